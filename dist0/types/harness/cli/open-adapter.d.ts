import type { Us } from '../../spec/vocabulary/time.ts';
import type { OnLine } from '../adapters/stdio/connection.ts';
import type { Player } from '../runner/player.ts';
import { type AdapterChoice } from './invocation.ts';
import { type Found } from './mistake.ts';
/** What names a recording in the place of an adapter: one of ours by its name, or a file. */
export declare const recordingPrefix = "recording:";
/** How an implementation is opened. */
export interface OpenOptions {
    /** The folder that paths are relative to, and that a command is run in. */
    readonly folder: string;
    /** How late its signals may be, whatever it says itself. */
    readonly latenessUs?: Us | undefined;
    /** Takes what a command writes to its standard error, fit to be shown; dropped where absent. */
    readonly writeError?: ((text: string) => void) | undefined;
    /** How many processes of a command there are, or machines; as many as is usual where absent. */
    readonly workerCount?: number | undefined;
    /** Called for every line to and from a command, which then is in one case at a time. */
    readonly onLine?: OnLine | undefined;
}
/**
 * Whether several workers are threads with an implementation each. A command has several processes instead, and of a
 * machine several run; what was recorded is only looked up.
 */
export declare const playsInThreads: (choice: AdapterChoice) => boolean;
/**
 * Opens an implementation by what a user typed: `killspec:` and the name of one of ours, the path of a file, or a
 * command. The player has to be closed.
 */
export declare const openAdapter: (choice: AdapterChoice, options: OpenOptions) => Promise<Found<Player>>;
