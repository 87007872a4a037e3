import { type RuleId, ruleIds } from '../../spec/rules/rule-id.ts';
import type { Proof, Proofs } from './proof.ts';
import { type Subject, subjects } from './subject.ts';
import type { Trial } from './trial.ts';
import type { Refusal, TryOut, TryOuts } from './try-out.ts';

/** How far a rule is from the first thing that a scenario is about. */
const distance = ({ rules }: Trial, rule: RuleId): number => {
  const at = rules.indexOf(rule);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
};

/** Those whose scenario is about the rule come first: there its mistake is easiest to see. */
const bestFirst = (suite: readonly Trial[], rule: RuleId): readonly Trial[] =>
  suite.toSorted((left, right) => {
    const [a, b] = [distance(left, rule), distance(right, rule)];
    return a === b ? 0 : a - b;
  });

const refusalIn = (found: TryOut, under: Proof['under']): Refusal | undefined => {
  if (found.status === 'killed') return found[under];
  return found.status === 'excusable' && under === 'literal' ? found.literal : undefined;
};

/** Whether a rule refuses a mutant in one case, and whether it does so under every reading. */
export const proofIn = (rule: RuleId, subject: Subject, trial: Trial, tryOuts: TryOuts): Proof | undefined => {
  const found = tryOuts.try(subject, trial);
  const under = (['open', 'literal'] as const).find((each) => refusalIn(found, each)?.failing.includes(rule));
  return under === undefined ? undefined : { mutant: subject.mutant.name, case: trial.name, under };
};

/**
 * The first proof of a rule among the mutants that are meant to break it, those written by hand before those made by
 * operators: one that holds under every reading, or else under `literal`.
 */
export const findProof = (rule: RuleId, suite: readonly Trial[], tryOuts: TryOuts): Proof | undefined => {
  let literally: Proof | undefined;
  const trials = bestFirst(suite, rule);
  for (const subject of subjects.filter(({ mutant }) => mutant.breaks === rule)) {
    for (const trial of trials) {
      const proof = proofIn(rule, subject, trial, tryOuts);
      if (proof?.under === 'open') return proof;
      literally ??= proof;
    }
  }
  return literally;
};

/** A proof for each rule that has one. */
export const findProofs = (suite: readonly Trial[], tryOuts: TryOuts): Proofs =>
  Object.fromEntries(
    ruleIds.flatMap((rule) => {
      const proof = findProof(rule, suite, tryOuts);
      return proof === undefined ? [] : [[rule, proof]];
    }),
  );
