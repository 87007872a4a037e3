import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';

/** What patterns select; a pattern that matches nothing is a mistake that the caller must show. */
export interface FoundCases<C> {
  readonly cases: readonly C[];
  readonly unmatched: readonly { readonly pattern: string; readonly hint?: string }[];
}

const special = /[\\^$.|+()[\]{}]/g;

/**
 * A pattern as a regular expression: `*` any characters but `/`, `**` any at all, `?` one. It matches a whole name, or
 * the beginning of one up to a `/`.
 */
const expressionOf = (pattern: string): RegExp => {
  const parts = pattern.replace(/\/+$/, '').split(/(\*+|\?)/);
  const source = parts.map((part) => {
    if (part.startsWith('*')) return part.length > 1 ? '.*' : '[^/]*';
    return part === '?' ? '[^/]' : part.replace(special, '\\$&');
  });
  return new RegExp(`^${source.join('')}(?:/|$)`);
};

const hintFor = (pattern: string, names: readonly string[]): string | undefined => {
  const wholes = didYouMean(pattern, names);
  if (wholes !== undefined) return wholes;
  const folders = new Set(
    names.flatMap((name) => name.split('/').map((_, index, parts) => parts.slice(0, index).join('/'))),
  );
  folders.delete('');
  return didYouMean(pattern, [...folders]);
};

/** The cases whose names match any of the patterns, in their own order; all of them where there is no pattern. */
export const findCases = <C extends { readonly name: string }>(
  patterns: readonly string[],
  cases: readonly C[],
): FoundCases<C> => {
  if (patterns.length === 0) return { cases, unmatched: [] };
  const expressions = patterns.map((pattern) => ({ pattern, expression: expressionOf(pattern) }));
  const names = cases.map(({ name }) => name);
  const unmatched = expressions
    .filter(({ expression }) => !names.some((name) => expression.test(name)))
    .map(({ pattern }) => {
      const near = hintFor(pattern, names);
      return near === undefined ? { pattern } : { pattern, hint: `did you mean ${near}?` };
    });
  return { cases: cases.filter(({ name }) => expressions.some(({ expression }) => expression.test(name))), unmatched };
};
