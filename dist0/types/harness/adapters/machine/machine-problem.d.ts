/** Why a machine cannot be built or started: a person can do something about it. */
export declare class MachineProblem extends Error {
    /** What to do, or more of what happened. */
    readonly hint: string | undefined;
    constructor(message: string, hint?: string);
}
