import { type RuleId } from '../rules/rule-id.ts';
import type { Facts } from '../rules/facts.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { TraceEventKind, TraceHeader } from '../vocabulary/trace.ts';
import { type KillSettings } from '../vocabulary/kill-settings.ts';
import { type OnAsk } from '../readings/on-ask.ts';
import type { Rule } from '../rules/rule.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { type Possible } from './possible.ts';
import type { RuleVerdict } from './verdict.ts';
/** The kinds of events without which nothing can be said, and which the recording did not hold. */
export declare const missingKinds: ({ observed }: TraceHeader) => readonly TraceEventKind[];
/** The kinds of events that a rule must see and the recording did not hold. */
export declare const unobservedKinds: (id: RuleId, header: TraceHeader) => readonly TraceEventKind[];
/** Why a rule has nothing to say of a unit, if the unit itself decides that. */
export declare const whyVacuous: (of: Rule, unit: Unit, kill: KillSettings) => string | undefined;
/** What the verdicts on the rules hang on. */
interface Judged {
    readonly facts: Pick<Facts, 'unit'>;
    readonly header: TraceHeader;
    readonly book: Pick<Rulebook, 'dropped'>;
    /** The readings that are judged by: by them a setting may come to one thing or another. */
    readonly base: Possible;
    readonly onAsk?: OnAsk;
}
type Verdicts = Readonly<Record<RuleId, RuleVerdict>>;
/** What became of each rule; of one that the page does not have, nothing. */
export declare const ruleVerdicts: (judged: Judged, exercised: ReadonlySet<RuleId>, failed: readonly RuleId[]) => Verdicts;
export {};
