import { defaultTies, type TieClass, type World } from '../../spec/vocabulary/world.ts';
import { buildWorld } from '../generators/build-world.ts';
import { drawShape } from '../generators/draw-shape.ts';
import { type Cell, cells, type CellWorldParts, cellWorld, obeying, outsider, stubborn, triggerUs } from './cells.ts';

const second = 1_000_000;
const timeoutUs = 5 * second;

/** The processes that a cell's worlds are made of: who obeys and who does not. */
const casts = ({ unitType }: Cell): readonly World['processes'][] => {
  const obedient = obeying(second);
  if (unitType !== 'service') {
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
  ['SendSIGHUP=yes', 'FinalKillSignal=SIGQUIT', 'RestartKillSignal=SIGUSR1', 'WatchdogSignal=SIGUSR2'],
];

const slow = { when: {}, deeds: [{ kind: 'exit', afterUs: second, status: 0 }] } as const;

/** Commands of a service that stops: they take their time, hang, come in pairs, or follow the stop. */
const serviceCommands: readonly CellWorldParts[] = [
  { lines: ['ExecStop=/bin/stop'], commands: { ExecStop: slow } },
  { lines: ['ExecStop=/bin/stop'], commands: { ExecStop: stubborn } },
  { lines: ['ExecStop=/bin/stop', 'ExecStop=/bin/more'], commands: { ExecStop: slow, 'ExecStop.2': stubborn } },
  { lines: ['ExecStopPost=/bin/clean'], commands: { ExecStopPost: slow } },
  { lines: ['ExecStopPost=/bin/clean'], commands: { ExecStopPost: stubborn } },
  { lines: ['ExecStopPost=/bin/clean', 'SendSIGKILL=no'], commands: { ExecStopPost: stubborn } },
];

const serviceTimeouts: readonly CellWorldParts[] = [
  { lines: ['TimeoutAbortSec=2s'] },
  { lines: ['TimeoutAbortSec=8s', 'FinalKillSignal=SIGQUIT'] },
  { lines: ['TimeoutAbortSec=2s', 'TimeoutStopFailureMode=abort'] },
  { lines: ['TimeoutStopFailureMode=kill', 'ExecStop=/bin/stop'], commands: { ExecStop: stubborn } },
  { lines: ['TimeoutStopSec=infinity'] },
  { lines: ['TimeoutStopSec=0'] },
  { lines: ['SendSIGHUP=yes', 'KillSignal=SIGHUP'] },
];

const helperOf = { service: undefined, socket: 'ExecStopPre', mount: 'ExecUnmount', swap: 'ExecDeactivate' } as const;

/** Commands of the other unit types; only sockets have any that a unit file names. */
const otherCommands = ({ unitType }: Cell): readonly CellWorldParts[] => {
  if (unitType === 'scope' || unitType === 'service') return [];
  const helper = helperOf[unitType];
  const lines = unitType === 'socket' ? ['ExecStopPre=/bin/stop'] : [];
  const withHelper = settings.map(
    (own): CellWorldParts => ({
      lines: [...lines, ...own],
      commands: { [helper]: stubborn },
    }),
  );
  if (unitType !== 'socket') return withHelper;
  return [
    ...withHelper,
    { lines: ['ExecStopPost=/bin/clean'], commands: { ExecStopPost: slow } },
    { lines: ['ExecStopPost=/bin/clean'], commands: { ExecStopPost: stubborn } },
  ];
};

const orders: readonly (readonly TieClass[])[] = [defaultTies, ['operation', 'wake', 'process']];

/** Who exits at the very instant of the timeout, before what falls due there or behind it. */
const atTheTimeout = (cell: Cell): readonly World[] =>
  orders.flatMap((ties) => {
    const late = obeying(timeoutUs);
    if (cell.unitType !== 'service') return [cellWorld(cell, { a: late, b: stubborn, outsider }, { ties })];
    return [
      cellWorld(cell, { main: late, worker: stubborn, outsider }, { ties }),
      cellWorld(cell, { main: stubborn, worker: late, outsider }, { ties, lines: ['FinalKillSignal=SIGQUIT'] }),
    ];
  });

/** A service of which nobody knows the main process. */
const withoutMain = (cell: Cell): readonly World[] =>
  cell.unitType === 'service' && cell.trigger !== 'own-exit' && cell.trigger !== 'watchdog' && cell.trigger !== 'mishap'
    ? settings.map((own) =>
        cellWorld(
          cell,
          { worker: stubborn, another: obeying(second), outsider },
          { lines: ['Type=forking', 'GuessMainPID=no', ...own] },
        ),
      )
    : [];

/** One more request while the unit stops. */
const askedTwice = (cell: Cell): readonly World[] => {
  const [first] = casts(cell);
  if (first === undefined || (cell.trigger !== 'stop' && cell.trigger !== 'restart')) return [];
  const again = cell.trigger === 'stop' ? (['stop', 'restart'] as const) : (['restart', 'stop'] as const);
  return again.map((op) =>
    cellWorld(cell, first, {
      lines: ['RestartKillSignal=SIGUSR1'],
      operations: [
        { atUs: triggerUs, op: cell.trigger === 'stop' ? 'stop' : 'restart' },
        { atUs: triggerUs + second, op },
      ],
    }),
  );
};

const reloading: readonly CellWorldParts[] = [
  { lines: ['ExecReload=/bin/reload', 'TimeoutStartSec=3s'], commands: { ExecReload: stubborn } },
  { lines: ['ExecReload=/bin/reload', 'TimeoutStartSec=3s', 'SendSIGKILL=no'], commands: { ExecReload: stubborn } },
];

const remounting: readonly CellWorldParts[] = settings.map((own) => ({
  lines: own,
  commands: { ExecRemount: stubborn },
}));

const ofEveryCast = (cell: Cell, list: readonly CellWorldParts[]): readonly World[] =>
  casts(cell).flatMap((cast) => list.map((parts) => cellWorld(cell, cast, parts)));

const ofFirstCast = (cell: Cell, list: readonly CellWorldParts[]): readonly World[] => {
  const [first] = casts(cell);
  return first === undefined ? [] : list.map((parts) => cellWorld(cell, first, parts));
};

const plain = settings.map((lines): CellWorldParts => ({ lines }));

const hasOwnList = ({ trigger }: Cell): boolean => trigger !== 'start' && trigger !== 'mishap';

/** The worlds that stand for a cell, the plainest first. */
export const listedWorlds = (cell: Cell): readonly World[] => {
  if (cell.trigger === 'reload') return ofFirstCast(cell, cell.unitType === 'mount' ? remounting : reloading);
  if (!hasOwnList(cell)) return [...ofFirstCast(cell, plain), ...withoutMain(cell)];
  return [
    ...ofEveryCast(cell, plain),
    ...ofFirstCast(cell, cell.unitType === 'service' ? [...serviceCommands, ...serviceTimeouts] : otherCommands(cell)),
    ...atTheTimeout(cell),
    ...withoutMain(cell),
    ...askedTwice(cell),
  ];
};

/** The seed of the worlds that are drawn. */
const drawnSeed = 1;

/** The world with this number in a cell: those that are listed first, then drawn ones without end. */
export const worldOfCell = (cell: Cell, number: number): World => {
  const listed = listedWorlds(cell);
  const place = cells.indexOf(cell);
  return listed[number] ?? buildWorld({ ...drawShape(drawnSeed, number - listed.length), cell: place });
};
