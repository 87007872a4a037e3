import { type Act, acts } from '../../spec/model/acts.ts';
import { deadline, elapse, transition, transitions } from '../../spec/model/machine.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { ProcessName, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { type Fate, type GraphState, stopCommand } from './graph-state.ts';

/** One step from a state of the graph to the next. */
interface Move {
  readonly label: string;
  readonly to: GraphState;
}

const withFate = ({ fates }: GraphState, at: number, fate: Fate): readonly Fate[] => fates.with(at, fate);

/** What may become of a process that is sent a signal: it is free to obey or to ignore the first one. */
const fatesUpon = (fate: Fate, signal: SignalName): readonly Fate[] => {
  switch (signal) {
    case 'SIGCONT':
      return [fate];
    case 'SIGKILL':
      return [fate === 'untouched' || fate === 'killed-unasked' ? 'killed-unasked' : 'killed'];
    default:
      return fate === 'untouched' || fate === 'ignoring' ? ['obeying', 'ignoring'] : [fate];
  }
};

/** The manager does what it owes now. */
const movesOfAct = (from: GraphState, names: readonly ProcessName[], act: Act): readonly Move[] => {
  const { machine } = from;
  const atUs = machine.nowUs;
  if (act.kind === 'command') {
    const { name, index } = act;
    const process = { name: stopCommand, role: 'control' } as const;
    const spawned = transition(machine, { atUs, kind: 'spawn', process, by: 'manager', command: { name, index } });
    return [{ label: `runs ${name}`, to: { machine: spawned, fates: withFate(from, names.length - 1, 'untouched') } }];
  }
  const { to, signal } = act;
  const sent = transition(machine, { atUs, kind: 'signal', from: 'manager', to, signal, result: 'ok' });
  const at = names.indexOf(to);
  return fatesUpon(from.fates[at] ?? 'absent', signal).map((fate) => ({
    label: `${signal} to ${to}: ${fate}`,
    to: { machine: sent, fates: withFate(from, at, fate) },
  }));
};

const exitOf = (process: ProcessName, fate: Fate, atUs: number): TraceEvent => {
  switch (fate) {
    case 'obeying':
      return { atUs, kind: 'exit', process, signal: 'SIGTERM' };
    case 'killed':
    case 'killed-unasked':
      return { atUs, kind: 'exit', process, signal: 'SIGKILL' };
    case 'untouched':
    case 'ignoring':
    case 'absent':
      return { atUs, kind: 'exit', process, status: 0 };
  }
};

/** A process exits: by itself, or by what it was sent. At the very instant of a timeout, before it or after it. */
const movesOfExit = (from: GraphState, process: ProcessName, at: number): readonly Move[] => {
  const fate = from.fates[at] ?? 'absent';
  if (fate === 'absent') return [];
  const event = exitOf(process, fate, from.machine.nowUs);
  const fates = withFate(from, at, 'absent');
  return transitions(from.machine, event).map((machine) => ({ label: `${process} exits`, to: { machine, fates } }));
};

/** Time passes, once nothing is owed: to the next instant at which something falls due, or past this one. */
const movesOfTime = ({ machine, fates }: GraphState): readonly Move[] => {
  const dueUs = deadline(machine);
  if (dueUs === undefined) return [];
  const atUs = dueUs > machine.nowUs ? dueUs : machine.nowUs + 1;
  return [{ label: 'time passes', to: { machine: elapse(machine, atUs), fates } }];
};

/** Everything that may come next, where the manager does what it owes and nothing else. */
export const movesFrom = (from: GraphState, names: readonly ProcessName[]): readonly Move[] => {
  const owed = acts(from.machine).filter(({ isOwed }) => isOwed);
  return [
    ...owed.flatMap((act) => movesOfAct(from, names, act)),
    ...names.flatMap((process, at) => movesOfExit(from, process, at)),
    ...(owed.length === 0 ? movesOfTime(from) : []),
  ];
};
