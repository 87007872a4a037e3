import { signalNumber } from '../../../spec/vocabulary/signals.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Operation, World } from '../../../spec/vocabulary/world.ts';
import { loadUnit, unitSources } from '../../kernel/load-unit.ts';
import { castOf } from './cast.ts';
import type { ImageFile } from './cpio.ts';
import { inPieces } from './in-pieces.ts';
import type { Recipe, RecipeCommand } from './recipes/recipe.ts';
import { writePlays } from './write-plays.ts';
import { unitNameIn, writeUnit } from './write-units.ts';

/** A world that is to be played in a machine until an instant. */
export interface MachineCase {
  readonly world: World;
  readonly endUs: Us;
}

/** One command takes so many units at most; a command for each of them would take most of the time that a boot takes. */
const unitsPerCommand = 16;

/** A command of a recipe that is about one unit, or several where it can name them, as one or more lines for the driver. */
const commandLines = (
  command: readonly string[] | undefined,
  units: readonly string[],
  verb = 'exec',
): readonly string[] => {
  if (command === undefined || units.length === 0) return [];
  const isOfMany = command.includes('{units}');
  return inPieces(units, isOfMany ? unitsPerCommand : 1).map((some) =>
    [
      verb,
      ...command.map((word) => (word === '{units}' ? some.join(' ') : word.replaceAll('{unit}', some[0] ?? ''))),
    ].join(' '),
  );
};

/** What the driver does for an operation; nothing where a process of the case does it by itself. */
const driverLines = (
  index: number,
  at: number,
  operation: Operation,
  unitName: string,
  { commands, units }: Recipe,
): readonly string[] => {
  const ask = (command: RecipeCommand, unit = unitName): readonly string[] => [
    `request ${index} ${operation.op}`,
    ...commandLines(commands.get(command), [unit]),
  ];
  switch (operation.op) {
    case 'start':
    case 'stop':
    case 'restart':
    case 'try-restart':
    case 'reload':
    case 'reload-or-restart':
    case 'remount':
      return ask(operation.op);
    case 'dependency-restart':
      return ask(operation.op, `k${index}-whole.target`);
    case 'signal':
      return [
        `signal ${index} ${signalNumber(operation.signal)} ${operation.to === '$MAINPID' ? 'main' : operation.to}`,
      ];
    case 'daemon-reload':
      return [`replace /${units.folder}/${unitName} /cases/${index}/reload${at}`, ...ask(operation.op)];
    case 'exit':
    case 'notify':
    case 'fork':
    case 'leave':
    case 'watchdog':
    case 'oom':
    case 'freeze':
    case 'thaw':
      return [];
  }
};

interface Written {
  readonly files: readonly ImageFile[];
  readonly begin: readonly string[];
  /** The units that there are when the machine has started. */
  readonly loads: readonly string[];
  /** The units that the manager is to start. */
  readonly starts: readonly string[];
  readonly ready: number;
  readonly timed: readonly { readonly atUs: Us; readonly lines: readonly string[] }[];
}

const scopeLines = ({ commands }: Recipe, unitName: string, run: string): readonly string[] =>
  commandLines(commands.get('scope'), [unitName], 'begin').map((line) => line.replace('{command}', run));

const writeCase = ({ world }: MachineCase, index: number, recipe: Recipe): Written => {
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const cast = castOf(world, unit);
  const unitName = unitNameIn(index, unit);
  const plays = writePlays(world, cast).map(
    ({ file, lines }): ImageFile => ({
      kind: 'file',
      path: `cases/${index}/${file}`,
      bytes: Buffer.from(lines.map((line) => `${line}\n`).join('')),
    }),
  );
  const isScope = unit.type === 'scope';
  const starting =
    cast.leader !== undefined && isScope ? scopeLines(recipe, unitName, `/killspec play ${index} ${cast.leader}`) : [];
  const restarted = world.operations.some(({ op }) => op === 'dependency-restart');
  const wholes = restarted ? [`k${index}-whole.target`] : [];
  return {
    files: [{ kind: 'folder', path: `cases/${index}` }, ...writeUnit(index, world, unit, cast, recipe.units), ...plays],
    loads: [...wholes, ...(isScope ? [] : [unitName])],
    starts: [...wholes, ...(cast.leader === undefined || isScope ? [] : [unitName])],
    begin: [...cast.outsiders.map((name) => `outsider ${index} ${name}`), ...starting],
    ready: cast.leader === undefined ? 0 : 1,
    timed: world.operations.map((operation, at) => ({
      atUs: operation.atUs,
      lines: driverLines(index, at, operation, unitName, recipe),
    })),
  };
};

/** The machine has come to rest when it sleeps: a moment that is over only when nobody has anything to do. */
const settleUs = 1000;

/** The files that a machine needs to play cases side by side, each as a unit of its own, with the driver's plan. */
export const writeCases = (cases: readonly MachineCase[], recipe: Recipe): readonly ImageFile[] => {
  const written = cases.map((one, index) => writeCase(one, index, recipe));
  const { commands } = recipe;
  const timed = written.flatMap((each) => each.timed).filter(({ lines }) => lines.length > 0);
  const endUs = Math.max(0, ...cases.map((each) => each.endUs));
  const plan = [
    ...commandLines(
      commands.get('load'),
      written.flatMap(({ loads }) => loads),
    ),
    ...written.flatMap(({ begin }) => begin),
    ...commandLines(
      commands.get('start'),
      written.flatMap(({ starts }) => starts),
    ),
    `ready ${written.reduce((sum, { ready }) => sum + ready, 0)}`,
    `rest ${settleUs}`,
    ...timed.toSorted((a, b) => a.atUs - b.atUs).flatMap(({ atUs, lines }) => [`at ${atUs}`, ...lines]),
    `at ${endUs}`,
  ];
  const folders = new Set(written.flatMap(({ files }) => files.map(({ path }) => path.replace(/\/[^/]*$/, ''))));
  return [
    { kind: 'folder', path: 'cases' },
    ...[...folders].toSorted().map((path): ImageFile => ({ kind: 'folder', path })),
    ...written.flatMap(({ files }) => files.filter(({ kind }) => kind !== 'folder')),
    { kind: 'file', path: 'cases/plan', bytes: Buffer.from(plan.map((line) => `${line}\n`).join('')) },
  ];
};
