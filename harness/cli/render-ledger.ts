import type { Sentence } from '../../spec/page/sentence.ts';
import { type Column, rowLines } from './columns.ts';

/** How the ledger is shown. */
export interface LedgerLook {
  /** How wide the table may be, in characters; it is never narrower than its columns need. */
  readonly width: number;
  /** The page's own words, by sentence id, where a page is at hand; our paraphrase stands in for what it lacks. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** The ledger as a table: every sentence with its kind, what it says, and the rules that stand on it. */
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
  ];
  let lacksText = false;
  for (const sentence of ledger) {
    if (sentence.paragraph === 0) lines.push('');
    const text = look.texts?.get(sentence.id);
    const standsIn = look.texts !== undefined && text === undefined;
    lacksText ||= standsIn;
    const says = text ?? `${standsIn ? '~ ' : ''}${sentence.paraphrase}`;
    lines.push(...rowLines(columns, [sentence.id, sentence.kind, says, sentence.rules.join(' ')]));
  }
  const footnote = '~ in our words: the page has no such sentence, or another one in its place';
  return [...lines, ...(lacksText ? ['', footnote] : [])].join('\n');
};

const saysWidthMin = 30;

const columnsFor = (ledger: readonly Sentence[], width: number): readonly Column[] => {
  const id = { title: 'sentence', width: Math.max(8, ...ledger.map((sentence) => sentence.id.length)) };
  const kind = { title: 'kind', width: Math.max(4, ...ledger.map((sentence) => sentence.kind.length)) };
  const rules = { title: 'rules', width: 20 };
  const gaps = 3 * 2;
  const says = Math.max(saysWidthMin, width - id.width - kind.width - rules.width - gaps);
  return [id, kind, { title: 'says', width: says }, rules];
};
