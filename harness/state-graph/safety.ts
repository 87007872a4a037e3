import type { Property } from './explore.ts';
import type { GraphCell } from './graph-cell.ts';
import { type Fate, type GraphState, processesOf, stopCommand } from './graph-state.ts';
import { debtTo, isWindowOpen, phaseOf } from './pack.ts';

const isKilled = (fate: Fate): boolean => fate === 'killed' || fate === 'killed-unasked';

const isUntouched = (fate: Fate): boolean => fate === 'absent' || fate === 'untouched';

const isOfMain = (process: string): boolean => process === 'main';

/**
 * What the page promises of every state of a cell's graph. These are properties of the machine's answers and of what
 * they did to the world, written without a look at how the machine comes to them.
 */
export const safetyOf = (cell: GraphCell): readonly Property<GraphState>[] => {
  const { mode } = cell;
  const names = processesOf(cell);
  const every =
    (holds: (state: GraphState, fate: Fate, name: string) => boolean): Property<GraphState>['holds'] =>
    (state) =>
      state.fates.every((fate, at) => holds(state, fate, names[at] ?? ''));
  /** Whom KillMode= has the first signal sent to (paragraph 2), as long as it is there. */
  const isAsked = (name: string): boolean =>
    mode === 'control-group' || ((mode === 'mixed' || mode === 'process') && isOfMain(name));
  const isSpared = (name: string): boolean => mode === 'none' || (mode === 'process' && !isOfMain(name));
  const hasTrigger = ({ machine, fates }: GraphState): boolean => {
    const phase = phaseOf(machine);
    if (phase === 'delay-over') return true;
    return mode === 'mixed' && fates[0] === 'absent' && (phase === 'killing' || phase === 'kill-timeout');
  };
  return [
    {
      says: 'nothing that follows the page is refused',
      holds: ({ machine }) => machine.rejection === undefined,
    },
    {
      says: 'whom the mode spares is sent nothing and owed nothing',
      holds: every(({ machine }, fate, name) => !isSpared(name) || (isUntouched(fate) && debtTo(machine, name) === '')),
    },
    {
      says: 'under mixed, only the main process is sent the first signal',
      holds: every(
        ({ machine }, fate, name) =>
          mode !== 'mixed' ||
          isOfMain(name) ||
          (!debtTo(machine, name).includes('SIGTERM') && ['absent', 'untouched', 'killed-unasked'].includes(fate)),
      ),
    },
    {
      says: 'nobody is sent a signal before the stop command has ended',
      holds: ({ machine, fates }) =>
        !['command-due', 'command-runs', 'command-timeout'].includes(phaseOf(machine)) || fates.every(isUntouched),
    },
    {
      says: 'who is to be sent the first signal is not sent the final one without it',
      holds: every((_, fate, name) => fate !== 'killed-unasked' || !isAsked(name)),
    },
    {
      says: 'the final signal is sent and owed only after its trigger',
      holds: every(
        (state, fate, name) =>
          hasTrigger(state) || (!isKilled(fate) && !debtTo(state.machine, name).includes('SIGKILL')),
      ),
    },
    {
      says: 'once the delay has passed, whoever remains and is not spared has been sent the final signal',
      holds: every(
        ({ machine }, fate, name) =>
          phaseOf(machine) !== 'delay-over' ||
          isWindowOpen(machine) ||
          isSpared(name) ||
          fate === 'absent' ||
          isKilled(fate),
      ),
    },
    {
      says: 'the stop command is run',
      holds: ({ machine }) => phaseOf(machine) === 'command-due' || machine.byName.has(stopCommand),
    },
  ];
};
