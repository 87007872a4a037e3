import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ended, endedNamed, endedSince, withEnded } from './ended.ts';

interface Process {
  readonly info: { readonly name: string };
  readonly deadUs: number;
}

const processes = fc.array(fc.nat(3), { maxLength: 200 }).map((pauses) => {
  let deadUs = 0;
  return pauses.map((pause, at): Process => {
    deadUs += pause;
    return { info: { name: `p${at}` }, deadUs };
  });
});

test('finds each by its name, and those that ended since, as a list of all of them would', () => {
  fc.assert(
    fc.property(processes, fc.nat(400), (all, us) => {
      const ended = all.reduce(withEnded<Process>, []);
      expect(all.map(({ info }) => endedNamed(ended, info.name))).toEqual(all);
      expect(endedNamed(ended, 'nobody')).toBe(undefined);
      expect(endedSince(ended, us)).toEqual(all.filter(({ deadUs }) => deadUs >= us));
    }),
  );
});

test('what there is of it grows with the logarithm, and what was there before is not touched', () => {
  let ended: Ended<Process> = [];
  const lengths: number[] = [];
  for (let at = 1; at <= 1024; at += 1) {
    const before = ended;
    const names = before.flatMap(({ byName }) => [...byName.keys()]);
    ended = withEnded(ended, { info: { name: `p${at}` }, deadUs: at });
    expect(before.flatMap(({ byName }) => [...byName.keys()])).toEqual(names);
    lengths.push(ended.length);
  }
  expect([Math.max(...lengths), lengths.at(-1)]).toEqual([10, 1]);
});
