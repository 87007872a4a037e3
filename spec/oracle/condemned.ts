import { explainDeath } from './explain.ts';
import type { MonitorState } from './monitor-state.ts';
import { narrowedFrom } from './possible.ts';
import { ruleVerdicts } from './rule-verdicts.ts';
import type { Verdict, Violation } from './verdict.ts';

/** The verdict where no hypothesis lives: by the deaths, the latest first, which are those that came nearest to allowing all. */
export const condemned = (state: MonitorState): Verdict => {
  const order = state.dead.toSorted(
    (a, b) => b.death.atUs - a.death.atUs || (b.death.eventIndex ?? Infinity) - (a.death.eventIndex ?? Infinity),
  );
  const deaths = order.map(
    ({ death, facts, possible }): Violation => ({
      atUs: death.atUs,
      ...(death.eventIndex === undefined ? {} : { eventIndex: death.eventIndex }),
      rules: death.rules,
      breach: death.breach,
      because: explainDeath(death, facts),
      assignment: narrowedFrom(state.base, possible),
    }),
  );
  const [violation] = deaths;
  if (violation === undefined) throw new Error('no hypothesis lives, and none has died');
  const exercised = new Set(order[0]?.exercised ?? []);
  return {
    status: 'nonconformant',
    rules: ruleVerdicts(state, exercised, violation.rules),
    violation,
    deaths,
  };
};
