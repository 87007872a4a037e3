import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecording, writeRecording } from '../recordings/recording.ts';
import { captured, folderWith } from './captured.ts';
import { ourRecording } from './load-recording.ts';

const noteOf = async (argv: readonly string[], cwd = folderWith()): Promise<readonly [number, string]> => {
  const { code, stdout } = await captured(argv, { cwd });
  return [code, stdout.slice(stdout.indexOf('\nNothing was judged'))];
};

/** A recording of a user's, of generated worlds of which none is recorded. */
const drawnFile = (origin: { readonly seed: number; readonly version: number }): Uint8Array => {
  const recording = readRecording(readFileSync(ourRecording('systemd-257')));
  if (typeof recording === 'string') throw new Error(recording);
  return writeRecording({
    provenance: { ...recording.provenance, drawn: { kind: 'drawn', ...origin } },
    cases: recording.cases.slice(0, 2),
  });
};

test('a hunt in a recording of scenarios says so, and names the one of generated worlds', async () => {
  const [code, note] = await noteOf(['hunt', '--recording', 'systemd-257', '--runs', '5']);
  expect([code, note]).toMatchInlineSnapshot(`
    [
      6,
      "
    Nothing was judged, for none of these worlds is in the recording systemd-257: it is of scenarios; drawn/systemd-257 is of generated worlds.
      npx killspec hunt --recording drawn/systemd-257
    ",
    ]
  `);
});

test("a hunt in somebody's own recording says of what it is", async () => {
  const cwd = folderWith({
    'scenarios.gz': readFileSync(ourRecording('systemd-257')),
    'drawn.gz': drawnFile({ seed: 7, version: 3 }),
    'old.gz': drawnFile({ seed: 1, version: 1 }),
  });
  const notes = [];
  for (const file of ['scenarios.gz', 'drawn.gz', 'old.gz']) {
    notes.push((await noteOf(['hunt', '--recording', file, '--runs', '5'], cwd))[1]);
  }
  expect(notes.join('')).toMatchInlineSnapshot(`
    "
    Nothing was judged, for none of these worlds is in the recording scenarios.gz: it is of scenarios.
      npx killspec run --recording scenarios.gz; record --drawn N records generated worlds

    Nothing was judged, for none of these worlds is in the recording drawn.gz: it is of 2 worlds of seed 7, generator 3.
      npx killspec hunt --recording drawn.gz --seed 7

    Nothing was judged, for none of these worlds is in the recording old.gz: it is of 2 worlds of seed 1, generator 1, which this killspec does not draw.
      record it again
    "
  `);
});

test('where some of the worlds were recorded nothing is to be explained', async () => {
  const { code, stdout } = await captured(['hunt', '--recording', 'drawn/systemd-257', '--runs', '5']);
  expect([code, stdout.includes('Nothing was judged')]).toEqual([0, false]);
});
