import { formatInstant } from '../../spec/vocabulary/time.ts';
import type { ActChange } from './acts.ts';
import { shownProcess } from './shown-process.ts';

const listed = (words: readonly string[]): string => {
  const unique = [...new Set(words)];
  const last = unique.at(-1) ?? '';
  return unique.length < 2 ? last : `${unique.slice(0, -1).join(', ')} and ${last}`;
};

type Plain = Exclude<ActChange, { kind: 'order' }>;

/** Changes that one phrase can tell: the same to several processes, or several to the same ones. */
interface Phrase {
  readonly kind: Plain['kind'];
  readonly whats: readonly string[];
  readonly whos: readonly string[];
  readonly at: string;
  readonly from: string;
  readonly not: string;
}

const phraseOf = (change: Plain): Phrase => ({
  kind: change.kind,
  whats: [change.what],
  whos: [shownProcess(change.who)],
  at: formatInstant(change.atUs),
  from: change.kind === 'moved' ? formatInstant(change.fromUs) : '',
  not: change.kind === 'instead' ? change.not : '',
});

/** Joins phrases that are alike in everything but `field`. */
const joinBy = (phrases: readonly Phrase[], field: 'whats' | 'whos'): readonly Phrase[] => {
  const joined = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const isRun = phrase.whats[0] === 'run';
    const key = JSON.stringify({ ...phrase, [field]: isRun && field === 'whats' ? phrase.whats : [] });
    const other = joined.get(key);
    joined.set(key, other === undefined ? phrase : { ...other, [field]: [...other[field], ...phrase[field]] });
  }
  return [...joined.values()];
};

const runText = ({ kind, whos, at, from }: Phrase): string => {
  const commands = listed(whos);
  if (kind === 'gone') return `${commands} not run`;
  return kind === 'moved' ? `${commands} run at ${at}, not ${from}` : `${commands} run at ${at}`;
};

const signalText = ({ kind, whats, whos, at, from, not }: Phrase): string => {
  const to = `to ${listed(whos)}`;
  const signals = listed(whats);
  switch (kind) {
    case 'gone':
      return `no ${whats.length === 1 ? signals : whats.join(' or ')} ${to} at ${at}`;
    case 'added':
      return `${signals} ${to} at ${at} too`;
    case 'moved':
      return `${signals} ${to} at ${at}, not ${from}`;
    case 'instead':
      return `${signals}, not ${not}, ${to} at ${at}`;
  }
};

const orderText = ({ atUs, acts }: Extract<ActChange, { kind: 'order' }>): string => {
  const sent = acts.map(({ what, who }) =>
    what === 'run' ? `${shownProcess(who)} run` : `${what} to ${shownProcess(who)}`,
  );
  return `in another order at ${formatInstant(atUs)}: ${sent.join(', ')}`;
};

/** What changes, in words: `SIGKILL to main and worker at 5 s, not 6 s; no SIGCONT to main at 0 s`. */
export const describeChanges = (changes: readonly ActChange[]): string => {
  const plain = changes.filter((change) => change.kind !== 'order').map(phraseOf);
  const phrases = joinBy(joinBy(plain, 'whats'), 'whos');
  return [
    ...phrases.map((phrase) => (phrase.whats[0] === 'run' ? runText(phrase) : signalText(phrase))),
    ...changes.filter((change) => change.kind === 'order').map(orderText),
  ].join('; ');
};
