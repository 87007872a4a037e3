import type { DataProblem } from '../../spec/profiles/data-problem.ts';
import { type Found } from './mistake.ts';
type Parsed<T> = {
    readonly status: 'ok';
    readonly value: T;
} | {
    readonly status: 'bad';
    readonly problems: readonly DataProblem[];
};
/** Loads what `parse` makes of the data of a user's YAML file; `kind` names what it should be. */
export declare const loadDataFile: <T>(file: string, { cwd, kind, parse }: {
    readonly cwd: string;
    readonly kind: string;
    readonly parse: (data: unknown) => Parsed<T>;
}) => Found<T>;
export {};
