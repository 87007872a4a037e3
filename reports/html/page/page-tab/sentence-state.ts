import { proofs } from '../../../../harness/mutation/proofs.ts';
import { isPromise, sentenceProof } from '../../../../harness/mutation/proven.ts';
import type { Sentence } from '../../../../spec/page/sentence.ts';
import type { RuleId } from '../../../../spec/rules/rule-id.ts';
import type { RuleCounts } from '../../data/rule-counts.ts';
import type { Look } from '../outcome-look.ts';

/** What a run says of a sentence of the page. */
export type SentenceState = 'broken' | 'kept' | 'partly' | 'untried' | 'idle';

/** How each is shown, and what it means. */
export const stateLook: Readonly<Record<SentenceState, Look & { readonly means: string }>> = {
  broken: { tone: 'bad', symbol: '✗', words: 'broken', means: 'a rule that stands on it is broken in some case' },
  kept: { tone: 'good', symbol: '✓', words: 'kept', means: 'every rule that stands on it was tried and kept' },
  partly: { tone: 'warn', symbol: '◐', words: 'partly tried', means: 'what was tried was kept; some rules were not' },
  untried: { tone: 'dim', symbol: '○', words: 'not tried', means: 'no case exercised a rule that stands on it' },
  idle: { tone: 'dim', symbol: '', words: 'promises nothing', means: 'a heading, advice or a pointer elsewhere' },
};

/** What the verdicts of a run come to for one sentence. */
export const stateOf = (sentence: Sentence, counts: Readonly<Record<RuleId, RuleCounts>>): SentenceState => {
  const { rules } = sentence;
  if (!isPromise(sentence) || rules.length === 0) return 'idle';
  if (rules.some((rule) => counts[rule].fail > 0)) return 'broken';
  const tried = rules.filter((rule) => counts[rule].pass > 0);
  if (tried.length === 0) return 'untried';
  return tried.length === rules.length ? 'kept' : 'partly';
};

/** How far it is proven that the rules of a sentence would notice: by mutants that break them. */
export const proofWords = (sentence: Sentence): string => {
  switch (sentenceProof(sentence, proofs)) {
    case 'open':
      return 'proven: under every reading, a mutant that breaks it is refused';
    case 'literal':
      return 'proven under literal only: other readings let its mutants pass';
    case 'lacking':
      return 'not proven: no mutant that breaks it is refused';
  }
};
