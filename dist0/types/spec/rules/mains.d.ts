import type { ProcessName } from '../vocabulary/trace.ts';
import { type SortedBlocks } from './sorted-blocks.ts';
/** The processes that became known as main processes in one run of the unit, dead or alive, the latest last. */
interface MainsOfRun {
    readonly run: number;
    readonly names: readonly ProcessName[];
}
/** The main processes of a unit, by the runs in which they became known. */
export type Mains = SortedBlocks<MainsOfRun>;
/** The main process that a unit begins with, where there is one. */
export declare const initialMains: (main: ProcessName | undefined) => Mains;
/**
 * With one more, of the latest run. It takes the place of those of the run that nobody asks for once it is there, so that
 * there are never many however often a run is given another main process.
 */
export declare const withMain: (mains: Mains, name: ProcessName, run: number, takesPlaceOf: (other: ProcessName) => boolean) => Mains;
/** The name that became known last. */
export declare const latestMain: (mains: Mains) => ProcessName | undefined;
/** What `find` finds for the last name of these runs, ends included, for which it finds anything. */
export declare const lastMainIn: <Found>(mains: Mains, sinceRun: number, run: number, find: (name: ProcessName) => Found | undefined) => Found | undefined;
export {};
