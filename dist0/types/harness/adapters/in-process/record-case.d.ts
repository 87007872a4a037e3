import type { World } from '../../../spec/vocabulary/world.ts';
import type { KernelOptions } from '../../kernel/kernel.ts';
import type { CaseRecording } from '../../kernel/recording.ts';
import type { Implementation } from '../adapter.ts';
import { VirtualClock } from './virtual-clock.ts';
/** How a case is recorded: `boundUs` is the last instant that is played. */
export type RecordOptions = Pick<KernelOptions, 'boundUs' | 'bounds' | 'onLateEffect' | 'onTurn'>;
/** The virtual clock of this thread. */
export declare const clockOfThread: () => VirtualClock;
/** The options under which the kernel plays for an implementation in this process. */
export declare const kernelOptions: ({ latenessUs }: Pick<Implementation, "latenessUs">, { boundUs, bounds, onLateEffect, onTurn }: RecordOptions) => KernelOptions;
/**
 * Records one case of a synchronous implementation that is trusted: in this thread, at once, without a guard against
 * hangs. Its `node:timers` and promises are the real ones; where that matters use `createCaseRunner`.
 * Throws when another case is being recorded in this thread.
 */
export declare const recordCaseSync: (implementation: Implementation, world: World, options: RecordOptions) => CaseRecording;
/**
 * Records one case of an implementation that is trusted: in this thread, without a guard against hangs. Meanwhile this
 * thread's timers and dates are virtual. Throws when another case is being recorded in this thread.
 */
export declare const recordCase: (implementation: Implementation, world: World, options: RecordOptions) => Promise<CaseRecording>;
