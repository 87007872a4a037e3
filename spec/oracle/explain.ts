import type { RuleId } from '../rules/rule-id.ts';
import { describePlace } from '../page/describe-place.ts';
import { sentencesOfRule } from '../page/sentences-of-rule.ts';
import { rule } from '../rules/rules.ts';
import { formatInstant } from '../vocabulary/time.ts';
import { type Facts, type ProcessFact, processNamed } from '../rules/facts.ts';
import type { Death } from './hypothesis.ts';
import { explainPoint } from './explain-point.ts';
import type { Breach, Expectation } from './verdict.ts';

const when = formatInstant;

const windowText = ({ window }: Expectation): string =>
  window.toUs === window.fromUs ? `at ${when(window.fromUs)}` : `from ${when(window.fromUs)} to ${when(window.toUs)}`;

const unpaidText = (expectation: Expectation): string => {
  const { act } = expectation;
  const window = windowText(expectation);
  switch (act.kind) {
    case 'signal':
      return `${act.to} was owed ${act.signal} ${window}; however, it was not sent`;
    case 'run':
      return `the run of ${act.command.name}= was due ${window}; however, it was not run`;
    case 'thaw':
      return `the frozen unit was to be thawed ${window}; however, it was not`;
  }
};

const however = (breach: Breach, death: Death, facts: Facts): string => {
  const at = when(death.atUs);
  switch (breach.kind) {
    case 'unpaid':
      return unpaidText(breach.expectation);
    case 'unlicensed':
      return `${owedInstead(breach.instead, breach.to, at, facts)}; however, it was sent ${breach.signal}`;
    case 'out-of-order':
      return `${breach.order}; however, ${breach.signal} went to ${breach.to} at ${at} before its turn`;
    case 'forbidden':
      return `this must not happen; however, ${breach.what} at ${at}`;
  }
};

const goneText = (process: ProcessFact | undefined): string => {
  if (process?.deadUs !== undefined) return `, which had ended at ${when(process.deadUs)},`;
  if (process?.leftUs !== undefined) return `, which had left the control group at ${when(process.leftUs)},`;
  return process?.info.role === 'outsider' ? ', which is not of the unit,' : '';
};

const owedInstead = (instead: readonly Expectation[], to: string, at: string, facts: Facts): string => {
  const gone = goneText(processNamed(facts, to));
  const signals = instead
    .filter(({ act }) => act.kind === 'signal')
    .map(({ act }) => (act.kind === 'signal' ? act.signal : ''));
  return `${to}${gone} was owed ${signals.length === 0 ? 'nothing' : `only ${signals.join(' and ')}`} at ${at}`;
};

const says = (id: RuleId): string => {
  const [sentence] = sentencesOfRule(id);
  return sentence === undefined ? rule(id).says : `${rule(id).says} (${describePlace(sentence)})`;
};

/** The derivation of a violation: in this state, because of this sentence, this was owed; however, that happened. */
export const explainDeath = (death: Death, facts: Facts): readonly string[] => {
  const [first] = death.rules;
  const state = death.point === undefined ? [] : [explainPoint(death.point)];
  return [...state, ...(first === undefined ? [] : [`because ${says(first)}`]), however(death.breach, death, facts)];
};
