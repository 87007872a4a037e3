import { isPromise, type ProvenRule, provenRulesOf, sentenceProof } from '../mutation/proven.ts';
import type { Proofs } from '../mutation/proof.ts';
import { plural } from '../../reports/formats/console.ts';
import type { Sentence, SentenceKind } from '../../spec/page/sentence.ts';
import { type Column, rowLines, wrap } from './columns.ts';

/** How the ledger is shown. */
export interface LedgerLook {
  /** How wide the table may be, in characters; it is never narrower than its columns need. */
  readonly width: number;
  /** What proves the rules. */
  readonly proofs: Proofs;
  /** The page's own words, by sentence id, where a page is at hand; our paraphrase stands in for what it lacks. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** The ledger as a table: every sentence with its kind and what it says, its rules below it, each with its proof. */
export const renderLedger = (ledger: readonly Sentence[], look: LedgerLook): string => {
  const columns = columnsFor(ledger, look.width);
  const rules = new Set(ledger.flatMap((sentence) => sentence.rules));
  const lines = [
    `systemd.kill(5), version 257: ${ledger.length} sentences, ${rules.size} rules stand on them`,
    '',
    ...rowLines(
      columns,
      columns.map(({ title }) => title),
    ),
    ...rowLines(columns, ['', 'rule', 'a mutant that breaks it, and a case in which it refuses this mutant']),
  ];
  let lacksText = false;
  for (const sentence of ledger) {
    if (sentence.paragraph === 0) lines.push('');
    const text = look.texts?.get(sentence.id);
    const standsIn = look.texts !== undefined && text === undefined;
    lacksText ||= standsIn;
    const says = text ?? `${standsIn ? '~ ' : ''}${sentence.paraphrase}`;
    lines.push(...rowLines(columns, [sentence.id, sentence.kind, says]));
    for (const each of provenRulesOf(sentence, look.proofs)) {
      lines.push(...rowLines(columns, ['', each.rule, proofWords(each)]));
    }
  }
  const footnote = '~ in our words: the page has no such sentence, or another one in its place';
  return [...lines, ...(lacksText ? ['', footnote] : []), '', ...lastLines(ledger, look)].join('\n');
};

const proofWords = ({ proof }: ProvenRule): string => {
  if (proof === undefined) return 'NOT PROVEN: no mutant that breaks it is refused by it';
  return `${proof.mutant} in ${proof.case}${proof.under === 'open' ? '' : ' (under literal only)'}`;
};

/** How much of the page is proven, and why the rest cannot be. */
const lastLines = (ledger: readonly Sentence[], { proofs, width }: LedgerLook): readonly string[] => {
  const promises = ledger.filter(isPromise);
  const of = (how: ReturnType<typeof sentenceProof>): readonly Sentence[] =>
    promises.filter((sentence) => sentenceProof(sentence, proofs) === how);
  const lacking = of('lacking').map(({ id }) => id);
  const proven = `proven ${of('open').length} under every reading, ${of('literal').length} under literal only`;
  const idleCount = ledger.length - promises.length;
  const idle = `${plural(idleCount, 'promises', 'promise')} nothing that could be broken: ${idleWords(ledger)}`;
  return [
    `${plural(promises.length, 'sentence promises', 'sentences promise')} something: ${proven}`,
    ...(lacking.length === 0 ? [] : wrap(`NOT PROVEN: ${lacking.join(' ')}`, width)),
    ...(idleCount === 0 ? [] : wrap(idle, width)),
  ];
};

type IdleKind = Exclude<SentenceKind, 'normative' | 'default'>;

/** What each kind of sentence does instead of promising something. */
const idleKinds: Readonly<Record<IdleKind, string>> = {
  heading: 'give a title',
  history: 'say since when',
  advice: 'advise, and bind nobody',
  pointer: 'point to other pages',
  definition: 'say what something is about',
};

const idleWords = (ledger: readonly Sentence[]): string =>
  Object.entries(idleKinds)
    .map(([kind, does]) => ({ count: ledger.filter((sentence) => sentence.kind === kind).length, does }))
    .filter(({ count }) => count > 0)
    .map(({ count, does }) => `${count} ${does}`)
    .join('; ');

const saysWidthMin = 30;

const columnsFor = (ledger: readonly Sentence[], width: number): readonly Column[] => {
  const id = { title: 'sentence', width: Math.max(8, ...ledger.map((sentence) => sentence.id.length)) };
  const kind = { title: 'kind', width: Math.max(8, ...ledger.map((sentence) => sentence.kind.length)) };
  const gaps = 2 * 2;
  return [id, kind, { title: 'says', width: Math.max(saysWidthMin, width - id.width - kind.width - gaps) }];
};
