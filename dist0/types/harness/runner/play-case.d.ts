import type { Verdict } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Outcome } from './outcome.ts';
import type { Player } from './player.ts';
/** How a case is played and judged. */
export interface PlayOptions {
    readonly profile: Profile;
    /** How often each case is played; a case that then gives another trace is nondeterministic. 1 where absent. */
    readonly repeat?: number;
    /** The rules that are held against an implementation; all where absent. */
    readonly rules?: readonly RuleId[];
    /** Whether the traces of cases that conform are kept too. */
    readonly keepAll?: boolean;
    /** The judge; ours where absent. For tests of what happens when a rule crashes. */
    readonly judge?: (trace: Trace, profile: Profile) => Verdict;
}
/** What became of one case, and its trace where that is to be kept. */
export interface PlayedCase {
    readonly outcome: Outcome;
    readonly trace?: Trace;
    /** Nothing can be played on the implementation any more. */
    readonly isLast?: true;
}
/** Plays and judges one case. A failure of killspec itself, a crash in a rule too, is an outcome like any other. */
export declare const playCase: (world: World, player: Player, options: PlayOptions) => Promise<PlayedCase>;
