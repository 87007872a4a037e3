import { initial, transition } from '../../spec/model/machine.ts';
import type { State } from '../../spec/model/state.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import { type ProcessInfo, type ProcessName, traceEventKinds, traceFormat } from '../../spec/vocabulary/trace.ts';
import type { GraphCell } from './graph-cell.ts';

/**
 * What has become of a process: not there yet or not any more, untouched by signals, on its way out because it obeys
 * the first one, alive in spite of it, or hit by the final signal, the first one having come before that or not.
 */
export const fates = ['absent', 'untouched', 'obeying', 'ignoring', 'killed', 'killed-unasked'] as const;
export type Fate = (typeof fates)[number];

/** A state of the graph: the procedure's, by the state machine of spec/model, and the world's. */
export interface GraphState {
  readonly machine: State;
  /** In the order of `processesOf`. */
  readonly fates: readonly Fate[];
}

/** The process that runs ExecStop=. */
export const stopCommand: ProcessName = 'ExecStop';

/** The processes of a cell: the main one, the others, and the one that runs the stop command. */
export const processesOf = ({ workers }: GraphCell): readonly ProcessName[] => [
  'main',
  ...Array.from({ length: workers }, (_, index) => `worker-${index + 1}`),
  stopCommand,
];

const textOf = ({ mode }: GraphCell): string =>
  `[Service]\nExecStart=/main\nExecStop=/stop\nTimeoutStopSec=90s\nKillMode=${mode}\n`;

/** The state that a graph begins with: the stop has just been asked for. */
export const firstState = (cell: GraphCell): GraphState => {
  const name = 'graph.service';
  const sources = [{ file: name, text: textOf(cell) }];
  const names = processesOf(cell);
  const processes = names
    .filter((process) => process !== stopCommand)
    .map((process): ProcessInfo => ({ name: process, role: process === 'main' ? 'main' : 'aux' }));
  const running = initial(
    parseUnit(name, sources),
    {
      format: traceFormat,
      unit: { name, sources },
      initially: { state: 'active', processes },
      resolutionUs: 1,
      latenessUs: 0,
      ordered: true,
      observed: traceEventKinds,
    },
    literal,
  );
  return {
    machine: transition(running, { atUs: 0, kind: 'request', job: 'stop' }),
    fates: names.map((process) => (process === stopCommand ? 'absent' : 'untouched')),
  };
};
