import { drawnFrom, exhausted, openSource } from '../generators/world-source.ts';
import { type Trial, suiteTrials, trialIn } from './trial.ts';
import { TryOuts } from './try-out.ts';

/** How thoroughly mutants are assessed. */
export interface Thoroughness {
  readonly seed: number;
  /** How many drawn worlds are tried for a mutant that a case kills under every reading. */
  readonly drawnMax: number;
  /** How many for one that no case kills so: to find that a drawn world does, or that none of them is unexcused. */
  readonly spareDrawnMax: number;
  /** Up to where it is shown that a mutant does nothing else: the name of a bound of the small scope. */
  readonly bound: string;
}

/** What mutants are tried with. */
export interface Ground {
  readonly thoroughness: Thoroughness;
  readonly suite: readonly Trial[];
  readonly drawnAt: (index: number) => Trial;
  readonly scopeAt: (index: number) => Trial;
  readonly scopeCount: number;
  readonly tryOuts: TryOuts;
}

/** Reads the suite, and opens the sources of worlds. */
export const openGround = (thoroughness: Thoroughness): Ground => {
  const drawn = openSource(drawnFrom(thoroughness.seed));
  const scope = openSource(exhausted(thoroughness.bound));
  const known = new Map<number, Trial>();
  const drawnAt = (index: number): Trial => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const trial = trialIn(`world ${index}`, drawn.at(index));
    known.set(index, trial);
    return trial;
  };
  return {
    thoroughness,
    suite: suiteTrials(),
    drawnAt,
    scopeAt: (index) => trialIn(`world ${index} of the scope`, scope.at(index)),
    scopeCount: scope.count ?? 0,
    tryOuts: new TryOuts(),
  };
};
