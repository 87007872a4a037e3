import { expect, test } from 'vitest';
import {
  type Behaviour,
  type Deed,
  defaultTies,
  type Operation,
  type Reaction,
  type World,
} from '../../spec/vocabulary/world.ts';
import { reductions } from './reductions.ts';

// Each table has a line for every part that a world can have: with a new one these do not compile until it has one, too.

const plain: Behaviour = { when: {}, deeds: [] };

const base: World = {
  unit: { name: 'x.service', text: '[Service]\n', dropIns: [] },
  initially: 'active',
  processes: { main: plain, child: { ...plain, forked: true } },
  commands: {},
  operations: [],
  ties: defaultTies,
};

const mainIs = (behaviour: Behaviour): World => ({ ...base, processes: { ...base.processes, main: behaviour } });
const hasIt = (operation: Operation): World => ({ ...base, operations: [operation] });
const reacts = (...reactions: readonly Reaction[]): World => mainIs({ ...plain, when: { SIGTERM: reactions } });
const does = (...deeds: readonly Deed[]): World => mainIs({ ...plain, deeds });

/** Whether one reduction of a world is just this other world. */
const leads = (from: World, to: World): boolean =>
  reductions(from).some(({ world }) => JSON.stringify(world) === JSON.stringify(to));

const stuck = (pairs: Readonly<Record<string, readonly [from: World, to: World]>>): readonly string[] =>
  Object.entries(pairs).flatMap(([name, [from, to]]) => (leads(from, to) ? [] : [name]));

test('whatever can be said of a process can be left out', () => {
  const marks: Readonly<Record<Exclude<keyof Behaviour, 'forked'>, Behaviour>> = {
    when: { ...plain, when: { SIGTERM: [{ kind: 'ignore' }] } },
    deeds: { ...plain, deeds: [{ kind: 'exit', afterUs: 0, status: 0 }] },
    exitsWith: { ...plain, exitsWith: { process: 'child', afterUs: 0 } },
    stopped: { ...plain, stopped: true },
    unkillable: { ...plain, unkillable: {} },
    zombie: { ...plain, zombie: true },
    kernelThread: { ...plain, kernelThread: true },
    subgroup: { ...plain, subgroup: 'payload' },
    outside: { ...plain, outside: true },
    foreign: { ...plain, foreign: true },
    protected: { ...plain, protected: true },
    outsider: { ...plain, outsider: true },
  };
  const pairs = Object.entries(marks).map(([mark, behaviour]) => [mark, [mainIs(behaviour), base]] as const);
  expect(stuck(Object.fromEntries(pairs))).toEqual([]);
});

// What is forked is not there before: it goes with what forks it.
test('who is forked goes, and with it whatever forks it', () => {
  const { child: _, ...rest } = base.processes;
  const forked = does({ kind: 'fork', afterUs: 0, child: 'child' });
  expect(leads(forked, { ...base, processes: rest })).toBe(true);
});

test('of all that a process does on a signal each part can go', () => {
  const first: Reaction = { kind: 'exit', afterUs: 0, status: 0 };
  const all: Readonly<Record<Reaction['kind'], Reaction>> = {
    exit: { kind: 'exit', afterUs: 0, status: 0 },
    ignore: { kind: 'ignore' },
    catch: { kind: 'catch' },
    fork: { kind: 'fork', afterUs: 0, child: 'child' },
    forward: { kind: 'forward', afterUs: 0, signal: 'SIGTERM', to: 'child' },
    notify: { kind: 'notify', afterUs: 0, fields: { STOPPING: '1' } },
    leave: { kind: 'leave', afterUs: 0 },
    default: { kind: 'default' },
  };
  const pairs = Object.entries(all).map(([kind, each]) => [kind, [reacts(first, each), reacts(first)]] as const);
  expect(stuck(Object.fromEntries(pairs))).toEqual([]);
  const others = Object.entries(all).filter(([kind]) => kind !== 'ignore');
  const ignoring = others.map(([kind, each]) => [kind, [reacts(each), reacts({ kind: 'ignore' })]] as const);
  expect(stuck(Object.fromEntries(ignoring))).toEqual([]);
});

test('and so can all that it does by itself', () => {
  const all: Readonly<Record<Deed['kind'], Deed>> = {
    exit: { kind: 'exit', afterUs: 0, status: 0 },
    fork: { kind: 'fork', afterUs: 0, child: 'child' },
    signal: { kind: 'signal', afterUs: 0, signal: 'SIGTERM', to: 'child' },
    notify: { kind: 'notify', afterUs: 0, fields: { STOPPING: '1' } },
    leave: { kind: 'leave', afterUs: 0 },
  };
  const pairs = Object.entries(all).map(([kind, deed]) => [kind, [does(deed), base]] as const);
  expect(stuck(Object.fromEntries(pairs))).toEqual([]);
});

const operations: Readonly<Record<Operation['op'], Operation>> = {
  start: { atUs: 0, op: 'start' },
  stop: { atUs: 0, op: 'stop' },
  restart: { atUs: 0, op: 'restart' },
  'try-restart': { atUs: 0, op: 'try-restart' },
  'dependency-restart': { atUs: 0, op: 'dependency-restart' },
  'reload-or-restart': { atUs: 0, op: 'reload-or-restart' },
  reload: { atUs: 0, op: 'reload' },
  remount: { atUs: 0, op: 'remount' },
  watchdog: { atUs: 0, op: 'watchdog' },
  exit: { atUs: 0, op: 'exit', process: 'main', status: 0 },
  notify: { atUs: 0, op: 'notify', process: 'main', fields: { STOPPING: '1' } },
  signal: { atUs: 0, op: 'signal', to: 'main', signal: 'SIGTERM' },
  fork: { atUs: 0, op: 'fork', parent: 'main', child: 'child' },
  oom: { atUs: 0, op: 'oom', process: 'main' },
  freeze: { atUs: 0, op: 'freeze' },
  thaw: { atUs: 0, op: 'thaw' },
  leave: { atUs: 0, op: 'leave', process: 'main' },
  'daemon-reload': { atUs: 0, op: 'daemon-reload', text: '[Service]\n' },
};

test('whatever is done can be left undone, or come sooner', () => {
  const entries = Object.entries(operations);
  const gone = entries.map(([op, operation]) => [op, [hasIt(operation), base]] as const);
  expect(stuck(Object.fromEntries(gone))).toEqual([]);
  const sooner = entries.map(
    ([op, operation]) => [op, [hasIt({ ...operation, atUs: 5000 }), hasIt(operation)]] as const,
  );
  expect(stuck(Object.fromEntries(sooner))).toEqual([]);
});

test('whatever there is of a world but its processes and operations has a simplest form', () => {
  const parts: Readonly<Record<Exclude<keyof World, 'processes' | 'operations'>, World>> = {
    unit: { ...base, unit: { ...base.unit, dropIns: ['[Service]\n'] } },
    initially: { ...base, initially: 'inactive' },
    commands: { ...base, commands: { ExecStop: plain } },
    ties: { ...base, ties: ['wake', 'process', 'operation'] },
  };
  const pairs = Object.entries(parts).map(([part, world]) => [part, [world, base]] as const);
  expect(stuck(Object.fromEntries(pairs))).toEqual([]);
});

test('figures become round, statuses 0, and of several fields one can go', () => {
  const fields = { STOPPING: '1', STATUS: 'x' };
  const fewer = { STATUS: 'x' };
  const atUs = 0;
  const afterUs = 5000;
  expect(
    stuck({
      'an exit': [does({ kind: 'exit', afterUs, status: 3 }), does({ kind: 'exit', afterUs: 0, status: 3 })],
      'its status': [does({ kind: 'exit', afterUs, status: 3 }), does({ kind: 'exit', afterUs, status: 0 })],
      'a reaction': [reacts({ kind: 'leave', afterUs }), reacts({ kind: 'leave', afterUs: 0 })],
      'a message': [does({ kind: 'notify', afterUs, fields }), does({ kind: 'notify', afterUs, fields: fewer })],
      'a sleep': [mainIs({ ...plain, unkillable: { forUs: 5000 } }), mainIs({ ...plain, unkillable: {} })],
      'who exits with another': [
        mainIs({ ...plain, exitsWith: { process: 'child', afterUs } }),
        mainIs({ ...plain, exitsWith: { process: 'child', afterUs: 0 } }),
      ],
      'the status of an operation': [
        hasIt({ atUs, op: 'exit', process: 'main', status: 3 }),
        hasIt({ atUs, op: 'exit', process: 'main', status: 0 }),
      ],
      'the message of an operation': [
        hasIt({ atUs, op: 'notify', process: 'main', fields }),
        hasIt({ atUs, op: 'notify', process: 'main', fields: fewer }),
      ],
      'what is reloaded': [
        hasIt({ atUs, op: 'daemon-reload', text: '[Service]\nKillMode=none\n' }),
        hasIt({ atUs, op: 'daemon-reload', text: '[Service]\n' }),
      ],
    }),
  ).toEqual([]);
});
