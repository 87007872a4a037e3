import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../package-root.ts';
import type { Scenario } from './case.ts';
import { listFiles, type Loaded, loadScenarioTree } from './load.ts';
import { shownFrom } from './shown-from.ts';

/** The folder of the scenarios that come with killspec. */
export const scenariosFolder = (): string => join(packageRoot(), 'scenarios');

const distFolder = (): string => join(packageRoot(), 'dist');

/** The name of the file, beside the bundles, that holds our own scenarios as they were read when those were made. */
export const compiledScenariosName = 'scenarios.json';

interface CompiledScenarios {
  /** A hash of the files that they were read from. */
  readonly digest: string;
  readonly scenarios: readonly Scenario[];
}

const digestOfFiles = (): string => {
  const hash = createHash('sha256');
  for (const file of listFiles(scenariosFolder()).files) {
    hash
      .update(`${relative(scenariosFolder(), file).split(sep).join('/')}\n`)
      .update(readFileSync(file))
      .update('\n');
  }
  return hash.digest('hex');
};

const readOwnFiles = (): Loaded => shownFrom(loadScenarioTree(scenariosFolder()), packageRoot());

/** Our own scenarios as `scripts/build.js` keeps them. Reading them takes a tenth of the time that their files take. */
export const compileOwnScenarios = (): string => {
  const loaded = readOwnFiles();
  const compiled: CompiledScenarios = { digest: digestOfFiles(), scenarios: loaded.ok ? loaded.scenarios : [] };
  return JSON.stringify(compiled);
};

/** What was compiled together with this module; absent where it was not, or the files are others now. */
const readCompiled = (): readonly Scenario[] | undefined => {
  const path = join(distFolder(), compiledScenariosName);
  // What runs from its sources may read files in another way than the bundles that somebody made some time ago.
  const isBundle = !relative(distFolder(), fileURLToPath(import.meta.url)).startsWith('..');
  if (!isBundle || !existsSync(path)) return undefined;
  const { digest, scenarios } = JSON.parse(readFileSync(path, 'utf8')) as CompiledScenarios;
  return digest === digestOfFiles() ? scenarios : undefined;
};

/** They stay as they are as long as this process runs. */
let ours: Loaded | undefined;

/** The scenarios that come with killspec, their files named as seen from its own folder. */
export const loadOwnScenarios = (): Loaded => {
  if (ours !== undefined) return ours;
  const scenarios = readCompiled();
  // Ours were checked when they were written; checking them again is for our own tests.
  ours = scenarios === undefined ? readOwnFiles() : { ok: true, scenarios };
  return ours;
};
