import type { Breach, Violation } from '../../spec/oracle/verdict.ts';
import { literalOf } from '../../spec/readings/register.ts';
import { killSettings } from '../../spec/vocabulary/kill-settings.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { ProcessName, Trace } from '../../spec/vocabulary/trace.ts';

/** What a signal is to a unit: the one of KillSignal=, the final one … It may be several, or none of them. */
const rolesOf = (signal: SignalName, trace: Trace): string => {
  const { name, sources } = trace.header.unit;
  const settings = killSettings(parseUnit(name, sources), (choice) => literalOf[choice]);
  const roles = (['killSignal', 'restartKillSignal', 'finalKillSignal', 'watchdogSignal'] as const).filter(
    (role) => settings[role] === signal,
  );
  return roles.length === 0 ? signal : roles.join(' or ');
};

const roleOfProcess = (name: ProcessName, trace: Trace): string => {
  const spawned = trace.events.flatMap((event) => (event.kind === 'spawn' ? [event.process] : []));
  return [...trace.header.initially.processes, ...spawned].find((info) => info.name === name)?.role ?? 'unknown';
};

const breachText = (breach: Breach, trace: Trace): string => {
  switch (breach.kind) {
    case 'unpaid': {
      const { act } = breach.expectation;
      return act.kind === 'run'
        ? `${act.command.name} not run`
        : `${rolesOf(act.signal, trace)} not sent to ${roleOfProcess(act.to, trace)}`;
    }
    case 'unlicensed':
    case 'out-of-order':
      return `${rolesOf(breach.signal, trace)} sent to ${roleOfProcess(breach.to, trace)} (${breach.kind})`;
    case 'forbidden':
      return breach.kind;
  }
};

/**
 * How a trace fails, as a text that is the same for failures of one manner: the rule charged first, what was sent or
 * not, and to whom. Signals go by what they are to the unit, processes by their role, so that neither settings nor
 * names tell two failures apart.
 */
export const mannerOf = (trace: Trace, violation: Violation): string =>
  `${violation.rules[0]}: ${breachText(violation.breach, trace)}`;
