import type { Profile } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import type { Job, Trace, TraceEvent } from '../vocabulary/trace.ts';
import { allowed, begin, step } from './monitor.ts';
import type { MonitorState } from './monitor-state.ts';
import { processOf, type Script, traceOf } from './trace-fixture.ts';
import type { Expectation } from './verdict.ts';

/** A number from 0 to `count - 1`. 0 is the plainest. */
export type Draw = (count: number) => number;

/** Draws from a list of numbers; once that is used up, the plainest each time. */
export const drawFrom = (numbers: readonly number[]): Draw => {
  let at = 0;
  return (count) => (numbers[at++] ?? 0) % count;
};

const pick = <T>(draw: Draw, items: readonly T[]): T => {
  const item = items[draw(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

type World = Omit<Script, 'events'>;

const service = (draw: Draw): World => {
  const lines = [
    `KillMode=${pick(draw, ['control-group', 'mixed', 'process', 'none'])}`,
    'TimeoutStopSec=4s',
    pick(draw, ['', 'SendSIGHUP=yes']),
    pick(draw, ['', 'FinalKillSignal=SIGQUIT', 'FinalKillSignal=SIGTERM']),
    pick(draw, ['', 'SendSIGKILL=no']),
    pick(draw, ['', 'RestartKillSignal=SIGUSR1']),
    pick(draw, ['', 'KillSignal=SIGHUP', 'KillSignal=SIGCONT', 'KillSignal=SIGKILL']),
    pick(draw, ['', 'ExecStop=/stop', 'ExecStop=/stop; ExecStop=/stop2']),
    pick(draw, ['', 'ExecStopPost=/post']),
    pick(draw, ['', 'TimeoutAbortSec=1s', 'TimeoutStopFailureMode=abort', 'TimeoutStopSec=0']),
    pick(draw, ['', 'Type=oneshot', 'Type=notify', 'ExitType=cgroup', 'Restart=always']),
    pick(draw, ['', 'ExecReload=/reload; TimeoutStartSec=2s', 'RuntimeMaxSec=3s']),
  ];
  const processes = pick(draw, ['main worker', 'main', 'worker other', 'main worker kthread']);
  return { unit: 'a.service', set: lines.filter((line) => line !== '').join('; '), processes };
};

const other = (draw: Draw): World => {
  const unit = pick(draw, ['a.socket', 'a.mount', 'a.swap', 'a.scope']);
  const timeout = unit === 'a.scope' ? 'TimeoutStopSec=4s' : 'TimeoutSec=4s';
  const lines = [
    `KillMode=${pick(draw, ['control-group', 'mixed', 'process', 'none'])}`,
    timeout,
    pick(draw, ['', 'KillSignal=SIGINT']),
    pick(draw, ['', 'RestartKillSignal=SIGUSR1']),
    pick(draw, ['', 'SendSIGKILL=no']),
    pick(draw, ['', 'SendSIGHUP=yes']),
  ];
  return { unit, set: lines.filter((line) => line !== '').join('; '), processes: pick(draw, ['', 'worker']) };
};

const worldOf = (draw: Draw): World => {
  const world = draw(4) === 3 ? other(draw) : service(draw);
  return { ...world, latenessUs: pick(draw, [0, 0, 100_000]), endUs: 60_000_000 };
};

/** What a random trace is made with: a monitor that says what is due, and the processes that live. */
interface Play {
  readonly draw: Draw;
  readonly unit: string;
  state: MonitorState;
  nowUs: Us;
  readonly events: TraceEvent[];
  readonly alive: Set<string>;
  forks: number;
}

const record = (play: Play, event: TraceEvent): void => {
  play.state = step(play.state, event);
  play.events.push(event);
};

const isAlive = (state: MonitorState): boolean => state.living.length > 0;

const signal = (atUs: Us, to: string, name: SignalName): TraceEvent => ({
  atUs,
  kind: 'signal',
  from: 'manager',
  to,
  signal: name,
  result: 'ok',
});

const runs = (play: Play, name: string): TraceEvent => {
  play.alive.add(name);
  const [base = '', number = '1'] = name.split('.');
  const command = { name: base, index: Number(number) - 1 } as { readonly name: 'ExecStop'; readonly index: number };
  return { atUs: play.nowUs, kind: 'spawn', process: processOf(name), by: 'manager', command };
};

/** Pays one debt, the first that may be paid now; false where there is none. */
const payOne = (play: Play): boolean => {
  const debts = allowed(play.state, play.nowUs).hypotheses[0]?.open ?? [];
  const owed = debts.filter((debt) => debt.owed || (debt.act.kind === 'signal' && play.draw(12) === 11));
  const events = owed.map(({ act }: Expectation): TraceEvent => {
    if (act.kind === 'signal') return signal(play.nowUs, act.to, act.signal);
    if (act.kind === 'thaw') return { atUs: play.nowUs, kind: 'thaw', by: 'manager' };
    const { name, index } = act.command;
    return runs(play, index === 0 ? name : `${name}.${index + 1}`);
  });
  const payable = events.find((event) => isAlive(step(play.state, event)));
  if (payable === undefined) return false;
  record(play, payable);
  return true;
};

const ends = (play: Play): void => {
  const process = pick(play.draw, [...play.alive]);
  play.alive.delete(process);
  const how = pick<object>(play.draw, [
    { status: 0 },
    { status: 1 },
    { signal: 'SIGTERM' },
    { status: 0, zombie: true },
  ]);
  record(play, { atUs: play.nowUs, kind: 'exit', process, ...how });
};

const forks = (play: Play): void => {
  const by = pick(play.draw, [...play.alive]);
  const name = `child${++play.forks}`;
  play.alive.add(name);
  record(play, { atUs: play.nowUs, kind: 'spawn', process: processOf(name), by });
};

const jobs: readonly Job[] = ['stop', 'restart', 'try-restart', 'reload-or-restart', 'start', 'reload'];

/** Something that happens besides what is owed. */
const happens = (play: Play): void => {
  const { draw, nowUs: atUs } = play;
  switch (draw(12)) {
    case 0:
    case 1:
      if (play.alive.size > 0) ends(play);
      break;
    case 2:
      if (play.alive.size > 0) forks(play);
      break;
    case 3:
      record(play, { atUs, kind: 'request', job: pick(draw, jobs) });
      break;
    case 4:
      record(play, { atUs, kind: 'watchdog' });
      break;
    case 5:
      record(play, {
        atUs,
        kind: 'notify',
        process: 'main',
        fields: pick(draw, [{ STOPPING: '1' }, { WATCHDOG: 'trigger' }, { READY: '1' }]) as Record<string, string>,
      });
      break;
    case 6:
      record(play, { atUs, kind: 'claim', state: pick(draw, ['stopped', 'started']) });
      break;
    case 7:
      record(play, runs(play, pick(draw, ['ExecStopPost', 'ExecReload', 'ExecUnmount', 'ExecDeactivate'])));
      break;
    case 8: {
      const name = `main.${++play.forks + 1}`;
      play.alive.add(name);
      const command = { name: 'ExecStart', index: 0 } as const;
      record(play, { atUs, kind: 'spawn', process: processOf(name), by: 'manager', command });
      break;
    }
    case 9: {
      const text = ['[Service]', 'ExecStart=/main', pick(draw, ['KillMode=process', 'TimeoutStopSec=2s']), ''].join(
        '\n',
      );
      if (play.unit === 'a.service')
        record(play, { atUs, kind: 'daemon-reload', sources: [{ file: 'a.service', text }] });
      break;
    }
    case 10:
      record(
        play,
        signal(atUs, pick(draw, ['main', 'worker', 'child1']), pick(draw, ['SIGTERM', 'SIGKILL', 'SIGUSR2'])),
      );
      break;
    default:
      record(play, { atUs, kind: 'oom', process: 'worker' });
  }
};

const passes = (play: Play): void => {
  const { nextUs } = allowed(play.state, play.nowUs).hypotheses[0] ?? {};
  const stepUs = pick(play.draw, [0, 1_000_000, 50_000]);
  play.nowUs = nextUs === undefined || stepUs > 0 ? play.nowUs + (stepUs === 0 ? 1_000_000 : stepUs) : nextUs;
};

/**
 * A trace in which what is owed under `profile` is mostly paid, among things that happen, and now and then something
 * that should not. `draw` decides.
 */
export const randomTrace = (draw: Draw, profile: Profile): Trace => {
  const world = worldOf(draw);
  const { header, endUs } = traceOf({ ...world, events: '' });
  const { name } = header.unit;
  const state = begin(parseUnit(name, header.unit.sources), profile, header);
  const alive = new Set(header.initially.processes.map((process) => process.name));
  const play: Play = { draw, unit: name, state, nowUs: 0, events: [], alive, forks: 0 };
  record(play, { atUs: 0, kind: 'request', job: pick(draw, jobs) });
  const stepCount = 10 + draw(20);
  for (let count = 0; count < stepCount && isAlive(play.state); count++) {
    if (draw(20) !== 19 && payOne(play)) continue;
    if (draw(3) === 0) passes(play);
    else happens(play);
  }
  return { header, events: play.events, endUs: pick(draw, [endUs, play.nowUs]) };
};
