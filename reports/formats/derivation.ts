import type { Violation } from '../../spec/oracle/verdict.ts';

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * The derivation of a violation as one sentence, the page's first: "Because …, and …, this was owed; however, that
 * happened."
 */
export const derivation = ({ because }: Violation): string => {
  const reason = because.findIndex((clause) => clause.startsWith('because '));
  const last = because.at(-1) ?? '';
  const between = because.filter((_clause, at) => at !== reason && at !== because.length - 1);
  const state = between.join(', and ');
  const page = because[reason];
  if (page === undefined) return `${capitalised(state === '' ? last : `${state}, ${last}`)}.`;
  return `${capitalised(page)}${state === '' ? '' : `, and ${state}`}, ${last}.`;
};
