import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { KillResult, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { type Behaviour, defaultTies, type World } from '../../spec/vocabulary/world.ts';
import type { Host, ManagerEvent, Pid } from '../adapters/adapter.ts';
import type { KernelOptions } from './kernel.ts';
import { PlainDriver, type PlainManager } from './plain-driver.ts';
import { playWorld } from './play-world.ts';
import type { CaseRecording } from './recording.ts';

/** One second, in microseconds. */
export const second: Us = 1_000_000;

/** A world for tests: an active service that nothing is done to, unless said otherwise. */
export const worldOf = (
  parts: Partial<Omit<World, 'unit'>> & { readonly text?: string; readonly name?: string } = {},
): World => {
  const { text = '[Service]\nExecStart=/bin/daemon\n', name = 'x.service', ...rest } = parts;
  return {
    unit: { name, text, dropIns: [] },
    initially: 'active',
    processes: {},
    commands: {},
    operations: [],
    ties: defaultTies,
    ...rest,
  };
};

/** Catches nothing and lives on, unless said otherwise. */
export const behaviour = (parts: Partial<Behaviour> = {}): Behaviour => ({ when: {}, deeds: [], ...parts });

/** Plays a world against a manager of a few lines. */
export const play = (world: World, manager: PlainManager, options: Partial<KernelOptions> = {}): CaseRecording =>
  playWorld(world, new PlainDriver(manager), { boundUs: 100 * second, ...options });

/** What a world does without a manager. */
export const eventsOf = (world: World, manager: PlainManager = () => undefined): readonly TraceEvent[] =>
  play(world, manager).trace.events;

/** The pid of the first process that the manager was told of; pids count on from there in the world's order. */
export const mainPid: Pid = 5_000_001;

/** Sends signals to the first process, one after the other, when the event comes. */
export const sendsOn =
  (kind: ManagerEvent['kind'], ...signals: readonly SignalName[]): PlainManager =>
  (event, { host }) => {
    if (event.kind === kind) for (const signal of signals) host.kill(mainPid, signal);
  };

/** Does something when a stop is asked for. */
export const onStop =
  (act: (host: Host) => void): PlainManager =>
  (event, { host }) => {
    if (event.kind === 'job' && event.job === 'stop') act(host);
  };

/** A signal on a trace. */
export const sent = (
  atUs: Us,
  from: string,
  to: string,
  signal: SignalName,
  result: KillResult = 'ok',
): TraceEvent => ({ atUs, kind: 'signal', from, to, signal, result });

/** An exit on a trace: a status, or the signal that a process died of. */
export const exited = (atUs: Us, process: string, how: number | SignalName): TraceEvent => ({
  atUs,
  kind: 'exit',
  process,
  ...(typeof how === 'number' ? { status: how } : { signal: how }),
});

/** A process that another one forked, on a trace. */
export const forked = (atUs: Us, by: string, name: string): TraceEvent => ({
  atUs,
  kind: 'spawn',
  process: { name, role: 'aux' },
  by,
});
