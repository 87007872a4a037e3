import type { Us } from '../../../spec/vocabulary/time.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Bounds } from '../../kernel/bounds.ts';
import type { CaseRecording } from '../../kernel/recording.ts';
import type { Implementation } from '../adapter.ts';
import type { AdapterProblem } from './adapter-problem.ts';
import type { StagedSource } from './stage-source.ts';
/** What can be said of an implementation without running it. */
export type ImplementationFacts = Omit<Implementation, 'start'>;
/** What a worker is started with. */
export interface WorkerStart {
    readonly place: string;
    readonly source: StagedSource;
    /** Shared memory in which the worker says how far it is; see `progressCell`. */
    readonly progress: Int32Array;
}
/** The cells of the shared memory. */
export declare const progressCell: {
    /** The number of the case that is being played, or -1. */
    readonly current: 0;
    /** Rises whenever the implementation is given a turn. */
    readonly turns: 1;
};
/** A case for a worker; its number says which one it was when it comes back. */
export interface WorkerCase {
    readonly number: number;
    readonly world: World;
    readonly boundUs: Us;
    readonly bounds?: Partial<Bounds> | undefined;
}
/** What a worker answers. */
export type WorkerAnswer = {
    readonly kind: 'loaded';
    readonly facts: ImplementationFacts;
} | {
    readonly kind: 'refused';
    readonly problem: AdapterProblem;
} | {
    readonly kind: 'recorded';
    readonly number: number;
    readonly recording: CaseRecording;
}
/** killspec's own code threw. */
 | {
    readonly kind: 'broken';
    readonly number: number;
    readonly message: string;
};
