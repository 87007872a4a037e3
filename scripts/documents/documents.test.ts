import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';
import { playDocument } from './play-document.ts';

const root = join(import.meta.dirname, '../..');

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/build.js')], { stdio: 'ignore' });
});

/** What the compiler says of the TypeScript files in a folder, as somebody's strict project would have it. */
const typeErrors = (folder: string): readonly string[] => {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    paths: { 'killspec/adapter': [join(root, 'harness/adapters/adapter.ts')] },
    types: [],
    noEmit: true,
  };
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const program = ts.createProgram(
    files.map((name) => join(folder, name)),
    options,
  );
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
};

/** A guard against hangs: the README alone runs some thirty commands, each a process of its own. */
const timeoutMs = 300_000;

// What commands print changes with killspec: `npx vitest run scripts/documents -u` puts it into the documents, where it
// is to be read before it is committed.
/** Each document, and the program that it needs besides ours. */
const documents: readonly (readonly [name: string, needed: string])[] = [
  ['README.md', 'node'],
  ['scenarios/README.md', 'node'],
  ['harness/adapters/README.md', 'node'],
  ['harness/kits/README.md', 'python3'],
  ['harness/campaign/README.md', 'node'],
  ['reports/formats/README.md', 'node'],
];

test.for(documents)('what %s says happens', { timeout: timeoutMs }, async ([name, needed], { skip }) => {
  if (spawnSync(needed, ['--version']).status !== 0) skip(`there is no ${needed} on this machine`);
  const path = join(root, name);
  const errors: string[] = [];
  const played = await playDocument(parseDocument(readFileSync(path, 'utf8'), name), (folder) => {
    errors.push(...typeErrors(folder));
  });
  expect(errors).toEqual([]);
  await expect(played).toMatchFileSnapshot(path);
});

// `-u` writes down whatever is printed, also what ends otherwise than the text around it says.
test('the walk-through of the kits ends green', () => {
  const text = readFileSync(join(root, 'harness/kits/README.md'), 'utf8');
  expect(text).toMatch(/ NOT {3}[^]*\n\$ echo \$\?\n0\n```\n\nGreen, for what it says of itself\./u);
});
