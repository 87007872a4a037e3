import { expect, test } from 'vitest';
import type { Trace, TraceEvent } from '../../../../spec/vocabulary/trace.ts';
import { drawnRowsMax, firstLook, headWidth, layTimeline } from './timeline-layout.ts';

const s = 1_000_000;

const traceOf = (events: readonly TraceEvent[]): Trace => ({
  header: {
    format: 'killspec-trace/1',
    unit: { name: 'x.service', sources: [{ file: 'x.service', text: '[Service]\n' }] },
    initially: { state: 'active', processes: [{ name: 'main', role: 'main' }] },
    resolutionUs: 1000,
    latenessUs: 0,
    ordered: true,
    observed: ['signal'],
  },
  events,
  endUs: 400 * s,
});

const signal = (atUs: number, to: string, name: 'SIGTERM' | 'SIGKILL'): TraceEvent => ({
  atUs,
  kind: 'signal',
  from: 'manager',
  to,
  signal: name,
  result: 'ok',
});

const events: readonly TraceEvent[] = [
  { atUs: 0, kind: 'request', job: 'stop' },
  signal(0, 'main', 'SIGTERM'),
  { atUs: s, kind: 'spawn', process: { name: 'child', role: 'aux' }, by: 'main' },
  signal(s, 'child', 'SIGTERM'),
  signal(91 * s, 'main', 'SIGKILL'),
  { atUs: 91 * s, kind: 'exit', process: 'main', signal: 'SIGKILL' },
];

const picture = layTimeline({
  trace: traceOf(events),
  marks: new Map([
    [1, 'as owed'],
    [3, 'forbidden'],
    [4, 'allowed'],
  ]),
  missing: [{ atUs: s, to: 'main', signal: 'SIGHUP', rules: [] }],
  broken: new Map(),
});

test('each process has a lane, and each thing that happens a mark in it', () => {
  expect(picture.lanes.map(({ name, role }) => `${name}: ${role}`)).toEqual([
    'unit: ',
    'main: main process',
    'child: remaining process',
  ]);
  expect(picture.marks.map(({ look, symbol, says }) => `${look} ${symbol} ${says}`)).toMatchInlineSnapshot(`
    [
      "plain  0 s: unit stop requested",
      "owed ✓ 0 s: main SIGTERM (as owed)",
      "plain  1 s: child is forked by main",
      "wrong ✗ 1 s: child SIGTERM (forbidden)",
      "missing ○ 1 s: main SIGHUP (owed, and not sent)",
      "allowed · 91 s: main SIGKILL (allowed)",
      "plain  91 s: main dies of SIGKILL",
    ]
  `);
});

test('a long wait is folded, and the axis says how long it is', () => {
  expect(picture.columns.map(({ text }) => text)).toEqual(['0 s', '1 s', '91 s']);
  expect(picture.folds.map(({ text }) => text)).toEqual(['a wait of 90 s']);
  const [first = 0, second = 0, third = 0] = picture.columns.map(({ x }) => x);
  expect(third - second).toBeLessThan(4 * (second - first));
  expect(picture.folds.map(({ from, to }) => [from, to])).toEqual([[second, third]]);
});

test('what is looked at first shows the first mistake, and its beginning where there is no room for all', () => {
  const mistake = picture.marks.find(({ look }) => look === 'wrong');
  const { x, width } = mistake ?? { x: 0, width: 0 };
  const shows = (roomWidth: number): boolean => {
    const left = firstLook(picture, roomWidth);
    return left + headWidth <= x && x + width <= left + roomWidth;
  };
  expect(firstLook(picture, picture.width)).toBe(0);
  expect(shows(x + width - 1)).toBe(true);
  expect(shows(headWidth + width + 24)).toBe(true);
  expect(firstLook(picture, headWidth)).toBeLessThan(x - headWidth);
  expect(firstLook({ ...picture, marks: picture.marks.filter(({ look }) => look === 'owed') }, 0)).toBe(0);
});

test('marks of one lane never lie on each other, and all lie within the picture', () => {
  const { marks, width, height } = picture;
  for (const [at, one] of marks.entries()) {
    expect(one.x + one.width).toBeLessThanOrEqual(width);
    expect(one.y + 20).toBeLessThanOrEqual(height);
    for (const other of marks.slice(at + 1)) {
      const apart = one.x + one.width <= other.x || other.x + other.width <= one.x || Math.abs(one.y - other.y) >= 20;
      expect(apart).toBe(true);
    }
  }
});

test('a life goes from where it began to where it ended', () => {
  const [main, child] = picture.lanes.slice(1).map(({ life }) => life);
  const [, second, third] = picture.columns.map(({ x }) => x);
  expect(main?.to).toBe(third);
  expect(child).toEqual({ from: second, to: picture.width });
});

test('nothing happens: there is a lane, and no mark', () => {
  const empty = layTimeline({ trace: traceOf([]), marks: new Map(), missing: [], broken: new Map() });
  expect([empty.lanes.length, empty.marks, empty.folds]).toEqual([1, [], []]);
});

test('of a flood only so much is drawn', () => {
  const flood = Array.from({ length: 1000 }, (_, at) => signal(at, 'main', 'SIGTERM'));
  const drawn = layTimeline({ trace: traceOf(flood), marks: new Map(), missing: [], broken: new Map() });
  expect(drawn.marks.length).toBe(drawnRowsMax);
});
