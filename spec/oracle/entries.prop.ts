import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, Part } from '../rules/situation.ts';
import {
  type Common,
  countOf,
  type Entries,
  entriesWhere,
  firstCloseUs,
  inOrder,
  isAnyElsewhere,
  isAnyEntry,
  outlineOfEntries,
  sameEntries,
  towards,
  withEntries,
  withoutEntry,
  withoutThose,
  withThose,
  withTowards,
} from './entries.ts';

const parts: readonly Part[] = ['signal', 'SIGHUP', 'SIGCONT'];

const entries: fc.Arbitrary<Entry> = fc
  .record({
    to: fc.constantFrom('a', 'b', 'a\0', ''),
    part: fc.constantFrom(...parts, 'run' as const),
    kind: fc.constantFrom('first' as const, 'final' as const),
    dueUs: fc.nat(2),
    toUs: fc.nat(2),
    owed: fc.boolean(),
    beside: fc.boolean(),
  })
  .map(
    ({ to, part, kind, dueUs, toUs, owed, beside }): Entry => ({
      act:
        part === 'run'
          ? { kind: 'run', command: { name: 'ExecStop', index: 0 } }
          : { kind: 'signal', to, signal: 'SIGTERM' },
      part,
      point: { kind, trigger: 'requested', atUs: dueUs, slackUs: 0 },
      fromUs: 0,
      toUs,
      owed,
      ...(beside ? { beside } : {}),
      who: [],
      what: [],
    }),
  );

/** What may be asked of all, by number. */
const questions: readonly ((of: Common) => boolean)[] = [
  ({ owed }) => owed,
  ({ part, beside }) => part === 'SIGCONT' || beside === true,
  ({ point, toUs }) => point.kind === 'final' && toUs > 0,
  ({ point }) => point.atUs === 1,
  ({ asked }) => asked === undefined,
];
const question = fc.constantFrom(...questions);
const name = fc.constantFrom('a', 'b', 'a\0', '', 'nobody');

type Step =
  | { readonly kind: 'add'; readonly more: readonly Entry[] }
  | { readonly kind: 'take'; readonly at: number }
  | { readonly kind: 'leave out'; readonly isMeant: (of: Common) => boolean; readonly to: string }
  | { readonly kind: 'change'; readonly isMeant: (of: Common) => boolean }
  | { readonly kind: 'change of one'; readonly to: string };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('add' as const), more: fc.array(entries, { maxLength: 40 }) }),
    },
    { weight: 9, arbitrary: fc.record({ kind: fc.constant('take' as const), at: fc.nat(200) }) },
    fc.record({ kind: fc.constant('leave out' as const), isMeant: question, to: name }),
    fc.record({ kind: fc.constant('change' as const), isMeant: question }),
    fc.record({ kind: fc.constant('change of one' as const), to: name }),
  ),
  { maxLength: 40, size: 'max' },
);

const isTo = ({ act }: Entry, to: string): boolean => act.kind === 'signal' && act.to === to;
const changed = (entry: Entry): Entry => ({ ...entry, owed: false, asked: true });

const take = (all: Entries, list: readonly Entry[], step: Step): readonly [Entries, readonly Entry[]] => {
  switch (step.kind) {
    case 'add': {
      // Each is an object of its own, however alike.
      const more = step.more.map((entry) => ({ ...entry }));
      return [withEntries(all, more), [...list, ...more]];
    }
    case 'take': {
      const at = step.at % Math.max(1, list.length);
      const entry = inOrder(all)[at];
      return entry === undefined ? [all, list] : [withoutEntry(all, entry), list.toSpliced(at, 1)];
    }
    case 'leave out': {
      const { isMeant, to } = step;
      const isLeftOut = (entry: Entry): boolean => isMeant(entry) && isTo(entry, to);
      return [withoutThose(all, isMeant, (entry) => isTo(entry, to)), list.filter((entry) => !isLeftOut(entry))];
    }
    case 'change':
      return [
        withThose(all, step.isMeant, changed),
        list.map((entry) => (step.isMeant(entry) ? changed(entry) : entry)),
      ];
    case 'change of one':
      return [withTowards(all, step.to, changed), list.map((entry) => (isTo(entry, step.to) ? changed(entry) : entry))];
  }
};

test('answers what a plain list would, few or many, and what there was before is not touched', () => {
  let mostCount = 0;
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 150, size: 'max' }), steps, name, (begun, all, to) => {
      let [kept, list]: readonly [Entries, readonly Entry[]] = [withEntries([], begun), begun];
      for (const step of all) {
        const [before, listBefore] = [kept, list];
        [kept, list] = take(kept, list, step);
        expect(inOrder(before)).toEqual(listBefore);
        mostCount = Math.max(mostCount, list.length);
        expect(countOf(kept)).toBe(list.length);
        expect(towards(kept, to)).toEqual(list.filter((entry) => isTo(entry, to)));
        expect(firstCloseUs(kept)).toBe(Math.min(Number.POSITIVE_INFINITY, ...list.map(({ toUs }) => toUs)));
        expect(outlineOfEntries(kept)).toBe(outlineOfEntries(list));
        for (const isMeant of questions) {
          expect(entriesWhere(kept, isMeant)).toEqual(list.filter(isMeant));
          expect(isAnyEntry(kept, isMeant)).toBe(list.some(isMeant));
          const asked: Common[] = [];
          const asks = (of: Common): boolean => {
            asked.push(of);
            return isMeant(of);
          };
          expect(isAnyElsewhere(kept, to, asks)).toBe(list.some((entry) => !isTo(entry, to) && isMeant(entry)));
        }
      }
      expect(inOrder(kept)).toEqual(list);
      // However they have come to be.
      expect(sameEntries(kept, withEntries([], list))).toBe(true);
      expect(sameEntries(kept, list)).toBe(true);
      const others = list.map((entry, at) => (at === 0 ? { ...entry, toUs: 3 } : entry));
      expect(sameEntries(kept, withEntries([], others))).toBe(list.length === 0);
    }),
    // To make lists as long as these smaller takes minutes.
    { numRuns: 25, endOnFailure: true },
  );
  expect(mostCount).toBeGreaterThan(64);
});
