import fc from 'fast-check';
import { test } from 'vitest';
import { EventQueue } from './event-queue.ts';

const entry = fc.record({ atUs: fc.nat({ max: 5 }), rank: fc.nat({ max: 2 }) });

test('gives what is due in the order of instant, rank and age', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const queue = new EventQueue<number>();
      entries.forEach(({ atUs, rank }, index) => queue.push(atUs, rank, index));
      const taken: number[] = [];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) taken.push(next.item);
      const sorted = entries
        .map((each, index) => ({ ...each, index }))
        .toSorted((one, other) => one.atUs - other.atUs || one.rank - other.rank || one.index - other.index);
      return JSON.stringify(taken) === JSON.stringify(sorted.map(({ index }) => index));
    }),
  );
});
