/** What a query can ask of a case. */
export const queryFields = [
  'rule',
  'breaks',
  'about',
  'exercises',
  'outcome',
  'mode',
  'unit',
  'trigger',
  'name',
  'sentence',
  'ambiguity',
  'implementation',
  'number',
] as const;
export type QueryField = (typeof queryFields)[number];

/** What each of them asks, for people. */
export const fieldMeanings: Readonly<Record<QueryField, string>> = {
  rule: 'the rule that it breaks first, or was written for; `rule:KM-MX` takes all that begin so',
  breaks: 'the rule that it breaks first',
  about: 'a rule that it was written for',
  exercises: 'a rule that passed or failed in it',
  outcome: 'what became of it: conformant, nonconformant, crash, inconclusive …',
  mode: 'KillMode= of its unit: control-group, mixed, process, none',
  unit: 'the type of its unit: service, socket, mount, swap, scope',
  trigger: 'what makes the unit stop: stop, restart, own-exit, watchdog, start, reload, mishap',
  name: 'its name; `*` stands for anything',
  sentence: 'a sentence of the page, by its id, the rules of which it breaks or was written for',
  ambiguity: 'a point of the page on the reading of which it hangs: AMB-16, or AMB-16=restart-too',
  implementation: 'the implementation, by its name or a part of it',
  number: 'the number that `killspec why` knows the failure by',
};

/** One condition of a query. */
export interface QueryTerm {
  /** `text` for words without a field, which may stand anywhere in a case. */
  readonly field: QueryField | 'text';
  readonly isNegated: boolean;
  /** Any of these will do. */
  readonly values: readonly string[];
}

/** Conditions, all of which a case has to meet. */
export type Query = readonly QueryTerm[];

/** What is wrong with a query: where, and what to write instead. */
export interface QueryProblem {
  /** The first character that is meant, and how many. */
  readonly at: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
}

/** A query, or what is wrong with it. */
export type ParsedQuery =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problem: QueryProblem };
