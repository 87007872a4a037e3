import type { Us } from '../../../spec/vocabulary/time.ts';
import {
  type EventOf,
  type CommandRef,
  type ProcessInfo,
  type ProcessName,
  type ProcessRole,
  type TraceEvent,
  traceEventKinds,
  traceFormat,
  type TraceHeader,
} from '../../../spec/vocabulary/trace.ts';
import type { Host, ManagerEvent, Pid } from '../../adapters/adapter.ts';

/** What a manager hears once its case has begun. */
type Heard = Exclude<ManagerEvent, { readonly kind: 'begin' }>;

const somebody = '(somebody)';

/**
 * What a manager is told and does, in the words of traces: for one that has what judges traces decide what to do. It
 * gives each process a name of its own, of which no trace is made.
 */
export class Chronicle {
  readonly host: Host;
  readonly #names = new Map<Pid, ProcessName>();
  readonly #pids = new Map<ProcessName, Pid>();
  /** Who was in the control group when it was last looked at, and has not ended since. */
  #inGroup: readonly Pid[] = [];

  constructor(host: Host) {
    this.host = host;
  }

  /** The header of a trace that begins with this. */
  begin({ state, processes }: Extract<ManagerEvent, { readonly kind: 'begin' }>): TraceHeader {
    const { unit } = this.host;
    this.#inGroup = this.host.processes();
    return {
      format: traceFormat,
      unit: { name: unit.name, sources: unit.sources },
      initially: {
        state,
        processes: processes.map(({ pid, role, kernelThread, foreign }) => ({
          ...this.#introduce(pid, role === 'main' ? 'main' : `process ${pid}`, role),
          ...(kernelThread === true ? { kernelThread } : {}),
          ...(foreign === true ? { foreign } : {}),
        })),
      },
      resolutionUs: 1,
      latenessUs: 0,
      ordered: true,
      observed: traceEventKinds,
    };
  }

  /** The event that the manager is told of. */
  event(told: Heard, atUs: Us): TraceEvent {
    switch (told.kind) {
      case 'job':
        return { atUs, kind: 'request', job: told.job };
      case 'exit': {
        const { pid, signal, status = 0 } = told;
        return { atUs, kind: 'exit', process: this.nameOf(pid), ...(signal === undefined ? { status } : { signal }) };
      }
      case 'main':
        return { atUs, kind: 'main', process: this.nameOf(told.pid) };
      case 'notify':
        return { atUs, kind: 'notify', process: this.nameOf(told.pid), fields: told.fields };
      case 'watchdog':
        return { atUs, kind: 'watchdog' };
      case 'oom':
        return { atUs, kind: 'oom', process: this.nameOf(told.pid) };
      case 'freeze':
      case 'thaw':
        return { atUs, kind: told.kind };
      case 'daemon-reload':
        return { atUs, kind: 'daemon-reload', sources: told.unit.sources };
    }
  }

  /**
   * Nobody announces who was forked, nor who has left: the one turns up in the control group, and nobody says whose it
   * is; the other is not there any more, and is not the process whose end is told now.
   */
  unannounced(atUs: Us, told?: Heard): readonly TraceEvent[] {
    const inGroup = this.host.processes();
    const ended = told?.kind === 'exit' ? told.pid : undefined;
    const forks = inGroup
      .filter((pid) => !this.#names.has(pid))
      .map((pid): TraceEvent => {
        return { atUs, kind: 'spawn', process: this.#introduce(pid, `process ${pid}`, 'aux'), by: somebody };
      });
    const leavers = this.#inGroup
      .filter((pid) => pid !== ended && !inGroup.includes(pid))
      .map((pid): TraceEvent => ({ atUs, kind: 'leave', process: this.nameOf(pid) }));
    this.#inGroup = inGroup;
    return [...forks, ...leavers];
  }

  /** The manager has run a command. */
  ran(command: CommandRef, pid: Pid, atUs: Us): EventOf<'spawn'> {
    const role = this.#roleOf(command);
    const process = this.#introduce(pid, role === 'main' ? 'main' : command.name, role);
    return { atUs, kind: 'spawn', process, by: 'manager', command };
  }

  /** What it would be if the manager ran a command. */
  wouldRun(command: CommandRef, atUs: Us): TraceEvent {
    return {
      atUs,
      kind: 'spawn',
      process: { name: 'nobody yet', role: this.#roleOf(command) },
      by: 'manager',
      command,
    };
  }

  /** What a process is called. */
  nameOf(pid: Pid): ProcessName {
    return this.#names.get(pid) ?? `process ${pid}`;
  }

  /** Who is called so. */
  pidOf(name: ProcessName): Pid | undefined {
    return this.#pids.get(name);
  }

  #roleOf({ name }: CommandRef): ProcessRole {
    return name === 'ExecStart' && this.host.unit.settings.serviceType !== 'forking' ? 'main' : 'control';
  }

  #introduce(pid: Pid, called: ProcessName, role: ProcessRole): ProcessInfo {
    const name = this.#pids.has(called) ? `${called} ${pid}` : called;
    this.#names.set(pid, name);
    this.#pids.set(name, pid);
    const [subgroup] = Object.entries(this.host.subgroups()).find(([, pids]) => pids.includes(pid)) ?? [];
    return {
      name,
      role,
      ...(subgroup === undefined ? {} : { subgroup }),
      ...(this.host.processes().includes(pid) ? {} : { outside: true }),
    };
  }
}
