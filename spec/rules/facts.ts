import type { Us } from '../vocabulary/time.ts';
import type { CommandRef, Job, ProcessInfo, ProcessName, TraceHeader } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { type Ended, endedNamed } from './ended.ts';
import type { Ending } from './ending.ts';
import { initialMains, lastMainIn, type Mains } from './mains.ts';
import { inBlocks, isAnyIn, itemOf, type SortedBlocks } from './sorted-blocks.ts';

/** A process as the trace shows it. */
export interface ProcessFact {
  readonly info: ProcessInfo;
  /** Which of all processes it is, by the order in which they came to be. */
  readonly place: number;
  readonly bornUs: Us;
  /** When it became known as the main process, where it was not run as that. */
  readonly namedUs?: Us;
  /** In which run of the unit it came to be; what a process forks is of its run. */
  readonly run: number;
  readonly command?: CommandRef;
  /** The place of the command that it is, or that has forked it, whoever came between. */
  readonly commandPlace?: number;
  /** Forked by another process rather than run by the manager. */
  readonly forked?: true;
  /** When it ended. */
  readonly deadUs?: Us;
  /** How it ended. */
  readonly ending?: Ending;
  readonly zombie?: true;
  /** When it left the unit's control group by itself. */
  readonly leftUs?: Us;
  /** When the manager moved it elsewhere: no way to be rid of what is owed to it, so that it still counts. */
  readonly movedUs?: Us;
}

interface Named {
  readonly name: ProcessName;
  readonly place: number;
}

export const placeOf = ({ place }: ProcessFact): number => place;

export const nameOf = ({ name }: Named): ProcessName => name;

/** How far the unit has come: what is known from events alone. */
export type UnitPhase = 'inactive' | 'starting' | 'active';

/** Everything that the trace has shown so far. It is the same under every reading. */
export interface Facts {
  readonly nowUs: Us;
  readonly eventIndex: number;
  readonly unit: Unit;
  readonly phase: UnitPhase;
  /** The processes that have not ended, and zombies, by their place. */
  readonly processes: SortedBlocks<ProcessFact>;
  /** The places of these by their names. */
  readonly names: SortedBlocks<Named>;
  /** All others. */
  readonly ended: Ended<ProcessFact>;
  /** How many processes there have been. */
  readonly processCount: number;
  /** The processes that became known as main processes, and in which run they did. */
  readonly mains: Mains;
  /** It rises with each command of a start, so that what a stop concerns is what came before it. */
  readonly run: number;
  /** The first run of the latest start: main processes of earlier ones are not this start's. */
  readonly sinceRun: number;
  /** Nothing has happened in this run that could end it: a claim that it has ended says nothing yet. */
  readonly quiet: boolean;
  /** The run that came up at the very instant of its timeout, as long as nothing else has happened that could end it. */
  readonly lateRun?: number;
  /** The run that nothing may have ended but the exit of a main process that is no child of the manager (AMB-12). */
  readonly foreignRun?: number;
  /** When the latest start may have run out of time; absent where it never does. */
  readonly startUntilUs?: Us;
  /** The latest job that asked for a start, until a main process came of it. */
  readonly startJob?: Job;
  /** The run in which that was asked for: a restart of what is just starting asks for another start than that. */
  readonly startJobRun?: number;
  /** The run of the latest ExecStart= command that has forked a main process which is to become known (PIDFile=). */
  readonly forkedRun?: number;
  /** Which of its ExecStart= commands a start has come to; -1 before the first one. */
  readonly mainIndex: number;
  /** What Type= asks for has come, so that the start waits for ExecStartPost= only. */
  readonly isAtStartPost: boolean;
  /** The unit's control group is frozen. */
  readonly frozen: boolean;
  /** The control process of ExecReload= or of a remount that runs now. */
  readonly reloading?: ProcessName;
  /** When that may have run out of time; absent where it never does. */
  readonly reloadUntilUs?: Us;
}

/** Whether a unit goes on until something happens: one with RuntimeMaxSec= does not. */
export const isQuiet = ({ settings }: Unit): boolean => settings.runtimeMax === 'infinity';

export const initialFacts = (unit: Unit, header: TraceHeader): Facts => {
  const main = header.initially.processes.find((process) => process.role === 'main');
  return {
    nowUs: 0,
    eventIndex: -1,
    unit,
    phase: header.initially.state === 'active' ? 'active' : 'inactive',
    processes: inBlocks(header.initially.processes.map((info, place) => ({ info, place, bornUs: 0, run: 0 }))),
    names: inBlocks(
      header.initially.processes
        .map(({ name }, place) => ({ name, place }))
        .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    ),
    ended: [],
    processCount: header.initially.processes.length,
    mains: initialMains(main?.name),
    run: 0,
    sinceRun: 0,
    quiet: isQuiet(unit),
    mainIndex: header.initially.state === 'active' ? (unit.settings.commands.ExecStart?.length ?? 0) - 1 : -1,
    isAtStartPost: false,
    frozen: false,
  };
};

/** Of those that have not ended, and zombies. */
export const presentNamed = ({ processes, names }: Facts, name: ProcessName): ProcessFact | undefined => {
  const named = itemOf(names, name, nameOf);
  return named === undefined ? undefined : itemOf(processes, named.place, placeOf);
};

export const processNamed = (facts: Facts, name: ProcessName): ProcessFact | undefined =>
  presentNamed(facts, name) ?? endedNamed(facts.ended, name);

/** The process that was the last to become known as a main process in these runs, dead or alive, of those that are meant. */
export const lastMain = (
  facts: Facts,
  sinceRun: number,
  run: number,
  isMeant: (process: ProcessFact) => boolean = () => true,
): ProcessFact | undefined =>
  lastMainIn(facts.mains, sinceRun, run, (name) => {
    const process = processNamed(facts, name);
    return process !== undefined && isMeant(process) ? process : undefined;
  });

/** The main process of the latest start, if it is known and lives; whoever was named is taken for it. */
export const livingMain = (facts: Facts): ProcessFact | undefined => {
  const main = lastMain(facts, facts.sinceRun, facts.run);
  return main?.deadUs === undefined ? main : undefined;
};

/** True for a process that belongs to the unit and has not ended; zombies and kernel threads included. */
export const isMember = (process: ProcessFact): boolean =>
  (process.deadUs === undefined || process.zombie === true) &&
  process.leftUs === undefined &&
  process.info.role !== 'outsider' &&
  process.info.outside === undefined;

/** True where a process of the control group has not exited, whatever remains of it for the purposes of killing. */
export const isAnybodyLeft = ({ processes }: Facts): boolean =>
  isAnyIn(processes, (process) => isMember(process) && process.deadUs === undefined && process.movedUs === undefined);
