import { describePlace } from '../../spec/page/describe-place.ts';
import { ledger } from '../../spec/page/ledger.ts';
import type { Sentence } from '../../spec/page/sentence.ts';
import { ruleById, rules } from '../../spec/rules/rules.ts';
import type { ProblemKind } from './run-problems.ts';

/** What SARIF calls a rule: a sentence of the page, or something else that a run can end in. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' };
  readonly relationships?: readonly object[];
  readonly properties: { readonly tags: readonly string[] };
}

const relationTo = (id: string): object => ({
  target: { id, index: rules.findIndex((rule) => rule.id === id), toolComponent: { name: 'rules', index: 0 } },
  kinds: ['relevant'],
});

const ofSentence = (sentence: Sentence): SarifRule => {
  const promises = sentence.rules.map((id) => `${id}: ${ruleById(id)?.title ?? ''}`);
  return {
    id: sentence.id,
    shortDescription: { text: sentence.paraphrase },
    fullDescription: { text: `systemd.kill(5), ${describePlace(sentence)}. ${sentence.paraphrase}` },
    help: { text: [`The rules of killspec that stand on this sentence:`, ...promises].join('\n') },
    defaultConfiguration: { level: 'error' },
    relationships: sentence.rules.map(relationTo),
    properties: { tags: sentence.rules },
  };
};

type OtherKind = Extract<
  ProblemKind,
  | 'not-kept'
  | 'inconclusive'
  | 'nondeterministic'
  | 'crash'
  | 'hang'
  | 'protocol-error'
  | 'harness-error'
  | 'self-contradiction'
  | 'stale-baseline'
  | 'incomplete'
  | 'vacuous'
>;

/** What is no sentence of the page, and who must act. */
const others: Readonly<Record<OtherKind, readonly [level: 'error' | 'warning', what: string, act: string]>> = {
  'not-kept': ['error', 'A capability was declared and then refused.', 'Declare what the implementation can do.'],
  crash: ['error', 'The implementation crashed.', 'Mend it: what it would have done was not judged.'],
  hang: ['error', 'The implementation did not come back.', 'Mend it: what it would have done was not judged.'],
  'protocol-error': ['error', 'The implementation did what none may.', 'npx killspec doctor examines an adapter.'],
  'harness-error': ['error', 'killspec itself failed.', 'Please report it.'],
  nondeterministic: ['warning', 'The same case did not end the same twice.', 'Look for a clock, or for chance.'],
  inconclusive: ['warning', 'A bound was reached, or facts are missing.', 'Nothing was found right or wrong.'],
  'self-contradiction': [
    'error',
    'No single way to read the page allows all cases.',
    'Each conforms in its own way, and they do not go together.',
  ],
  'stale-baseline': ['error', 'A known failure does not hold any more.', 'Bring the baseline up to date.'],
  incomplete: ['error', 'Not all cases were played.', 'Run it again, to its end.'],
  vacuous: ['error', 'Nothing was judged.', 'Declare more, or select other cases.'],
};

const ofOther = ([id, [level, what, act]]: [string, (typeof others)[OtherKind]]): SarifRule => ({
  id,
  shortDescription: { text: what },
  fullDescription: { text: what },
  help: { text: act },
  defaultConfiguration: { level },
  properties: { tags: ['run'] },
});

/** The sentences of the page on which rules stand, in the page's order, and what else can be wrong with a run. */
export const sarifRules: readonly SarifRule[] = [
  ...ledger.filter((sentence) => sentence.rules.length > 0).map(ofSentence),
  ...Object.entries(others).map(ofOther),
];
