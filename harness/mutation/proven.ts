import type { Sentence } from '../../spec/page/sentence.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Proof, Proofs } from './proof.ts';

/** A rule that a sentence carries, with what proves it. */
export interface ProvenRule {
  readonly rule: RuleId;
  readonly proof?: Proof;
}

/** The rules of a sentence, each with its proof where it has one. */
export const provenRulesOf = ({ rules }: Sentence, proofs: Proofs): readonly ProvenRule[] =>
  rules.map((rule) => {
    const proof = proofs[rule];
    return proof === undefined ? { rule } : { rule, proof };
  });

/** Whether a sentence promises something, so that something can break it. */
export const isPromise = ({ kind }: Sentence): boolean => kind === 'normative' || kind === 'default';

/** How far a sentence is proven: by all of its rules, under every reading or some by `literal` only; or not at all. */
export type SentenceProof = 'open' | 'literal' | 'lacking';

/** How far a promise is proven. One that carries no rule is not. */
export const sentenceProof = (sentence: Sentence, proofs: Proofs): SentenceProof => {
  const proven = provenRulesOf(sentence, proofs);
  if (proven.length === 0 || proven.some(({ proof }) => proof === undefined)) return 'lacking';
  return proven.some(({ proof }) => proof?.under === 'literal') ? 'literal' : 'open';
};
