import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import type { CommandRef, Job, ProcessInfo, ProcessName, TraceEvent, TraceHeader } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';

/** A process as the trace shows it. */
export interface ProcessFact {
  readonly info: ProcessInfo;
  readonly bornUs: Us;
  /** In which run of the unit it came to be; it rises with each new main process. */
  readonly run: number;
  readonly command?: CommandRef;
  /** When it ended. */
  readonly deadUs?: Us;
  readonly zombie?: true;
  /** When it left the unit's control group. */
  readonly leftUs?: Us;
}

/** How far the unit has come: what is known from events alone. */
export type UnitPhase = 'inactive' | 'starting' | 'active';

/** Everything that the trace has shown so far. It is the same under every reading. */
export interface Facts {
  readonly nowUs: Us;
  readonly eventIndex: number;
  readonly unit: Unit;
  readonly phase: UnitPhase;
  readonly processes: readonly ProcessFact[];
  /** The process last known to be the main process, dead or alive. */
  readonly mainName?: ProcessName;
  readonly run: number;
  /** The latest job that asked for a start, until a main process came of it. */
  readonly startJob?: Job;
  /** The control process of ExecReload= or of a remount that runs now. */
  readonly reloading?: ProcessName;
}

export const initialFacts = (unit: Unit, header: TraceHeader): Facts => {
  const main = header.initially.processes.find((process) => process.role === 'main');
  return {
    nowUs: 0,
    eventIndex: -1,
    unit,
    phase: header.initially.state === 'active' ? 'active' : 'inactive',
    processes: header.initially.processes.map((info) => ({ info, bornUs: 0, run: 0 })),
    ...(main === undefined ? {} : { mainName: main.name }),
    run: 0,
  };
};

export const processNamed = (facts: Facts, name: ProcessName): ProcessFact | undefined =>
  facts.processes.find((process) => process.info.name === name);

/** The main process, if it is known and lives. */
export const livingMain = (facts: Facts): ProcessFact | undefined => {
  const main = facts.mainName === undefined ? undefined : processNamed(facts, facts.mainName);
  return main !== undefined && main.deadUs === undefined ? main : undefined;
};

/** True for a process that belongs to the unit and has not ended; zombies and kernel threads included. */
export const isMember = (process: ProcessFact): boolean =>
  (process.deadUs === undefined || process.zombie === true) &&
  process.leftUs === undefined &&
  process.info.role !== 'outsider' &&
  process.info.outside === undefined;

const change = (facts: Facts, name: ProcessName, by: Partial<ProcessFact>): Facts => ({
  ...facts,
  processes: facts.processes.map((process) => (process.info.name === name ? { ...process, ...by } : process)),
});

const startsMain: readonly string[] = ['simple', 'exec', 'idle', 'dbus'];

const afterSpawn = (facts: Facts, event: Extract<TraceEvent, { kind: 'spawn' }>): Facts => {
  const isMain = event.process.role === 'main';
  const run = isMain && event.by === 'manager' ? facts.run + 1 : facts.run;
  const fact: ProcessFact = {
    info: event.process,
    bornUs: event.atUs,
    run,
    ...(event.command === undefined ? {} : { command: event.command }),
  };
  const added: Facts = { ...facts, processes: [...facts.processes, fact], run };
  if (event.command?.name === 'ExecReload' || event.command?.name === 'ExecRemount')
    return { ...added, reloading: event.process.name };
  if (!isMain) return added;
  const { startJob: _, ...settled } = added;
  const phase = startsMain.includes(facts.unit.settings.serviceType) ? 'active' : facts.phase;
  return { ...settled, mainName: event.process.name, phase };
};

const startedBy = (facts: Facts, process: ProcessFact, status: number | undefined): boolean => {
  if (facts.phase !== 'starting' || status !== 0) return false;
  const command = process.command?.name;
  const { serviceType } = facts.unit.settings;
  if (facts.unit.type === 'mount') return command === 'ExecMount';
  if (facts.unit.type === 'swap') return command === 'ExecActivate';
  return command === 'ExecStart' && (serviceType === 'forking' || serviceType === 'oneshot');
};

const afterExit = (facts: Facts, event: Extract<TraceEvent, { kind: 'exit' }>): Facts => {
  const process = processNamed(facts, event.process);
  const gone = change(facts, event.process, { deadUs: event.atUs, ...(event.zombie ? { zombie: true as const } : {}) });
  const { reloading, ...rest } = gone;
  const after: Facts = reloading === event.process ? rest : gone;
  return process !== undefined && startedBy(facts, process, event.status) ? { ...after, phase: 'active' } : after;
};

/** The facts once `event` has happened. */
export const withEvent = (facts: Facts, event: TraceEvent): Facts => {
  const at: Facts = { ...facts, nowUs: event.atUs, eventIndex: facts.eventIndex + 1 };
  switch (event.kind) {
    case 'request':
      if (event.job === 'stop' || event.job === 'reload' || event.job === 'remount') return at;
      if (event.job !== 'start') return { ...at, startJob: event.job };
      return { ...at, startJob: event.job, ...(facts.phase === 'inactive' ? { phase: 'starting' as const } : {}) };
    case 'spawn':
      return afterSpawn(at, event);
    case 'exit':
      return afterExit(at, event);
    case 'main':
      return { ...at, mainName: event.process };
    case 'leave':
    case 'move':
      return change(at, event.process, { leftUs: event.atUs });
    case 'notify':
      return event.fields['READY'] === '1' && facts.phase === 'starting' ? { ...at, phase: 'active' } : at;
    case 'daemon-reload':
      return { ...at, unit: parseUnit(facts.unit.name, event.sources) };
    case 'claim':
      return { ...at, phase: event.state === 'started' ? 'active' : 'inactive' };
    case 'watchdog':
    case 'oom':
    case 'freeze':
    case 'thaw':
    case 'signal':
    case 'remove-group':
      return at;
  }
};

/** How a process ended, for telling a clean exit from a failed one. */
export interface Ending {
  readonly status?: number;
  readonly signal?: SignalName;
}

/** True for an exit that systemd.service(5) calls clean: status 0, or SIGHUP, SIGINT, SIGTERM or SIGPIPE. */
export const isCleanEnding = (ending: Ending): boolean =>
  ending.signal === undefined
    ? ending.status === 0
    : ['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGPIPE'].includes(ending.signal);
