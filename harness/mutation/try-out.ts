import { judge } from '../../spec/oracle/judge.ts';
import type { Verdict } from '../../spec/oracle/verdict.ts';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import { type RuleId, ruleIds } from '../../spec/rules/rule-id.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Implementation } from '../adapters/adapter.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import type { Subject } from './subject.ts';
import type { Trial } from './trial.ts';

/** The rules by which a trace is refused. */
export interface Refusal {
  /** Those that the violation which is shown breaks. */
  readonly violated: readonly RuleId[];
  /** All that fail. */
  readonly failing: readonly RuleId[];
}

/** What came of trying a mutant in one world. */
export type TryOut =
  /** It did what it would do without its mistake. */
  | { readonly status: 'same' }
  /** It did something else, which `literal` allows. */
  | { readonly status: 'allowed' }
  /** It did something that `literal` refuses, and some reading allows. */
  | { readonly status: 'excusable'; readonly trace: Trace; readonly literal: Refusal }
  /** It did something that `literal` refuses, and of which nothing is known under `open`: the oracle keeps no more hypotheses. */
  | { readonly status: 'undecided' }
  /** It did something that every reading refuses. */
  | { readonly status: 'killed'; readonly literal: Refusal; readonly open: Refusal };

const play = (implementation: Implementation, { name, world, boundUs }: Trial): Trace => {
  const { trace, ending } = recordCaseSync(implementation, world, { boundUs });
  if (ending.kind === 'quiet' || ending.kind === 'bound') return trace;
  throw new Error(`${implementation.name} in ${name}: ${JSON.stringify(ending)}`);
};

const refusalOf = (verdict: Verdict): Refusal | undefined =>
  verdict.status === 'nonconformant'
    ? { violated: verdict.violation.rules, failing: ruleIds.filter((id) => verdict.rules[id] === 'fail') }
    : undefined;

/** Why a profile refuses a trace; nothing where it does not. */
export const refusalUnder = (profile: Profile, trace: Trace, { unit }: Trial): Refusal | undefined =>
  refusalOf(judge(trace, profile, unit));

/** Tries mutants, and remembers what is right. */
export class TryOuts {
  readonly #known = new Map<Implementation, WeakMap<Trial, string>>();

  /**
   * What a mutant does in a world. `isExcused` may know a reading that allows it: what one reading allows `open` does,
   * and one reading is judged sooner.
   */
  try(subject: Subject, trial: Trial, isExcused?: (trace: Trace) => boolean): TryOut {
    const trace = play(subject.mutant.implementation, trial);
    if (JSON.stringify(trace.events) === this.#rightEvents(subject.right, trial)) return { status: 'same' };
    const byLiteral = refusalUnder(literal, trace, trial);
    if (byLiteral === undefined) return { status: 'allowed' };
    if (isExcused?.(trace) === true) return { status: 'excusable', trace, literal: byLiteral };
    const underOpen = judge(trace, open, trial.unit);
    if (underOpen.status === 'inconclusive') return { status: 'undecided' };
    const byOpen = refusalOf(underOpen);
    if (byOpen === undefined) return { status: 'excusable', trace, literal: byLiteral };
    return { status: 'killed', literal: byLiteral, open: byOpen };
  }

  #rightEvents(right: Implementation, trial: Trial): string {
    const known = this.#known.get(right) ?? new WeakMap<Trial, string>();
    this.#known.set(right, known);
    const before = known.get(trial);
    if (before !== undefined) return before;
    const events = JSON.stringify(play(right, trial).events);
    known.set(trial, events);
    return events;
  }
}
