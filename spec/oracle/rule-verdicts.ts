import { type RuleId, ruleIds } from '../rules/rule-id.ts';
import { rule } from '../rules/rules.ts';
import type { TraceEventKind, TraceHeader } from '../vocabulary/trace.ts';
import { type KillSettings, killSettings } from '../vocabulary/kill-settings.ts';
import { literalOf } from '../readings/register.ts';
import type { Rule } from '../rules/rule.ts';
import type { Unit } from '../vocabulary/unit.ts';
import type { RuleVerdict } from './verdict.ts';

/** Without these kinds of events no rule can be judged, and no trace. */
const alwaysNeeded: readonly TraceEventKind[] = ['request', 'spawn', 'exit', 'signal'];

/** The kinds of events without which nothing can be said, and which the recording did not hold. */
export const missingKinds = ({ observed }: TraceHeader): readonly TraceEventKind[] =>
  alwaysNeeded.filter((kind) => !observed.includes(kind));

/** The kinds of events that a rule must see and the recording did not hold. */
export const unobservedKinds = (id: RuleId, header: TraceHeader): readonly TraceEventKind[] =>
  [...alwaysNeeded, ...(rule(id).needs ?? [])].filter((kind) => !header.observed.includes(kind));

/** Why a rule has nothing to say of a unit, if the unit itself decides that. */
export const whyVacuous = (of: Rule, unit: Unit, kill: KillSettings): string | undefined =>
  of.modes === undefined || of.modes.includes(kill.killMode)
    ? of.vacuous?.(unit, kill)
    : `said of KillMode=${of.modes.join(', ')} only`;

interface Silent {
  readonly vacuous: ReadonlySet<RuleId>;
  readonly unobserved: ReadonlySet<RuleId>;
}

const silences = new WeakMap<Unit, WeakMap<readonly TraceEventKind[], Silent>>();

/** The rules that have nothing to say of a unit, or of a recording. Worked out once for each pair. */
const silentFor = (unit: Unit, header: TraceHeader): Silent => {
  const byKinds = silences.get(unit) ?? new WeakMap<readonly TraceEventKind[], Silent>();
  silences.set(unit, byKinds);
  const found = byKinds.get(header.observed);
  if (found !== undefined) return found;
  const kill = killSettings(unit, (choice) => literalOf[choice]);
  const silent: Silent = {
    vacuous: new Set(ruleIds.filter((id) => whyVacuous(rule(id), unit, kill) !== undefined)),
    unobserved: new Set(ruleIds.filter((id) => unobservedKinds(id, header).length > 0)),
  };
  byKinds.set(header.observed, silent);
  return silent;
};

/** What became of each rule. */
export const ruleVerdicts = (
  unit: Unit,
  header: TraceHeader,
  exercised: ReadonlySet<RuleId>,
  failed: readonly RuleId[],
): Readonly<Record<RuleId, RuleVerdict>> => {
  const { vacuous, unobserved } = silentFor(unit, header);
  const verdicts: Partial<Record<RuleId, RuleVerdict>> = {};
  for (const id of ruleIds) {
    if (failed.includes(id)) verdicts[id] = 'fail';
    else if (unobserved.has(id)) verdicts[id] = 'unobserved';
    else if (exercised.has(id)) verdicts[id] = 'pass';
    else verdicts[id] = vacuous.has(id) ? 'not-applicable' : 'not-exercised';
  }
  return verdicts as Record<RuleId, RuleVerdict>;
};
