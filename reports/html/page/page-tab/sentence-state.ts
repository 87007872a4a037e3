import { proofs } from '../../../../harness/mutation/proofs.ts';
import { isPromise, sentenceProof } from '../../../../harness/mutation/proven.ts';
import type { Sentence } from '../../../../spec/page/sentence.ts';
import type { RuleId } from '../../../../spec/rules/rule-id.ts';
import type { ReportHead } from '../../data/report-data.ts';
import type { RuleCounts } from '../../data/rule-counts.ts';
import type { Look } from '../outcome-look.ts';

/** What a run says of a sentence of the page. */
export type SentenceState = 'broken' | 'beside' | 'kept' | 'partly' | 'untried' | 'untold' | 'idle';

/** How each is shown, and what it means. */
export const stateLook: Readonly<Record<SentenceState, Look & { readonly means: string }>> = {
  broken: { tone: 'bad', symbol: '✗', words: 'broken', means: 'a rule that stands on it is broken first in some case' },
  beside: {
    tone: 'bad',
    symbol: '✗',
    words: 'broken with others',
    means: 'a rule that stands on it fails, though only in cases that break a more specific rule first',
  },
  kept: { tone: 'good', symbol: '✓', words: 'kept', means: 'every rule that stands on it was tried and kept' },
  partly: { tone: 'warn', symbol: '◐', words: 'partly tried', means: 'what was tried was kept; some rules were not' },
  untried: { tone: 'dim', symbol: '○', words: 'not tried', means: 'no case exercised a rule that stands on it' },
  untold: { tone: 'dim', symbol: '', words: 'not told', means: 'the report holds no results of a run' },
  idle: { tone: 'dim', symbol: '', words: 'promises nothing', means: 'a heading, advice or a pointer elsewhere' },
};

/** What a run says of the rules. */
export interface SeenRules {
  readonly counts: Readonly<Record<RuleId, RuleCounts>>;
  /** The rules that some case breaks first. */
  readonly firsts: ReadonlySet<RuleId>;
}

/** What a run of a report says of the rules; absent where there is no such run. */
export const seenRules = ({ runs, matrix }: ReportHead, at: number): SeenRules | undefined => {
  const run = runs[at];
  if (run === undefined) return undefined;
  const firsts = matrix.rules.flatMap(({ rule, counts }) => ((counts[at] ?? 0) > 0 ? [rule] : []));
  return { counts: run.rules, firsts: new Set(firsts) };
};

/** What the verdicts of a run come to for one sentence. */
export const stateOf = (sentence: Sentence, seen: SeenRules | undefined): SentenceState => {
  const { rules } = sentence;
  if (!isPromise(sentence) || rules.length === 0) return 'idle';
  if (seen === undefined) return 'untold';
  const { counts, firsts } = seen;
  if (rules.some((rule) => firsts.has(rule))) return 'broken';
  if (rules.some((rule) => counts[rule].fail > 0)) return 'beside';
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
