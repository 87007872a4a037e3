import type { KillMode } from '../vocabulary/kill-settings.ts';
import type { Duty, PageChange } from './page-change.ts';
import type { CallFor, Rule } from './rule.ts';
import type { RuleId } from './rule-id.ts';
/** Rules that have one of their parts. */
export type RulesWith<K extends keyof Rule> = readonly (Rule & Required<Pick<Rule, K>>)[];
/** Told that some rules ask for what another one forbids: first those that say to whom, then those that say what. */
export type OnConflict = (asking: readonly RuleId[], forbidding: RuleId) => void;
/** The rules of a page, by what they do. */
export interface Rulebook {
    readonly naming: RulesWith<'names'>;
    readonly owing: RulesWith<'owes'>;
    readonly following: RulesWith<'follows'>;
    readonly adding: RulesWith<'adds'>;
    readonly forbidding: RulesWith<'forbids'>;
    readonly guarding: RulesWith<'guards'>;
    /** The rules of systemd.kill(5) that this page does not have. */
    readonly dropped: ReadonlySet<RuleId>;
    /** Whether something calls for the final signal in a mode, and whether it then has to be sent. */
    readonly callFor: (by: CallFor, mode: KillMode) => Duty | undefined;
    readonly onConflict?: OnConflict;
}
/** The rules of the page, or of another one. The same comes back for the same change. */
export declare const rulebookOf: (change?: PageChange) => Rulebook;
