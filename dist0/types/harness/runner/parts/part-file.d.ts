import type { RecordingHeader } from '../../recordings/recording-header.ts';
import type { HuntHeader } from '../hunt/hunt-file.ts';
import type { ResultsHeader } from '../results.ts';
/** The version of the format of parts. */
export declare const partsFormat = "killspec-parts/1";
/** What parts are parts of. */
export interface PartsHeader {
    readonly format: typeof partsFormat;
    /** How many parts make the whole. */
    readonly of: number;
    /** How many cases or worlds the whole has. */
    readonly count: number;
    /** The first line of the whole. */
    readonly whole: ResultsHeader | HuntHeader | RecordingHeader;
}
/** One part: a line for each case, or for each chunk of worlds. */
export interface Part {
    /** Counts from 1. */
    readonly part: number;
    readonly lines: readonly string[];
}
/** Some of the parts of a whole, in their order. */
export interface PartsFile {
    readonly header: PartsHeader;
    readonly parts: readonly Part[];
}
/** Why a file of parts is refused. */
export type BadPartsCode = 'not-parts' | 'other-format' | 'truncated' | 'edited';
/** A file of parts, or why it is refused. */
export type ReadParts = {
    readonly ok: true;
    readonly file: PartsFile;
} | {
    readonly ok: false;
    readonly code: BadPartsCode;
    readonly message: string;
};
/** The first line of a file of parts. */
export declare const partsHeaderLine: (header: PartsHeader) => string;
/** The lines of one part, the last of which seals it. */
export declare const partText: (header: PartsHeader, part: Part) => string;
/** A file of parts. The same parts give the same bytes. */
export declare const partsText: ({ header, parts }: PartsFile) => string;
/** Whether these are parts of a recording, which go on by `record --resume` only. */
export declare const isOfRecording: ({ whole }: Pick<PartsHeader, "whole">) => boolean;
/** Whether a text begins as a file of parts does. */
export declare const isOfParts: (text: string) => boolean;
/** What a reader of whole files says of a file of parts. */
export declare const onlyParts: (text: string) => string;
/**
 * Reads what `partsText` wrote. A file that stops within a part is refused, unless `cutOff` says that the parts before
 * that will do.
 */
export declare const readParts: (text: string, options?: {
    readonly cutOff?: boolean;
}) => ReadParts;
