import type { Implementation } from './adapters/adapter.ts';
import type { Results } from './runner/results.ts';
import type { PlayableCase } from './runner/playable-case.ts';
import { type RunOptions } from './runner/run-cases.ts';
import type { Case } from './scenarios/case.ts';
/**
 * The cases that come with killspec, in order of their files.
 *
 * @throws {Error} where this installation is damaged.
 */
export declare const ownCases: () => readonly Case[];
/** How `run` runs; everything may be left out. */
export interface RunRequest extends Partial<Omit<RunOptions, 'killspec' | 'judge'>> {
    /** What to play; killspec's own cases where absent. */
    readonly cases?: readonly PlayableCase[];
}
/**
 * Plays cases on an implementation in this thread, and judges them. Meanwhile this thread's timers and dates are
 * virtual, and nothing guards against an implementation that never comes back: for that use the command line.
 */
export declare const run: (implementation: Implementation, request?: RunRequest) => Promise<Results>;
