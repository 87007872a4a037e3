import { describe, expect, test } from 'vitest';
import { Narrowing } from './narrowing.ts';
import { meetCountMax, productCountMax } from './run-constraints.ts';
import type { Assignment } from './verdict.ts';

const readings = ['0', '1', '2'];
const many = Array.from({ length: 22 }, (_, at) => String(at));

const readingsOf = (choice: string) => (choice.startsWith('m') ? many : readings);

const known = () => new Narrowing({ domain: (choice) => (choice.startsWith('?') ? undefined : readingsOf(choice)) });

/** That two choices are read alike. */
const alike = (one: string, other: string): readonly Assignment[] =>
  readingsOf(one).map((reading) => ({ [one]: [reading], [other]: [reading] }));

/** That not all of these choices are read as `2`. */
const notAll = (choices: readonly string[]): readonly Assignment[] =>
  choices.map((choice) => ({ [choice]: ['0', '1'] }));

/** Pairs of choices that are read alike, by the first of each pair. */
const pairs = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

const takePairs = (narrowing: Narrowing, firsts: readonly string[]): void => {
  for (const first of firsts) expect(narrowing.take('service', alike(first, `${first}'`))).toBe(true);
};

describe('what is new', () => {
  test('is what leaves fewer readings of one choice, and only once', () => {
    const narrowing = known();
    const said = [[{ a: ['0', '1'] }], [{ a: ['0', '1'] }], [{ a: ['1', '2'] }], [{ a: ['1'] }], [{ a: ['0', '1'] }]];
    expect(said.map((one) => narrowing.take('service', one))).toEqual([true, false, true, false, false]);
  });
  test('is what leaves fewer pairs of readings', () => {
    const narrowing = known();
    expect(narrowing.take('service', alike('a', 'b'))).toBe(true);
    // Of a alone nothing was said, and of each reading of a only one of b is left.
    expect(narrowing.take('service', [{ a: ['0', '1'] }, { b: ['2'] }])).toBe(false);
    expect(narrowing.take('service', [{ a: ['0', '1'] }, { b: ['1'] }])).toBe(true);
    expect(narrowing.take('service', [{ b: ['0', '1'] }])).toBe(false);
  });
  test('is asked of all that is linked, however it came to be linked', () => {
    const narrowing = known();
    takePairs(narrowing, ['a', 'c', 'e']);
    expect(narrowing.take('service', alike('a', 'c'))).toBe(true);
    expect(narrowing.take('service', alike("a'", "c'"))).toBe(false);
    expect(narrowing.take('service', alike("c'", "e'"))).toBe(true);
    expect(narrowing.take('service', alike('a', 'e'))).toBe(false);
    expect(narrowing.take('service', [{ e: ['1'] }])).toBe(true);
    expect(narrowing.take('service', [{ a: ['1'] }])).toBe(false);
  });
  test('is what links choices of which each was narrowed alone', () => {
    const narrowing = known();
    narrowing.take('service', [{ a: ['0', '1'] }]);
    narrowing.take('service', [{ b: ['0', '1'] }]);
    expect(narrowing.take('service', alike('a', 'b'))).toBe(true);
    expect(narrowing.take('service', alike('a', 'b'))).toBe(false);
    expect(narrowing.take('service', [{ a: ['0'] }, { b: ['1'] }])).toBe(false);
    expect(narrowing.take('service', [{ a: ['0'] }])).toBe(true);
  });
  test('stays so for other choices', () => {
    const narrowing = known();
    narrowing.take('service', [{ a: ['0'] }]);
    expect(narrowing.take('service', [{ b: ['0'] }])).toBe(true);
    expect(narrowing.take('service', [{ a: ['0'] }])).toBe(false);
  });
  test('is told of each unit type apart', () => {
    const narrowing = known();
    expect(narrowing.take('service', [{ a: ['0'] }])).toBe(true);
    expect(narrowing.take('swap', [{ a: ['0'] }])).toBe(true);
  });
  test('is nothing, once nothing is left', () => {
    const narrowing = known();
    narrowing.take('service', [{ a: ['0'] }]);
    expect(narrowing.take('service', [{ a: ['1'] }])).toBe(true);
    expect(narrowing.take('service', [{ a: ['2'] }])).toBe(false);
    expect(narrowing.take('service', [{ a: ['1'] }, { b: ['1'] }])).toBe(false);
  });
  test('may be anything of a choice of which not all readings are known', () => {
    const narrowing = known();
    expect(narrowing.take('service', [{ '?': ['0'] }, { b: ['0'] }])).toBe(true);
    expect(narrowing.take('service', [{ '?': ['0', '1', '2'] }, { b: ['0'] }])).toBe(false);
    expect(new Narrowing({}).take('service', [{ a: readings }])).toBe(true);
    const linking = known();
    linking.take('service', [{ a: ['0', '1'] }]);
    expect(linking.take('service', [{ a: ['0'], '?': ['0'] }, { a: ['1'] }])).toBe(true);
  });
  test('is nothing that what was said of several choices implies together', () => {
    const narrowing = known();
    narrowing.take('service', [{ a: ['0', '1'] }]);
    narrowing.take('service', [{ b: ['0'] }]);
    expect(narrowing.take('service', [{ a: ['0'], b: ['0'] }, { a: ['1'] }])).toBe(false);
    expect(narrowing.take('service', [{ a: ['2'] }, { b: ['0'] }])).toBe(false);
    expect(narrowing.take('service', [{ a: ['2'] }, { b: ['0'], c: ['0'] }])).toBe(true);
  });
});

describe('too much to be kept', () => {
  test('is nothing up to the bound', () => {
    const narrowing = known();
    const firsts = pairs('a', 5);
    takePairs(narrowing, firsts);
    expect(3 ** 5).toBeLessThan(productCountMax);
    expect(narrowing.take('service', notAll(firsts))).toBe(true);
    expect(narrowing.isExceeded('service')).toBe(false);
    expect(narrowing.take('service', notAll(firsts))).toBe(false);
    expect(narrowing.take('service', notAll(firsts.slice(1)))).toBe(true);
  });
  test('are more joint readings of linked choices than the bound: of these nothing is new any more', () => {
    const narrowing = known();
    const firsts = pairs('a', 6);
    takePairs(narrowing, [...firsts, 'z']);
    expect(narrowing.isExceeded('service')).toBe(false);
    expect(3 ** 6).toBeGreaterThan(productCountMax);
    expect(narrowing.take('service', notAll(firsts))).toBe(true);
    expect([narrowing.isExceeded('service'), narrowing.isExceeded('swap')]).toEqual([true, false]);
    expect(narrowing.take('service', [{ a0: ['0'] }])).toBe(false);
    expect(narrowing.take('service', [{ a0: ['0'] }, { z: ['0'] }])).toBe(false);
    expect(narrowing.take('service', [{ z: ['0'] }])).toBe(true);
  });
  test('are more pairs to be met than the bound', () => {
    const narrowing = known();
    takePairs(narrowing, ['m0', 'm1', 'm2', 'm3']);
    const butFirst = many.slice(1);
    for (const [one, other] of [['m0', 'm1'] as const, ['m2', 'm3'] as const]) {
      expect(narrowing.take('service', [{ [one]: butFirst }, { [other]: butFirst }])).toBe(true);
    }
    expect(narrowing.isExceeded('service')).toBe(false);
    const [some, others] = [many.slice(1, 11), many.slice(11)];
    // Of m0 and m1 so many products are left with this, of m2 and m3 all but one of theirs.
    expect((22 * 22 - 22) * (22 * 22 - 1)).toBeGreaterThan(meetCountMax);
    expect(22 * 22 - 22).toBeLessThan(productCountMax);
    const linking = [some, others].map((each) => ({ m0: each, m2: each }));
    expect(narrowing.take('service', linking)).toBe(true);
    expect(narrowing.isExceeded('service')).toBe(true);
    expect(narrowing.take('service', [{ m3: ['0'] }])).toBe(false);
  });
  test('is what links more joint readings than are looked through, be it nothing new', () => {
    const numbers = Array.from({ length: 101 }, (_, at) => String(at));
    const upTo = (choice: string) => (choice.startsWith('c') ? numbers : numbers.slice(0, 100));
    const narrowing = new Narrowing({ domain: upTo });
    for (const one of ['a', 'b', 'c']) {
      narrowing.take(
        'service',
        upTo(one).map((reading) => ({ [one]: [reading], [`${one}'`]: [reading] })),
      );
    }
    // That a is read as a' is, unless something else holds.
    const others = numbers.slice(1, 100);
    const implied = (more: Assignment) => [{ a: ['0'], "a'": ['0'] }, { a: others, "a'": others }, more];
    expect(100 * 100).toBe(meetCountMax);
    expect(narrowing.take('service', implied({ b: ['0'] }))).toBe(false);
    expect(narrowing.isExceeded('service')).toBe(false);
    expect(narrowing.take('service', implied({ c: ['0'] }))).toBe(true);
    expect(narrowing.isExceeded('service')).toBe(true);
  });
});
