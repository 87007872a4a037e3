import { describe, expect, it } from 'vitest';
import type { Script } from '../oracle/trace-fixture.ts';
import { courseOf } from '../oracle/facts-fixture.ts';

/** How far the unit has come, each time that this changes. */
const phasesOf = (script: Script): string =>
  courseOf(script)
    .map(({ phase }) => phase)
    .filter((phase, index, all) => phase !== all[index - 1])
    .join(', ');

type Course = readonly [says: string, world: Omit<Script, 'events'>, events: string, phases: string];

const notUp = 'inactive, starting';
const up = 'inactive, starting, active';
const atOnce = 'inactive, active';
const withPost = { set: 'ExecStartPost=/post' };
const forkingWithFile = { set: 'Type=forking; PIDFile=/run/a.pid' };

const starts: readonly Course[] = [
  ['once its main process runs', {}, '0 start; 0 runs main', atOnce],
  ['also where nobody is seen to ask for it', {}, '0 runs main', 'inactive, active'],
  ['exec: likewise', { set: 'Type=exec' }, '0 start; 0 runs main', atOnce],
  ['idle: likewise', { set: 'Type=idle' }, '0 start; 0 runs main', atOnce],
  ['dbus: likewise', { set: 'Type=dbus; BusName=a.b' }, '0 start; 0 runs main', atOnce],
  ['not by a command that comes before', {}, '0 start; 0 runs ExecStartPre; 1s ExecStartPre exits', notUp],
  ['not while ExecStartPost= runs', withPost, '0 start; 0 runs main; 0 runs ExecStartPost', notUp],
  ['when that ends', withPost, '0 start; 0 runs main; 0 runs ExecStartPost; 1s ExecStartPost exits', up],
  [
    'when the last of several ends',
    { set: 'ExecStartPost=/one; ExecStartPost=/two' },
    '0 start; 0 runs main; 0 runs ExecStartPost; 1s ExecStartPost exits; 1s runs ExecStartPost.2',
    notUp,
  ],
  ['not when another one ends', withPost, '0 start; 0 runs ExecStartPre; 1s ExecStartPre exits', notUp],
  ['not when it fails', withPost, '0 start; 0 runs main; 0 runs ExecStartPost; 1s ExecStartPost exits 1', notUp],
  [
    'unless its failure is to be ignored',
    { set: 'ExecStartPost=-/post' },
    '0 start; 0 runs main; 0 runs ExecStartPost; 1s ExecStartPost exits 1',
    up,
  ],
  ['notify: not yet when it runs', { set: 'Type=notify' }, '0 start; 0 runs main', notUp],
  ['notify: when it says so', { set: 'Type=notify' }, '0 start; 0 runs main; 1s main notifies READY=1', up],
  ['notify-reload: likewise', { set: 'Type=notify-reload' }, '0 start; 0 runs main; 1s main notifies READY=1', up],
  [
    'notify: not when it says something else',
    { set: 'Type=notify' },
    '0 start; 0 runs main; 1s main notifies READY=0; 2s main notifies STATUS=1',
    notUp,
  ],
  [
    'notify: not before ExecStartPost= has ended',
    { set: 'Type=notify; ExecStartPost=/post' },
    '0 start; 0 runs main; 1s main notifies READY=1',
    notUp,
  ],
  ['notify: not without a start', { set: 'Type=notify' }, '0 stranger notifies READY=1', 'inactive'],
  [
    'forking: not when somebody says so',
    { set: 'Type=forking' },
    '0 start; 0 runs ExecStart; 1s ExecStart notifies READY=1',
    notUp,
  ],
  ['forking: when its command ends', { set: 'Type=forking' }, '0 start; 0 runs ExecStart; 1s ExecStart exits', up],
  [
    'forking: not by the main process that it forks',
    { set: 'Type=forking' },
    '0 start; 0 runs ExecStart; 0 ExecStart forks main; 0 main becomes main',
    notUp,
  ],
  [
    'forking, PIDFile=: not when its command ends',
    forkingWithFile,
    '0 start; 0 runs ExecStart; 1s ExecStart exits',
    notUp,
  ],
  [
    'forking, PIDFile=: when the main process is known',
    forkingWithFile,
    '0 start; 0 runs ExecStart; 0 ExecStart forks main; 1s ExecStart exits; 1s main becomes main',
    up,
  ],
  [
    'forking, PIDFile=: not before ExecStartPost= has ended',
    { set: `${forkingWithFile.set}; ExecStartPost=/post` },
    '0 start; 0 runs ExecStart; 0 ExecStart forks main; 1s ExecStart exits; 1s main becomes main',
    notUp,
  ],
  [
    'another type, PIDFile=: not when the main process is known',
    { set: 'Type=notify; PIDFile=/run/a.pid' },
    '0 start; 0 runs ExecStart; 0 ExecStart forks main; 1s main becomes main',
    notUp,
  ],
  ['nobody is main of a unit that is not there', forkingWithFile, '0 stranger becomes main', 'inactive'],
  ['oneshot: when its command ends', { set: 'Type=oneshot' }, '0 start; 0 runs ExecStart; 1s ExecStart exits', up],
  ['oneshot: not when it fails', { set: 'Type=oneshot' }, '0 start; 0 runs ExecStart; 1s ExecStart exits 1', notUp],
  [
    'oneshot: when the last of several ends',
    { set: 'Type=oneshot; ExecStart=/one; ExecStart=/two' },
    '0 start; 0 runs ExecStart; 1s ExecStart exits',
    notUp,
  ],
  [
    'oneshot: not by one that comes before',
    { set: 'Type=oneshot' },
    '0 start; 0 runs ExecCondition; 0 ExecCondition exits',
    notUp,
  ],
  ['simple: not when its command ends', {}, '0 start; 0 runs ExecStart; 1s ExecStart exits', notUp],
  ['mount: when it is mounted', { unit: 'a.mount' }, '0 runs ExecMount; 1s ExecMount exits', up],
  ['mount: not before', { unit: 'a.mount' }, '0 runs ExecMount', notUp],
  ['mount: not when that fails', { unit: 'a.mount' }, '0 runs ExecMount; 1s ExecMount exits 1', notUp],
  ['mount: not by another command', { unit: 'a.mount' }, '0 start; 0 runs ExecActivate; 1s ExecActivate exits', notUp],
  ['swap: when it is activated', { unit: 'a.swap' }, '0 runs ExecActivate; 1s ExecActivate exits', up],
  ['swap: not before', { unit: 'a.swap' }, '0 runs ExecActivate', notUp],
  ['swap: not by another command', { unit: 'a.swap' }, '0 start; 0 runs ExecMount; 1s ExecMount exits', notUp],
  ['not because the manager says so', { unit: 'a.mount' }, '0 runs ExecMount; 1s claims started', notUp],
  ['nor where nobody has asked for it', { unit: 'a.scope' }, '1s claims started', 'inactive'],
  [
    'but where nothing else would show it',
    { unit: 'a.scope' },
    '0 start; 1s stop; 2s start; 2s claims stopped; 3s claims started',
    'inactive, active, inactive, active',
  ],
  ['at once where nothing is run to start it', { unit: 'a.socket' }, '0 start', atOnce],
  ['at once, a scope', { unit: 'a.scope' }, '0 start', atOnce],
  ['not at once where something is', { unit: 'a.socket', set: 'ExecStartPre=/pre' }, '0 start', 'inactive'],
  [
    'a socket: when its last command has ended',
    { unit: 'a.socket', set: 'ExecStartPre=/pre; ExecStartPost=/post' },
    '0 runs ExecStartPre; 1s ExecStartPre exits; 1s runs ExecStartPost; 2s ExecStartPost exits',
    up,
  ],
  ['not when what is not known ends', {}, '0 runs ExecStartPre; 0 nobody exits', notUp],
  ['not when what it forked ends', { set: 'Type=notify' }, '0 start; 0 runs main; 0 main forks a; 1s a exits', notUp],
  [
    'not when it has ended meanwhile',
    { set: 'Type=oneshot' },
    '0 runs ExecStart; 0 stop; 0 claims failed; 1s ExecStart exits',
    `${notUp}, inactive`,
  ],
  [
    'also where an end was claimed of which nothing had happened',
    { set: 'Type=oneshot' },
    '0 runs ExecStart; 0 claims failed; 1s ExecStart exits',
    up,
  ],
  ['not for a reload', {}, '0 reload', 'inactive'],
  ['not for a stop', {}, '0 stop', 'inactive'],
  ['not for a job that leaves alone what is not active', {}, '0 try-restart; 0 dependency-restart', 'inactive'],
  ['not starting before something is run', {}, '0 start; 1s reload-or-restart; 2s restart', 'inactive'],
  ['starting with the first command', {}, '0 restart; 0 runs ExecStartPre', notUp],
];

describe('a unit is active', () => {
  it.each(starts)('%s: %o', (_, world, events, phases) => {
    expect(phasesOf({ initially: 'inactive', ...world, events })).toBe(phases);
  });
});

const ends: readonly Course[] = [
  [
    'when the manager says so, after something that may have ended it',
    {},
    '0 main exits; 0 claims stopped',
    'active, inactive',
  ],
  ['a watchdog', {}, '0 watchdog; 0 claims failed', 'active, inactive'],
  ['lack of memory', {}, '0 oom main; 0 claims failed', 'active, inactive'],
  ['a job', {}, '0 stop; 0 claims stopped', 'active, inactive'],
  ['what it says', {}, '0 main notifies STOPPING=1; 0 claims stopped', 'active, inactive'],
  ['its last process leaving', { processes: 'worker' }, '0 worker leaves; 0 claims stopped', 'active, inactive'],
  ['not when nothing has happened to it', {}, '0 main forks child; 0 claims stopped', 'active'],
  ['not before it runs again', {}, '0 restart; 0 main exits; 1s runs main.2; 1s claims stopped', 'active'],
  ['unless its time may be over', { set: 'RuntimeMaxSec=5s' }, '0 claims stopped', 'active, inactive'],
  [
    'unless its time may be over, after a restart too',
    { set: 'RuntimeMaxSec=5s' },
    '0 restart; 0 main exits; 1s runs main.2; 1s claims stopped',
    'active, inactive',
  ],
];

const failedStarts: readonly Course[] = [
  [
    'its main process has gone',
    { set: 'Type=notify' },
    '0 start; 0 runs main; 1s main forks a; 1s main exits 1; 1s claims failed',
    `${notUp}, inactive`,
  ],
  [
    'a command of it has failed',
    { set: 'Type=forking' },
    '0 start; 0 runs ExecStart; 1s ExecStart forks a; 1s ExecStart exits 1; 1s claims failed',
    `${notUp}, inactive`,
  ],
  [
    'not one that did what it was to do',
    { set: 'ExecStartPre=/pre' },
    '0 start; 0 runs ExecStartPre; 1s ExecStartPre forks a; 1s ExecStartPre exits; 1s claims failed',
    notUp,
  ],
  [
    'nobody is left of it',
    {},
    '0 start; 0 runs ExecStartPre; 1s ExecStartPre exits; 1s claims failed',
    'inactive, starting, inactive',
  ],
  ['not when nothing has happened to it', { set: 'Type=notify' }, '0 start; 0 runs main; 0 claims failed', notUp],
  [
    'nor when another process has ended, or left',
    { set: 'Type=notify' },
    '0 start; 0 runs main; 0 main forks a; 0 main forks b; 1s a exits; 1s b leaves; 1s claims failed',
    notUp,
  ],
  [
    'not before its timeout',
    { set: 'Type=notify; TimeoutStartSec=5s' },
    '0 start; 0 runs main; 4999ms claims failed',
    notUp,
  ],
  [
    'at its timeout',
    { set: 'Type=notify; TimeoutStartSec=5s' },
    '0 start; 0 runs main; 5s claims failed',
    `${notUp}, inactive`,
  ],
  [
    'not when that has been put off',
    { set: 'Type=notify; TimeoutStartSec=5s' },
    '0 start; 0 runs main; 1s main notifies EXTEND_TIMEOUT_USEC=5000000; 5s claims failed',
    notUp,
  ],
  ['a job', { set: 'Type=notify' }, '0 start; 0 runs main; 1s stop; 1s claims stopped', `${notUp}, inactive`],
  [
    'not when it has started meanwhile, and its time may not be over',
    { set: 'Type=notify' },
    '0 restart; 0 runs main; 1s main notifies READY=1; 2s claims failed',
    up,
  ],
  [
    'when it has started meanwhile, and its time may be over',
    { set: 'Type=notify; RuntimeMaxSec=5s' },
    '0 start; 0 runs main; 1s main notifies READY=1; 2s claims failed',
    `${up}, inactive`,
  ],
];

describe('a unit that starts is not there any more when the manager says so', () => {
  it.each(failedStarts)('%s: %o', (_, world, events, phases) => {
    expect(phasesOf({ initially: 'inactive', ...world, events })).toBe(phases);
  });
});

describe('a unit is not active any more', () => {
  it.each(ends)('%s: %o', (_, world, events, phases) => {
    expect(phasesOf({ processes: 'main', ...world, events })).toBe(phases);
  });
});
