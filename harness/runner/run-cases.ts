import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { judge } from '../../spec/oracle/judge.ts';
import { registerConstraints } from '../../spec/oracle/register-constraints.ts';
import { runConstraints } from '../../spec/oracle/run-constraints.ts';
import type { Verdict } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { CaseResult } from './case-result.ts';
import type { RunEnd } from './exit-code.ts';
import type { Outcome } from './outcome.ts';
import { isFailure } from './outcome.ts';
import type { Played, Player } from './player.ts';
import type { Results } from './results.ts';
import { resultsFormat } from './results.ts';
import { unsupported } from './unsupported.ts';

/** The version of the set of rules that a run judges by. */
export const suite = 1;

/** What is played: a name that is a path, and a world. */
export interface PlayableCase {
  readonly name: string;
  /** The rules that it was written for; none where absent. */
  readonly rules?: readonly RuleId[];
  readonly world: World;
}

/** How a run goes. */
export interface RunOptions {
  readonly profile: Profile;
  /** The version of killspec, for the results. */
  readonly killspec: string;
  readonly seed: number;
  /** How often each case is played; a case that then gives another trace is nondeterministic. 1 where absent. */
  readonly repeat?: number;
  /** Ends the run at the first failure. */
  readonly bail?: boolean;
  /** Aborted to end the run after the case that is being played; what was judged is kept. */
  readonly signal?: { readonly aborted: boolean };
  /** Called after each case. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly failed: number }) => void;
  /** The judge; ours where absent. For tests of what happens when a rule crashes. */
  readonly judge?: (trace: Trace, profile: Profile) => Verdict;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const hashCases = (cases: readonly PlayableCase[]): string => {
  const hash = createHash('sha256');
  for (const { name, world } of cases) hash.update(`${JSON.stringify([name, world])}\n`);
  return hash.digest('hex');
};

const words = (event: unknown): string => (event === undefined ? 'nothing' : JSON.stringify(event));

/** Where two plays of one case first differ, in words. */
const difference = (first: Played, again: Played): string | undefined => {
  if (JSON.stringify(first) === JSON.stringify(again)) return undefined;
  if (first.status !== again.status) return `first ${first.status}, then ${again.status}`;
  const [one, other] = [first.trace?.events ?? [], again.trace?.events ?? []];
  const at = one.findIndex((event, index) => JSON.stringify(event) !== JSON.stringify(other[index]));
  const place = at < 0 ? one.length : at;
  return `event ${place + 1}: first ${words(one[place])}, then ${words(other[place])}`;
};

const outcomeOfVerdict = (verdict: Verdict): Outcome => {
  switch (verdict.status) {
    case 'conformant':
      return { status: 'conformant', verdict };
    case 'nonconformant':
      return { status: 'nonconformant', verdict };
    case 'inconclusive':
      return verdict;
  }
};

const outcomeOf = (played: Played, options: RunOptions): Outcome => {
  switch (played.status) {
    case 'recorded':
      return outcomeOfVerdict((options.judge ?? judge)(played.trace, options.profile));
    case 'inconclusive':
      return { status: 'inconclusive', reason: played.message };
    case 'crash':
    case 'hang':
    case 'protocol-error':
      return { status: played.status, message: played.message };
  }
};

interface PlayedCase {
  readonly outcome: Outcome;
  readonly trace?: Trace;
}

/** Plays and judges one case. A failure of killspec itself, a crash in a rule too, is an outcome like any other. */
const playCase = async (one: PlayableCase, player: Player, options: RunOptions): Promise<PlayedCase> => {
  const what = unsupported(one.world, player.implementation.capabilities);
  if (what !== undefined) return { outcome: { status: 'unsupported', what } };
  const first = await player.play(one.world);
  for (let repetition = 2; repetition <= (options.repeat ?? 1); repetition += 1) {
    const found = difference(first, await player.play(one.world));
    if (found === undefined) continue;
    const kept = first.trace === undefined ? {} : { trace: first.trace };
    return { outcome: { status: 'nondeterministic', repetition, difference: found }, ...kept };
  }
  const outcome = outcomeOf(first, options);
  return isFailure(outcome) && first.trace !== undefined ? { outcome, trace: first.trace } : { outcome };
};

const guarded = async (one: PlayableCase, player: Player, options: RunOptions): Promise<PlayedCase> => {
  try {
    return await playCase(one, player, options);
  } catch (error) {
    return { outcome: { status: 'harness-error', message: messageOf(error) } };
  }
};

/** A run gives way to Ctrl-C at least once in so many cases; giving way each time would cost more than most cases. */
const casesPerTurn = 16;

/**
 * Plays cases on one implementation, one after the other, and judges each recording; then intersects what the
 * conformant ones say of the readings. The same cases on the same implementation give the same results.
 */
export const runCases = async (
  cases: readonly PlayableCase[],
  player: Player,
  options: RunOptions,
): Promise<Results> => {
  const results: CaseResult[] = [];
  let failed = 0;
  let end: RunEnd = 'complete';
  for (const one of cases) {
    if (results.length % casesPerTurn === 0) await setImmediate();
    if (options.signal?.aborted === true) {
      end = 'interrupted';
      break;
    }
    const played = await guarded(one, player, options);
    const unitType = unitTypeOf(one.world.unit.name) ?? 'service';
    results.push({ name: one.name, unitType, about: one.rules ?? [], ...played });
    if (isFailure(played.outcome)) failed += 1;
    options.onProgress?.({ done: results.length, total: cases.length, failed });
    if (options.bail === true && failed > 0) {
      end = results.length < cases.length ? 'bailed' : 'complete';
      break;
    }
  }
  const conformant = results.flatMap(({ name, unitType, outcome }) =>
    outcome.status === 'conformant' ? [{ name, unitType, assignments: outcome.verdict.assignments }] : [],
  );
  const { name, version } = player.implementation;
  return {
    header: {
      format: resultsFormat,
      killspec: options.killspec,
      suite,
      implementation: { name, version },
      profile: options.profile,
      seed: options.seed,
      cases: { count: cases.length, hash: hashCases(cases) },
    },
    cases: results,
    end,
    constraints: runConstraints(conformant, registerConstraints),
  };
};
