import { printable } from '../../reports/formats/printable.ts';
import type { CheckedSentence, PageCheck } from '../../spec/page/check-page.ts';
import { describePlace } from '../../spec/page/describe-place.ts';
import type { PageForm } from '../../spec/page/read-page.ts';
import { sentenceOf } from '../../spec/page/sentence-by-id.ts';
import type { SentenceId } from '../../spec/page/sentence-id.ts';
import { wrap } from './columns.ts';

/** The page that was checked. */
export interface CheckedPage {
  readonly file: string;
  readonly form: PageForm;
  readonly version?: string;
}

/** The result of a check for a person: what departs from the ledger, in its order, and the sum in the last line. */
export const renderPageCheck = (page: CheckedPage, check: PageCheck, width: number): string => {
  const version = page.version === undefined ? '' : ` of systemd ${page.version}`;
  return [
    `${printable(page.file)}: systemd.kill(5)${version}, read as ${formNames[page.form]}`,
    '',
    ...check.sentences.flatMap((checked) => departure(checked, width)),
    ...notes(check, width),
    summary(check),
  ].join('\n');
};

const formNames: Readonly<Record<PageForm, string>> = { rendered: 'rendered text', roff: 'roff', html: 'HTML' };

type Status = CheckedSentence['status'];

const idsOf = (check: PageCheck, status: Status): readonly SentenceId[] =>
  check.sentences.flatMap((checked) => (checked.status === status && checked.status !== 'new' ? [checked.id] : []));

const departure = (checked: CheckedSentence, width: number): readonly string[] => {
  switch (checked.status) {
    case 'match':
    case 'no-history':
      return [];
    case 'moved':
      return [`moved    ${named(checked.id)}`, `  now at ${checked.found.place}`, ''];
    case 'differ':
      return [`differs  ${named(checked.id)}`, ...ours(checked.id, width), ...theirs(checked.found.text, width), ''];
    case 'missing':
      return [`missing  ${named(checked.id)}`, ...ours(checked.id, width), ''];
    case 'new':
      return [
        `new      ${checked.found.place}${checked.after === undefined ? '' : `, after ${checked.after}`}`,
        ...theirs(checked.found.text, width),
        '',
      ];
  }
};

/** A sentence with its place, and with the rules that would have to be looked at again. */
const named = (id: SentenceId): string => {
  const sentence = sentenceOf(id);
  const rules = sentence.rules.length === 0 ? '' : `; rules ${sentence.rules.join(' ')}`;
  return `${id} (${describePlace(sentence)})${rules}`;
};

const ours = (id: SentenceId, width: number): readonly string[] =>
  labelled('in our words', sentenceOf(id).paraphrase, width);

const theirs = (text: string, width: number): readonly string[] => labelled('on this page', text, width);

const labelled = (label: string, text: string, width: number): readonly string[] => {
  const indent = `  ${label}  `;
  return wrap(text, Math.max(40, width - indent.length)).map(
    (line, index) => `${index === 0 ? indent : ' '.repeat(indent.length)}${line}`,
  );
};

/** What is listed without being a fault. */
const notes = (check: PageCheck, width: number): readonly string[] => {
  const history = idsOf(check, 'no-history');
  const elsewhere = check.sentences.flatMap((checked) =>
    checked.status === 'match' && checked.id !== checked.found.place ? [`${checked.id} at ${checked.found.place}`] : [],
  );
  return [
    ...listed('without history, as before version 254:', history, width),
    ...listed('numbered differently here:', elsewhere, width),
  ];
};

const listed = (title: string, items: readonly string[], width: number): readonly string[] =>
  items.length === 0 ? [] : [title, ...wrap(items.join(', '), width - 2).map((line) => `  ${line}`), ''];

const summary = (check: PageCheck): string => {
  const count = (status: Status): number => check.sentences.filter((checked) => checked.status === status).length;
  const departures = (['differ', 'moved', 'missing', 'new'] as const)
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${status === 'differ' && count(status) === 1 ? 'differs' : status}`);
  const total = check.sentences.length - count('new');
  const rest = departures.length === 0 ? 'the page says what the ledger says' : departures.join(', ');
  return `${count('match')} of ${total} sentences match; ${rest}`;
};
