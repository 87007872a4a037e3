import { closedWorldRules, sectionRules } from './closed-world.ts';
import { finalKillSignalRules } from './final-kill-signal.ts';
import { controlGroupRules } from './kill-mode-control-group.ts';
import { mixedRules } from './kill-mode-mixed.ts';
import { noneRules } from './kill-mode-none.ts';
import { processRules } from './kill-mode-process.ts';
import { sequenceRules } from './kill-mode-sequence.ts';
import { killSignalRules } from './kill-signal.ts';
import { restartKillSignalRules } from './restart-kill-signal.ts';
import type { Rule } from './rule.ts';
import type { RuleId } from './rule-id.ts';
import { sendSighupRules } from './send-sighup.ts';
import { sendSigkillRules } from './send-sigkill.ts';
import { killModeValueRules } from './values.ts';
import { watchdogSignalRules } from './watchdog-signal.ts';

/** Every rule that judges traces, in the page's order. */
export const rules: readonly Rule[] = [
  ...closedWorldRules,
  ...sectionRules,
  ...killModeValueRules,
  ...controlGroupRules,
  ...mixedRules,
  ...processRules,
  ...noneRules,
  ...sequenceRules,
  ...killSignalRules,
  ...restartKillSignalRules,
  ...sendSighupRules,
  ...sendSigkillRules,
  ...finalKillSignalRules,
  ...watchdogSignalRules,
];

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

/** The rule with this id, if there is one. */
export const ruleById = (id: string): Rule | undefined => byId.get(id);

/** As `ruleById`, for ids that are known to exist. */
export const rule = (id: RuleId): Rule => {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};
