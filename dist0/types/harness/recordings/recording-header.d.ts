/** What a recording is of: two that differ in any of it are not one. */
export interface RecordingHeader {
    readonly format: 'killspec-recording/1';
    /** The version of killspec that drew and played the worlds. */
    readonly killspec: string;
    readonly implementation: {
        readonly name: string;
        readonly version: string;
    };
    /** The kernel of the machine. */
    readonly machine: string;
    /** The cases that were to be recorded: how many, and a hash over their names and worlds. */
    readonly cases: {
        readonly count: number;
        readonly hash: string;
    };
}
