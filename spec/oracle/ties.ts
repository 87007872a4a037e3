import { overheard } from '../readings/on-ask.ts';
import { commandFailed } from '../rules/command-ends.ts';
import { extensionIn } from '../rules/extension-in.ts';
import { type Facts, processNamed } from '../rules/facts.ts';
import { failureModeBy, viewOf } from '../rules/view.ts';
import type { Stop } from '../rules/situation.ts';
import type { EventOf, TraceEvent } from '../vocabulary/trace.ts';
import { asksBeforeTimeout } from './asks-before-timeout.ts';
import { everyTimer } from './earlier.ts';
import { advanceTo, type Held, nothing } from './falling-due.ts';
import { stopCommand } from './first-pass.ts';
import type { Timer, TimerKind } from './hypothesis.ts';
import type { Living } from './merge-alike.ts';
import { type MonitorState, together } from './monitor-state.ts';
import { startCommands } from './on-exit.ts';
import { explore } from './possible.ts';

export const isSignalOfManager = (event: TraceEvent): event is EventOf<'signal'> =>
  event.kind === 'signal' && event.from === 'manager';

/** True for what the manager does: it comes after whatever fell due at that instant. */
export const isAct = (event: TraceEvent): boolean => {
  if (event.kind === 'signal') return isSignalOfManager(event);
  if (event.kind === 'spawn') return event.by === 'manager';
  if (event.kind === 'thaw') return event.by === 'manager';
  return event.kind === 'claim' || event.kind === 'move' || event.kind === 'remove-group';
};

const stopCommands: readonly (string | undefined)[] = Object.values(stopCommand);

const isOfStart = (event: TraceEvent): boolean =>
  event.kind === 'spawn' && (event.process.role === 'main' || startCommands.includes(event.command?.name ?? ''));

/** What whoever starts this process at the very instant at which it is due has found not to be. */
const waitingFor = (event: TraceEvent): readonly TimerKind[] => {
  if (isOfStart(event)) return ['no-command', 'start'];
  const name = event.kind === 'spawn' ? event.command?.name : undefined;
  // What has run for too long is stopped, and not reloaded any more. Where it is being stopped all the same, the manager
  // knows when it has just run it.
  if (name === 'ExecReload' || name === 'ExecRemount') return ['no-command', 'reload', 'remount', 'runtime', 'final'];
  // Also of a stop command that nothing waits for (AMB-76) the manager knows when it has just run it.
  return stopCommands.includes(name) ? ['no-command', 'final'] : ['no-command'];
};

/**
 * What waits although it is due at the instant of an event: everything, where the event is a fact and so comes first, or
 * a signal, which has fall due what it needs; where it is a claim, the final signal, which a fact may still put off; and
 * where it is a command being started, what falls due for want of one. Whoever goes on with a start at the very instant
 * of its timeout has found that what came before was in time.
 */
export const heldBy = (event: TraceEvent): Held => {
  if (!isAct(event)) return (timer) => timer.atUs === event.atUs;
  if (event.kind === 'signal') return (timer) => timer.atUs === event.atUs;
  if (event.kind === 'claim') return (timer) => timer.atUs === event.atUs && timer.kind === 'final';
  if (event.kind !== 'spawn') return nothing;
  const waits = waitingFor(event);
  return (timer) => timer.atUs === event.atUs && waits.includes(timer.kind);
};

/**
 * What may have fallen due before a fact of the same instant or after it, whatever the readings, as no act need show which: the
 * delays that end something of the unit's life, and what a job, another main process or a message that puts it off may have
 * come too late for.
 */
const freelyTied = (event: TraceEvent): readonly TimerKind[] => {
  const ofLife = ['start', 'runtime', 'reload', 'remount'] as const;
  if (event.kind === 'request') return [...ofLife, 'command', 'helper', 'stopping-final'];
  if (event.kind === 'main') return [...ofLife, 'command', 'final', 'stopping-final'];
  const isExtended = event.kind === 'notify' && extensionIn(event.fields) !== undefined;
  return isExtended ? [...ofLife, 'command', 'final'] : ofLife;
};

/**
 * Whether this ends a stop command that no other one of the stop need follow, so that no act need show whether it was in time.
 * Where one must, none being run shows that it was not.
 */
const endsLastCommand = (event: TraceEvent, { commands, settings }: Stop, facts: Facts): boolean => {
  if (event.kind !== 'exit' || commands?.running !== event.process) return false;
  const process = processNamed(facts, event.process);
  const hasFailed = process !== undefined && commandFailed(facts, process, event.status);
  return hasFailed || commands.next >= (settings.unit.settings.commands[commands.name]?.length ?? 0);
};

/** What falls due at the instant of a fact and may have done so before it. */
interface Tied {
  readonly living: Living;
  readonly timers: readonly Timer[];
}

const tiesOf = (state: MonitorState, event: TraceEvent, living: Living): readonly Tied[] => {
  const { header, facts, book, onAsk } = state;
  const { possible, hypothesis } = living;
  const due = everyTimer(hypothesis).filter(({ atUs }) => atUs === event.atUs);
  const tied = (timers: readonly Timer[], within = possible): readonly Tied[] =>
    timers.length === 0 ? [] : [{ living: { ...living, possible: within }, timers }];
  // Where order means nothing a fact may have come after anything of its instant.
  if (!header.ordered || due.length === 0) return tied(due);
  const kinds = freelyTied(event);
  const free = due.filter(({ kind }) => kinds.includes(kind));
  // In mode none only that a stop command has hung may have it killed (AMB-29), and met when it has exited (AMB-63).
  if (event.kind === 'exit' && hypothesis.stop?.settings.kill.killMode === 'none')
    return tied([...free, ...due.filter(({ kind, process }) => kind === 'command' && process === event.process)]);
  const { stop } = hypothesis;
  if (stop !== undefined && endsLastCommand(event, stop, facts)) {
    const commands = due.filter(({ kind }) => kind === 'command');
    const { timeoutStopFailureMode } = stop.settings.unit.settings;
    const [outcomes = []] = explore([possible], (choose) => failureModeBy(timeoutStopFailureMode, choose));
    return outcomes.flatMap(({ result, possible: within }) =>
      tied(result === 'terminate' ? free : [...free, ...commands], within),
    );
  }
  const finals = due.filter(({ kind }) => kind === 'final' && !kinds.includes(kind));
  if (finals.length === 0 || stop === undefined) return tied(free);
  // Under the readings by which the fact asks for something, the final signal is tied to it, too.
  const [outcomes = []] = explore([possible], (choose) =>
    asksBeforeTimeout(event, viewOf(facts, stop, onAsk === undefined ? choose : overheard(choose, onAsk), book)),
  );
  return outcomes.flatMap(({ result, possible: within }) => tied(result ? [...free, ...finals] : free, within));
};

/** Time has passed up to a fact: before what falls due at that very instant, and after it. */
export const inBothOrders = (state: MonitorState, event: TraceEvent, held: Held): MonitorState => {
  const { atUs } = event;
  const first = advanceTo(state, atUs, held);
  const ties = first.living.flatMap((living) => tiesOf(first, event, living));
  if (ties.length === 0) return first;
  const last = ties.map(({ living, timers }) =>
    advanceTo({ ...first, living: [living], dead: [] }, atUs, (timer) => held(timer) && !timers.includes(timer)),
  );
  return together([first, ...last]);
};
