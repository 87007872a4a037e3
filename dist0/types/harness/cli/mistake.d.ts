import type { Problem } from '../scenarios/problem.ts';
/** A mistake in what a user typed or named, found before anything is judged. It ends the command with exit code 2. */
export interface Mistake {
    /** What was found and what is wrong with it, without a full stop. */
    readonly message: string;
    /** What to type instead. */
    readonly hint?: string;
    /** The problems of a file, where that is what is wrong. */
    readonly problems?: readonly Problem[];
}
/** A value, or the mistake that kept it from being. */
export type Found<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly mistake: Mistake;
};
/** A value that was found. */
export declare const found: <T>(value: T) => Found<T>;
/** A mistake, with a hint where there is one. */
export declare const mistake: (message: string, hint?: string) => {
    readonly ok: false;
    readonly mistake: Mistake;
};
/** "did you mean …?", where something is near. */
export declare const meant: (near: string | undefined) => string | undefined;
