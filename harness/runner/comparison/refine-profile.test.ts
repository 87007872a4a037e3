import { expect, test } from 'vitest';
import { literal } from '../../../spec/profiles/profile.ts';
import { recordCaseSync } from '../../adapters/in-process/record-case.ts';
import { followedProfile } from '../../implementations/quirks/followed-profile.ts';
import { ownCases } from '../../run.ts';
import { worldBoundUs } from '../case-bound.ts';
import type { RecordedPair } from './recorded-pairs.ts';
import { refineProfile } from './refine-profile.ts';

const told = ['kill-mode/mixed-hung-', 'final-kill-signal/', 'kill-mode/stop-post', 'sections/mount'];

const cases = ownCases().filter(({ name }) => told.some((each) => name.startsWith(each)));

/** What an implementation with these quirks does. */
const pairsOf = (quirks: readonly string[]): readonly RecordedPair[] => {
  const implementation = followedProfile({ ...literal, quirks });
  return cases.map(({ name, world }) => {
    const boundUs = worldBoundUs(world, 0);
    return { name, world, boundUs, trace: recordCaseSync(implementation, world, { boundUs }).trace };
  });
};

test.each([
  [[]],
  [['begins-again-after-the-final-signal']],
  [['mounts-and-swaps-end-only-what-hangs', 'begins-again-after-the-final-signal']],
  [['stops-by-stages']],
  [['mounts-and-swaps-end-only-what-hangs', 'stops-by-stages']],
])('finds the quirks %j, neither a broader one in the place of a narrow one nor any besides', (quirks) => {
  expect(refineProfile(literal, pairsOf(quirks)).quirks).toEqual(quirks);
});
