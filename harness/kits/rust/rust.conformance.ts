import { afterAll, expect, test } from 'vitest';
import { protocolVersions } from '../../adapters/stdio/messages.ts';
import { type Compiled, compileRust, hasCompiler } from '../compile.ts';
import { damagedCases, requestsTo, sent } from '../damaged-requests.ts';
import { compareWithReference } from '../differing-cases.ts';
import { damagedLines, drawnLines, knownLines, understood } from '../json-lines.ts';
import { drawnWorlds, onceDifferingWorlds, suiteWorlds } from '../kit-worlds.ts';
import { transcribe, transcriptPath } from '../transcribe.ts';

const folder = import.meta.dirname;
const isThere = hasCompiler('rustc');
const lacking = 'there is no rustc on this machine';

const programs = new Map<string, Compiled>();
afterAll(() => {
  for (const { remove } of programs.values()) remove();
});

const built = (source: string): string => {
  const known = programs.get(source) ?? compileRust(source, folder);
  programs.set(source, known);
  return known.program;
};

test('the reference in Rust leaves the traces of ours in every case that it declares, byte for byte', async ({
  skip,
}) => {
  if (!isThere) skip(lacking);
  const command = [built('reference.rs')];
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
  if (!isThere) skip(lacking);
  await expect(await transcribe([built('reference.rs')], folder)).toMatchFileSnapshot(transcriptPath(version, 'rust'));
});

test('reads JSON as it is, and no more than that', ({ skip }) => {
  if (!isThere) skip(lacking);
  const program = built('testing/json.rs');
  const lines = knownLines.map(([line]) => line);
  expect(understood(program, lines)).toEqual(knownLines.map(([, meaning]) => meaning));
  const drawn = drawnLines(500);
  expect(understood(program, drawn)).toEqual(drawn.map((line) => JSON.parse(line)));
});

test('whatever is wrong with a line, it goes on', async ({ skip }) => {
  if (!isThere) skip(lacking);
  expect(understood(built('testing/json.rs'), damagedLines(drawnLines(500)))).toHaveLength(500);
  const program = built('reference.rs');
  const requests = damagedCases(await requestsTo([program], 'kill-mode/stop-post'));
  const { ended, answered } = sent(program, requests);
  expect([ended, answered]).toEqual([0, requests.map(({ id }) => id)]);
});
