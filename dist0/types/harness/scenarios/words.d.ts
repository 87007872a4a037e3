import { type SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProblemCode } from './problem.ts';
import { type Reader, type Text } from './reader.ts';
/** A word of a short phrase such as `exit after 2s with 1`, and where it begins in it. */
export interface Word {
    readonly text: string;
    readonly index: number;
}
/** What may end a phrase: how long after, and with which exit status. */
export interface Tail {
    readonly afterUs: Us;
    readonly status: number;
}
/** The words of one short phrase, taken one after the other; what does not fit is reported where it stands. */
export declare class Words {
    #private;
    readonly text: Text;
    readonly reader: Reader;
    constructor(reader: Reader, text: Text);
    peek(): string | undefined;
    /** The next word; its absence is reported with `what` should stand there. */
    take(what: string): Word | undefined;
    /** Takes this very word. */
    takeExactly(wanted: string): boolean;
    takeSignal(): SignalName | undefined;
    /** The signal that a word names; canonical names only. */
    signal(word: Word): SignalName | undefined;
    /** True at the end of the phrase; a word that still stands there is reported. */
    end(): boolean;
    /** The rest of the phrase: `after 2s`, `with 1`, both, or nothing. */
    tail({ delay, status: withStatus }?: {
        delay?: boolean | undefined;
        status?: boolean | undefined;
    }): Tail | undefined;
    /** A time span: all words up to the next `after` or `with`. */
    takeSpan(): Us | undefined;
    /** A time span of as many words as begin with a digit: what follows in a line of `expect:` is a name. */
    takeInstant(): Us | undefined;
    report(word: Word | undefined, code: ProblemCode, message: string, hint?: string): void;
}
