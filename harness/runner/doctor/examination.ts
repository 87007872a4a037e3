import type { WireLine } from './wire-log.ts';

/** What is looked at, in order: each step takes for granted what those before it have shown. */
export const stepNames = [
  'says hello',
  'answers each request once',
  'leaves when it is told to',
  'does not look at the real clock',
  'begins each case afresh',
  'reacts to a stop',
  'plays what it declares',
  'keeps cases in flight apart',
  'leaks nothing into later cases',
  'declares what it can do',
] as const;

/** One of the steps, see `stepNames`. */
export type StepName = (typeof stepNames)[number];

/** What is wrong, with all that is needed to see it again. All texts are printable. */
export interface StepFailure {
  readonly status: 'failed';
  /** `wrong`: it answered, but not what it should have. The others are outcomes as of a case. */
  readonly kind: 'crash' | 'hang' | 'protocol-error' | 'wrong';
  /** What happened, as a clause about the adapter: "it did not answer within 5 s". */
  readonly found: string;
  /** The answer that was expected, as a line, or what it should be like. */
  readonly expected: string;
  /** What may be the reason, and what to do. */
  readonly hint?: string;
  /** What was sent and received when it showed, exactly. */
  readonly lines: readonly WireLine[];
  /** Everything that was sent to that process: sent to another one, it shows the same. */
  readonly sent: readonly string[];
  /** How long each line was held back, where that matters. */
  readonly paceMs?: number;
}

/** What came of a step. */
export type StepResult =
  | { readonly status: 'passed'; readonly said: string }
  /** Nothing is wrong, but something could be better. */
  | { readonly status: 'advice'; readonly said: readonly string[] }
  /** There was nothing to look at, or no way to. */
  | { readonly status: 'skipped'; readonly why: string }
  | StepFailure;

/** A step and what came of it. */
export interface Step {
  readonly name: StepName;
  readonly result: StepResult;
}

/** How many steps in a row, from the first on, an adapter has come through. */
export const gradeOf = (steps: readonly Step[]): number => {
  const at = steps.findIndex(({ result }) => result.status === 'failed' || result.status === 'skipped');
  return at === -1 ? steps.length : at;
};
