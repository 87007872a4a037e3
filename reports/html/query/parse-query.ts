import { generatedTriggers } from '../../../harness/generators/cell.ts';
import { outcomeStatuses } from '../../../harness/runner/outcome.ts';
import { ledger } from '../../../spec/page/ledger.ts';
import { choiceIds, register } from '../../../spec/readings/register.ts';
import { ruleIds } from '../../../spec/rules/rule-id.ts';
import { didYouMean } from '../../../spec/vocabulary/did-you-mean.ts';
import { killModes } from '../../../spec/vocabulary/kill-settings.ts';
import { unitTypes } from '../../../spec/vocabulary/unit.ts';
import { type ParsedQuery, type QueryField, queryFields, type QueryProblem, type QueryTerm } from './query.ts';

const ruleLike = [...ruleIds, ...new Set(ruleIds.map((id) => id.replace(/-[^-]*$/, '')))];
const ambiguityLike = [...register.map(({ id }) => id), ...choiceIds];

/** The values that a field can have; absent where it can have any. */
const valuesOf: Readonly<Partial<Record<QueryField, readonly string[]>>> = {
  rule: ruleLike,
  breaks: ruleLike,
  about: ruleLike,
  exercises: ruleLike,
  outcome: outcomeStatuses,
  mode: killModes,
  unit: unitTypes,
  trigger: generatedTriggers,
  sentence: ledger.map(({ id }) => id),
  ambiguity: ambiguityLike,
};

/** A word as it was typed, with where each part of it stands. */
interface Token {
  readonly at: number;
  readonly end: number;
  readonly isNegated: boolean;
  readonly field?: { readonly text: string; readonly at: number };
  readonly values: readonly { readonly text: string; readonly at: number; readonly length: number }[];
}

const isBlank = (character: string | undefined): boolean => character !== undefined && /\s/u.test(character);

interface Piece {
  readonly text: string;
  readonly next: number;
}

/** A quoted text from its first quote on; `undefined` where it does not end. Within it `\"` is a quote. */
const quotedAt = (source: string, at: number): Piece | undefined => {
  let text = '';
  for (let next = at + 1; next < source.length; next += 1) {
    const character = source[next] ?? '';
    if (character === '"') return { text, next: next + 1 };
    if (character === '\\' && next + 1 < source.length) next += 1;
    text += source[next] ?? '';
  }
  return undefined;
};

const bareAt = (source: string, at: number, stops: string): Piece => {
  let next = at;
  while (next < source.length && !isBlank(source[next]) && !stops.includes(source[next] ?? '')) next += 1;
  return { text: source.slice(at, next), next };
};

const problem = (at: number, length: number, message: string, hint: string): { readonly problem: QueryProblem } => ({
  problem: { at, length: Math.max(1, length), message, hint },
});

/** The values of a word: one, or several with commas between them. */
const valuesAt = (
  source: string,
  start: number,
  hasField: boolean,
): Pick<Token, 'values' | 'end'> | { readonly problem: QueryProblem } => {
  const values: { text: string; at: number; length: number }[] = [];
  let at = start;
  for (;;) {
    const piece = source[at] === '"' ? quotedAt(source, at) : bareAt(source, at, hasField ? ',' : '');
    if (piece === undefined) {
      return problem(at, source.length - at, 'this quote is not closed', 'write a second " at the end');
    }
    values.push({ text: piece.text, at, length: piece.next - at });
    at = piece.next;
    if (!hasField || source[at] !== ',') break;
    at += 1;
  }
  if (at < source.length && !isBlank(source[at])) {
    return problem(at, 1, 'something stands right behind a quote', 'write a blank between them');
  }
  return { values, end: at };
};

const tokenAt = (source: string, at: number): Token | { readonly problem: QueryProblem } => {
  const isNegated = source[at] === '-';
  const start = isNegated ? at + 1 : at;
  const colon = source[start] === '"' ? undefined : /^[A-Za-z]+:/u.exec(source.slice(start))?.[0];
  const field = colon === undefined ? undefined : { text: colon.slice(0, -1), at: start };
  const valueStart = start + (colon?.length ?? 0);
  const read = valuesAt(source, valueStart, field !== undefined);
  if ('problem' in read) return read;
  return { at, isNegated, ...(field === undefined ? {} : { field }), ...read };
};

const alternatives = (values: readonly string[]): string =>
  values.length <= 12 ? `one of ${values.join(', ')}` : `as in ${values.slice(0, 3).join(', ')}`;

const valueProblem = (
  field: QueryField,
  { text, at, length }: Token['values'][number],
): { readonly problem: QueryProblem } | undefined => {
  const known = valuesOf[field];
  if (text === '') {
    const example = known?.[0] ?? (field === 'number' ? '1' : '"two words"');
    return problem(at, length, `${field}: needs a value`, `as in ${field}:${example}`);
  }
  if (field === 'number') {
    return /^[1-9]\d*$/u.test(text)
      ? undefined
      : problem(at, length, `${text} is no number of a failure`, 'as in number:1');
  }
  const word = field === 'ambiguity' ? text.replace(/=.*$/u, '') : text;
  if (known === undefined || known.some((value) => value.toLowerCase() === word.toLowerCase())) return undefined;
  const near = didYouMean(word, known);
  const hint = near === undefined ? alternatives(known) : `did you mean ${field}:${near}?`;
  return problem(at, length, `there is no ${field} ${word}`, hint);
};

const termOf = (token: Token): QueryTerm | { readonly problem: QueryProblem } => {
  const { isNegated, values, at, end } = token;
  const texts = values.map(({ text }) => text);
  if (token.field === undefined) {
    if (texts.every((text) => text === '')) {
      return problem(
        at,
        end - at,
        'nothing is asked for here',
        isNegated ? 'write a word behind the -' : 'write a word',
      );
    }
    return { field: 'text', isNegated, values: texts };
  }
  const typed = token.field.text.toLowerCase();
  const field = queryFields.find((each) => each === typed);
  if (field === undefined) {
    const near = didYouMean(typed, queryFields);
    const quoted = `"${token.field.text}:${texts.join(',')}" in quotes looks for the text`;
    return problem(
      token.field.at,
      token.field.text.length,
      `there is no field ${token.field.text}`,
      near === undefined ? `one of ${queryFields.join(', ')}; ${quoted}` : `did you mean ${near}:?`,
    );
  }
  const wrong = values.map((value) => valueProblem(field, value)).find((each) => each !== undefined);
  return wrong ?? { field, isNegated, values: texts };
};

/**
 * Reads a query: words with blanks between them, all of which have to hold. `field:value` asks for a field, several
 * values with commas between them for any of them, a `-` in front for the contrary; what has blanks in it is quoted.
 */
export const parseQuery = (source: string): ParsedQuery => {
  const query: QueryTerm[] = [];
  let at = 0;
  while (at < source.length) {
    if (isBlank(source[at])) {
      at += 1;
      continue;
    }
    const token = tokenAt(source, at);
    if ('problem' in token) return { ok: false, problem: token.problem };
    const term = termOf(token);
    if ('problem' in term) return { ok: false, problem: term.problem };
    query.push(term);
    at = token.end;
  }
  return { ok: true, query };
};
