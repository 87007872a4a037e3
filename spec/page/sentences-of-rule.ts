import type { RuleId } from '../rules/rule-id.ts';
import { ledger } from './ledger.ts';
import type { Sentence } from './sentence.ts';

/**
 * The sentences that a rule stands on. Those on the option that the rule is named after come first, since they are the
 * ones to show to a person; apart from that they are in the page's order. Never empty.
 */
export const sentencesOfRule = (rule: RuleId): readonly Sentence[] => {
  const own = optionOfPrefix[rule.slice(0, rule.indexOf('-'))];
  const sentences = ledger.filter((sentence) => sentence.rules.includes(rule));
  return [
    ...sentences.filter((sentence) => sentence.option === own),
    ...sentences.filter((sentence) => sentence.option !== own),
  ];
};

/** What rules are named after. */
const optionOfPrefix: Readonly<Record<string, string>> = {
  PROC: 'Description',
  SEC: 'Description',
  KM: 'KillMode=',
  KS: 'KillSignal=',
  RS: 'RestartKillSignal=',
  SH: 'SendSIGHUP=',
  SK: 'SendSIGKILL=',
  FK: 'FinalKillSignal=',
  WD: 'WatchdogSignal=',
};
