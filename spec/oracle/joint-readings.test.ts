import { describe, expect, test } from 'vitest';
import { excludedBy, jointReadings } from './joint-readings.ts';
import type { CaseConstraint } from './run-constraints.ts';
import type { Assignment } from './verdict.ts';

const service = (name: string, ...assignments: Assignment[]): CaseConstraint => ({
  name,
  unitType: 'service',
  assignments,
});

const domain = () => ['x', 'y'];

test('what no case says alone follows from several', () => {
  const cases = [service('linked', { A: ['x'], B: ['x'] }, { A: ['y'] }), service('decided', { A: ['x'] })];
  expect(jointReadings(cases, { domain })).toEqual([
    {
      unitType: 'service',
      caseCount: 2,
      contradictions: [],
      narrowed: { A: ['x'], B: ['x'] },
      factors: [[{ A: ['x'] }], [{ B: ['x'] }]],
    },
  ]);
  expect(excludedBy({ choice: 'B', reading: 'y' }, cases, { domain })).toEqual(['linked', 'decided']);
  expect(excludedBy({ choice: 'B', reading: 'x' }, cases, { domain })).toEqual([]);
});

test('readings that go together only are kept together', () => {
  const linked = [
    { A: ['x'], B: ['x'] },
    { A: ['y'], B: ['y'] },
  ];
  expect(jointReadings([service('linked', ...linked)], { domain })).toMatchObject([
    { narrowed: {}, factors: [linked] },
  ]);
});

test('after a contradiction the other choices are still told, and the next contradiction too', () => {
  const cases = [
    service('a', { A: ['x'], B: ['x'], C: ['x'] }),
    service('b', { A: ['y'], C: ['x'] }),
    service('c', { B: ['y'] }),
  ];
  expect(jointReadings(cases, { domain })).toEqual([
    {
      unitType: 'service',
      caseCount: 3,
      contradictions: [
        { choices: ['A'], certificate: ['a', 'b'], smallest: true },
        { choices: ['B'], certificate: ['a', 'c'], smallest: true },
      ],
      narrowed: { C: ['x'] },
      factors: [[{ C: ['x'] }]],
    },
  ]);
});

test('a choice that clashes in combination with another only stays told where leaving out the other is enough', () => {
  const cases = [
    service('either', { A: ['x'], B: ['x'] }, { B: ['y'] }),
    service('all', { A: ['y'], B: ['x'], C: ['x'] }),
    service('one', { A: ['y'] }),
  ];
  // A could be what parts, and so could B: each case having its own, the rest agrees. Of C nobody says otherwise.
  expect(jointReadings(cases, { domain })).toEqual([
    {
      unitType: 'service',
      caseCount: 3,
      contradictions: [{ choices: ['A', 'B'], certificate: ['either', 'all'], smallest: true }],
      narrowed: { C: ['x'] },
      factors: [[{ C: ['x'] }]],
    },
  ]);
});

test('choices that part together are both not told', () => {
  const cases = [
    service('alike', { A: ['x'], B: ['x'] }, { A: ['y'], B: ['y'] }),
    service('neither', { A: ['z'], B: ['z'] }),
  ];
  expect(jointReadings(cases, { domain: () => ['x', 'y', 'z'] })).toMatchObject([
    { contradictions: [{ choices: ['A', 'B'], certificate: ['alike', 'neither'] }], narrowed: {} },
  ]);
});

test('unit types are told apart', () => {
  const cases = [service('a', { A: ['x'] }), { ...service('b', { A: ['y'] }), unitType: 'scope' } as const];
  expect(jointReadings(cases, { domain }).map(({ unitType, narrowed }) => [unitType, narrowed])).toEqual([
    ['service', { A: ['x'] }],
    ['scope', { A: ['y'] }],
  ]);
});

test('what is linked with choices that part, and parts nobody itself, stays told', () => {
  const cases = [
    service('alike', { A: ['x'], B: ['x'] }, { A: ['y'], B: ['y'] }),
    service('unlike', { A: ['x'], B: ['y'], C: ['x'] }, { A: ['y'], B: ['x'], C: ['y'] }),
    service('told', { C: ['x'] }),
  ];
  expect(jointReadings(cases, { domain })).toEqual([
    {
      unitType: 'service',
      caseCount: 3,
      contradictions: [{ choices: ['A', 'B'], certificate: ['alike', 'unlike'], smallest: true }],
      narrowed: { C: ['x'] },
      factors: [[{ C: ['x'] }]],
    },
  ]);
});

test('where it takes two of three choices to part, any two of them may', () => {
  const orders = [
    ['x', 'y', 'z'],
    ['x', 'z', 'y'],
    ['y', 'x', 'z'],
    ['y', 'z', 'x'],
    ['z', 'x', 'y'],
    ['z', 'y', 'x'],
  ] as const;
  const cases = [
    service('all alike', ...['x', 'y', 'z'].map((one) => ({ A: [one], B: [one], C: [one] }))),
    service('all unlike', ...orders.map(([a, b, c]) => ({ A: [a], B: [b], C: [c], D: [a] }))),
    service('told', { D: ['x'] }),
  ];
  expect(jointReadings(cases, { domain: () => ['x', 'y', 'z'] })).toMatchObject([
    { contradictions: [{ choices: ['A', 'B', 'C'] }], narrowed: { D: ['x'] } },
  ]);
});

const names = (count: number) => Array.from({ length: count }, (_, at) => `A${at}`);

test('of more choices than are tried in sets all are taken to part', () => {
  const all = (count: number, reading: string) => Object.fromEntries(names(count).map((name) => [name, [reading]]));
  const choicesOf = (count: number) => {
    const last = `A${count - 1}`;
    const cases = [
      service('alike', all(count, 'x'), all(count, 'y')),
      service('one', { ...all(count, 'x'), [last]: ['y'] }),
    ];
    return jointReadings(cases, { domain })[0]?.contradictions.map(({ choices }) => choices);
  };
  expect(choicesOf(8)).toEqual([['A7']]);
  expect(choicesOf(9)).toEqual([names(9)]);
});

test('of four choices the only two that part are not told, wherever they stand', () => {
  const orders = [
    ['x', 'y', 'z'],
    ['x', 'z', 'y'],
    ['y', 'x', 'z'],
    ['y', 'z', 'x'],
    ['z', 'x', 'y'],
    ['z', 'y', 'x'],
  ] as const;
  const cases = [
    service('all alike', ...['x', 'y', 'z'].map((one) => ({ A: [one], B: [one], C: [one], D: [one] }))),
    service('B and D alike, A and C not', ...orders.map(([a, b, c]) => ({ A: [a], B: [b], C: [c], D: [b] }))),
    service('told', { D: ['x'] }),
  ];
  // Any two but B and D clash, so that it takes A and C, and those are enough.
  expect(jointReadings(cases, { domain: () => ['x', 'y', 'z'] })).toMatchObject([
    {
      contradictions: [{ choices: ['A', 'C'], certificate: ['all alike', 'B and D alike, A and C not'] }],
      narrowed: { B: ['x'], D: ['x'] },
    },
  ]);
});

test('what parts is looked for in the cases that contradict each other, not in those that contradict others', () => {
  const cases = [
    service('alike', { A: ['x'], B: ['x'] }, { A: ['y'], B: ['y'] }),
    service('unlike', { A: ['x'], B: ['y'], C: ['x'] }, { A: ['y'], B: ['x'], C: ['y'] }),
    service('one', { C: ['x'] }),
    service('other', { C: ['y'] }),
  ];
  expect(jointReadings(cases, { domain })).toMatchObject([
    {
      contradictions: [
        { choices: ['A', 'B'], certificate: ['alike', 'unlike'] },
        { choices: ['C'], certificate: ['one', 'other'] },
      ],
      narrowed: {},
      factors: [],
    },
  ]);
});

test('of what parts nothing is told, though what is known anyway links it with what does not', () => {
  const cases = [service('one', { A: ['x'] }), service('other', { A: ['y'] }), service('linked', { B: ['x', 'y'] })];
  const background = [[{ A: ['x'], B: ['x'] }, { C: ['x'] }]];
  expect(jointReadings(cases, { domain: () => ['x', 'y', 'z'], background })).toEqual([
    {
      unitType: 'service',
      caseCount: 3,
      contradictions: [{ choices: ['A'], certificate: ['one', 'other'], smallest: true }],
      narrowed: { B: ['x', 'y'] },
      factors: [],
    },
  ]);
});

describe('readings that go together', () => {
  const linked = [
    { A: ['x'], B: ['x'] },
    { A: ['y'], B: ['y'] },
  ];

  test('narrow none of their choices, where each of all readings is left', () => {
    expect(jointReadings([service('linked', ...linked)], { domain })).toEqual([
      { unitType: 'service', caseCount: 1, contradictions: [], narrowed: {}, factors: [linked] },
    ]);
  });

  test('narrow them, where it is not known that there are no others', () => {
    expect(jointReadings([service('linked', ...linked)])).toEqual([
      {
        unitType: 'service',
        caseCount: 1,
        contradictions: [],
        narrowed: { A: ['x', 'y'], B: ['x', 'y'] },
        factors: [linked],
      },
    ]);
  });
});

test('of more joint readings than are kept nothing is told but which bound was reached', () => {
  // Each links its own choices to the hub, each in another way, so that nothing joins.
  const cases = Array.from({ length: 10 }, (_, at) =>
    service(`case ${at}`, { [`L${at}`]: ['x'] }, { [`R${at}`]: ['x'], hub: ['x', 'y'] }),
  );
  expect(jointReadings(cases)).toEqual([
    {
      unitType: 'service',
      caseCount: 10,
      contradictions: [],
      narrowed: {},
      factors: [],
      bound: 'productCountMax',
    },
  ]);
});

describe('what excludes a reading', () => {
  test('is nothing without cases, and no case that leaves it', () => {
    expect(excludedBy({ choice: 'A', reading: 'x' }, [])).toEqual([]);
    expect(excludedBy({ choice: 'A', reading: 'x' }, [service('leaves it', { A: ['x'] })])).toEqual([]);
  });

  test('is one case or two, where so few do, rather than three', () => {
    const three = [
      service('A or B', { A: ['x'] }, { B: ['x'] }),
      service('A, or C with B', { A: ['x'] }, { B: ['y'] }, { C: ['x'] }),
      service('A or not C', { A: ['x'] }, { C: ['y'] }),
    ];
    const two = [service('A or D', { A: ['x'] }, { D: ['x'] }), service('A or not D', { A: ['x'] }, { D: ['y'] })];
    const excluded = { choice: 'A', reading: 'y' };
    expect(excludedBy(excluded, three, { domain })).toEqual(three.map(({ name }) => name));
    expect(excludedBy(excluded, [...two, ...three], { domain })).toEqual(two.map(({ name }) => name));
    const one = service('A', { A: ['x'] });
    expect(excludedBy(excluded, [one, ...two, ...three], { domain })).toEqual(['A']);
  });
});
