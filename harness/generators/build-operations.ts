import type { Us } from '../../spec/vocabulary/time.ts';
import type { Operation, World } from '../../spec/vocabulary/world.ts';
import { childName } from './build-behaviour.ts';
import { buildUnit, watchdogTimeoutUs } from './build-unit.ts';
import { delayUs } from './delays.ts';
import { valuesOf, type ValuesOf } from './options.ts';
import type { Plan } from './plan.ts';
import { extraTable } from './scene-table.ts';

/** What operations may speak of. */
export interface Cast {
  readonly unit: World['unit'];
  readonly processes: World['processes'];
}

type Distribute<T> = T extends Operation ? Omit<T, 'atUs'> : never;
/** An operation without its instant. */
type Undated = Distribute<Operation>;

const ending = (plan: Plan): Undated => {
  switch (plan.scene.end) {
    case 'status 0':
      return { op: 'exit', process: 'main', status: 0 };
    case 'status 1':
      return { op: 'exit', process: 'main', status: 1 };
    default:
      return { op: 'signal', to: 'main', signal: plan.scene.end };
  }
};

/** Somebody besides the main process; main where there is nobody else, and nobody at all in an empty unit. */
const someWorker = (cast: Cast): string | undefined =>
  ['worker', 'main'].find((name) => cast.processes[name] !== undefined && cast.processes[name].forked !== true);

const someMain = (cast: Cast): string | undefined =>
  ['main', 'worker'].find((name) => cast.processes[name] !== undefined && cast.processes[name].forked !== true);

const mishap = (plan: Plan, cast: Cast): Undated | undefined => {
  const main = someMain(cast);
  const worker = someWorker(cast);
  if (main === undefined || worker === undefined) return undefined;
  switch (plan.scene.mishap) {
    case 'STOPPING=1':
      if (plan.cell.unitType !== 'service') return { op: 'oom', process: worker };
      return { op: 'notify', process: main, fields: { STOPPING: '1' } };
    case 'no memory for main':
      return { op: 'oom', process: main };
    case 'no memory for a worker':
      return { op: 'oom', process: worker };
    case 'RuntimeMaxSec=':
      return undefined;
    case 'a signal to main':
      return { op: 'signal', to: main, signal: 'SIGKILL' };
    case 'a signal to a worker':
      return { op: 'signal', to: worker, signal: 'SIGTERM' };
  }
};

/** When it is over in any case, so that a stop finds a unit that has started. */
const laterUs: Us = 100_000_000;

const starting = (plan: Plan, atUs: Us): readonly Operation[] => {
  const start: Operation = { atUs, op: 'start' };
  const soonUs = atUs + delayUs(plan.scene.startDelay, plan.timeouts);
  switch (plan.scene.start) {
    case 'left alone':
      return [start];
    case 'stopped':
      return [start, { atUs: soonUs, op: 'stop' }];
    case 'restarted':
      return [start, { atUs: soonUs, op: plan.scene.restart }];
    case 'stopped after it':
      return [start, { atUs: atUs + laterUs, op: 'stop' }];
  }
};

const reloading = (plan: Plan, atUs: Us): readonly Operation[] => {
  const isMount = plan.cell.unitType === 'mount';
  const { reload, start } = plan.scene;
  const op = reload === 'remount' && !isMount ? 'reload' : reload;
  const first: Operation = { atUs, op: op === 'reload' && isMount ? 'remount' : op };
  const soonUs = atUs + delayUs(plan.scene.startDelay, plan.timeouts);
  if (start === 'stopped') return [first, { atUs: soonUs, op: 'stop' }];
  return start === 'restarted' ? [first, { atUs: soonUs, op: plan.scene.restart }] : [first];
};

const dated = (atUs: Us, undated: Undated | undefined): readonly Operation[] =>
  undated === undefined ? [] : [{ atUs, ...undated }];

const triggerAtUs = (plan: Plan): Us => {
  const atUs = delayUs(plan.scene.when, plan.timeouts);
  return plan.cell.trigger === 'watchdog' ? watchdogTimeoutUs + atUs : atUs;
};

/** What the world's cell is about. */
const triggering = (plan: Plan, cast: Cast, atUs: Us): readonly Operation[] => {
  switch (plan.cell.trigger) {
    case 'stop':
      return [{ atUs, op: 'stop' }];
    case 'restart':
      return [{ atUs, op: plan.scene.restart }];
    case 'own-exit':
      return plan.hasMain ? dated(atUs, ending(plan)) : [];
    case 'watchdog':
      return [{ atUs, op: 'watchdog' }];
    case 'start':
      return starting(plan, atUs);
    case 'reload':
      return reloading(plan, atUs);
    case 'mishap':
      return dated(atUs, mishap(plan, cast));
  }
};

type Extra = ValuesOf<typeof extraTable>;

const changedUnit = (plan: Plan, change: Extra['change']): string => {
  const { cell, settings } = plan;
  switch (change) {
    case 'KillMode=':
      return buildUnit({ ...plan, cell: { ...cell, mode: cell.mode === 'mixed' ? 'control-group' : 'mixed' } }).text;
    case 'KillSignal=':
      return buildUnit({ ...plan, settings: { ...settings, killSignal: 'SIGUSR1' } }).text;
    case 'FinalKillSignal=':
      return buildUnit({ ...plan, settings: { ...settings, finalKillSignal: 'SIGUSR2' } }).text;
    case 'the timeout':
      return buildUnit({ ...plan, settings: { ...settings, timeoutStop: '1500ms' } }).text;
    case 'SendSIGKILL=':
      return buildUnit({ ...plan, settings: { ...settings, sendSigkill: 'no' } }).text;
  }
};

const notification = (cast: Cast, fields: Readonly<Record<string, string>>): Undated | undefined => {
  const process = someMain(cast);
  return process === undefined ? undefined : { op: 'notify', process, fields };
};

const signalTo = (to: string | undefined, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Undated | undefined =>
  to === undefined ? undefined : { op: 'signal', to, signal };

const leavingOf = (process: string | undefined): Undated | undefined =>
  process === undefined ? undefined : { op: 'leave', process };

const exitOf = (process: string | undefined): Undated | undefined =>
  process === undefined ? undefined : { op: 'exit', process, status: 0 };

const forkBy = (parent: string | undefined): Undated | undefined =>
  parent === undefined ? undefined : { op: 'fork', parent, child: childName };

/** What an extra does; nothing where the unit knows nothing of it. */
const undatedExtra = (plan: Plan, cast: Cast, { what, change }: Extra): Undated | undefined => {
  const { unitType } = plan.cell;
  const isService = unitType === 'service';
  const isScope = unitType === 'scope';
  const main = someMain(cast);
  const worker = someWorker(cast);
  switch (what) {
    case 'stop':
      return { op: what };
    case 'restart':
    case 'start':
    case 'try-restart':
    case 'reload-or-restart':
      return isScope ? undefined : { op: what };
    case 'reload':
      if (unitType === 'mount') return { op: 'remount' };
      return plan.hasReload ? { op: 'reload' } : undefined;
    case 'daemon-reload':
      return { op: 'daemon-reload', text: changedUnit(plan, change) };
    case 'watchdog':
      return isService ? { op: 'watchdog' } : undefined;
    case 'STOPPING=1':
      return isService ? notification(cast, { STOPPING: '1' }) : undefined;
    case 'WATCHDOG=trigger':
      return isService ? notification(cast, { WATCHDOG: 'trigger' }) : undefined;
    case 'EXTEND_TIMEOUT_USEC=':
      return isService ? notification(cast, { EXTEND_TIMEOUT_USEC: '3000000' }) : undefined;
    case 'READY=1':
      return isService ? notification(cast, { READY: '1' }) : undefined;
    case 'main exits':
      return exitOf(main);
    case 'a worker exits':
      return exitOf(worker);
    case 'main is killed':
      return signalTo(main, 'SIGKILL');
    case 'a worker is stopped':
      return signalTo(worker, 'SIGSTOP');
    case 'a worker is continued':
      return signalTo(worker, 'SIGCONT');
    case 'main forks':
      return forkBy(main);
    case 'a worker forks':
      return forkBy(worker);
    case 'no memory':
      return worker === undefined ? undefined : { op: 'oom', process: worker };
    case 'the group is frozen':
    case 'the group is frozen for a while':
      return { op: 'freeze' };
    case 'main leaves':
      return leavingOf(main);
    case 'a worker leaves':
      return leavingOf(worker);
    case 'a worker becomes main':
      return isService && worker !== undefined ? notification(cast, { MAINPID: worker }) : undefined;
  }
};

/** A watchdog counts from the last start; one that would expire too early does not. */
const withoutEarlyWatchdogs = (operations: readonly Operation[]): readonly Operation[] =>
  operations.filter(({ op, atUs }) => {
    if (op !== 'watchdog') return true;
    const starts = operations.filter((other) => other.op === 'start' && other.atUs < atUs).map((other) => other.atUs);
    return atUs >= Math.max(0, ...starts) + watchdogTimeoutUs;
  });

/** What is done in a generated world, in order of time. */
export const buildOperations = (plan: Plan, cast: Cast): readonly Operation[] => {
  const atUs = triggerAtUs(plan);
  const before: Operation[] = [];
  const after: Operation[] = [...triggering(plan, cast, atUs)];
  for (const chosen of plan.shape.extras) {
    const extra = valuesOf(extraTable, chosen);
    const delay = delayUs(extra.delay, plan.timeouts);
    const undated = undatedExtra(plan, cast, extra);
    if (undated === undefined) continue;
    const isBefore = extra.side === 'before';
    const extraAtUs = isBefore ? Math.max(0, atUs - delay) : atUs + delay;
    (isBefore ? before : after).push({ atUs: extraAtUs, ...undated });
    if (extra.what === 'the group is frozen for a while') after.push({ atUs: extraAtUs + 2 * delay, op: 'thaw' });
  }
  // Sorting is stable: of what falls on one instant, what was to come before the trigger does.
  return withoutEarlyWatchdogs([...before, ...after].toSorted((one, other) => one.atUs - other.atUs));
};
