import process from 'node:process';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { KernelOptions } from '../../kernel/kernel.ts';
import { playWorld, playWorldAsync } from '../../kernel/play-world.ts';
import type { CaseRecording } from '../../kernel/recording.ts';
import type { Implementation } from '../adapter.ts';
import { crash } from './crash.ts';
import { InProcessDriver, refusePromise } from './in-process-driver.ts';
import { SettlingDriver } from './settling-driver.ts';
import { resolutionUs, VirtualClock } from './virtual-clock.ts';

/** How a case is recorded: `boundUs` is the last instant that is played. */
export type RecordOptions = Pick<KernelOptions, 'boundUs' | 'bounds' | 'onLateEffect' | 'onTurn'>;

let threadClock: VirtualClock | undefined;

/** The virtual clock of this thread. */
export const clockOfThread = (): VirtualClock => {
  threadClock ??= new VirtualClock();
  return threadClock;
};

/** The options under which the kernel plays for an implementation in this process. */
export const kernelOptions = (
  { latenessUs = 0 }: Pick<Implementation, 'latenessUs'>,
  { boundUs, bounds, onLateEffect, onTurn }: RecordOptions,
): KernelOptions => ({ boundUs, bounds, onLateEffect, onTurn, resolutionUs, latenessUs });

let isBusy = false;

const claimThread = (): void => {
  // Two cases would move one clock.
  if (isBusy) throw new Error('a case is being recorded in this thread: wait for its end');
  isBusy = true;
};

/**
 * Records one case of a synchronous implementation that is trusted: in this thread, at once, without a guard against
 * hangs. Its `node:timers` and promises are the real ones; where that matters use `createCaseRunner`.
 * Throws when another case is being recorded in this thread.
 */
export const recordCaseSync = (implementation: Implementation, world: World, options: RecordOptions): CaseRecording => {
  const clock = clockOfThread();
  claimThread();
  clock.enter();
  try {
    const driver = new InProcessDriver(implementation, clock, refusePromise);
    return playWorld(world, driver, kernelOptions(implementation, options));
  } finally {
    clock.leave();
    isBusy = false;
  }
};

/**
 * Records one case of an implementation that is trusted: in this thread, without a guard against hangs. Meanwhile this
 * thread's timers and dates are virtual. Throws when another case is being recorded in this thread.
 */
export const recordCase = async (
  implementation: Implementation,
  world: World,
  options: RecordOptions,
): Promise<CaseRecording> => {
  if (implementation.synchronous === true) return recordCaseSync(implementation, world, options);
  const clock = clockOfThread();
  claimThread();
  const driver = new SettlingDriver(implementation, clock);
  const onRejection = (reason: unknown): void => driver.fail(crash('a promise was rejected with', reason));
  process.on('unhandledRejection', onRejection);
  clock.enter();
  try {
    return await playWorldAsync(world, driver, kernelOptions(implementation, options));
  } finally {
    clock.leave();
    process.off('unhandledRejection', onRejection);
    isBusy = false;
  }
};
