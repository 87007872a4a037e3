import type { Violation } from '../../spec/oracle/verdict.ts';
import type { Act } from '../../spec/rules/situation.ts';
import { literalOf } from '../../spec/readings/register.ts';
import { killSettings } from '../../spec/vocabulary/kill-settings.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { ProcessName, Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';

const signalOptions = [
  ['killSignal', 'KillSignal='],
  ['restartKillSignal', 'RestartKillSignal='],
  ['finalKillSignal', 'FinalKillSignal='],
  ['watchdogSignal', 'WatchdogSignal='],
] as const;

/** What a signal is to a unit: the one of KillSignal=, the final one … It may be several, or none of them. */
const optionsOf = (signal: SignalName, trace: Trace): string => {
  const { name, sources } = trace.header.unit;
  const settings = killSettings(parseUnit(name, sources), (choice) => literalOf[choice]);
  const options = signalOptions.flatMap(([key, option]) => (settings[key] === signal ? [option] : []));
  return options.length === 0 ? signal : options.join(' or ');
};

const roleOfProcess = (name: ProcessName, trace: Trace): string | undefined => {
  const spawned = trace.events.flatMap((event) => (event.kind === 'spawn' ? [event.process] : []));
  return [...trace.header.initially.processes, ...spawned].find((info) => info.name === name)?.role;
};

const isByManager = (event: TraceEvent): boolean =>
  (event.kind === 'signal' && event.from === 'manager') ||
  (event.kind === 'spawn' && event.by === 'manager') ||
  (event.kind === 'thaw' && event.by === 'manager') ||
  ['claim', 'move', 'remove-group'].includes(event.kind);

const isSent = (event: TraceEvent, to: ProcessName, signal: SignalName): boolean =>
  event.kind === 'signal' && event.from === 'manager' && event.to === to && event.signal === signal;

/** Whether what was owed was done after all, once it was too late. */
const isDoneLate = (act: Act, { atUs }: Violation, trace: Trace): boolean =>
  trace.events.some((event) => {
    if (event.atUs <= atUs) return false;
    if (act.kind === 'signal') return isSent(event, act.to, act.signal);
    if (act.kind === 'thaw') return event.kind === 'thaw';
    const { name, index } = act.command;
    return event.kind === 'spawn' && event.command?.name === name && event.command.index === index;
  });

/** What tells manners apart besides what was done to whom; nothing, where that is all that is asked for. */
interface Detail {
  readonly isDoneLate: (act: Act, violation: Violation, trace: Trace) => boolean;
  readonly whenSent: (to: ProcessName, signal: SignalName, violation: Violation, trace: Trace) => string;
}

/** When a signal was sent: at the instant of something that happened to the manager, or later; and whether once more. */
const whenSent = (to: ProcessName, signal: SignalName, violation: Violation, trace: Trace): string => {
  const before = trace.events.slice(0, violation.eventIndex ?? 0);
  const isAtOnce = before.some((event) => event.atUs === violation.atUs && !isByManager(event));
  const isAgain = before.some((event) => isSent(event, to, signal));
  return `${isAgain ? ' again' : ''} ${isAtOnce ? 'at once' : 'later'}`;
};

const unpaid = (act: Act, violation: Violation, trace: Trace, detail: Detail): string => {
  const done = detail.isDoneLate(act, violation, trace);
  if (act.kind === 'run') return `${act.command.name}= ${done ? 'run late' : 'not run'}`;
  if (act.kind === 'thaw') return done ? 'thawed late' : 'not thawed';
  const role = roleOfProcess(act.to, trace) ?? 'unknown';
  return `${optionsOf(act.signal, trace)} ${done ? 'sent late' : 'not sent'} to ${role}`;
};

/** The words of a breach; those that begin with the name of a process have its role there. */
const withoutName = (what: string, trace: Trace): string => {
  const [first = '', ...rest] = what.split(' ');
  return [roleOfProcess(first, trace) ?? first, ...rest].join(' ');
};

const inDetail = (trace: Trace, violation: Violation, detail: Detail): string => {
  const { breach } = violation;
  switch (breach.kind) {
    case 'unpaid':
      return unpaid(breach.expectation.act, violation, trace, detail);
    case 'unlicensed':
    case 'out-of-order': {
      const { to, signal } = breach;
      const role = roleOfProcess(to, trace) ?? 'unknown';
      const fault = breach.kind === 'unlicensed' ? 'unlicensed' : 'out of order';
      return `${optionsOf(signal, trace)} sent to ${role}${detail.whenSent(to, signal, violation, trace)} (${fault})`;
    }
    case 'forbidden':
      return withoutName(breach.what, trace);
  }
};

/**
 * How a trace fails, as a text that is the same for failures of one manner: the rule charged first, what was sent or
 * not, and to whom. Signals go by what they are to the unit, processes by their role, so that neither settings nor
 * names tell two failures apart.
 */
export const mannerOf = (trace: Trace, violation: Violation): string =>
  `${violation.rules[0]}: ${inDetail(trace, violation, { isDoneLate: () => false, whenSent: () => '' })}`;

/**
 * How a trace breaks the rule that it is charged with, told more finely than by `mannerOf`: what comes late is not what
 * never comes, and a signal on an event not one that is sent by itself. Instants go by what they follow, so that delays
 * tell nothing apart. This is what a failure is recognised by from one version of an implementation to the next.
 */
export const preciseManner = (trace: Trace, violation: Violation): string =>
  inDetail(trace, violation, { isDoneLate, whenSent });
