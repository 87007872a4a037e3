import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { UnitType } from '../../spec/vocabulary/unit.ts';
import { ownSection } from '../../spec/vocabulary/own-section.ts';
import { type Behaviour, defaultTies, type Operation, type Reaction, type World } from '../../spec/vocabulary/world.ts';
import { type GeneratedCell, generatedCellName, generatedCells } from '../generators/cell.ts';

/** The cells that perturbation goes over: those that generated worlds are spread over. */
export const cells: readonly GeneratedCell[] = generatedCells;
export type Cell = GeneratedCell;

export const cellName: (cell: Cell) => string = generatedCellName;

const second = 1_000_000;

/** When the unit is asked to stop, or stops by itself: late enough for a watchdog of 10 s to expire. */
export const triggerUs = 10 * second;

const linesOf: Readonly<Record<UnitType, readonly string[]>> = {
  service: ['ExecStart=/bin/daemon', 'TimeoutStopSec=5s', 'WatchdogSec=10s'],
  socket: ['ListenStream=/run/s', 'TimeoutSec=5s'],
  mount: ['What=/dev/x', 'Where=/mnt', 'TimeoutSec=5s'],
  swap: ['What=/dev/x', 'TimeoutSec=5s'],
  scope: ['TimeoutStopSec=5s'],
};

const hard: readonly SignalName[] = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGUSR1', 'SIGQUIT', 'SIGABRT'];

const always = (reaction: Reaction): Behaviour['when'] =>
  Object.fromEntries(hard.map((signal) => [signal, [reaction]])) as Behaviour['when'];

/** A process that ignores every signal that it can. */
export const stubborn: Behaviour = { when: always({ kind: 'ignore' }), deeds: [] };

/** A process that exits so long after a signal. */
export const obeying = (afterUs: number): Behaviour => ({
  when: always({ kind: 'exit', afterUs, status: 0 }),
  deeds: [],
});

/** A process that is not of the unit. */
export const outsider: Behaviour = { when: {}, deeds: [], outsider: true };

const operationsOf = ({ trigger, unitType }: Cell): readonly Operation[] => {
  const atUs = triggerUs;
  switch (trigger) {
    case 'stop':
    case 'restart':
    case 'watchdog':
      return [{ atUs, op: trigger }];
    case 'own-exit':
      return [{ atUs, op: 'exit', process: 'main', status: 0 }];
    case 'start':
      return [
        { atUs, op: 'stop' },
        { atUs: 3 * triggerUs, op: 'start' },
      ];
    case 'reload':
      return [{ atUs, op: unitType === 'mount' ? 'remount' : 'reload' }];
    case 'mishap':
      return [{ atUs, op: 'oom', process: unitType === 'service' ? 'main' : 'a' }];
  }
};

/** What a world of a cell says besides. */
export interface CellWorldParts {
  readonly lines?: readonly string[];
  readonly commands?: World['commands'];
  /** In place of what the cell's trigger is. */
  readonly operations?: readonly Operation[];
  readonly ties?: World['ties'];
}

/** A unit of the cell's type with these processes. */
export const cellWorld = (cell: Cell, processes: World['processes'], parts: CellWorldParts = {}): World => {
  const lines = [`KillMode=${cell.mode}`, ...linesOf[cell.unitType], ...(parts.lines ?? [])];
  return {
    unit: {
      name: `x.${cell.unitType}`,
      text: `[${ownSection[cell.unitType]}]\n${lines.join('\n')}\n`,
      dropIns: [],
    },
    initially: 'active',
    processes,
    commands: parts.commands ?? {},
    operations: parts.operations ?? operationsOf(cell),
    ties: parts.ties ?? defaultTies,
  };
};
