import type { KillSettings } from '../../spec/vocabulary/kill-settings.ts';
import type { CommandName, Unit } from '../../spec/vocabulary/unit.ts';
import { type Behaviour, defaultTies, type Operation, type World } from '../../spec/vocabulary/world.ts';
import { commandUs, endsBy, ignores, obeys, passesOn, succeeds, workerUs } from './behaviours.ts';

/** What makes the unit stop. */
export type StopTrigger = 'stop' | 'restart' | 'watchdog';

/** One way in which the processes of a unit may behave, and the world in which they do. */
export interface TellingWorld {
  /** A clause after "when": `the main process ignores signals`. */
  readonly when: string;
  readonly world: World;
}

/** What is particular about one world. */
interface Cast {
  readonly when: string;
  /** Those that are there, the main process first. */
  readonly processes: World['processes'];
  /** The command that hangs; of several of a setting, the first. */
  readonly hanging?: CommandName;
}

const commandProcess = (name: CommandName, index: number): string => (index === 0 ? name : `${name}.${index + 1}`);

/** Every command of the unit ends in good time, but the one that hangs. */
const commandsOf = (unit: Unit, hanging: CommandName | undefined): World['commands'] =>
  Object.fromEntries(
    Object.entries(unit.settings.commands).flatMap(([name, lines]) =>
      lines.map((_, index): [string, Behaviour] => [
        commandProcess(name as CommandName, index),
        name === hanging && index === 0 ? ignores : succeeds,
      ]),
    ),
  );

/** A oneshot service that does not stay active can only be stopped while it runs: while it is starting. */
export const isStoppedWhileStarting = ({ type, settings }: Unit): boolean =>
  type === 'service' && settings.serviceType === 'oneshot' && !settings.remainAfterExit && has('ExecStart', settings);

const has = (name: CommandName, { commands }: Unit['settings']): boolean => (commands[name]?.length ?? 0) > 0;

const worldOf = (unit: Unit, trigger: StopTrigger, cast: Cast): World => {
  const starting = isStoppedWhileStarting(unit);
  const [file, ...dropIns] = unit.sources.map(({ text }) => text);
  const common = { unit: { name: unit.name, text: file ?? '', dropIns }, commands: commandsOf(unit, cast.hanging) };
  const stop: Operation = { atUs: 0, op: trigger };
  if (!starting)
    return { ...common, initially: 'active', processes: cast.processes, operations: [stop], ties: defaultTies };
  return {
    ...common,
    initially: 'inactive',
    processes: forkedByMain(cast.processes),
    operations: [{ atUs: 0, op: 'start' }, stop],
    // What the main process forks is there before the stop is asked for.
    ties: ['process', 'operation', 'wake'],
  };
};

const forkedByMain = (processes: World['processes']): World['processes'] => {
  const { main, ...others } = processes;
  if (main === undefined) return processes;
  const forks = Object.keys(others).map((child) => ({ kind: 'fork', afterUs: 0, child }) as const);
  return {
    main: { ...main, deeds: [...forks, ...main.deeds] },
    ...Object.fromEntries(Object.entries(others).map(([name, each]) => [name, { ...each, forked: true as const }])),
  };
};

/** The stop commands that hang, one at a time; a watchdog's stop runs none first. */
const hangs = (
  { settings }: Unit,
  trigger: StopTrigger,
  names: readonly CommandName[],
  processes: World['processes'],
): readonly Cast[] =>
  names
    .filter((name) => has(name, settings) && (trigger !== 'watchdog' || name === 'ExecStopPost'))
    .map((name) => ({ when: `${name}= hangs`, processes, hanging: name }));

/**
 * In mixed, who gets no signal from the manager is ended by the main process, as those who choose it mean it. Those who
 * choose process mean the others to stay.
 */
export const endsItsWorker = ({ killMode }: KillSettings): boolean => killMode === 'mixed';

/** A service with a main process, and a worker of it. */
const withMain = (unit: Unit, trigger: StopTrigger, kill: KillSettings): readonly Cast[] => {
  const main = endsItsWorker(kill) ? passesOn(kill, 'worker') : obeys(kill);
  const worker = obeys(kill, workerUs);
  const stopsIt = trigger !== 'watchdog' && has('ExecStop', unit.settings) && !isStoppedWhileStarting(unit);
  const stopCommands: readonly CommandName[] = stopsIt ? ['ExecStop', 'ExecStopPost'] : ['ExecStopPost'];
  return [
    { when: 'everybody obeys', processes: { main, worker } },
    ...(stopsIt
      ? [{ when: 'ExecStop= ends the main process', processes: { main: endsBy(kill, commandUs / 2), worker } }]
      : []),
    { when: 'the main process ignores signals', processes: { main: ignores, worker } },
    { when: 'a worker ignores signals', processes: { main, worker: ignores } },
    ...hangs(unit, trigger, stopCommands, { main, worker }),
  ];
};

/** Processes of which none is the main one. */
const withoutMain = (unit: Unit, trigger: StopTrigger, kill: KillSettings): readonly Cast[] => {
  const one = obeys(kill);
  const another = obeys(kill);
  return [
    { when: 'everybody obeys', processes: { one, another } },
    { when: 'one process ignores signals', processes: { one, another: ignores } },
    ...hangs(unit, trigger, ['ExecStop', 'ExecStopPost'], { one, another }),
  ];
};

/** Nothing has to be there when it stops; something may have been left behind. */
const withLeftOver = (
  unit: Unit,
  trigger: StopTrigger,
  kill: KillSettings,
  commands: readonly CommandName[],
): readonly Cast[] => [
  { when: 'no process is left', processes: {} },
  { when: 'a process is left and obeys', processes: { leftover: obeys(kill) } },
  { when: 'a process is left and ignores signals', processes: { leftover: ignores } },
  ...hangs(unit, trigger, commands, {}),
];

const helpers = { mount: ['ExecUnmount', 'umount'], swap: ['ExecDeactivate', 'swapoff'] } as const;

const withHelper = (type: 'mount' | 'swap', kill: KillSettings): readonly Cast[] => {
  const [command, helper] = helpers[type];
  return [
    { when: `${helper} ends`, processes: {} },
    { when: `${helper} ends and another process obeys`, processes: { another: obeys(kill) } },
    { when: `${helper} ends and another process ignores signals`, processes: { another: ignores } },
    { when: `${helper} hangs`, processes: {}, hanging: command },
    { when: `${helper} hangs and another process obeys`, processes: { another: obeys(kill) }, hanging: command },
  ];
};

/** A forking service gives no means to know its main process where it says so (systemd.service(5), GuessMainPID=). */
export const isWithoutKnownMain = ({ type, settings }: Unit): boolean =>
  type === 'service' && settings.serviceType === 'forking' && settings.pidFile === undefined && !settings.guessMainPid;

/** A oneshot service that is active has done its work: its main process is gone. */
const isDone = (unit: Unit): boolean =>
  unit.type === 'service' && unit.settings.serviceType === 'oneshot' && !isStoppedWhileStarting(unit);

/** Whether a main process is there when the unit is stopped. */
export const hasMain = (unit: Unit): boolean => unit.type === 'service' && !isDone(unit) && !isWithoutKnownMain(unit);

const castsOf = (unit: Unit, trigger: StopTrigger, kill: KillSettings): readonly Cast[] => {
  const { type, settings } = unit;
  switch (type) {
    case 'service':
      if (isDone(unit)) return withLeftOver(unit, trigger, kill, ['ExecStop', 'ExecStopPost']);
      return hasMain(unit) ? withMain(unit, trigger, kill) : withoutMain(unit, trigger, kill);
    case 'scope':
      return withoutMain(unit, trigger, kill);
    case 'socket':
      if (Object.keys(settings.commands).length === 0) return [];
      return withLeftOver(unit, trigger, kill, ['ExecStopPre', 'ExecStopPost']);
    case 'mount':
    case 'swap':
      return withHelper(type, kill);
  }
};

/**
 * The worlds in which a unit's stop tells most about it, the plainest first; none for a socket that runs no command,
 * since nothing can then be killed. `kill` are the unit's settings in the readings that hold.
 */
export const tellingWorlds = (unit: Unit, trigger: StopTrigger, kill: KillSettings): readonly TellingWorld[] =>
  castsOf(unit, trigger, kill).map((cast) => ({ when: cast.when, world: worldOf(unit, trigger, cast) }));
