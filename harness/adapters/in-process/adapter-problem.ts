/** What can be wrong with an adapter that a user names. */
export type AdapterProblemCode =
  /** There is no such file. */
  | 'not-found'
  /** It is a directory, or something else that is no file. */
  | 'not-a-file'
  /** A file that is neither JavaScript nor TypeScript. */
  | 'unknown-kind'
  /** There is no implementation of this name in killspec. */
  | 'unknown-name'
  /** It does not compile, throws when it is loaded, or does not come to the end of it. */
  | 'does-not-load'
  /** It exports no `implementation`. */
  | 'exports-nothing'
  /** What it exports is no implementation. */
  | 'wrong-shape';

/** Why an adapter cannot be used: a user's mistake. */
export interface AdapterProblem {
  readonly code: AdapterProblemCode;
  /** What the user wrote: a path, or `killspec:NAME`. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
  /** Loading it threw a SyntaxError: it, or what it imports, may be no JavaScript. */
  readonly isSyntaxError?: true;
}
