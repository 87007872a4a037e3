import type { RuleId } from '../../spec/rules/rule-id.ts';

/** What shows that a rule is more than words: a mutant that breaks it, and a case in which this rule refuses it. */
export interface Proof {
  readonly mutant: string;
  readonly case: string;
  /** Whether it is refused under every reading; else `literal` refuses it. */
  readonly under: 'open' | 'literal';
}

/** Proofs by rule; a rule that is absent has none. */
export type Proofs = Readonly<Partial<Record<RuleId, Proof>>>;
