import { signalNumber } from '../../../spec/vocabulary/signals.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Operation, World } from '../../../spec/vocabulary/world.ts';
import { loadUnit, unitSources } from '../../kernel/load-unit.ts';
import { castOf } from './cast.ts';
import type { ImageFile } from './cpio.ts';
import { inPieces } from './in-pieces.ts';
import { writePlays } from './write-plays.ts';
import { unitNameIn, writeUnit } from './write-units.ts';

/** A world that is to be played in a machine until an instant. */
export interface MachineCase {
  readonly world: World;
  readonly endUs: Us;
}

const systemctl = '/usr/bin/systemctl';

/** What the driver does for an operation; nothing where a process of the case does it by itself. */
const driverLines = (index: number, at: number, operation: Operation, unitName: string): readonly string[] => {
  const ask = (verb: string, unit = unitName, job: string = operation.op): readonly string[] => [
    `request ${index} ${job}`,
    `exec ${systemctl} --no-block ${verb} ${unit}`,
  ];
  switch (operation.op) {
    case 'start':
    case 'stop':
    case 'restart':
    case 'try-restart':
    case 'reload':
    case 'reload-or-restart':
      return ask(operation.op);
    case 'remount':
      return ask('reload');
    case 'dependency-restart':
      return ask('restart', `k${index}-whole.target`);
    case 'signal':
      return [
        `signal ${index} ${signalNumber(operation.signal)} ${operation.to === '$MAINPID' ? 'main' : operation.to}`,
      ];
    case 'daemon-reload':
      return [
        `replace ${index} ${unitName} ${at}`,
        `request ${index} daemon-reload`,
        `exec ${systemctl} daemon-reload`,
      ];
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
  /** The units that systemctl is to start. */
  readonly starts: readonly string[];
  readonly ready: number;
  readonly timed: readonly { readonly atUs: Us; readonly lines: readonly string[] }[];
}

const writeCase = ({ world }: MachineCase, index: number): Written => {
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
    cast.leader !== undefined && isScope
      ? [`begin /usr/bin/systemd-run --quiet --scope --unit=${unitName} /killspec play ${index} ${cast.leader}`]
      : [];
  const restarted = world.operations.some(({ op }) => op === 'dependency-restart');
  return {
    files: [{ kind: 'folder', path: `cases/${index}` }, ...writeUnit(index, world, unit, cast), ...plays],
    starts: [
      ...(restarted ? [`k${index}-whole.target`] : []),
      ...(cast.leader === undefined || isScope ? [] : [unitName]),
    ],
    begin: [...cast.outsiders.map((name) => `outsider ${index} ${name}`), ...starting],
    ready: cast.leader === undefined ? 0 : 1,
    timed: world.operations.map((operation, at) => ({
      atUs: operation.atUs,
      lines: driverLines(index, at, operation, unitName),
    })),
  };
};

/** One command takes so many units at most. */
const unitsPerStart = 16;

/** Starts units; a command for each of them would take most of the time that a boot takes. */
const startLines = (units: readonly string[]): readonly string[] =>
  inPieces(units, unitsPerStart).map((some) => `exec ${systemctl} --no-block start ${some.join(' ')}`);

/** The machine has come to rest when it sleeps: a moment that is over only when nobody has anything to do. */
const settleUs = 1000;

/** The files that a machine needs to play cases side by side, each as a unit of its own, with the driver's plan. */
export const writeCases = (cases: readonly MachineCase[]): readonly ImageFile[] => {
  const written = cases.map(writeCase);
  const timed = written.flatMap((each) => each.timed).filter(({ lines }) => lines.length > 0);
  const endUs = Math.max(0, ...cases.map((each) => each.endUs));
  const plan = [
    ...written.flatMap(({ begin }) => begin),
    ...startLines(written.flatMap(({ starts }) => starts)),
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
