/** What is wrong with the data of a user's file. */
export interface DataProblem {
    readonly code: 'unknown-key' | 'missing-key' | 'wrong-type' | 'unknown-name' | 'inconsistent';
    /** Where in the data: keys and indexes from its root. */
    readonly path: readonly (string | number)[];
    /** What was found and what is wrong with it, without a full stop. */
    readonly message: string;
    /** What to write instead, or why. */
    readonly hint?: string;
}
/** Takes note of what is wrong. */
export type Report = (code: DataProblem['code'], path: DataProblem['path'], message: string, hint?: string) => void;
/** A list of problems, and what adds to it. */
export declare const reporting: () => {
    readonly problems: readonly DataProblem[];
    readonly report: Report;
};
/** True for a mapping of keys to anything. */
export declare const isMapping: (value: unknown) => value is Readonly<Record<string, unknown>>;
/** What was found, in words. */
export declare const described: (value: unknown) => string;
/** What may have been meant by a word, or what is known. */
export declare const meant: (word: string, candidates: readonly string[]) => string;
