import { describe, expect, test } from 'vitest';
import { meet, simplify } from './products.ts';
import type { CaseConstraint } from './run-constraints.ts';
import { factorsOf, meetAll, meetCountMax, productCountMax, runConstraints } from './run-constraints.ts';
import type { Assignment } from './verdict.ts';

const service = (name: string, ...assignments: Assignment[]): CaseConstraint => ({
  name,
  unitType: 'service',
  assignments,
});

const none = () => undefined;
const binary = () => ['x', 'y'];

/** So many joint assignments of two choices that no two of them can be joined. */
const unjoined = (count: number): Assignment[] =>
  Array.from({ length: count }, (_unused, at) => ({ A: [`a${at}`], B: [`b${at}`] }));

/** A case that speaks of two choices and, in one of its assignments, of a third, the hub, so that all such are linked. */
const linked = (name: string, choices: readonly [string, string], count: number, twist = 0) =>
  service(
    name,
    ...Array.from({ length: count }, (_unused, at) => ({
      [choices[0]]: [`r${at}`],
      [choices[1]]: [`r${at + twist}`],
      ...(at === 0 ? { hub: ['x', 'y'] } : {}),
    })),
  );

/** Three cases of which every two go together. */
const triangle = [
  service('a', { A: ['x'] }, { B: ['x'] }),
  service('b', { A: ['y'] }, { C: ['x'] }),
  service('c', { B: ['y'], C: ['y'] }),
];

describe('simplify', () => {
  test.each<[string, Assignment[], Assignment[]]>([
    ['joins what differs in one choice', [{ A: ['x'] }, { A: ['y'] }], [{ A: ['x', 'y'] }]],
    [
      'joins in several steps',
      [
        { A: ['x'], B: ['x'] },
        { A: ['x'], B: ['y'] },
        { A: ['y'], B: ['x', 'y'] },
      ],
      [{ A: ['x', 'y'], B: ['x', 'y'] }],
    ],
    ['drops what another covers', [{ A: ['x'] }, { A: ['x'], B: ['y'] }], [{ A: ['x'] }]],
    ['drops products without a reading', [{ A: [] }, { B: ['y'] }], [{ B: ['y'] }]],
    ['keeps what cannot be joined', [{ A: ['x'] }, { B: ['x'] }], [{ A: ['x'] }, { B: ['x'] }]],
    ['everything covers all', [{ A: ['x'] }, {}], [{}]],
    ['the empty set stays empty', [], []],
  ])('%s', (_name, products, expected) => {
    expect(simplify(products, none)).toEqual(expected);
  });

  test('a choice that allows every reading is open', () => {
    expect(simplify([{ A: ['x'] }, { A: ['y'] }], binary)).toEqual([{}]);
  });
});

test('meet agrees with the intersection counted point by point', () => {
  const sets: Assignment[][] = [
    [{ A: ['x'] }, { B: ['y'] }],
    [{ A: ['y'], B: ['y'] }, { C: ['x'] }],
    [{ A: ['x', 'y'], C: ['y'] }],
    [{ B: ['x'], C: ['x'] }, { A: ['y'] }],
    [],
    [{}],
  ];
  const points = ['x', 'y'].flatMap((A) => ['x', 'y'].flatMap((B) => ['x', 'y'].map((C) => ({ A, B, C }))));
  const members = (products: readonly Assignment[]) =>
    points.filter((point) =>
      products.some((product) =>
        Object.entries(product).every(([choice, readings]) => readings.includes(point[choice as 'A'])),
      ),
    );
  for (const left of sets) {
    for (const right of sets) {
      const expected = members(left).filter((point) => members(right).includes(point));
      expect(members(meet(left, right, none))).toEqual(expected);
      expect(members(meet(left, right, binary))).toEqual(expected);
    }
  }
});

describe('runConstraints', () => {
  test('says nothing of a run without cases', () => {
    expect(runConstraints([])).toEqual([]);
  });

  test('leaves open what no case narrows', () => {
    expect(runConstraints([service('a', {}), service('b', { A: ['x'] }, { A: ['y'] })], { domain: binary })).toEqual([
      { status: 'consistent', unitType: 'service', caseCount: 2, narrowed: {}, factors: [] },
    ]);
  });

  test('leaves open what three assignments leave open between them', () => {
    const whole: Assignment[] = [{ A: ['x'] }, { A: ['y'], B: ['x'] }, { A: ['y'], B: ['y'] }];
    expect(runConstraints([service('a', ...whole)], { domain: binary })).toEqual([
      { status: 'consistent', unitType: 'service', caseCount: 1, narrowed: {}, factors: [] },
    ]);
  });

  test('a case that allows no readings at all contradicts itself', () => {
    expect(factorsOf([], none)).toEqual([{ key: '', choices: [], products: [] }]);
    expect(runConstraints([service('b', { A: ['x'] }), service('a')])).toMatchObject([
      { status: 'contradiction', certificate: ['a'], smallest: true, choices: [] },
    ]);
  });

  test('keeps linked choices together and separate ones apart', () => {
    const cases = [
      service('a', { A: ['x'], B: ['x'] }, { A: ['y'], B: ['y'] }),
      service('b', { C: ['x'] }),
      service('c', { D: ['x'], C: ['x', 'y'] }),
    ];
    expect(runConstraints(cases)).toEqual([
      {
        status: 'consistent',
        unitType: 'service',
        caseCount: 3,
        narrowed: { A: ['x', 'y'], B: ['x', 'y'], C: ['x'], D: ['x'] },
        factors: [
          [
            { A: ['x'], B: ['x'] },
            { A: ['y'], B: ['y'] },
          ],
          [{ C: ['x'] }],
          [{ D: ['x'] }],
        ],
      },
    ]);
  });

  test('names two cases where two contradict each other', () => {
    const cases = [
      service('a', { A: ['x'], B: ['x'] }, { A: ['y'] }),
      service('b', { B: ['y'] }),
      service('c', { C: ['x'] }),
      service('d', { A: ['x'], B: ['x'] }),
    ];
    expect(runConstraints(cases)).toEqual([
      {
        status: 'contradiction',
        unitType: 'service',
        caseCount: 4,
        certificate: ['b', 'd'],
        smallest: true,
        choices: ['B'],
      },
    ]);
  });

  test('names three cases where no two contradict each other', () => {
    expect(runConstraints([service('unrelated', { D: ['x'] }), ...triangle])).toEqual([
      {
        status: 'contradiction',
        unitType: 'service',
        caseCount: 4,
        certificate: ['a', 'b', 'c'],
        smallest: true,
        choices: ['A', 'B', 'C'],
      },
    ]);
  });

  test('names four cases where no three contradict each other', () => {
    const cases = [
      service('1', { A: ['x'] }, { B: ['x'] }),
      service('2', { A: ['x'] }, { B: ['y'] }),
      service('3', { A: ['y'] }, { B: ['x'] }),
      service('4', { A: ['y'] }, { B: ['y'] }),
    ];
    const [result] = runConstraints(cases, { domain: binary });
    expect(result).toEqual({
      status: 'contradiction',
      unitType: 'service',
      caseCount: 4,
      certificate: ['1', '2', '3', '4'],
      smallest: true,
      choices: ['A', 'B'],
    });
  });

  test('a case that says two things counts once', () => {
    const cases = [
      service('first to say A', { A: ['x'] }),
      service('first to say B', { B: ['x'] }),
      service('says both', { A: ['x'], B: ['x'] }),
      service('against both', { A: ['y'] }, { B: ['y'] }),
    ];
    expect(runConstraints(cases)).toMatchObject([{ certificate: ['says both', 'against both'], smallest: true }]);
  });

  test('one case contradicts what holds anyway', () => {
    const background = [[{ A: ['y'] }, { B: ['y'] }]];
    const cases = [service('a', { A: ['x'], B: ['x'] }), service('b', { C: ['x'] })];
    expect(runConstraints(cases, { background })).toMatchObject([{ status: 'contradiction', certificate: ['a'] }]);
  });

  test('what holds anyway narrows the choices that cases speak of, and no others', () => {
    const background = [[{ A: ['y'] }, { B: ['y'] }], [{ D: ['x'] }]];
    expect(runConstraints([service('a', { A: ['x'] })], { background, domain: binary })).toMatchObject([
      { status: 'consistent', narrowed: { A: ['x'], B: ['y'] } },
    ]);
  });

  test('unit types may differ', () => {
    const cases: CaseConstraint[] = [
      { name: 'm', unitType: 'mount', assignments: [{ A: ['y'] }] },
      service('s', { A: ['x'] }),
    ];
    expect(runConstraints(cases).map(({ status, unitType }) => [unitType, status])).toEqual([
      ['service', 'consistent'],
      ['mount', 'consistent'],
    ]);
  });

  test('a bound that is reached gives no answer, unless two cases contradict each other', () => {
    const cases = [0, 1, 2].map((at) => linked(`case ${at}`, [`L${at}`, `R${at}`], 9));
    expect(9 ** cases.length).toBeGreaterThan(productCountMax);
    expect(runConstraints(cases)).toEqual([
      { status: 'inconclusive', unitType: 'service', caseCount: 3, bound: 'productCountMax' },
    ]);
    // Those with fewer assignments come first: the bound is reached before it shows that these two contradict each other.
    const twisted = [...cases, linked('one', ['P', 'Q'], 10), linked('other', ['P', 'Q'], 10, 1)];
    // Pairs are looked for whatever the effort.
    for (const options of [{}, { effort: { sizes: [], triesMax: 100 } }])
      expect(runConstraints(twisted, options)).toMatchObject([
        { status: 'contradiction', certificate: ['one', 'other'], smallest: true },
      ]);
  });

  test('two cases that are too large to be compared give no answer', () => {
    const large = unjoined(Math.sqrt(meetCountMax) + 1);
    expect(runConstraints([service('a', ...large), service('b', ...large.slice(1), { A: ['x'] })])).toMatchObject([
      { status: 'inconclusive' },
    ]);
  });
});

describe('a certificate', () => {
  test('names the first of the cases that say the same', () => {
    const cases = [
      service('a', { A: ['x'] }),
      service('a once more', { A: ['x'] }),
      service('b', { A: ['y'] }),
      service('b once more', { A: ['y'] }),
    ];
    expect(runConstraints(cases)).toMatchObject([{ certificate: ['a', 'b'] }]);
  });

  test('is of one case where it contradicts what holds anyway and another case, too', () => {
    const background = [[{ A: ['y'] }, { B: ['y'] }]];
    const cases = [service('against a', { A: ['y'] }), service('a', { A: ['x'], B: ['x'] })];
    expect(runConstraints(cases, { background })).toMatchObject([{ certificate: ['a'], smallest: true }]);
  });

  test('has no part in what contradicts itself anyway where no case speaks of that', () => {
    const background = [[{ D: ['x'] }], [{ D: ['y'] }]];
    const cases = [service('a', { A: ['x'] }), service('b', { A: ['y'] })];
    expect(runConstraints(cases, { background })).toMatchObject([{ certificate: ['a', 'b'], smallest: true }]);
    expect(runConstraints(cases.slice(1), { background })).toMatchObject([{ status: 'consistent' }]);
  });

  test('parts at the choices that are linked, not at others of which its cases speak', () => {
    const [a, b] = triangle;
    const also = service('c', { B: ['y'], C: ['y'], D: ['x'] });
    expect(runConstraints([...[a, b].flatMap((one) => one ?? []), also])).toMatchObject([
      { certificate: ['a', 'b', 'c'], choices: ['A', 'B', 'C'] },
    ]);
  });

  test('has nobody in it who says nothing', () => {
    const background = [[{ A: ['y'] }]];
    const cases = [service('says nothing'), service('says nothing of A', { D: ['x'] }), service('a', { A: ['x'] })];
    expect(runConstraints(cases.slice(1), { background, effort: { sizes: [2], triesMax: 100 } })).toMatchObject([
      { certificate: ['a'], smallest: false },
    ]);
  });

  test.each<[string, number[], number, boolean]>([
    ['the smallest where all smaller sets were tried', [1, 2], 3, true],
    ['perhaps not the smallest where the bound on tries was reached', [1, 2], 2, false],
    ['perhaps not the smallest where pairs were not tried', [1], 3, false],
  ])('is %s', (_name, sizes, triesMax, smallest) => {
    expect(runConstraints(triangle, { effort: { sizes, triesMax } })).toMatchObject([
      { certificate: ['a', 'b', 'c'], smallest },
    ]);
  });

  test('has no case that could be left out, where the bound on tries was reached, too', () => {
    const cases = [
      service('1', { A: ['x'], C: ['x'] }, { B: ['x'] }),
      service('2', { A: ['x'], C: ['y'] }, { B: ['x'] }),
      service('against 1', { A: ['y'] }, { B: ['x'], C: ['x'] }),
      service('b', { B: ['x'] }),
      service('against b', { B: ['y'], A: ['x', 'y'] }),
    ];
    expect(runConstraints(cases, { effort: { sizes: [1, 2], triesMax: 5 } })).toMatchObject([
      { certificate: ['b', 'against b'], smallest: false },
    ]);
  });
});

describe('meetAll', () => {
  const side = Math.sqrt(meetCountMax);

  test.each<[string, Assignment[][], number | undefined]>([
    ['as many as the bound allows at the end', [unjoined(productCountMax)], productCountMax],
    ['one more', [unjoined(productCountMax + 1)], undefined],
    ['as many pairs as the bound allows', [unjoined(side), unjoined(side)], side],
    ['more pairs', [unjoined(side + 1), unjoined(side)], undefined],
    ['more pairs, but few where the small set comes first', [unjoined(side + 1), unjoined(side), [{ A: ['a1'] }]], 1],
  ])('%s', (_name, sets, left) => {
    expect(meetAll(sets, none)?.length).toBe(left);
  });
});
