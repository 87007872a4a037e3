import type { Suite } from '../suites/suites.ts';
import type { Mistake } from '../cli/mistake.ts';
import type { Baseline } from '../runner/baseline/baseline.ts';
import type { Case } from '../scenarios/case.ts';
import type { ConformanceOptions } from './conformance-options.ts';
/** What is to be tested, as far as it is known before anything is played. */
export interface PlannedConformance {
    readonly options: ConformanceOptions;
    readonly folder: string;
    readonly cases: readonly Case[];
    readonly baseline?: Baseline;
    readonly suite?: Suite;
    readonly today: string;
    /** Whether patterns leave out cases. */
    readonly isPart: boolean;
}
type Planned = {
    readonly ok: true;
    readonly plan: PlannedConformance;
} | {
    readonly ok: false;
    readonly message: string;
};
/** A mistake in words, with what to do instead. */
export declare const mistakeText: ({ message, hint, problems }: Mistake) => string;
/** Finds the cases and the known failures that are asked for, or says what is mistaken. */
export declare const planConformance: (options: ConformanceOptions, folder: string) => Planned;
export {};
