import type { SentenceId } from '../page/sentence-id.ts';
/** How a point is open: two ways to take words, words that are missing, or words that contradict others. */
export type AmbiguityKind = 'ambiguous' | 'silent' | 'contradiction';
/** The instants at which something may become owed or licensed. */
export declare const decisionPoints: readonly ["stop-requested", "first-pass", "second-pass", "final-by-main-exit", "final-by-timeout", "after-final", "fork", "start", "watchdog", "reload-timeout"];
export type DecisionPoint = (typeof decisionPoints)[number];
/**
 * The signal of an effect: one of a unit's four by its setting (`K` KillSignal=, `RK` RestartKillSignal=,
 * `F` FinalKillSignal=, `W` WatchdogSignal=), `first` for whichever of K and RK a first pass sends, `any` for each
 * signal, or a signal by its own name.
 */
export declare const effectSignals: readonly ["K", "RK", "F", "W", "first", "any", "SIGCONT", "SIGHUP", "SIGKILL", "SIGTERM"];
export type EffectSignal = (typeof effectSignals)[number];
/**
 * To whom: the main process; the control process; the `rest` of the control group; each process that remains in it
 * (`every-remaining`); those that KillMode= names for a first pass (`first-pass-targets`) or for the final signal
 * (`final-targets`); those that were just sent the signal that this one follows (`just-signalled`); those of
 * sub-groups; those forked during the stop; those that have just exited.
 */
export declare const effectTargets: readonly ["main", "control", "rest", "every-remaining", "first-pass-targets", "final-targets", "just-signalled", "subgroups", "forked", "exited"];
export type EffectTarget = (typeof effectTargets)[number];
/**
 * The instants at which something may be due. `T0` is when the first pass of a stop is due, TS the stop timeout, TA the
 * abort timeout; `request` the stop's request, `command-start` that of the command at hand, `notice` a STOPPING=1 that
 * nobody asked for, `K` and `F` when that signal was due.
 */
export declare const dueInstants: readonly ["request", "T0", "T0+TS", "request+TS", "last-pass+TS", "command-start+TS", "main-exit", "main-exit+TS", "stop-post-end", "watchdog", "watchdog+TS", "watchdog+TA", "last-exit", "notice", "notice+TS", "fork", "K+TS", "F+TS"];
export type DueInstant = (typeof dueInstants)[number];
interface EffectBase {
    readonly at: DecisionPoint;
    /** `neither` is the same as forbidden. */
    readonly becomes: 'owed' | 'licensed' | 'neither';
    /** When it is due; absent where that is the decision point itself, or nothing is due. */
    readonly due?: DueInstant;
    /** The condition besides, as a clause; absent where there is none. */
    readonly when?: string;
}
/** What one reading makes of a signal, or of another act of the manager, at one decision point. */
export type Effect = (EffectBase & {
    readonly kind: 'signal';
    readonly signal: EffectSignal;
    readonly to: EffectTarget;
    /** How many of the signal each target is owed or licensed; absent where that is none. */
    readonly count?: number;
})
/** The act as a noun phrase: "a new main process", "SIGHUP before SIGCONT". */
 | (EffectBase & {
    readonly kind: 'act';
    readonly act: string;
});
/** One way to take an open point. */
export interface Reading {
    /** Unique within its choice: `restart-too`. */
    readonly id: string;
    /** One sentence that a person understands. */
    readonly says: string;
    /** A sentence for the page that would settle the point so, in words of our own. */
    readonly proposal?: string;
    /** The reading of the same choice that accepts whatever this one accepts, and more; absent where there is none. */
    readonly narrowerThan?: string;
    /** What it comes to on a trace; empty where nothing becomes owed or licensed by it. */
    readonly effect: readonly Effect[];
}
/**
 * The canon by which `literal` is fixed, in order: 1 the words; 2 no sentence is left void; 3 the specific sentence
 * beats the general; 4 silence: no signal and no wait that no sentence asks for.
 */
export type CanonStep = 1 | 2 | 3 | 4;
/** One question within an ambiguity, to be answered by one of its readings independently of the others. */
export interface Choice<C extends string = string> {
    /** The ambiguity's id where it has one choice only (`AMB-16`), else with a suffix (`AMB-14/SIGKILL`). */
    readonly id: C;
    /** What is chosen, as a noun phrase; absent where the ambiguity's question says it. */
    readonly about?: string;
    readonly readings: readonly Reading[];
    readonly literal: {
        readonly reading: string;
        readonly canon: CanonStep;
        readonly why: string;
    };
}
/** Choosing one reading leaves only these of another choice. */
export interface Implication<C extends string = string> {
    readonly when: {
        readonly choice: C;
        readonly reading: string;
    };
    readonly then: {
        readonly choice: C;
        readonly readings: readonly string[];
    };
}
/** A point that the page leaves open. */
export interface Ambiguity<Id extends string = string, C extends string = string> {
    readonly id: Id;
    readonly kind: AmbiguityKind;
    /** One plain sentence that asks what is open. */
    readonly question: string;
    /** The sentences it stands on. */
    readonly sentences: readonly SentenceId[];
    /** The words at issue, at most fifteen in all; empty where only words are missing. */
    readonly wording: readonly string[];
    /** For a silence: where the missing words would stand, and what they would speak of. */
    readonly place?: {
        readonly sentence: SentenceId;
        readonly missing: string;
    };
    readonly choices: readonly Choice<C>[];
    readonly implications: readonly Implication<C>[];
    /** Where the readings can be told apart; `outside` for what no world can play. */
    readonly shows: 'trace' | 'effect' | 'result' | 'outside';
    /** Why it does not show on a trace; present unless `shows` is `trace`. */
    readonly why?: string;
    /** The scenario that tells the readings apart, in words, and as a file below `scenarios/` where there is one. */
    readonly scenario: {
        readonly says: string;
        readonly case?: string;
    };
    /** Discussions upstream: `systemd/systemd#39535`. */
    readonly threads: readonly string[];
    /** What neighbouring pages say that it leans on: `NB-1`, `systemd.syntax(7)`. */
    readonly premises: readonly string[];
}
export {};
