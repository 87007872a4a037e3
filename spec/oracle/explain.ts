import type { RuleId } from '../rules/rule-id.ts';
import { describePlace } from '../page/describe-place.ts';
import { sentencesOfRule } from '../page/sentences-of-rule.ts';
import { rule } from '../rules/rules.ts';
import { formatInstant } from '../vocabulary/time.ts';
import { type Facts, type ProcessFact, processNamed } from '../rules/facts.ts';
import type { Death } from './hypothesis.ts';
import { explainPoint } from './explain-point.ts';
import type { Breach, Expectation } from './verdict.ts';

type BreachOf<K extends Breach['kind']> = Extract<Breach, { kind: K }>;

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
      return unlicensedText(breach, death, facts);
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

/** What a process was owed when it was sent something else, or the same at another instant than the reading allows. */
const unlicensedText = ({ instead, to, signal }: BreachOf<'unlicensed'>, { atUs }: Death, facts: Facts): string => {
  const whom = `${to}${goneText(processNamed(facts, to))}`;
  const signals = instead.flatMap(({ act, window }) => (act.kind === 'signal' ? [{ ...act, ...window }] : []));
  const early = signals.find((each) => each.signal === signal && each.fromUs < atUs);
  if (early !== undefined)
    return `${whom} was owed ${signal} at ${when(early.fromUs)} and not later; however, it was sent at ${when(atUs)}`;
  const others = signals.filter((each) => each.signal !== signal).map((each) => each.signal);
  const owed = others.length === 0 ? 'nothing' : `only ${others.join(' and ')}`;
  return `${whom} was owed ${owed} at ${when(atUs)}; however, it was sent ${signal}`;
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
