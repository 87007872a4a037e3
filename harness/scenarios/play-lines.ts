import { caseBoundUs } from '../../spec/oracle/bound.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName, Trace } from '../../spec/vocabulary/trace.ts';
import type { CommandName } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Pid } from '../adapters/adapter.ts';
import { Kernel } from '../kernel/kernel.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { pidFirst } from '../kernel/process-table.ts';
import { commandRef } from './process-name.ts';
import type { ExpectedLine } from './read-expect.ts';

/** The last instant at which something is done to the unit, or by a process or the manager of its own accord. */
const lastUs = (world: World, lines: readonly ExpectedLine[]): Us => {
  const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
  const deeds = behaviours.flatMap((each) => each.deeds.map((deed) => deed.afterUs));
  return Math.max(0, ...[...world.operations, ...lines].map(({ atUs }) => atUs), ...deeds);
};

/** The process that has a name by now: pids are given in the order in which the trace names processes. */
const pidOf = (trace: Trace, name: ProcessName): Pid | undefined => {
  const spawned = trace.events.flatMap((event) => (event.kind === 'spawn' ? [event.process] : []));
  const index = [...trace.header.initially.processes, ...spawned].findIndex((process) => process.name === name);
  return index === -1 ? undefined : pidFirst + index;
};

/** A trace of a manager that does exactly what is expected, and the line of each of its events. */
export interface PlayedLines {
  readonly trace: Trace;
  readonly lines: ReadonlyMap<number, ExpectedLine>;
  /** A line about a process that is not there at its instant. */
  readonly impossible?: ExpectedLine;
}

const perform = (kernel: Kernel, line: ExpectedLine): boolean => {
  if (line.kind === 'runs') {
    const command = commandRef(line.command);
    if (command !== undefined) kernel.host.run({ name: command.name as CommandName, index: command.index });
    return command !== undefined;
  }
  const pid = pidOf(kernel.recording().trace, line.to);
  for (const signal of pid === undefined ? [] : line.signals) if (pid !== undefined) kernel.host.kill(pid, signal);
  return pid !== undefined;
};

/** Plays the world against a manager that follows the lines, each when all else of its instant has happened. */
export const playLines = (world: World, expected: readonly ExpectedLine[]): PlayedLines => {
  const ties: World['ties'] = [...world.ties.filter((tie) => tie !== 'wake'), 'wake'];
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const boundUs = caseBoundUs(unit, lastUs(world, expected), 0);
  const kernel = new Kernel({ ...world, ties }, { boundUs });
  const lines = new Map<number, ExpectedLine>();
  let next = 0;
  for (;;) {
    const step = kernel.next(expected[next]?.atUs);
    const { trace } = kernel.recording();
    if (step.kind === 'over') return { trace, lines };
    const line = step.kind === 'wake' ? expected[next] : undefined;
    if (line === undefined) continue;
    next += 1;
    const from = trace.events.length;
    kernel.openTurn();
    const isPossible = perform(kernel, line);
    kernel.closeTurn(undefined);
    if (!isPossible) return { trace, lines, impossible: line };
    for (let index = from; index < trace.events.length; index += 1) lines.set(index, line);
  }
};
