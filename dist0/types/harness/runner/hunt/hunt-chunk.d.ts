import { Narrowing } from '../../../spec/oracle/narrowing.ts';
import type { Assignment } from '../../../spec/oracle/verdict.ts';
import { type RuleId } from '../../../spec/rules/rule-id.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import { type OutcomeCounts, type OutcomeStatus } from '../outcome.ts';
import { type PlayedCase } from '../play-case.ts';
import type { Player } from '../player.ts';
import type { HuntPlan } from './hunt-plan.ts';
/** How one generated world failed. The world itself is known by its index. */
export interface HuntFailure {
    readonly index: number;
    /** `mixed service stop`: what the world is about. */
    readonly about: string;
    /** `invariant`: the trace conforms, or could not be judged, and a user's own property does not hold. */
    readonly status: OutcomeStatus | 'invariant';
    /** The same for failures of one kind, see `mannerOf`. */
    readonly manner: string;
}
/** What a conformant world says of the readings. */
export interface HuntStatement {
    readonly index: number;
    readonly unitType: UnitType;
    readonly assignments: readonly Assignment[];
}
/** What became of a run of consecutive worlds. */
export interface HuntChunk {
    /** The index of the first world. */
    readonly from: number;
    readonly count: number;
    readonly counts: OutcomeCounts;
    /** The first half of the SHA-256 over everything that was recorded. */
    readonly digest: string;
    readonly failures: readonly HuntFailure[];
    /** How many failures of which kind are left out of `failures`, as there are so many of them. */
    readonly unlisted?: Readonly<Record<string, number>>;
    /** What its conformant worlds say, as far as those before have not said it together. */
    readonly statements: readonly HuntStatement[];
    /** The rules that were exercised; not part of what is written. */
    readonly rules?: readonly RuleId[];
}
/** How a world fails: its outcome's own failure first, then a user's property. */
export interface FailureKind {
    readonly status: HuntFailure['status'];
    readonly manner: string;
}
/** A world that was played, and how it fails, if it does. */
export interface HuntedWorld {
    readonly played: PlayedCase;
    readonly failure: FailureKind | undefined;
}
/** Plays and judges one world of a hunt. */
export declare const huntWorld: (world: World, player: Player, plan: HuntPlan) => Promise<HuntedWorld>;
/** Adds the rules that a verdict speaks of to those that were exercised. */
export declare const noteExercised: (rules: Set<RuleId>, outcome: PlayedCase["outcome"]) => void;
/** Whether a chunk was given up, so that the next would come to nothing, too. */
export declare const isGivenUp: ({ failures }: Pick<HuntChunk, "failures">) => boolean;
/**
 * Plays the worlds from an index on. The same plan and player give the same chunk, but for what earlier worlds, which
 * `narrowing` knows, have said of the readings already.
 */
export declare const huntChunk: (player: Player, plan: HuntPlan, from: number, count: number, narrowing?: Narrowing) => Promise<HuntChunk>;
