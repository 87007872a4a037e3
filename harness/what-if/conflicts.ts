import { begin, end, step } from '../../spec/oracle/monitor.ts';
import { literal, type Profile } from '../../spec/profiles/profile.ts';
import { type RuleId, ruleIds } from '../../spec/rules/rule-id.ts';
import { rulesOfValues } from '../../spec/rules/values.ts';
import type { WitnessedCase } from './witnessed.ts';

/** A rule that asks for what another one forbids, and a case in which it does. */
export interface Conflict {
  readonly asking: RuleId;
  readonly forbidding: RuleId;
  readonly caseName: string;
}

interface Clash {
  readonly asking: readonly RuleId[];
  readonly forbidding: RuleId;
}

const clashesIn = ({ trace, unit }: WitnessedCase, profile: Profile): readonly Clash[] => {
  const found: Clash[] = [];
  let state = begin(unit, profile, trace.header, undefined, (rules, forbidding) => {
    const asking = rules.filter((id) => !rulesOfValues.includes(id));
    if (!rulesOfValues.includes(forbidding)) found.push({ asking, forbidding });
  });
  for (const event of trace.events) state = step(state, event);
  end(state, trace.endUs);
  return found;
};

const keyOf = ({ asking, forbidding }: Clash): string => `${asking.join(' ')} against ${forbidding}`;

const changedIn = ({ page = {} }: Profile): readonly RuleId[] => ruleIds.filter((id) => page[id] !== undefined);

/**
 * Where a rule that another page has changed asks for what one forbids, or forbids what one asks for, and did not so in
 * the same case before: sentences that contradict each other, which no implementation can keep both. That a rule forbids
 * a signal before its time and another asks for it in time is no contradiction, and stands in the ledger's page, too.
 */
export const newConflicts = (cases: readonly WitnessedCase[], page: Profile, other: Profile): readonly Conflict[] => {
  const changed = [...changedIn(page), ...changedIn(other)];
  if (changed.length === 0) return [];
  const found = new Map<string, Conflict>();
  for (const one of cases) {
    const known = new Set([page, literal].flatMap((profile) => clashesIn(one, profile)).map(keyOf));
    for (const clash of clashesIn(one, other)) {
      const { asking, forbidding } = clash;
      const isOfChange = [...asking, forbidding].some((id) => changed.includes(id));
      const [first] = [...asking.filter((id) => changed.includes(id)), ...asking];
      if (!isOfChange || first === undefined || known.has(keyOf(clash))) continue;
      const key = keyOf({ asking: [first], forbidding });
      if (!found.has(key)) found.set(key, { asking: first, forbidding, caseName: one.name });
    }
  }
  const place = ({ forbidding }: Conflict): number => ruleIds.indexOf(forbidding);
  return [...found.values()].toSorted((a, b) => place(a) - place(b));
};
