/** A command that is to be run in a sandbox. */
export interface SandboxedCommand {
    readonly sandboxed: readonly string[];
}
/** What a user named as implementation: a place as after `--adapter`, or the words of a command as after `--`. */
export type AdapterChoice = string | readonly string[] | SandboxedCommand;
/** How a run was asked for, as far as it must be repeated to play one of its cases again. */
export interface Invocation {
    /** Files and folders of scenarios, as typed; patterns of names are not needed for one case. */
    readonly operands: readonly string[];
    /** `--adapter` or the command as typed; absent where neither was given. */
    readonly adapter?: AdapterChoice;
    /** `--profile` as typed; absent where it was not given. */
    readonly profile?: string;
}
/** The words of a command, where it is one that was named. */
export declare const commandOf: (adapter: AdapterChoice) => readonly string[] | undefined;
/** The arguments that name the implementation and the profile. A command takes all that follow, so that it comes last. */
export declare const choiceArguments: ({ adapter, profile }: Invocation) => readonly string[];
/** The arguments that play a scenario file as the run was played. */
export declare const fileArguments: (invocation: Invocation, file: string) => readonly string[];
/** The arguments that play one case of a run again. */
export declare const againArguments: (invocation: Invocation, caseName: string) => readonly string[];
/** A command as a person types it. */
export declare const commandLine: (words: readonly string[]) => string;
