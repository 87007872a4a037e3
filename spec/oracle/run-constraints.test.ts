import { describe, expect, test } from 'vitest';
import { meet, simplify } from './products.ts';
import type { CaseConstraint } from './run-constraints.ts';
import { productCountMax, runConstraints } from './run-constraints.ts';
import type { Assignment } from './verdict.ts';

const service = (name: string, ...assignments: Assignment[]): CaseConstraint => ({
  name,
  unitType: 'service',
  assignments,
});

const none = () => undefined;
const binary = () => ['x', 'y'];

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
    const cases = [
      service('unrelated', { D: ['x'] }),
      service('a', { A: ['x'] }, { B: ['x'] }),
      service('b', { A: ['y'] }, { C: ['x'] }),
      service('c', { B: ['y'], C: ['y'] }),
    ];
    expect(runConstraints(cases)).toEqual([
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
    // Each case links its own choice to the hub, each in another way, so that nothing joins.
    const cases = Array.from({ length: 12 }, (_unused, at) =>
      service(`case ${at}`, { [`L${at}`]: ['x'] }, { [`R${at}`]: ['x'], hub: ['x', 'y'] }),
    );
    expect(2 ** cases.length).toBeGreaterThan(productCountMax);
    expect(runConstraints(cases)).toEqual([
      { status: 'inconclusive', unitType: 'service', caseCount: 12, bound: 'productCountMax' },
    ]);
    const twisted = [...cases, service('against', { L3: ['y'], R3: ['y'] })];
    expect(runConstraints(twisted)).toMatchObject([{ status: 'contradiction', certificate: ['case 3', 'against'] }]);
  });
});
