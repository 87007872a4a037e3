import { expect, test } from 'vitest';
import { type Script, traceOf } from '../oracle/trace-fixture.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { CommandRef, ProcessInfo, ProcessName, TraceEvent } from '../vocabulary/trace.ts';
import { extensionIn } from './extension-in.ts';
import { type Facts, initialFacts, isMember, lastMain, livingMain, type ProcessFact, processNamed } from './facts.ts';
import { withEvent } from './with-event.ts';
import { commandFailed, isLastCommand } from './command-ends.ts';
import { runtimeLimit } from './runtime-limit.ts';
import { hasAnybodyEnded, processesSince } from './processes-since.ts';
import { isCleanEnding } from './ending.ts';
import { courseOf, lastOf } from '../oracle/facts-fixture.ts';

test('where the trace begins in the middle of a run, that is what is known', () => {
  const { header } = traceOf({ processes: 'worker main', events: '' });
  const unit = parseUnit(header.unit.name, header.unit.sources);
  expect(initialFacts(unit, header)).toEqual({
    nowUs: 0,
    eventIndex: -1,
    unit,
    phase: 'active',
    processes: [
      [
        { info: { name: 'worker', role: 'aux' }, place: 0, bornUs: 0, run: 0 },
        { info: { name: 'main', role: 'main' }, place: 1, bornUs: 0, run: 0 },
      ],
    ],
    names: [
      [
        { name: 'main', place: 1 },
        { name: 'worker', place: 0 },
      ],
    ],
    ended: [],
    processCount: 2,
    mains: [[{ run: 0, names: ['main'] }]],
    run: 0,
    sinceRun: 0,
    quiet: true,
    mainIndex: 0,
    isAtStartPost: false,
    frozen: false,
  });
  expect(lastOf({ initially: 'inactive', events: '' }).mains).toEqual([]);
});

test('each process is known by how it came and how it went', () => {
  const facts = lastOf({
    processes: 'main a b c d',
    events: `1s main forks main.2; 2s a exits 3; 3s b exits by SIGKILL as zombie; 4s c leaves; 5s d moved
      6s main.2 becomes main; 7s runs ExecStop; 8s stranger forks e`,
  });
  const { mains, nowUs, eventIndex, processes } = facts;
  expect({ mains, nowUs, eventIndex }).toEqual({
    mains: [[{ run: 0, names: ['main.2'] }]],
    nowUs: 8_000_000,
    eventIndex: 7,
  });
  expect(processesSince(facts, 0)).toStrictEqual([
    { info: { name: 'main', role: 'main' }, place: 0, bornUs: 0, run: 0 },
    { info: { name: 'a', role: 'aux' }, place: 1, bornUs: 0, run: 0, deadUs: 2_000_000, ending: { status: 3 } },
    {
      info: { name: 'b', role: 'aux' },
      place: 2,
      bornUs: 0,
      run: 0,
      deadUs: 3_000_000,
      ending: { signal: 'SIGKILL' },
      zombie: true,
    },
    { info: { name: 'c', role: 'aux' }, place: 3, bornUs: 0, run: 0, leftUs: 4_000_000 },
    { info: { name: 'd', role: 'aux' }, place: 4, bornUs: 0, run: 0, movedUs: 5_000_000 },
    { info: { name: 'main.2', role: 'main' }, place: 5, bornUs: 1_000_000, namedUs: 6_000_000, run: 0, forked: true },
    {
      info: { name: 'ExecStop', role: 'control' },
      place: 6,
      bornUs: 7_000_000,
      run: 0,
      command: { name: 'ExecStop', index: 0 },
      commandPlace: 6,
    },
    { info: { name: 'e', role: 'aux' }, place: 7, bornUs: 8_000_000, run: 0, forked: true },
  ]);
  // Who has ended is found by name and instant.
  expect(processes.flat().map(({ info }) => info.name)).toEqual(['main', 'b', 'c', 'd', 'main.2', 'ExecStop', 'e']);
  expect(processNamed(facts, 'a')?.deadUs).toBe(2_000_000);
  expect(processesSince(facts, 2_000_001).map(({ info }) => info.name)).not.toContain('a');
});

const runsOf = (script: Script): string =>
  processesSince(lastOf(script), 0)
    .map(({ info, run }) => `${info.name} ${run}`)
    .join(', ');

/** The first and the last run of the latest start, after each event. */
const spansOf = (script: Script): string =>
  courseOf(script)
    .map(({ run, sinceRun }) => `${sinceRun}-${run}`)
    .join(' ');

test('each command of a start begins a run, and what a process forks is of its run', () => {
  const script = {
    processes: 'main',
    events: `0 restart; 0 main forks old; 0 main exits; 1s runs ExecStartPre; 1s ExecStartPre exits; 1s runs main.2
      2s main.2 forks new; 2s old forks older; 2s runs ExecStartPost; 2s nobody forks lost; 2s runs ExecCondition`,
  };
  expect(runsOf(script)).toBe(
    'main 0, old 0, ExecStartPre 1, main.2 2, new 2, older 0, ExecStartPost 2, lost 2, ExecCondition 3',
  );
  expect(spansOf(script)).toBe('0-0 0-0 0-0 0-0 1-1 1-1 1-2 1-2 1-2 1-2 1-2 3-3');
  expect(lastOf(script).mains.flat()).toEqual([
    { run: 0, names: ['main'] },
    { run: 2, names: ['main.2'] },
  ]);
});

test('a start of a unit that is not active is one start, however many commands it has', () => {
  const initially = 'inactive';
  expect(spansOf({ initially, events: '0 start; 0 runs ExecStartPre; 1s ExecStartPre exits; 1s runs main' })).toBe(
    '0-0 0-0 1-1 1-1 1-2',
  );
  expect(spansOf({ initially, set: 'Type=oneshot', events: '0 start; 0 runs ExecStart; 1s runs ExecStart.2' })).toBe(
    '0-0 0-0 1-1 1-2',
  );
});

test('what nothing is run for begins when it is asked to', () => {
  expect(spansOf({ unit: 'a.scope', initially: 'inactive', events: '0 start' })).toBe('0-0 1-0');
  expect(spansOf({ unit: 'a.scope', initially: 'inactive', events: '0 try-restart' })).toBe('0-0 0-0');
});

test('ExecStartPost= begins a start where nothing before it is to be run', () => {
  const events = '0 runs ExecStartPost';
  expect(spansOf({ initially: 'inactive', events })).toBe('0-0 1-1');
  expect(spansOf({ unit: 'a.socket', set: 'ExecStartPost=/a', events })).toBe('0-0 1-1');
  expect(spansOf({ unit: 'a.socket', set: 'ExecStartPre=/a; ExecStartPost=/a', events })).toBe('0-0 0-0');
});

test('a command that is not of a start begins none', () => {
  const { phase, run, sinceRun } = lastOf({ initially: 'inactive', events: '0 runs ExecStopPost' });
  expect({ phase, run, sinceRun }).toEqual({ phase: 'inactive', run: 0, sinceRun: 0 });
});

const runs = (process: ProcessInfo): TraceEvent => ({ atUs: 1, kind: 'spawn', process, by: 'manager' });

test('a process that is run although no command is named begins a run if it is the main process', () => {
  const inactive = lastOf({ initially: 'inactive', events: '' });
  const main = withEvent(inactive, runs({ name: 'main', role: 'main' }));
  expect({ phase: main.phase, run: main.run, processes: main.processes.flat() }).toStrictEqual({
    phase: 'active',
    run: 1,
    processes: [{ info: { name: 'main', role: 'main' }, place: 0, bornUs: 1, run: 1 }],
  });
  const other = withEvent(inactive, runs({ name: 'helper', role: 'control' }));
  expect({ phase: other.phase, run: other.run }).toEqual({ phase: 'inactive', run: 0 });
});

test('the last main process of some runs, dead or alive', () => {
  const facts = lastOf({
    processes: 'main',
    events: '0 restart; 0 main exits; 0 runs main.2; 1s main.2 exits; 1s runs main.3; 2s nobody becomes main',
  });
  const last = (sinceRun: number, run: number, isMeant?: (process: ProcessFact) => boolean) =>
    lastMain(facts, sinceRun, run, isMeant)?.info.name;
  expect([last(0, 9), last(0, 1), last(1, 1), last(0, 0), last(3, 9)]).toEqual([
    'main.3',
    'main.2',
    'main.2',
    'main',
    undefined,
  ]);
  expect(last(0, 9, ({ info }) => info.name === 'main')).toBe('main');
  expect(last(1, 9, ({ info }) => info.name === 'main')).toBeUndefined();
});

test('of the main processes of a run only those stay that somebody may ask for', () => {
  const processes: readonly ProcessInfo[] = [
    { name: 'main', role: 'main' },
    { name: 'own', role: 'aux' },
    { name: 'foreign', role: 'aux', foreign: true },
    { name: 'other', role: 'aux', foreign: true },
  ];
  const { header } = traceOf({ events: '' });
  const unit = parseUnit(header.unit.name, header.unit.sources);
  const begun = initialFacts(unit, { ...header, initially: { state: 'active', processes } });
  const mainsAfter = (...names: readonly ProcessName[]) =>
    names.reduce<Facts>((at, process) => withEvent(at, { atUs: 1, kind: 'main', process }), begun).mains.flat();
  expect(mainsAfter('own')).toEqual([{ run: 0, names: ['own'] }]);
  expect(mainsAfter('own', 'foreign')).toEqual([{ run: 0, names: ['own', 'foreign'] }]);
  expect(mainsAfter('foreign', 'own')).toEqual([{ run: 0, names: ['foreign', 'own'] }]);
  expect(mainsAfter('foreign', 'own', 'other', 'foreign')).toEqual([{ run: 0, names: ['own', 'foreign'] }]);
  // Nobody knows yet what they will be.
  expect(mainsAfter('nobody', 'own', 'nothing', 'nobody')).toEqual([{ run: 0, names: ['own', 'nothing', 'nobody'] }]);
});

const living = (events: string) => livingMain(lastOf({ processes: 'main', events }))?.info.name;

test('the living main process is that of the latest start', () => {
  expect(living('')).toBe('main');
  expect(living('0 main exits')).toBeUndefined();
  expect(living('0 restart; 0 main exits; 0 runs main.2')).toBe('main.2');
  expect(living('0 restart; 0 runs ExecStartPre')).toBeUndefined();
  expect(livingMain(lastOf({ processes: 'worker', events: '' }))).toBeUndefined();
});

test('nobody is the main process of a unit that is not there', () => {
  expect(lastOf({ initially: 'inactive', processes: 'worker', events: '0 worker becomes main' }).mains).toEqual([]);
});

const startJobs = (script: Script): string =>
  courseOf(script)
    .map(({ startJob = 'none' }) => startJob)
    .join(' ');

test('a job that asks for a start counts until ExecStart= comes of it, or a stop is asked for', () => {
  expect(startJobs({ processes: 'main', events: '0 restart; 0 main exits; 1s runs main.2' })).toBe(
    'none restart restart none',
  );
  expect(startJobs({ processes: 'main', events: '0 restart; 0 reload; 1s stop' })).toBe('none restart restart none');
  // It is of the run that is to be stopped that a main process becomes known: the restart is yet to come.
  expect(startJobs({ processes: 'main', events: '0 restart; 0 remount; 1s main becomes main' })).toBe(
    'none restart restart restart',
  );
  expect(startJobs({ initially: 'inactive', events: '0 restart; 0 runs ExecStartPre; 1s main becomes main' })).toBe(
    'none restart restart none',
  );
  expect(startJobs({ initially: 'inactive', events: '0 start; 0 runs ExecStart; 1s restart; 1s runs main' })).toBe(
    'none start none restart none',
  );
  // Asked for once more it is the same start; what makes it fail, or brings it up, is the answer.
  expect(startJobs({ initially: 'inactive', events: '0 runs ExecStartPre; 0 start; 1s main becomes main' })).toBe(
    'none none start none',
  );
  expect(
    startJobs({
      initially: 'inactive',
      events: '0 start; 0 runs ExecStartPre; 1s ExecStartPre exits 1; 1s claims failed',
    }),
  ).toBe('none start start start none');
  expect(
    startJobs({ initially: 'inactive', events: '0 try-restart; 1s reload-or-restart; 2s dependency-restart' }),
  ).toBe('none none reload-or-restart reload-or-restart');
});

test('by what EXTEND_TIMEOUT_USEC= puts off what runs out', () => {
  const extensions = ['5', '0', '-5', '1.5', 'x'].map((EXTEND_TIMEOUT_USEC) => extensionIn({ EXTEND_TIMEOUT_USEC }));
  expect(extensions).toEqual([5, 0, undefined, undefined, undefined]);
  expect(extensionIn({ READY: '1' })).toBeUndefined();
});

const hasEnded = (events: string) => hasAnybodyEnded(lastOf({ processes: 'main', events }));

test('whether anybody has ended, be it as a zombie', () => {
  expect(['', '1s main leaves', '1s main exits', '1s main exits as zombie'].map(hasEnded)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

const processesAfter = (events: string) => lastOf({ processes: 'main worker', events }).processes;

test('what is said of somebody who has ended changes nothing', () => {
  expect(processesAfter('1s worker exits; 2s worker leaves; 2s worker moved; 2s worker exits 1')).toEqual(
    processesAfter('1s worker exits'),
  );
});

const reloading = (unit: string, command: string) =>
  courseOf({
    unit,
    processes: 'main',
    events: `0 main exits; 0 runs ${command}; 1s stranger exits; 2s ${command} exits`,
  }).map((facts) => facts.reloading ?? 'none');

test('a reload lasts as long as its command runs', () => {
  expect(reloading('a.service', 'ExecReload')).toEqual(['none', 'none', 'ExecReload', 'ExecReload', 'none']);
  expect(reloading('a.mount', 'ExecRemount')).toEqual(['none', 'none', 'ExecRemount', 'ExecRemount', 'none']);
  expect(reloading('a.service', 'ExecStop')).toEqual(['none', 'none', 'none', 'none', 'none']);
});

test('a daemon-reload changes the settings', () => {
  const { unit } = lastOf({ set: 'TimeoutStopSec=5s', events: '0 daemon-reload TimeoutStopSec=7s' });
  expect(unit.settings.timeoutStop).toBe(7_000_000);
});

const begun = lastOf({ processes: 'main', events: '' });

test('what happens besides changes nothing but the time', () => {
  const happenings: readonly TraceEvent[] = [
    { atUs: 7, kind: 'remove-group' },
    { atUs: 7, kind: 'signal', from: 'manager', to: 'main', signal: 'SIGTERM', result: 'ok' },
  ];
  for (const event of happenings) expect(withEvent(begun, event)).toEqual({ ...begun, nowUs: 7, eventIndex: 0 });
});

test('a unit is frozen until it is thawed', () => {
  const frozen = withEvent(begun, { atUs: 7, kind: 'freeze' });
  expect(frozen).toEqual({ ...begun, nowUs: 7, eventIndex: 0, frozen: true });
  expect(withEvent(frozen, { atUs: 8, kind: 'thaw' })).toEqual({ ...begun, nowUs: 8, eventIndex: 1 });
});

const member = (info: Partial<ProcessInfo>, more: object = {}) =>
  isMember({ info: { name: 'a', role: 'aux', ...info }, place: 0, bornUs: 0, run: 0, ...more });

test('who belongs to the unit', () => {
  expect(member({})).toBe(true);
  expect(member({ kernelThread: true })).toBe(true);
  expect(member({}, { movedUs: 1 })).toBe(true);
  expect(member({}, { deadUs: 1, zombie: true })).toBe(true);
  expect(member({}, { deadUs: 1 })).toBe(false);
  expect(member({}, { leftUs: 1 })).toBe(false);
  expect(member({ role: 'outsider' })).toBe(false);
  expect(member({ role: 'main', outside: true })).toBe(false);
});

const process: ProcessFact = { info: { name: 'a', role: 'control' }, place: 0, bornUs: 0, run: 0 };
const running = (name: CommandRef['name'], index: number): ProcessFact => ({ ...process, command: { name, index } });

test('what failed: a process by its status, a command unless that is to be ignored', () => {
  const facts = lastOf({ set: 'ExecStop=/one; ExecStop=-/two', processes: 'main', events: '' });
  const failed = (one: ProcessFact) => [0, 1, undefined].map((status) => commandFailed(facts, one, status));
  expect(failed(process)).toEqual([false, true, true]);
  expect(failed(running('ExecStop', 0))).toEqual([false, true, true]);
  expect(failed(running('ExecStop', 1))).toEqual([false, false, false]);
  // Commands that the unit does not have, or not any more.
  expect(failed(running('ExecStop', 2))).toEqual([false, true, true]);
  expect(failed(running('ExecReload', 0))).toEqual([false, true, true]);
});

test('which command is the last of its setting', () => {
  const facts = lastOf({ set: 'ExecStop=/one; ExecStop=-/two', processes: 'main', events: '' });
  const stops = [0, 1, 2].map((index) => isLastCommand(facts, running('ExecStop', index)));
  expect(stops).toEqual([false, true, true]);
  expect(isLastCommand(facts, running('ExecReload', 0))).toBe(true);
  expect(isLastCommand(facts, process)).toBe(false);
});

test('a clean exit is one with status 0 or by one of four signals', () => {
  expect(isCleanEnding({ status: 0 })).toBe(true);
  expect(isCleanEnding({ status: 1 })).toBe(false);
  expect(isCleanEnding({})).toBe(false);
  expect((['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGPIPE'] as const).filter((signal) => !isCleanEnding({ signal }))).toEqual(
    [],
  );
  expect(isCleanEnding({ signal: 'SIGKILL' })).toBe(false);
});

const limit = (unit: string, set: string) => runtimeLimit(lastOf({ unit, set, events: '' }));

test('how long a unit may be active', () => {
  expect(limit('a.service', 'RuntimeMaxSec=5s')).toBe(5_000_000);
  expect(limit('a.scope', 'RuntimeMaxSec=5s')).toBe(5_000_000);
  expect(limit('a.service', 'RuntimeMaxSec=0')).toBe('infinity');
  expect(limit('a.service', 'RuntimeMaxSec=5s; Type=oneshot')).toBe('infinity');
  expect(limit('a.service', '')).toBe('infinity');
});
