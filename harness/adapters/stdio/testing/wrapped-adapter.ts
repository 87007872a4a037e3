// Puts one of our own implementations behind standard input and output: `wrapped-adapter NAME reactor|syscalls|slow`.
// For tests that compare the transports.

import process from 'node:process';
import { builtinImplementations } from '../../../implementations/registry.ts';
import type { ManagerEvent } from '../../adapter.ts';
import { InProcessDriver, refusePromise } from '../../in-process/in-process-driver.ts';
import { resolutionUs, VirtualClock } from '../../in-process/virtual-clock.ts';
import { jobs } from '../shapes.ts';
import type { Answer, Call, CallBody, ReturnValue, ToAdapter, WireEvent } from '../messages.ts';
import { LineIo } from './line-io.ts';
import { CallingHost, ReactingHost, unitOf, type WireHost } from './wire-host.ts';

const [, , name = '', mode = 'reactor'] = process.argv;
const implementation = builtinImplementations[name];
if (implementation === undefined) throw new Error(`there is no implementation ${name}`);

const casesInFlight = 8;
const slowMs = 2;
const io = new LineIo();

interface Session {
  readonly host: WireHost;
  readonly clock: VirtualClock;
  readonly driver: InProcessDriver;
}

const sessions = new Map<string, Session>();
const clocks = Array.from({ length: casesInFlight }, () => new VirtualClock());

/** What has come while a call waited for its return. */
const waiting: ToAdapter[] = [];
let callCount = 0;

const receive = (): ToAdapter | undefined => {
  const line = io.read();
  return line === undefined ? undefined : (JSON.parse(line) as ToAdapter);
};

const sendCall = (turn: number, call: CallBody): ReturnValue => {
  callCount += 1;
  const id = `a${callCount}`;
  io.write(JSON.stringify({ id, op: 'call', turn, call } satisfies Call));
  for (let message = receive(); message !== undefined; message = receive()) {
    if (message.op === 'return' && message.id === id) return message.result;
    waiting.push(message);
  }
  throw new Error('nobody returns any more');
};

const isJob = (type: string): type is keyof typeof jobs => Object.hasOwn(jobs, type);

/** The event as a manager in process is told of it. */
const managerEvent = (event: Exclude<WireEvent, { type: 'wake' | 'spawned' }>, host: WireHost): ManagerEvent => {
  if (isJob(event.type)) return { kind: 'job', job: event.type };
  if (event.type === 'daemon-reload' && 'unit' in event) {
    const unit = unitOf(event.unit);
    host.unit = unit;
    return { kind: 'daemon-reload', unit };
  }
  const { type: kind, ...facts } = event;
  return { ...facts, kind, ...('pid' in facts ? { pid: host.own(facts.pid) } : {}) } as ManagerEvent;
};

/** Has the manager take its turn under the clock of its case. */
const inTurn = (id: number, { host, clock, driver }: Session, turn: () => unknown): Answer => {
  clock.enter();
  try {
    const fault = turn();
    if (fault !== undefined)
      return { id, op: 'error', kind: 'internal', message: JSON.stringify(fault).slice(0, 4096) };
    return { id, op: 'reaction', effects: host.takeEffects(), wake: driver.nextWakeUs() ?? 'infinity' };
  } finally {
    clock.leave();
  }
};

let turnId = 0;

const reset = ({ id, case: of, unit, state, processes, subgroups }: Extract<ToAdapter, { op: 'reset' }>): Answer => {
  const loaded = unitOf(unit);
  const host =
    mode === 'syscalls' ? new CallingHost(loaded, (body) => sendCall(turnId, body)) : new ReactingHost(loaded);
  const clock = clocks.pop();
  if (clock === undefined) throw new Error('more cases are in flight than were offered');
  const session = { host, clock, driver: new InProcessDriver(implementation, clock, refusePromise) };
  sessions.set(of, session);
  host.begin(
    processes.map(({ pid }) => pid),
    subgroups,
  );
  return inTurn(
    id,
    session,
    () => session.driver.start(host) ?? session.driver.deliver({ kind: 'begin', state, processes }, 0),
  );
};

const happen = ({ id, case: of, t, event, processes, subgroups }: Extract<ToAdapter, { op: 'event' }>): Answer => {
  const session = sessions.get(of) as Session;
  const { host, driver } = session;
  host.begin(processes, subgroups);
  return inTurn(id, session, () => {
    if (event.type === 'wake') return driver.wake();
    if (event.type !== 'spawned') return driver.deliver(managerEvent(event, host), t);
    host.spawned(event.pid);
    return undefined;
  });
};

const end = ({ id, case: of }: Extract<ToAdapter, { op: 'end' }>): Answer => {
  const session = sessions.get(of);
  sessions.delete(of);
  session?.driver.end();
  if (session !== undefined) clocks.push(session.clock);
  return { id, op: 'final' };
};

const answer = (message: Exclude<ToAdapter, { op: 'return' }>): Answer => {
  turnId = message.id;
  switch (message.op) {
    case 'hello': {
      const { version, capabilities, latenessUs = 0 } = implementation;
      const more = { latenessUs, resolutionUs, casesInFlight };
      return {
        id: message.id,
        op: 'hello',
        protocol: '1.0',
        name: implementation.name,
        version,
        language: 'TypeScript',
        capabilities: { ...capabilities, ...more },
      };
    }
    case 'reset':
      return reset(message);
    case 'event':
      return happen(message);
    case 'end':
      return end(message);
    case 'bye':
      return { id: message.id, op: 'bye' };
  }
};

const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

for (let message = receive(); message !== undefined; message = waiting.shift() ?? receive()) {
  if (message.op === 'return') throw new Error('nothing was called for');
  if (mode === 'slow') Atomics.wait(pause, 0, 0, slowMs);
  io.write(JSON.stringify(answer(message)));
  if (message.op === 'bye') break;
}
