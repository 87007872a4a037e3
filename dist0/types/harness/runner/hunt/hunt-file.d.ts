import type { RunConstraint } from '../../../spec/oracle/run-constraints.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { WorldOrigin } from '../../generators/world-source.ts';
import { type OutcomeCounts } from '../outcome.ts';
import type { HuntChunk, HuntStatement } from './hunt-chunk.ts';
import { type HuntKind } from './hunt-sift.ts';
/** The version of the format of hunts. */
export declare const huntFormat = "killspec-hunt/3";
/** What a hunt was of. How many worlds it played stands at its end, so that a longer hunt begins with the same bytes. */
export interface HuntHeader {
    readonly format: typeof huntFormat;
    readonly killspec: string;
    readonly suite: number;
    readonly worlds: WorldOrigin & {
        readonly from: number;
    };
    readonly implementation: {
        readonly name: string;
        readonly version: string;
    };
    readonly profile: Profile;
    /** SHA-256 of the file of a user's own invariant. */
    readonly invariant?: string;
}
/** How a hunt came to its end. */
export type HuntEnd = 'complete' | 'interrupted';
/** Everything that a hunt has found so far. */
export interface HuntSum {
    readonly worldCount: number;
    readonly counts: OutcomeCounts;
    readonly brokenCount: number;
    readonly failureCount: number;
    readonly kinds: readonly HuntKind[];
    readonly statements: readonly HuntStatement[];
    /** The unit types of which not all that their worlds say of the readings was kept. */
    readonly exceeded: readonly UnitType[];
}
/**
 * The lines of a hunt, as they come about: a header, for each chunk a line for each failure and then its own, a footer.
 * Each chunk seals what stands before it, so that what is left of a hunt that was cut off can be trusted.
 */
export declare class HuntSheet {
    #private;
    /** What has been found so far. */
    sum(): HuntSum;
    /** How many worlds there were so far, and how many of them failed. */
    get progress(): {
        readonly done: number;
        readonly failed: number;
    };
    /** The first line. */
    header(header: HuntHeader): string;
    /** The lines of the next chunk. */
    chunk(chunk: HuntChunk): string;
    /** The last line. */
    footer(end: HuntEnd, constraints: readonly RunConstraint[]): string;
}
/** Why a file of a hunt is refused. */
export type BadHuntCode = 'empty' | 'not-a-hunt' | 'parts' | 'other-format' | 'truncated' | 'edited';
/** A file of a hunt. */
export interface HuntFile {
    readonly header: HuntHeader;
    /** Every chunk that is whole and sealed. */
    readonly chunks: readonly HuntChunk[];
    /** Absent where the file stops before its end. */
    readonly end?: HuntEnd;
}
/** A file of a hunt, or why it is refused. */
export type ReadHunt = {
    readonly ok: true;
    readonly hunt: HuntFile;
} | {
    readonly ok: false;
    readonly code: BadHuntCode;
    readonly message: string;
};
/**
 * Reads what a `HuntSheet` wrote. A file that stops before its end is refused, unless `cutOff` says that what there is
 * of it will do.
 */
export declare const readHunt: (text: string, options?: {
    readonly cutOff?: boolean;
}) => ReadHunt;
/** The chunks that a longer hunt begins with: a last one that is not full is to be played again. */
export declare const fullChunks: ({ chunks }: HuntFile) => readonly HuntChunk[];
