import { countOutcomes } from './outcome.ts';
import type { Results } from './results.ts';

/** A share of cases. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** How well and how widely an implementation follows the page. Neither means anything without the other. */
export interface Score {
  /** The conformant ones of the cases that it says it can do; whatever it fails at in any way is not. */
  readonly correct: Share;
  /** The cases that it says it can do, and does not refuse when it comes to it, of all that apply. */
  readonly breadth: Share;
}

/**
 * The score of a run; none unless each of `cases` was played, which are killspec's own. A selection of cases, and cases
 * of one's own besides, would make of it whatever one likes.
 */
export const scoreOf = (results: Results, cases: ReadonlySet<string>): Score | undefined => {
  const own = results.cases.filter(({ name }) => cases.has(name));
  if (cases.size === 0 || own.length < cases.size || results.end !== 'complete') return undefined;
  const counts = countOutcomes(own.map(({ outcome }) => outcome));
  if (counts['harness-error'] > 0) return undefined;
  const applicable = own.length - counts['not-applicable'];
  const declared = applicable - counts.unsupported;
  return {
    correct: { count: counts.conformant, of: declared },
    breadth: { count: declared - counts['not-kept'], of: applicable },
  };
};
