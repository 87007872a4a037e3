import type { CaseRunner } from '../adapters/in-process/case-runner.ts';
import type { Player } from './player.ts';
/** Plays an implementation that is not ours, in a thread of its own that is ended when it hangs. Closes the runner. */
export declare const guardedPlayer: (runner: CaseRunner) => Player;
