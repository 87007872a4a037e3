import { expect, test } from 'vitest';
import { makeDistinctions } from '../../scripts/distinctions/make-distinctions.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distinguish } from './distinguish.ts';
import { knownWorldsFolder } from './known-worlds.ts';
import { settledPairs } from './reading-pairs.ts';
import { searchStages } from './search-stages.ts';

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

test(
  'readings that nothing tells apart differ in no world of the small scope',
  async () => {
    const pairs = settledPairs({ choice: 'AMB-04', readings: ['first-pass', 'each-pass'] });
    const stages = searchStages({ bound: 'small', drawn: 5000 }, true);
    const found = await distinguish(pairs, { stages, candidates: 1 });
    expect(found.status === 'none' ? found.looked.map(({ where }) => where) : found).toEqual([
      'the known worlds',
      'the suite',
      'the bound tiny',
      'the known worlds',
      'the suite',
      'seed 1',
      'the bound small',
    ]);
  },
  120 * minutes,
);
