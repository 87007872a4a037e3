import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { ExpectedLine } from './read-expect.ts';
/** A trace of a manager that does exactly what is expected, and the line of each of its events. */
export interface PlayedLines {
    readonly trace: Trace;
    readonly lines: ReadonlyMap<number, ExpectedLine>;
    /** A line about a process that is not there at its instant. */
    readonly impossible?: ExpectedLine;
}
/** Plays the world against a manager that follows the lines, each when all else of its instant has happened. */
export declare const playLines: (world: World, expected: readonly ExpectedLine[]) => PlayedLines;
