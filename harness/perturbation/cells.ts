import { type KillMode, killModes } from '../../spec/vocabulary/kill-settings.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import { type UnitType, unitTypes } from '../../spec/vocabulary/unit.ts';
import { type Behaviour, defaultTies, type Operation, type Reaction, type World } from '../../spec/vocabulary/world.ts';

/** What makes the unit stop. */
export const triggers = ['stop', 'restart', 'own-exit', 'watchdog'] as const;
export type Trigger = (typeof triggers)[number];

/** One cell of the table of strictness. */
export interface Cell {
  readonly mode: KillMode;
  readonly unitType: UnitType;
  readonly trigger: Trigger;
}

/** Every cell that can be: only services exit by themselves or have a watchdog. */
export const cells: readonly Cell[] = killModes.flatMap((mode) =>
  unitTypes.flatMap((unitType) =>
    triggers
      .filter((trigger) => unitType === 'service' || trigger === 'stop' || trigger === 'restart')
      .map((trigger) => ({ mode, unitType, trigger })),
  ),
);

export const cellName = ({ mode, unitType, trigger }: Cell): string => `${mode} ${unitType} ${trigger}`;

const second = 1_000_000;

/** When the unit is asked to stop, or stops by itself: late enough for a watchdog of 10 s to expire. */
const atUs = 10 * second;

const sectionOf: Readonly<Record<UnitType, string>> = {
  service: 'Service',
  socket: 'Socket',
  mount: 'Mount',
  swap: 'Swap',
  scope: 'Scope',
};

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

const obedient: Behaviour = { when: always({ kind: 'exit', afterUs: second, status: 0 }), deeds: [] };

const operationOf = (trigger: Trigger): Operation => {
  switch (trigger) {
    case 'stop':
    case 'restart':
    case 'watchdog':
      return { atUs, op: trigger };
    case 'own-exit':
      return { atUs, op: 'exit', process: 'main', status: 0 };
  }
};

/** A unit of the cell's type with these processes and lines. */
export const cellWorld = (
  cell: Cell,
  lines: readonly string[],
  processes: World['processes'],
  commands: World['commands'] = {},
): World => ({
  unit: {
    name: `x.${cell.unitType}`,
    text: `[${sectionOf[cell.unitType]}]\n${[`KillMode=${cell.mode}`, ...linesOf[cell.unitType], ...lines].join('\n')}\n`,
    dropIns: [],
  },
  initially: 'active',
  processes,
  commands,
  operations: [operationOf(cell.trigger)],
  ties: defaultTies,
});

const helperOf: Readonly<Partial<Record<UnitType, string>>> = { mount: 'ExecUnmount', swap: 'ExecDeactivate' };

/** The processes that a cell's worlds are made of: who obeys and who does not. */
const casts = (cell: Cell): readonly World['processes'][] => {
  const outsider: Behaviour = { when: {}, deeds: [], outsider: true };
  if (cell.unitType !== 'service') {
    return [
      { a: stubborn, b: stubborn, outsider },
      { a: obedient, b: stubborn, outsider },
    ];
  }
  return [
    { main: stubborn, worker: stubborn, outsider },
    { main: obedient, worker: stubborn, outsider },
    { main: stubborn, worker: obedient, outsider },
    { main: stubborn, outsider },
  ];
};

const settings: readonly (readonly string[])[] = [
  [],
  ['SendSIGHUP=yes'],
  ['SendSIGKILL=no'],
  ['FinalKillSignal=SIGQUIT'],
  ['KillSignal=SIGINT', 'RestartKillSignal=SIGUSR1'],
];

/** The worlds that stand for a cell. */
export const cellWorlds = (cell: Cell): readonly World[] => {
  const helper = helperOf[cell.unitType];
  const plain = casts(cell).flatMap((cast) => settings.map((lines) => cellWorld(cell, lines, cast)));
  const [first] = casts(cell);
  if (helper === undefined || first === undefined) return plain;
  const hanging = { ...stubborn };
  return [...plain, ...settings.map((lines) => cellWorld(cell, lines, first, { [helper]: hanging }))];
};
