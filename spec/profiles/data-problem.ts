import { didYouMean } from '../vocabulary/did-you-mean.ts';

/** What is wrong with the data of a user's file. */
export interface DataProblem {
  readonly code: 'unknown-key' | 'missing-key' | 'wrong-type' | 'unknown-name' | 'inconsistent';
  /** Where in the data: keys and indexes from its root. */
  readonly path: readonly (string | number)[];
  /** What was found and what is wrong with it, without a full stop. */
  readonly message: string;
  /** What to write instead, or why. */
  readonly hint?: string;
}

/** Takes note of what is wrong. */
export type Report = (code: DataProblem['code'], path: DataProblem['path'], message: string, hint?: string) => void;

/** A list of problems, and what adds to it. */
export const reporting = (): { readonly problems: readonly DataProblem[]; readonly report: Report } => {
  const problems: DataProblem[] = [];
  const report: Report = (code, path, message, hint) =>
    void problems.push({ code, path, message, ...(hint === undefined ? {} : { hint }) });
  return { problems, report };
};

/** True for a mapping of keys to anything. */
export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was found, in words. */
export const described = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `the text "${value}"`;
  if (Array.isArray(value)) return 'a list';
  return isMapping(value) ? 'a mapping' : JSON.stringify(value);
};

/** What may have been meant by a word, or what is known. */
export const meant = (word: string, candidates: readonly string[]): string => {
  const candidate = didYouMean(word, candidates);
  return candidate === undefined ? `known: ${candidates.join(', ')}` : `did you mean "${candidate}"?`;
};
