import { describe, expect, it, test } from 'vitest';
import { unitText } from '../oracle/trace-fixture.ts';
import { type Seen, viewAt } from '../oracle/view-fixture.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { continueAfter } from './continue-after.ts';
import { bystanders } from './kill-signal.ts';
import type { RuleId } from './rule-id.ts';
import { rule } from './rules.ts';
import type { Entry, Point, PointKind, Trigger } from './situation.ts';

const at = (kind: PointKind, trigger: Trigger, process?: string): Point => ({
  kind,
  trigger,
  atUs: 0,
  slackUs: 0,
  ...(process === undefined ? {} : { process }),
});

const sent = (point: Point, signal: SignalName, to = 'main'): Entry => ({
  act: { kind: 'signal', to, signal },
  part: 'signal',
  option: 'KillSignal',
  point,
  fromUs: 0,
  toUs: 0,
  owed: true,
  who: [],
  what: [],
});

const unit = (set: string, more: Partial<Seen> = {}): Seen => ({
  set,
  processes: 'main worker',
  events: '0 stop',
  ...more,
});

/** Whether a rule forbids a signal that nothing licenses. */
const forbids = (id: RuleId, signal: SignalName, seen: Seen, to = 'main'): boolean | undefined =>
  rule(id).forbids?.({ to, signal, instead: [] }, viewAt(seen));

/** To whom a rule has the signal of a pass sent, and whether it is owed. */
const owes = (id: RuleId, point: Point, seen: Seen): readonly string[] | undefined =>
  rule(id)
    .owes?.(point, viewAt(seen))
    .map(({ present, duty }) => `${present.process.info.name} ${duty}`);

const adds = (id: RuleId, point: Point, seen: Seen): readonly string[] | undefined =>
  rule(id)
    .adds?.(point, viewAt(seen))
    .map(({ present, signal, duty }) => `${present.process.info.name} ${signal} ${duty}`);

const restart = { firstJob: 'restart', lastJob: 'restart' } as const;
const overUs = { finalUs: 0 } as const;

const forbidsUnasked = (mode: string) => forbids('KM-SEQ-4', 'SIGKILL', unit(`KillMode=${mode}`));

const forbidsSigkill = (mode: string, stop = {}) =>
  forbids('FK-1', 'SIGKILL', unit(`KillMode=${mode}; FinalKillSignal=SIGQUIT`, { stop }));

describe('the final signal', () => {
  it('is not SIGKILL where another is set and it has fallen due, but for none, which forbids all (FK-1)', () => {
    expect([forbidsSigkill('process', overUs), forbidsSigkill('process'), forbidsSigkill('none', overUs)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('repeats a request, which there is none of in none (KM-SEQ-4)', () => {
    expect([forbidsUnasked('process'), forbidsUnasked('none')]).toEqual([true, false]);
  });

  it('that is ignored is followed by SIGKILL to the same (AMB-25): to main only in process', () => {
    const readings = { 'AMB-70': 'main-only' } as const;
    expect(owes('KM-PR-3', at('last', 'final-timeout'), unit('KillMode=process', { readings }))).toEqual(['main owed']);
  });
});

const namedOnceMore = (trigger: Trigger, readings: Seen['readings'] = {}) =>
  rule('RS-1').names?.(at('again', trigger), viewAt(unit('RestartKillSignal=SIGUSR1', { stop: restart, readings })))
    ?.signal;

const forbidsInRestart = (
  signal: SignalName,
  more: Partial<Seen> = {},
  set = 'KillSignal=SIGTERM; RestartKillSignal=SIGUSR1',
) => forbids('RS-1', signal, unit(set, { stop: restart, ...more }));

describe('RestartKillSignal=', () => {
  it('stands in the place of KillSignal= in a restart job, until the final signal is due (RS-1)', () => {
    expect([forbidsInRestart('SIGTERM'), forbidsInRestart('SIGUSR1'), forbidsInRestart('SIGINT')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(forbidsInRestart('SIGTERM', { stop: { ...restart, ...overUs } })).toBe(false);
  });

  it('forbids nothing where both are the same', () => {
    expect(forbidsInRestart('SIGINT', {}, 'KillSignal=SIGINT; RestartKillSignal=SIGINT')).toBe(false);
  });

  it('is of a service whatever AMB-02 says; in a socket SIGTERM may stand for both', () => {
    const readings = { 'AMB-02': 'services-only' } as const;
    expect(forbidsInRestart('SIGTERM', { readings })).toBe(true);
    expect(forbidsInRestart('SIGTERM', { readings, unit: 'a.socket', processes: 'worker' })).toBe(false);
  });

  it('is sent again on a second request; what main’s exit calls for AMB-23 says', () => {
    expect(namedOnceMore('second-request')).toBe('SIGUSR1');
    expect(namedOnceMore('main-exited', { 'AMB-23': 'kill-signal' })).toBeUndefined();
    expect(namedOnceMore('main-exited', { 'AMB-23': 'restart-signal' })).toBe('SIGUSR1');
  });

  it('is not set by default: KillSignal= serves (RS-4)', () => {
    const named = rule('RS-4').names?.(at('first', 'requested'), viewAt(unit('KillSignal=SIGINT', { stop: restart })));
    expect(named).toEqual({ signal: 'SIGINT', option: 'KillSignal' });
  });
});

const hup = 'KillMode=mixed; SendSIGHUP=yes';

const hupsBeside = (set: string) =>
  adds(
    'SH-1',
    at('first', 'requested'),
    unit(`${hup}; ${set}`, {
      stop: restart,
      readings: { 'AMB-16': 'only-kill-signal', 'AMB-17': 'whole-group-mixed' },
    }),
  );

describe('SIGHUP', () => {
  it('goes to those beside the targets, if AMB-17 says so, and SIGHUP follows the option that names the signal', () => {
    expect(hupsBeside('')).toEqual(['worker SIGHUP owed']);
    expect(hupsBeside('RestartKillSignal=SIGUSR1')).toEqual([]);
  });

  it('goes once in a stop, if AMB-58 says so, but also to who has not been told before', () => {
    const stop = {
      rounds: [
        { firstJob: 'stop', lastJob: 'stop' },
        { firstJob: 'stop', lastJob: 'stop' },
      ],
    } as const;
    const follows = (kind: PointKind, trigger: Trigger) =>
      rule('SH-1').follows?.(
        sent(at(kind, trigger), 'SIGTERM'),
        viewAt(unit(hup, { stop, readings: { 'AMB-58': 'once-per-stop' } })),
      );
    expect(follows('again', 'second-request')).toBeUndefined();
    expect(follows('fork', 'forked')).toEqual({ signal: 'SIGHUP', duty: 'owed' });
    expect(follows('helper', 'helper-timed-out')).toEqual({ signal: 'SIGHUP', duty: 'owed' });
  });
});

const continuesBeside = (point: Point) =>
  adds(
    'KS-5',
    point,
    unit('KillMode=mixed', {
      stop: { first: { mode: 'mixed', targets: ['main'] } },
      readings: { 'AMB-78': 'every-remaining' },
    }),
  );

const continuedBy = (signal: SignalName, reading: 'always' | 'licensed') =>
  continueAfter(
    sent(at('first', 'requested'), signal),
    viewAt(unit('', { readings: { 'AMB-14/SIGKILL': reading, 'AMB-14/SIGCONT': reading } })),
  );

describe('SIGCONT', () => {
  it('follows always; after SIGKILL, and after SIGCONT, it may be left out if AMB-14 says so', () => {
    expect(continuedBy('SIGTERM', 'licensed')).toEqual({ signal: 'SIGCONT', duty: 'owed' });
    expect(continuedBy('SIGKILL', 'licensed')).toEqual({ signal: 'SIGCONT', duty: 'licensed' });
    expect(continuedBy('SIGCONT', 'licensed')).toEqual({ signal: 'SIGCONT', duty: 'licensed' });
    expect(continuedBy('SIGKILL', 'always')).toEqual({ signal: 'SIGCONT', duty: 'owed' });
  });

  it('goes to the others too, if AMB-78 says so, with each request for all and not with one for one', () => {
    expect(continuesBeside(at('first', 'requested'))).toEqual(['worker SIGCONT owed']);
    expect(continuesBeside(at('again', 'second-request'))).toEqual(['worker SIGCONT owed']);
    expect(continuesBeside(at('first', 'requested', 'child'))).toEqual([]);
    expect(continuesBeside(at('final', 'stop-timeout'))).toEqual([]);
  });
});

const passedBy = (events: string, more: Partial<Seen> = {}) =>
  bystanders(at('first', 'requested'), viewAt(unit('KillMode=mixed', { events, ...more }))).map(
    ({ present, duty }) => `${present.process.info.name} ${duty}`,
  );

describe('those that a pass passes by', () => {
  it('are the others, to whom what follows is owed unless they, or all targets, have just gone', () => {
    expect(passedBy('0 stop')).toEqual(['worker owed']);
    expect(passedBy('0 worker exits')).toEqual(['worker licensed']);
    expect(passedBy('0 main exits', { readings: { 'AMB-65': 'before-too' } })).toEqual(['worker licensed']);
  });

  it('are none where nobody else is there, whoever is sent it', () => {
    expect(passedBy('0 runs ExecReload', { processes: '' })).toEqual([]);
  });
});

const isWatchdogVacuous = (name: string, set: string) =>
  rule('WD-1').vacuous?.(parseUnit(name, [{ file: name, text: unitText(name, set) }]));

describe('the watchdog', () => {
  const expired = { firstKind: 'watchdog', t0Us: 3_000_000 } as const;
  const more: Partial<Seen> = { events: '1s main forks child; 3s watchdog; 4s main forks late', stop: expired };

  it('has not KillSignal= sent to those that were there when it expired, until the final signal is due (WD-1)', () => {
    const stray = (to: string, stop: Seen['stop'] = expired, set = 'WatchdogSec=3s') =>
      forbids('WD-1', 'SIGTERM', unit(set, { ...more, stop }), to);
    expect([stray('main'), stray('child'), stray('late'), stray('nobody')]).toEqual([true, true, false, false]);
    expect(stray('main', { ...expired, finalUs: 13_000_000 })).toBe(false);
    expect(stray('main', expired, 'WatchdogSec=3s; WatchdogSignal=SIGTERM')).toBe(false);
  });

  it('may have WatchdogSignal= sent to who has just come to be, and to nobody else with it', () => {
    expect(owes('WD-1', at('watchdog', 'forked', 'child'), unit('', more))).toEqual(['child licensed']);
  });

  it('is nothing to a unit that has none, unless WatchdogSignal= may be sent after the stop timeout (AMB-34)', () => {
    expect(isWatchdogVacuous('a.service', '')).toBe(true);
    expect(isWatchdogVacuous('a.service', 'WatchdogSec=3s')).toBe(false);
    expect(isWatchdogVacuous('a.service', 'TimeoutStopFailureMode=abort')).toBe(false);
    expect(isWatchdogVacuous('a.socket', '')).toBe(true);
  });
});

const forbidsOther = (events: string) => forbids('KM-PR-4', 'SIGKILL', unit('KillMode=process', { events }), 'other');

describe('in process', () => {
  it('nobody is killed once main has exited, and main of the first pass too where another was named since (KM-PR-4)', () => {
    expect(forbidsOther('0 stop')).toBe(false);
    expect(forbidsOther('0 stop; 1s main exits')).toBe(true);
    expect(forbidsOther('0 stop; 1s worker becomes; 2s worker exits')).toBe(false);
    expect(forbidsOther('0 stop; 1s worker becomes; 2s worker exits; 2s main exits')).toBe(true);
  });
});

test.each(['KM-MX-1', 'KM-PR-1'] as const)('%s speaks of a command that hangs where AMB-10 exempts it only', (id) => {
  const mode = id === 'KM-MX-1' ? 'mixed' : 'process';
  const hanging = (reading: 'exempt' | 'included') =>
    owes(
      id,
      at('helper', 'helper-timed-out', 'ExecReload'),
      unit(`KillMode=${mode}`, { events: '0 runs ExecReload', readings: { 'AMB-10': reading } }),
    );
  expect([hanging('exempt'), hanging('included')]).toEqual([['ExecReload owed'], []]);
});
