import type { Implementation } from '../adapters/adapter.ts';
/** What is judged, and by what. Paths are relative to the folder in which vitest was started. */
export interface ConformanceOptions {
    /**
     * The implementation itself, which is played in the thread of the tests; or the path of a module, played in a thread
     * of its own, where it can be ended when it hangs; or the words of a command that speaks the protocol.
     */
    readonly adapter: Implementation | string | readonly string[];
    /** Which cases: patterns of their names, files and folders of scenarios, as `killspec run` takes them. */
    readonly patterns?: readonly string[];
    /** The readings that are allowed: `open` where absent, `literal`, or a profile that comes with killspec or is a file. */
    readonly profile?: string;
    /** A file of known failures. A test of one passes as long as it fails in the known way. */
    readonly baseline?: string;
    /** The frozen set of rules and cases; all where absent. */
    readonly suite?: number;
    /** The day by which known failures are overdue, as `2027-01-31`; today, by UTC, where absent. */
    readonly today?: string;
}
