import type { StdioRunner } from '../adapters/stdio/stdio-runner.ts';
import type { Fault } from '../kernel/recording.ts';
import type { Player } from './player.ts';
/** Plays an adapter behind standard input and output. Closes the runner. */
export declare const stdioPlayer: (runner: StdioRunner) => Player;
/** Stands for an adapter that could not even say hello: whatever is to be played ends in that. */
export declare const unusablePlayer: (name: string, { kind, message }: Fault) => Player;
