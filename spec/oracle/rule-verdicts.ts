import { type RuleId, ruleIds } from '../rules/rule-id.ts';
import { rule } from '../rules/rules.ts';
import type { TraceEventKind, TraceHeader } from '../vocabulary/trace.ts';
import { type KillSettings, killSettings } from '../vocabulary/kill-settings.ts';
import { literalOf } from '../readings/register.ts';
import type { Rule } from '../rules/rule.ts';
import type { Unit } from '../vocabulary/unit.ts';
import type { RuleVerdict } from './verdict.ts';

/** Without these kinds of events no rule can be judged. */
const alwaysNeeded: readonly TraceEventKind[] = ['request', 'spawn', 'exit', 'signal'];

/** The kinds of events that a rule must see and the recording did not hold. */
export const unobservedKinds = (id: RuleId, header: TraceHeader): readonly TraceEventKind[] =>
  [...alwaysNeeded, ...(rule(id).needs ?? [])].filter((kind) => !header.observed.includes(kind));

/** Why a rule has nothing to say of a unit, if the unit itself decides that. */
export const whyVacuous = (of: Rule, unit: Unit, kill: KillSettings): string | undefined =>
  of.modes === undefined || of.modes.includes(kill.killMode)
    ? of.vacuous?.(unit, kill)
    : `said of KillMode=${of.modes.join(', ')} only`;

/** What became of each rule. */
export const ruleVerdicts = (
  unit: Unit,
  header: TraceHeader,
  exercised: ReadonlySet<RuleId>,
  failed: readonly RuleId[],
): Readonly<Record<RuleId, RuleVerdict>> => {
  const kill = killSettings(unit, (choice) => literalOf[choice]);
  const verdictOf = (id: RuleId): RuleVerdict => {
    if (failed.includes(id)) return 'fail';
    if (unobservedKinds(id, header).length > 0) return 'unobserved';
    if (exercised.has(id)) return 'pass';
    return whyVacuous(rule(id), unit, kill) === undefined ? 'not-exercised' : 'not-applicable';
  };
  return Object.fromEntries(ruleIds.map((id) => [id, verdictOf(id)])) as Record<RuleId, RuleVerdict>;
};
