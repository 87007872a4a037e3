import { ledger } from './ledger.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceId } from './sentence-id.ts';

const byId: ReadonlyMap<string, Sentence> = new Map(ledger.map((sentence) => [sentence.id, sentence]));

/** The sentence with this id, if the page has one. */
export const sentenceById = (id: string): Sentence | undefined => byId.get(id);

/** As `sentenceById`, for an id that is known to exist; throws for one that does not, which is a bug. */
export const sentenceOf = (id: SentenceId): Sentence => {
  const sentence = byId.get(id);
  if (sentence === undefined) throw new Error(`the ledger lacks ${id}`);
  return sentence;
};
