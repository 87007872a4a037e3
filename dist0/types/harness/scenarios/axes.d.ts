import { type AxisValues, type Entry, type Reader } from './reader.ts';
/** Something that a scenario varies: its values by their labels, in the order of the file. */
export interface Axis {
    readonly name: string;
    readonly values: ReadonlyMap<string, string>;
}
/** One combination of the values of all axes. */
export interface Combination {
    /** `Mode=mixed,Signal=custom`; empty where there are no axes. */
    readonly name: string;
    readonly values: AxisValues | undefined;
}
/** The most cases that one scenario may expand into. */
export declare const casesMax = 512;
/** The axes of a scenario. */
export declare const readAxes: (reader: Reader, entry: Entry | undefined) => readonly Axis[];
/** Every combination of the axes' values, the last axis changing fastest. */
export declare const combine: (axes: readonly Axis[]) => readonly Combination[];
