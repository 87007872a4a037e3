import { expect, test } from 'vitest';
import { literalBut } from '../oracle/answer-fixture.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { TraceEvent } from '../vocabulary/trace.ts';
import { acts, openActs } from './acts.ts';
import { deadline, elapse, initial, transition, transitions } from './machine.ts';
import { type Sketch, traceOf } from './sketch-fixture.ts';
import type { State } from './state.ts';

/** The state after what is sketched, nothing of what is due later having fallen due. */
const after = (sketch: Sketch, readings: Readonly<Record<string, string>> = {}): State => {
  const { header, events } = traceOf(sketch);
  const unit = parseUnit(header.unit.name, header.unit.sources);
  return events.reduce(transition, initial(unit, header, literalBut(readings)));
};

const mixed = { set: ['KillMode=mixed', 'ExecStop=/stop', 'TimeoutStopSec=10s'], processes: 'main worker' };

test('a running unit waits for nothing and asks for nothing', () => {
  const state = after({ ...mixed, events: [] });
  expect([state.life, deadline(state), acts(state)]).toEqual(['running', undefined, []]);
});

const owedSignal = (to: string, signal: string, untilUs: number): readonly unknown[] => [
  { kind: 'signal', to, signal, isOwed: true, untilUs },
];

test('what may happen now, and until when, follows the stop from state to state', () => {
  const events = ['0 stop', '0 runs ExecStop', '3 ExecStop exits', '3 main SIGTERM', '3 main SIGCONT', '5 main exits'];
  const states = events.map((_, index) => after({ ...mixed, events: events.slice(0, index + 1) }));
  expect(states.map((state) => [acts(state), deadline(state)])).toEqual([
    [[{ kind: 'command', name: 'ExecStop', index: 0, isOwed: true, untilUs: 0 }], 0],
    [[], 10_000_000],
    [owedSignal('main', 'SIGTERM', 3_000_000), 3_000_000],
    [owedSignal('main', 'SIGCONT', 3_000_000), 3_000_000],
    [[], 3_000_000],
    [owedSignal('worker', 'SIGKILL', 5_000_000), 5_000_000],
  ]);
});

test('time makes what is due fall due, and what is missed missed', () => {
  const asked = after({
    ...mixed,
    set: ['TimeoutStopSec=10s'],
    events: ['0 stop', '0 main SIGTERM SIGCONT', '0 worker SIGTERM SIGCONT'],
  });
  const due = elapse(asked, 10_000_000);
  expect(acts(due)).toEqual([
    { kind: 'signal', to: 'main', signal: 'SIGKILL', isOwed: true, untilUs: 10_000_000 },
    { kind: 'signal', to: 'worker', signal: 'SIGKILL', isOwed: true, untilUs: 10_000_000 },
  ]);
  expect([due.rejection, elapse(due, 10_000_001).rejection]).toEqual([
    undefined,
    { atUs: 10_000_000, reason: 'SIGKILL to main was due at 10000000 us and was not sent' },
  ]);
});

test('neither an event nor time changes the state it begins from', () => {
  const state = after({ ...mixed, events: ['0 stop', '0 runs ExecStop', '3 ExecStop exits'] });
  const before = structuredClone({ ...state, procedure: undefined, stops: state.stops.map(({ passes }) => passes) });
  transition(state, { atUs: 3_000_000, kind: 'signal', from: 'manager', to: 'main', signal: 'SIGTERM', result: 'ok' });
  transition(state, { atUs: 4_000_000, kind: 'exit', process: 'main', status: 0 });
  elapse(state, 60_000_000);
  acts(state);
  expect({ ...state, procedure: undefined, stops: state.stops.map(({ passes }) => passes) }).toEqual(before);
});

const both = { set: ['TimeoutStopSec=10s'], processes: 'main worker' };

/** What may be sent now, and whether it must be. */
const sendable = (state: State): readonly string[] =>
  acts(state).flatMap((act) => (act.kind === 'signal' ? [`${act.to} ${act.signal}${act.isOwed ? '' : '?'}`] : []));

test('as long as one process is being served no other has its turn, unless that one is gone', () => {
  const events = ['0 stop', '0 main SIGTERM', '0 main exits'];
  const states = events.map((_, index) => after({ ...both, events: events.slice(0, index + 1) }));
  expect(states.map(sendable)).toEqual([
    ['main SIGTERM', 'worker SIGTERM'],
    ['main SIGCONT'],
    ['main SIGCONT?', 'worker SIGTERM'],
  ]);
});

test('who comes while the others are asked may be asked, though nobody has to', () => {
  const state = after({ ...both, events: ['0 stop', '0 worker forks child'] }, { 'AMB-37': 'licensed' });
  expect(sendable(state)).toEqual(['main SIGTERM', 'worker SIGTERM', 'child SIGTERM?']);
});

test('where everything has been done there is nothing to do until the delay has passed', () => {
  const state = after({ ...both, processes: 'main', events: ['0 stop', '0 main SIGTERM SIGCONT'] });
  expect([openActs(state), acts(state), sendable(elapse(state, 10_000_000))]).toEqual([[], [], ['main SIGKILL']]);
});

test('a further job has those asked again whom the first pass was for', () => {
  const events = ['0 stop', '0 main SIGTERM SIGCONT', '0 worker SIGTERM SIGCONT', '1 stop'];
  expect(sendable(after({ ...both, events }, { 'AMB-42': 'again' }))).toEqual(['main SIGTERM', 'worker SIGTERM']);
});

const exits = (atUs: number): TraceEvent => ({ atUs, kind: 'exit', process: 'main', status: 0 });

test('what may follow upon an event is one state, or two where it falls on the instant at which a delay passes', () => {
  const asked = after({ ...both, events: ['0 stop', '0 main SIGTERM SIGCONT', '0 worker SIGTERM SIGCONT'] });
  expect(transitions(asked, exits(5_000_000)).map(sendable)).toEqual([[]]);
  expect(transitions(asked, exits(10_000_000)).map(({ stops }) => stops.map(({ hadFinal }) => hadFinal))).toEqual([
    [true],
    [false],
  ]);
});

test('a profile that leaves a choice open, or takes it in two ways, makes no machine', () => {
  const { header } = traceOf({ ...both, events: [] });
  const unit = parseUnit(header.unit.name, header.unit.sources);
  const made = (readings: readonly string[]) => () =>
    initial(unit, header, { name: 'mine', choices: { ...literalBut({}).choices, 'AMB-42': readings } });
  expect(made(['nothing'])).not.toThrow();
  expect(made([])).toThrow('profile mine does not settle AMB-42');
  expect(made(['nothing', 'again'])).toThrow('profile mine does not settle AMB-42');
});
