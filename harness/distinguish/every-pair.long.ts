import { expect, test } from 'vitest';
import { makeDistinctions } from '../../scripts/distinctions/make-distinctions.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distinguish } from './distinguish.ts';
import { knownWorldsFolder } from './known-worlds.ts';
import { readingPairs, settledPairs } from './reading-pairs.ts';
import { drawnForOneType, searchStages } from './search-stages.ts';
import { tellers } from '../runner/comparison/tellers.ts';
import { unitTypes } from '../../spec/vocabulary/unit.ts';
import { register } from '../../spec/readings/register.ts';

const minutes = 60_000;

test(
  'the scenarios that are kept are those that a search finds',
  async () => {
    const stale: string[] = [];
    const without: string[] = [];
    for await (const made of makeDistinctions('')) {
      if (typeof made === 'string') without.push(made);
      else if (readFileSync(join(knownWorldsFolder(), made.name), 'utf8') !== made.text) stale.push(made.name);
    }
    expect({
      stale,
      without: without.map((text) => text.replace(' differ in nothing that was looked at', '')),
    }).toEqual({
      stale: [],
      // But for AMB-04, these are of points that need not show on a trace.
      without: [
        'AMB-04: first-pass and each-pass',
        'AMB-26: ends-with-final and one-more-timeout',
        'AMB-26: ends-with-final and empty-group',
        'AMB-26: one-more-timeout and empty-group',
        'AMB-50: manager and controller',
        'AMB-52: success and signal',
      ],
    });
  },
  60 * minutes,
);

/** What the cases of the suite and a lesser search tell apart in no unit of a type, though it is asked there. */
const untold = unitTypes.flatMap((unitType) =>
  register
    .flatMap((ambiguity) => readingPairs(ambiguity))
    .filter(({ choice, readings }) => {
      const told = tellers[unitType][choice];
      return told !== undefined && !told.some((teller) => teller.readings.join() === readings.join());
    })
    .map((pair) => ({ ...pair, unitType, pair: pair.readings.join(' and ') })),
);

test.each(untold)(
  '$choice: no world of the small scope with a $unitType tells $pair apart',
  async ({ unitType, choice, readings }) => {
    const stages = searchStages({ bound: 'small', drawn: drawnForOneType, unitType }, true);
    const found = await distinguish(settledPairs({ choice, readings }), { stages, candidates: 1 });
    expect(found.status === 'none' ? found.looked.at(-1)?.where : found).toBe('the bound small');
  },
  60 * minutes,
);
