import { afterAll, expect, test } from 'vitest';
import { protocolVersions } from '../../adapters/stdio/messages.ts';
import { type Compiled, compileC, hasCompiler, warningsOf } from '../compile.ts';
import { damagedCases, requestsTo, sent } from '../damaged-requests.ts';
import { compareWithReference } from '../differing-cases.ts';
import { damagedLines, drawnLines, knownLines, understood } from '../json-lines.ts';
import { drawnWorlds, onceDifferingWorlds, suiteWorlds } from '../kit-worlds.ts';
import { transcribe, transcriptPath } from '../transcribe.ts';

const folder = import.meta.dirname;
const lacking = (compiler: string): string => `there is no ${compiler} on this machine`;

const programs = new Map<string, Compiled>();
afterAll(() => {
  for (const { remove } of programs.values()) remove();
});

const built = (source: string): string => {
  const known = programs.get(source) ?? compileC(source, folder);
  programs.set(source, known);
  return known.program;
};

test('the reference in C leaves the traces of ours in every case that it declares, byte for byte', async ({ skip }) => {
  if (!hasCompiler('gcc')) skip(lacking('gcc'));
  const command = [built('reference.c')];
  expect(await compareWithReference(command, folder, suiteWorlds())).toEqual({ declared: 526, differing: [] });
  // `npm run verify:long` plays 10,000.
  const { declared, differing } = await compareWithReference(command, folder, [
    ...onceDifferingWorlds,
    ...drawnWorlds(1, 250),
  ]);
  expect(differing).toEqual([]);
  expect(declared).toBeGreaterThan(50);
});

test.for(protocolVersions)('says what it said when it was recorded, by protocol %s', async (version, { skip }) => {
  if (!hasCompiler('gcc')) skip(lacking('gcc'));
  await expect(await transcribe([built('reference.c')], folder)).toMatchFileSnapshot(transcriptPath(version, 'c'));
});

test.for(['gcc', 'clang'])('%s has no warning to give', (compiler, { skip }) => {
  if (!hasCompiler(compiler)) skip(lacking(compiler));
  expect(warningsOf(compiler, ['reference.c', 'stub.c', 'testing/json.c'], folder)).toBe('');
});

test('reads JSON as it is, and no more than that', ({ skip }) => {
  if (!hasCompiler('gcc')) skip(lacking('gcc'));
  const program = built('testing/json.c');
  const lines = knownLines.map(([line]) => line);
  expect(understood(program, lines)).toEqual(knownLines.map(([, meaning]) => meaning));
  const drawn = drawnLines(500);
  expect(understood(program, drawn)).toEqual(drawn.map((line) => JSON.parse(line)));
});

test('whatever is wrong with a line, nothing undefined happens', async ({ skip }) => {
  if (!hasCompiler('gcc')) skip(lacking('gcc'));
  expect(understood(built('testing/json.c'), damagedLines(drawnLines(500)))).toHaveLength(500);
  const program = built('reference.c');
  const requests = damagedCases(await requestsTo([program], 'kill-mode/stop-post'));
  expect(requests.length).toBeGreaterThan(500);
  expect(sent(program, requests)).toEqual({ ended: 0, answered: requests.map(({ id }) => id), said: '' });
});
