import type { AdapterProblem } from './adapter-problem.ts';
import type { ImplementationSource } from './implementation-source.ts';
/** What a user's adapter turned out to be. */
export type FoundImplementation = {
    readonly status: 'found';
    readonly source: ImplementationSource;
} | {
    readonly status: 'refused';
    readonly problem: AdapterProblem;
};
/**
 * Finds what a user means by an adapter: `killspec:NAME` for one that comes with killspec, or else the path of a
 * JavaScript or TypeScript file, the latter bundled with all that it imports. Runs none of its code.
 */
export declare const findImplementation: (place: string, folder?: string) => Promise<FoundImplementation>;
