import { expect, test } from 'vitest';
import type { HuntChunk } from '../runner/hunt/hunt-chunk.ts';
import { noOutcomes } from '../runner/outcome.ts';
import { keptChunks, tellResumed } from './tell-resumed.ts';

const chunk = (from: number, count: number): HuntChunk => ({
  from,
  count,
  counts: noOutcomes,
  digest: '',
  failures: [],
  statements: [],
});

const before = [chunk(0, 100), chunk(100, 50)];

test.each([
  [undefined, false, 'a.ndjson goes on from 100 worlds, for as long as --budget says'],
  [2000, true, 'a.ndjson goes on from 100 worlds to 2000, as --runs is not given'],
  [151, false, 'a.ndjson goes on from 100 worlds to 151'],
  [150, false, 'a.ndjson has 150 worlds already: nothing is played'],
  [20, false, 'a.ndjson has 150 worlds already, more than --runs 20: nothing is played, and all of them are told'],
  [
    20,
    true,
    'a.ndjson has 150 worlds already, more than the 20 of a hunt without --runs: nothing is played, and all of them are told',
  ],
])('of %s worlds that are wanted (by default: %s) it says: %s', (total, isDefault, expected) => {
  expect(tellResumed({ file: 'a.ndjson', before, total, isDefault })).toBe(expected);
});

test('a chunk that is not full is played again only where more worlds are wanted', () => {
  expect(keptChunks(before, 151)).toEqual([chunk(0, 100)]);
  expect(keptChunks(before, undefined)).toEqual([chunk(0, 100)]);
  expect(keptChunks(before, 150)).toEqual(before);
});
