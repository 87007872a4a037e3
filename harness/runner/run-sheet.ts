import { createHash } from 'node:crypto';
import { registerConstraints } from '../../spec/oracle/register-constraints.ts';
import { runConstraints } from '../../spec/oracle/run-constraints.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import { hashWorld } from '../suites/suites.ts';
import type { CaseResult } from './case-result.ts';
import type { RunEnd } from './exit-code.ts';
import { isFailure } from './outcome.ts';
import type { PlayedCase } from './play-case.ts';
import type { PlayableCase } from './playable-case.ts';
import type { Player } from './player.ts';
import { keptEventCountMax, type Results, type ResultsHeader, resultsFormat } from './results.ts';

/** The version of the set of rules that a run judges by. */
export const suite = 1;

/** What a run is of, besides its cases and the implementation. */
export interface RunTerms {
  /** The version of killspec, for the results. */
  readonly killspec: string;
  readonly seed: number;
  readonly profile: Profile;
  /** The version of the suite that was asked for; the newest where absent. */
  readonly suite?: number;
}

/** What was played of a case: what is kept of it, and what it means for the rest. */
export interface TakenCase {
  readonly result: CaseResult;
  /** Nothing can be played on the implementation any more. */
  readonly isLast?: true;
  /** Its trace was left out, as those before it have too many events. */
  readonly isTraceLeftOut?: true;
}

/** When a run ends before all its cases were played. */
export interface EarlyEnd {
  /** Ends the run at the first failure that is not known. */
  readonly bail?: boolean;
  /** Which failures are known, and no reason to end the run; none where absent. */
  readonly isKnown?: (result: CaseResult) => boolean;
}

/** The hash that a set of cases is known by: of their names and worlds. */
export const hashCases = (cases: readonly PlayableCase[]): string => {
  const hash = createHash('sha256');
  for (const { name, world } of cases) hash.update(`${JSON.stringify([name, world])}\n`);
  return hash.digest('hex');
};

/** The first line of the results of a run. */
export const runHeader = (
  cases: readonly PlayableCase[],
  { name, version }: Player['implementation'],
  terms: RunTerms,
): ResultsHeader => ({
  format: resultsFormat,
  killspec: terms.killspec,
  suite: terms.suite ?? suite,
  implementation: { name, version },
  profile: terms.profile,
  seed: terms.seed,
  cases: { count: cases.length, hash: hashCases(cases) },
});

/** So many cases in a row in which the implementation hung, and the rest is not waited for. */
export const hangsInARowMax = 3;

/** What is kept of a case that was played. */
export const takenCase = (one: PlayableCase, { isLast, ...played }: PlayedCase): TakenCase => ({
  result: {
    name: one.name,
    unitType: unitTypeOf(one.world.unit.name) ?? 'service',
    about: one.rules ?? [],
    world: hashWorld(one.world),
    ...played,
  },
  ...(isLast === true ? { isLast } : {}),
});

/**
 * The results of a run, as they come about. The same cases, taken in their order, give the same results, whoever played
 * them and wherever.
 */
export class RunSheet {
  readonly #header: ResultsHeader;
  readonly #early: EarlyEnd;
  readonly #taken: TakenCase[] = [];
  #failed = 0;
  #hangsInARow = 0;
  #keptEventCount = 0;
  #tracesLeftOut = 0;
  #end: RunEnd = 'complete';

  constructor(header: ResultsHeader, early: EarlyEnd = {}) {
    this.#header = header;
    this.#early = early;
  }

  /** How many failed that are not known. */
  get failed(): number {
    return this.#failed;
  }

  /** Every case so far, with what is kept of it. */
  get taken(): readonly TakenCase[] {
    return this.#taken;
  }

  /** Takes the next case. `false` where the run is over with it. */
  take(taken: TakenCase): boolean {
    const kept = this.#withinBound(taken);
    const { result } = kept;
    this.#taken.push(kept);
    if (isFailure(result.outcome) && this.#early.isKnown?.(result) !== true) this.#failed += 1;
    this.#hangsInARow = result.outcome.status === 'hang' ? this.#hangsInARow + 1 : 0;
    if (this.#taken.length === this.#header.cases.count) return false;
    const isHopeless = taken.isLast === true || this.#hangsInARow >= hangsInARowMax;
    if (this.#early.bail === true && this.#failed > 0) this.#end = 'bailed';
    else if (isHopeless) this.#end = 'given-up';
    return this.#end === 'complete';
  }

  /** Ends the run here, with what there is. */
  interrupt(): void {
    if (this.#taken.length < this.#header.cases.count) this.#end = 'interrupted';
  }

  /** What the run came to. */
  results(): Results {
    const cases = this.#taken.map(({ result }) => result);
    const conformant = cases.flatMap(({ name, unitType, outcome }) =>
      outcome.status === 'conformant' ? [{ name, unitType, assignments: outcome.verdict.assignments }] : [],
    );
    return {
      header: this.#header,
      cases,
      end: this.#end,
      constraints: runConstraints(conformant, registerConstraints),
      ...(this.#tracesLeftOut === 0 ? {} : { tracesLeftOut: this.#tracesLeftOut }),
    };
  }

  /** From the first trace on that does not fit any more none is kept, so that what is kept hangs on nothing else. */
  #withinBound(taken: TakenCase): TakenCase {
    const { trace, ...rest } = taken.result;
    if (trace === undefined && taken.isTraceLeftOut !== true) return taken;
    this.#keptEventCount += taken.isTraceLeftOut === true ? keptEventCountMax + 1 : (trace?.events.length ?? 0);
    if (this.#keptEventCount <= keptEventCountMax) return taken;
    this.#tracesLeftOut += 1;
    return { ...taken, result: rest, isTraceLeftOut: true };
  }
}
