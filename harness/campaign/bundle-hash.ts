import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

const foldersOfSources = ['spec', 'harness', 'reports'];

/** The bundles that commands begin with; they name the others by hashes of what these hold. */
const bundles = (root: string): readonly string[] =>
  readdirSync(join(root, 'dist'))
    .filter((name) => name.endsWith('.js') || name === 'scenarios.json')
    .map((name) => join(root, 'dist', name));

const sources = (root: string): readonly string[] =>
  foldersOfSources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.(?:test|prop|conformance|long|browser))\.ts$/.test(name))
      .map((name) => join(root, folder, name)),
  );

/** A hash of the code that is running: of its bundles, or of its sources where it runs from these. */
export const bundleHash = (): string => {
  const root = packageRoot();
  const isSource = import.meta.url.endsWith('.ts');
  const hash = createHash('sha256');
  for (const path of (isSource ? sources(root) : bundles(root)).toSorted()) {
    hash.update(`${path.slice(root.length)}\n`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, bundleHashLength);
};

const bundleHashLength = 16;
