// Where implementations that are not trusted run: a thread whose clock is virtual, and which can be ended from outside.

import process from 'node:process';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { playWorld, playWorldAsync } from '../../kernel/play-world.ts';
import type { CaseRecording, Fault } from '../../kernel/recording.ts';
import type { Implementation } from '../adapter.ts';
import { crash } from './crash.ts';
import { InProcessDriver, refusePromise } from './in-process-driver.ts';
import { loadImplementation } from './load-implementation.ts';
import { clockOfThread, kernelOptions } from './record-case.ts';
import { settled, SettlingDriver } from './settling-driver.ts';
import { progressCell, type WorkerAnswer, type WorkerCase, type WorkerStart } from './worker-messages.ts';

const { place, source, progress } = workerData as WorkerStart;
const clock = clockOfThread();

/** What becomes of a fault that shows outside every call to the implementation. */
let onStrayFault: (fault: Fault) => void = () => {};

const lateEffect: Fault = {
  kind: 'protocol-error',
  message: 'it acted after its turn, although the implementation says that it is synchronous',
};

const onTurn = (): void => void Atomics.add(progress, progressCell.turns, 1);

/** Plays a case of an implementation that promises to leave nothing for later, and looks whether it has kept that. */
const recordSynchronous = async (implementation: Implementation, one: WorkerCase) => {
  const faults: Fault[] = [];
  onStrayFault = (fault) => faults.push(fault);
  const driver = new InProcessDriver(implementation, clock, refusePromise);
  const options = { ...one, onTurn, onLateEffect: () => faults.push(lateEffect) };
  const recording = playWorld(one.world, driver, kernelOptions(implementation, options));
  await settled();
  const [fault] = faults;
  const isWhole = recording.ending.kind === 'quiet' || recording.ending.kind === 'bound';
  return fault !== undefined && isWhole ? { ...recording, ending: fault } : recording;
};

const record = (implementation: Implementation, one: WorkerCase): Promise<CaseRecording> => {
  if (implementation.synchronous === true) return recordSynchronous(implementation, one);
  const driver = new SettlingDriver(implementation, clock);
  onStrayFault = (fault) => driver.fail(fault);
  return playWorldAsync(one.world, driver, kernelOptions(implementation, { ...one, onTurn }));
};

const answerTo = async (implementation: Implementation, one: WorkerCase): Promise<WorkerAnswer> => {
  const { number } = one;
  Atomics.store(progress, progressCell.current, number);
  try {
    return { kind: 'recorded', number, recording: await record(implementation, one) };
  } catch (thrown) {
    return { kind: 'broken', number, message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : 'unknown' };
  } finally {
    onStrayFault = () => {};
    Atomics.store(progress, progressCell.current, -1);
  }
};

const serve = async (port: MessagePort): Promise<void> => {
  // What is thrown then says the lines of a TypeScript file, not of its bundle.
  process.setSourceMapsEnabled(true);
  clock.takeOver();
  process.on('unhandledRejection', (reason) => onStrayFault(crash('a promise was rejected with', reason)));
  process.on('uncaughtException', (thrown) => onStrayFault(crash('a callback threw', thrown)));

  const loaded = await loadImplementation(place, source);
  if (loaded.status === 'refused') {
    port.postMessage({ kind: 'refused', problem: loaded.problem } satisfies WorkerAnswer);
    return;
  }
  // oxlint-disable-next-line typescript/unbound-method -- left out, not called
  const { start: _, ...facts } = loaded.implementation;
  let last: Promise<void> = Promise.resolve();
  port.on('message', (one: WorkerCase) => {
    last = last.then(async () => port.postMessage(await answerTo(loaded.implementation, one)));
  });
  port.postMessage({ kind: 'loaded', facts } satisfies WorkerAnswer);
};

if (parentPort !== null) void serve(parentPort);
