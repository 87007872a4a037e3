import { describe, expect, test } from 'vitest';
import type { Entry, Point } from '../rules/situation.ts';
import {
  type Common,
  countOf,
  type Entries,
  entriesWhere,
  inOrder,
  isAnyElsewhere,
  isAnyEntry,
  outlineOfEntries,
  sameEntries,
  samePass,
  targetOf,
  towards,
  withEntries,
  withoutEntry,
  withoutThose,
  withThose,
  withTowards,
} from './entries.ts';

const point: Point = { kind: 'first', trigger: 'requested', atUs: 0, slackUs: 0 };

const toOf = (to: string, more: Partial<Entry> = {}): Entry => ({
  act: { kind: 'signal', to, signal: 'SIGTERM' },
  part: 'signal',
  point,
  fromUs: 0,
  toUs: 10,
  owed: true,
  who: [],
  what: [],
  ...more,
});

const run: Entry = toOf('', { act: { kind: 'run', command: { name: 'ExecStop', index: 0 } }, part: 'run' });

/** One to each of as many processes as asked for, from `p100` on. */
const toEach = (count: number, more: Partial<Entry> = {}): readonly Entry[] =>
  Array.from({ length: count }, (_, at) => toOf(`p${100 + at}`, more));

const toAll = (count: number, to: string): readonly Entry[] => Array.from({ length: count }, () => toOf(to));

/** What a question is asked about, besides its answer. */
const heard = (): { readonly asked: Common[]; readonly isMeant: (of: Common) => boolean } => {
  const asked: Common[] = [];
  return { asked, isMeant: (of) => asked.push(of) > 0 };
};

const same = (entry: Entry): Entry => entry;

const isList = (entries: Entries): boolean => Array.isArray(entries);

const without = (entries: Entries, count: number): Entries =>
  inOrder(entries)
    .slice(0, count)
    .reduce((left: Entries, entry) => withoutEntry(left, entry), entries);

const counts = [2, 100] as const;

describe('one entry', () => {
  test('is to the process that a signal goes to, and to nobody where it is no signal', () => {
    expect([targetOf(toOf('main')), targetOf(run)]).toEqual(['main', '']);
    for (const count of counts) {
      const all = withEntries([], [...toEach(count), run]);
      expect(towards(all, '')).toEqual([]);
      expect(isAnyElsewhere(all, '', ({ part }) => part === 'run')).toBe(true);
    }
  });

  test.each<[string, Partial<Point>, boolean]>([
    ['the same instant, kind and trigger', {}, true],
    ['another instant', { atUs: 1 }, false],
    ['another kind', { kind: 'again' }, false],
    ['another trigger', { trigger: 'second-request' }, false],
    ['another slack only', { slackUs: 1 }, true],
  ])('is of one pass with one that has %s: %s', (_, other, expected) => {
    expect(samePass(toOf('a'), toOf('a', { point: { ...point, ...other } }))).toBe(expected);
  });
});

describe('many and few are told apart', () => {
  test.each<[string, Partial<Entry>, (of: Common) => boolean]>([
    ['their part', { part: 'SIGCONT' }, ({ part }) => part === 'SIGCONT'],
    ['whether they are owed', { owed: false }, ({ owed }) => !owed],
    ['when their window closes', { toUs: 20 }, ({ toUs }) => toUs === 20],
    ['whether they are beside', { beside: true }, ({ beside }) => beside === true],
    ['whether they have begun', { begun: true }, ({ begun }) => begun === true],
    ['whether they are asked for', { asked: true }, ({ asked }) => asked === true],
    ['when they were due', { point: { ...point, atUs: 5 } }, ({ point: { atUs } }) => atUs === 5],
    ['what they are due for', { point: { ...point, kind: 'final' } }, ({ point: { kind } }) => kind === 'final'],
    [
      'what brought them about',
      { point: { ...point, trigger: 'main-exited' } },
      ({ point: { trigger } }) => trigger === 'main-exited',
    ],
  ])('by %s', (_, more, isMeant) => {
    for (const count of counts) {
      const [plain, odd] = [toEach(count), toEach(count, more)];
      const all = withEntries([], [...plain, ...odd]);
      expect(entriesWhere(all, isMeant)).toEqual(odd);
      expect(inOrder(withoutThose(all, isMeant))).toEqual(plain);
      expect(isAnyEntry(withoutThose(all, isMeant), isMeant)).toBe(false);
    }
  });
});

describe('what is asked of all but those to one process', () => {
  test('is not asked where all are to it', () => {
    for (const count of counts) {
      const { asked, isMeant } = heard();
      expect(isAnyElsewhere(withEntries([], toAll(count, 'a')), 'a', isMeant)).toBe(false);
      expect(asked).toEqual([]);
    }
  });

  test('is not asked of a sort that is to it only, however many others there are', () => {
    const own = toAll(80, 'a').map((entry, at) => ({ ...entry, owed: at % 2 === 0 }));
    const { asked, isMeant } = heard();
    expect(isAnyElsewhere(withEntries([], own), 'a', isMeant)).toBe(false);
    expect(isAnyElsewhere(withEntries([], [...own, toOf('b', { toUs: 7 })]), 'a', isMeant)).toBe(true);
    expect(asked.map(({ toUs }) => toUs)).toEqual([7]);
  });

  test('is asked of a sort of which one is to another', () => {
    for (const count of counts) {
      const all = withEntries([], [...toAll(count, 'a'), toOf('b')]);
      expect(isAnyElsewhere(all, 'a', ({ owed }) => owed)).toBe(true);
      expect(isAnyElsewhere(all, 'a', ({ owed }) => !owed)).toBe(false);
      expect(isAnyElsewhere(all, 'nobody', ({ owed }) => owed)).toBe(true);
    }
  });
});

describe('how they are kept', () => {
  test('is a list up to 64, and an index of more until fewer than 32 are left', () => {
    expect([64, 65].map((count) => isList(withEntries([], toEach(count))))).toEqual([true, false]);
    const many = withEntries([], toEach(65));
    expect([0, 1, 32, 33, 34].map((count) => isList(without(many, count)))).toEqual([false, false, false, false, true]);
    expect(countOf(without(many, 34))).toBe(31);
  });

  test('is the very same where nothing comes to them, or nothing is changed in many', () => {
    for (const count of counts) {
      const all = withEntries([], toEach(count));
      expect(withEntries(all, [])).toBe(all);
    }
    const many = withEntries([], toEach(100));
    expect(withTowards(many, 'p100', same)).toBe(many);
    expect(withThose(many, () => true, same)).toBe(many);
  });
});

describe('they are the same', () => {
  test('where they are alike, however they have come to be', () => {
    const many = toEach(100);
    const others = withEntries([], toEach(150).toReversed());
    const again = withoutThose(
      withEntries(others, many),
      () => true,
      (entry) => !many.includes(entry),
    );
    expect(sameEntries(withEntries([], many), again)).toBe(true);
    expect(sameEntries(withEntries([], many), withEntries([], toEach(100)))).toBe(true);
    expect(sameEntries(again, many)).toBe(true);
  });

  test.each<[string, readonly Entry[], readonly Entry[]]>([
    ['there are more of them', toEach(100), toEach(101)],
    ['each is another one', toEach(100), toEach(100, { owed: false })],
    ['the last of them is another one', [...toEach(200), toOf('z')], [...toEach(200), toOf('z', { owed: false })]],
    ['few are more', toEach(2), toEach(3)],
    ['few are others', toEach(2), toEach(2, { owed: false })],
  ])('but not where %s', (_, some, others) => {
    expect(sameEntries(withEntries([], some), withEntries([], others))).toBe(false);
  });

  test('but not where one of many has become another', () => {
    const many = withEntries([], toEach(200));
    const changed = withTowards(many, 'p299', (entry) => ({ ...entry, owed: false }));
    expect(sameEntries(many, changed)).toBe(false);
    expect(
      sameEntries(
        many,
        withTowards(changed, 'p299', (entry) => ({ ...entry, owed: true })),
      ),
    ).toBe(true);
  });

  test.each<[string, readonly Entry[], readonly Entry[]]>([
    ['two neighbours', [toOf('a'), toOf('b')], toEach(100)],
    ['one half and the other', toAll(50, 'a'), toAll(50, 'b')],
  ])('but not where they stand in another order: %s', (_, some, others) => {
    const one = withEntries(withEntries([], some), others);
    const other = withEntries(withEntries([], others), some);
    expect(sameEntries(one, other)).toBe(false);
    const [first, second, ...rest] = [...some, ...others] as [Entry, Entry, ...Entry[]];
    expect(sameEntries(withEntries([], [first, second, ...rest]), one)).toBe(true);
  });
});

describe('the outline', () => {
  test('is the same for the same, in a list and in an index', () => {
    for (const count of counts) {
      expect(outlineOfEntries(withEntries([], toEach(count)))).toBe(outlineOfEntries(toEach(count)));
    }
    const changed = withTowards(withEntries([], toEach(100)), 'p100', (entry) => ({ ...entry, owed: false }));
    expect(outlineOfEntries(changed)).toBe(outlineOfEntries(inOrder(changed)));
  });

  test('mostly tells apart what differs in one thing', () => {
    const others: readonly Entry[] = [
      toOf('worker-1'),
      toOf('worker-2'),
      toOf('worker-11'),
      toOf('worker-1', { part: 'SIGCONT' }),
      toOf('worker-1', { owed: false }),
      toOf('worker-2', { owed: false }),
      toOf('worker-1', { lapsed: true }),
      toOf('worker-1', { toUs: 90_000_000 }),
      toOf('worker-1', { point: { ...point, trigger: 'main-exited' } }),
      toOf('worker-1', { point: { ...point, trigger: 'second-request' } }),
      run,
    ];
    const outlines = others.map((entry) => outlineOfEntries([entry]));
    expect(new Set(outlines).size).toBe(others.length);
    expect(outlines).not.toContain(outlineOfEntries([]));
  });
});
