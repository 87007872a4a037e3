import { describe, expect, test } from 'vitest';
import { type ChoiceNeeded, type KillSettings, killSettings } from './kill-settings.ts';
import { parseUnit } from './parse-unit.ts';
import type { NeighbourSettings } from './unit.ts';

// Values by their effect, as they would be read off a service manager: a valid value first and the literal second;
// `kept` means that the first one stayed. The readings are those that the tables of values were taken under.
const readings: Readonly<Record<ChoiceNeeded, string>> = {
  'AMB-01': 'scope-section',
  'AMB-45/aliases': 'invalid',
  'AMB-45/numbers': 'valid',
  'AMB-45/realtime': 'valid',
  'AMB-45/lower-case': 'invalid',
  'AMB-46': 'ignored',
  'AMB-47/forms': 'short-too',
  'AMB-47/empty': 'invalid',
};

const parse = (lines: readonly string[], name = 'a.service', section = 'Service') =>
  parseUnit(name, [{ file: name, text: `[${section}]\n${lines.join('\n')}\n` }]);

const effect = (key: string, first: string, literal: string): KillSettings =>
  killSettings(parse([`${key}=${first}`, `${key}=${literal}`]), (choice) => readings[choice]);

const signalOptions = [
  ['KillSignal', 'killSignal'],
  ['RestartKillSignal', 'restartKillSignal'],
  ['FinalKillSignal', 'finalKillSignal'],
  ['WatchdogSignal', 'watchdogSignal'],
] as const;

describe.each(signalOptions)('%s=', (key, name) => {
  test.each([
    ...['SIGTERM', 'TERM', '15', '+15', '0xf', '0XF', '017', '0b1111', '0o17'].map((each) => [each, 'SIGTERM']),
    [' 9 ', 'SIGKILL'],
    ['015', 'SIGPIPE'],
    ['32', 'SIG32'],
    ['33', 'SIG33'],
    ['64', 'SIGRTMIN+30'],
    ['RTMIN', 'SIGRTMIN'],
    ['SIGRTMIN', 'SIGRTMIN'],
    ['RTMIN+0', 'SIGRTMIN'],
    ['SIGRTMIN+3', 'SIGRTMIN+3'],
    ['RTMIN+0x3', 'SIGRTMIN+3'],
    ['RTMIN+30', 'SIGRTMIN+30'],
    ['RTMAX', 'SIGRTMIN+30'],
    ['RTMAX-0', 'SIGRTMIN+30'],
    ['SIGRTMAX-30', 'SIGRTMIN'],
    ...['KILL', 'STOP', 'CONT', 'CHLD', 'IO', 'STKFLT', 'PWR', 'SYS', 'WINCH'].map((each) => [
      `SIG${each}`,
      `SIG${each}`,
    ]),
  ])('%j is %s', (literal, signal) => {
    expect(effect(key, 'SIGUSR2', literal)[name]).toBe(signal);
  });

  test.each([
    'term',
    'sigterm',
    'SigTerm',
    'SIGterm',
    'rtmin',
    '0',
    '-15',
    '65',
    '1.5',
    'RTMIN+31',
    'RTMIN-1',
    'RTMIN+-1',
    'RTMIN+ 3',
    'RTMIN +3',
    'RTMAX+1',
    'RTMAX-31',
    'SIGIOT',
    'SIGPOLL',
    'SIGCLD',
    'SIGUNUSED',
    'SIGINFO',
    'SIGLOST',
    'EXIT',
    'NONE',
    'none',
    'SIGNULL',
    'SIGSIGTERM',
    'SIG15',
    'SIG',
    'SIGTERM SIGKILL',
    'SIGTERM,SIGKILL',
    '"SIGTERM"',
    'SIGTERM # c',
    'SIGTERM;',
    '%p',
    '',
  ])('%j is kept', (literal) => {
    expect(effect(key, 'SIGUSR2', literal)[name]).toBe('SIGUSR2');
  });
});

describe('KillMode=', () => {
  test.each([
    ['control-group', 'control-group'],
    ['mixed', 'mixed'],
    ['process', 'process'],
    ['none', 'none'],
    ['  none\t', 'none'],
    ['', 'control-group'],
  ])('%j is %s', (literal, mode) => {
    expect(effect('KillMode', literal === 'mixed' ? 'process' : 'mixed', literal).killMode).toBe(mode);
  });

  test.each([
    'Control-Group',
    'MIXED',
    'cgroup',
    'control_group',
    'controlgroup',
    'all',
    'main',
    'pgrp',
    'yes',
    '"mixed"',
    'mixed process',
    'mixed # c',
    '0',
  ])('%j is kept', (literal) => {
    expect(effect('KillMode', 'process', literal).killMode).toBe('process');
  });
});

describe.each([
  ['SendSIGHUP', 'sendSighup'],
  ['SendSIGKILL', 'sendSigkill'],
] as const)('%s=', (key, name) => {
  const sides = [
    [true, 'no', ['1', 'yes', 'y', 'true', 't', 'on', 'YES', 'True', 'ON', 'Y']],
    [false, 'yes', ['0', 'no', 'n', 'false', 'f', 'off', 'NO', 'False', 'OFF', 'N']],
  ] as const;
  test.each(sides)('%s, after %s: %j', (value, first, literals) => {
    expect(literals.map((literal) => effect(key, first, literal)[name])).toEqual(literals.map(() => value));
  });

  test.each(['', '2', '-1', '01', 'enabled', '"yes"', 'yes # x'])('%j is kept', (literal) => {
    expect([effect(key, 'yes', literal)[name], effect(key, 'no', literal)[name]]).toEqual([true, false]);
  });
});

const killMode = (text: string) =>
  killSettings(parseUnit('a.service', [{ file: 'f', text }]), (choice) => readings[choice]).killMode;

describe('the shape of lines', () => {
  test.each([
    ['keys have their case', '[Service]\nkillmode=mixed', 'control-group'],
    ['sections have their case', '[service]\nKillMode=mixed', 'control-group'],
    ['blanks around = do not count', '[Service]\n  KillMode  =  mixed', 'mixed'],
    ['# begins a comment', '[Service]\n#KillMode=mixed', 'control-group'],
    ['; begins a comment', '[Service]\n ;KillMode=mixed', 'control-group'],
    ['lines are joined', '[Service]\nKillMode=\\\n mixed', 'mixed'],
    ['comments may stand between joined lines', '[Service]\nKillMode=\\\n# KillMode=none\n mixed', 'mixed'],
    ['a second block goes on', '[Service]\n[Install]\nKillMode=none\n[Service]\nKillMode=mixed', 'mixed'],
    ['unknown sections and keys do no harm', '[Foo]\nKillMode=none\n[Service]\nFoo=bar\nKillMode=mixed', 'mixed'],
    ['carriage returns do no harm', '[Service]\r\nKillMode=mixed\r\n', 'mixed'],
    ['a byte order mark does no harm', '\ufeff[Service]\nKillMode=mixed', 'mixed'],
    ['there are no specifiers', '[Service]\nKillMode=%i', 'control-group'],
  ])('%s', (_, text, mode) => {
    expect(killMode(text)).toBe(mode);
  });
});

type Timeouts = Partial<Pick<NeighbourSettings, 'timeoutStart' | 'timeoutStop' | 'timeoutAbort' | 'watchdog'>>;
const timeouts = (lines: readonly string[], name = 'a.service', section = 'Service'): Timeouts => {
  const { timeoutStart, timeoutStop, timeoutAbort, watchdog } = parse(lines, name, section).settings;
  return { timeoutStart, timeoutStop, watchdog, ...(timeoutAbort === undefined ? {} : { timeoutAbort }) };
};

describe('timeouts', () => {
  const s = 1_000_000;
  const defaults = { timeoutStart: 90 * s, timeoutStop: 90 * s, watchdog: 'infinity' };

  test.each([
    [[], {}],
    [['TimeoutStopSec=5'], { timeoutStop: 5 * s }],
    [['TimeoutStopSec=0'], { timeoutStop: 0 }],
    [['TimeoutStopSec=infinity'], { timeoutStop: 'infinity' }],
    [['TimeoutStopSec=1min 30s'], {}],
    [['TimeoutSec=5'], { timeoutStart: 5 * s, timeoutStop: 5 * s }],
    [['TimeoutSec=5', 'TimeoutStopSec=6'], { timeoutStart: 5 * s, timeoutStop: 6 * s }],
    [['TimeoutStopSec=6', 'TimeoutSec=5'], { timeoutStart: 5 * s, timeoutStop: 5 * s }],
    [['TimeoutStartSec=0'], { timeoutStart: 0 }],
    [['TimeoutStopSec=5', 'TimeoutStopSec='], { timeoutStop: 5 * s }],
    [['TimeoutStopSec=5', 'TimeoutStopSec=-1'], { timeoutStop: 5 * s }],
    [['TimeoutStopSec=5', 'TimeoutStopSec=soon'], { timeoutStop: 5 * s }],
    [['Type=oneshot'], { timeoutStart: 'infinity' }],
    [['Type=oneshot', 'TimeoutStartSec=3'], { timeoutStart: 3 * s }],
    [['TimeoutSec=3', 'Type=oneshot'], { timeoutStart: 3 * s, timeoutStop: 3 * s }],
    [['TimeoutAbortSec=5'], { timeoutAbort: 5 * s }],
    [['TimeoutAbortSec=0'], { timeoutAbort: 0 }],
    [['TimeoutAbortSec=5', 'TimeoutAbortSec='], {}],
    [['TimeoutAbortSec=5', 'TimeoutAbortSec=x'], { timeoutAbort: 5 * s }],
    [['WatchdogSec=5'], { watchdog: 5 * s }],
    [['WatchdogSec=5', 'WatchdogSec=0'], {}],
  ] as const)('of a service: %j', (lines, changed) => {
    expect(timeouts(['ExecStart=/bin/a', ...lines])).toEqual({ ...defaults, ...changed });
  });

  test.each([
    ['a.socket', 'Socket', 'TimeoutSec=0', { timeoutStart: 0, timeoutStop: 0 }],
    ['a.mount', 'Mount', 'TimeoutSec=5', { timeoutStart: 5 * s, timeoutStop: 5 * s }],
    ['a.swap', 'Swap', 'TimeoutSec=infinity', { timeoutStart: 'infinity', timeoutStop: 'infinity' }],
    ['a.socket', 'Socket', 'TimeoutStopSec=5', {}],
    ['a.mount', 'Service', 'TimeoutSec=5', {}],
    ['a.scope', 'Scope', 'TimeoutStopSec=0', { timeoutStop: 0 }],
    ['a.scope', 'Scope', 'TimeoutSec=5', {}],
  ] as const)('%s [%s] %s', (name, section, line, changed) => {
    expect(timeouts([line], name, section)).toEqual({ ...defaults, ...changed });
  });
});
