import type { ImplementationSource } from './implementation-source.ts';
/** An implementation that a worker can take: one that comes with killspec, or a module to be imported. */
export type StagedSource = {
    readonly kind: 'builtin';
    readonly name: string;
} | {
    readonly kind: 'module';
    readonly url: string;
};
/** A staged source, and what is to be done once it has been loaded, or will not be. */
export interface Staged {
    readonly source: StagedSource;
    readonly dispose: () => void;
}
/** Puts a source where it can be imported from: a bundle needs a file for as long as it is being loaded. */
export declare const stageSource: (source: ImplementationSource) => Staged;
