import type { Facts, ProcessFact } from './facts.ts';
/** True for a command that failed, and whose failure is not to be ignored. */
export declare const commandFailed: (facts: Facts, process: ProcessFact, status: number | undefined) => boolean;
/** True for the last command of its setting. */
export declare const isLastCommand: (facts: Facts, { command }: ProcessFact) => boolean;
