import { judge } from '../../spec/oracle/judge.ts';
import type { Verdict, Violation } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { loadUnit } from '../kernel/load-unit.ts';
import type { NonconformantVerdict, Outcome } from './outcome.ts';
import { isFailure } from './outcome.ts';
import type { Played, Player } from './player.ts';
import { unsupported } from './unsupported.ts';

/** How a case is played and judged. */
export interface PlayOptions {
  readonly profile: Profile;
  /** How often each case is played; a case that then gives another trace is nondeterministic. 1 where absent. */
  readonly repeat?: number;
  /** The rules that are held against an implementation; all where absent. */
  readonly rules?: readonly RuleId[];
  /** Whether the traces of cases that conform are kept too. */
  readonly keepAll?: boolean;
  /** The judge; ours where absent. For tests of what happens when a rule crashes. */
  readonly judge?: (trace: Trace, profile: Profile) => Verdict;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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

/** A refusal as the rules of a suite know it: what later rules say besides is no news to who asked for the suite. */
const bySuite = (verdict: NonconformantVerdict, rules: readonly RuleId[]): NonconformantVerdict => {
  const only = (violation: Violation): Violation => ({
    ...violation,
    rules: violation.rules.filter((id) => rules.includes(id)),
  });
  return { ...verdict, violation: only(verdict.violation), deaths: verdict.deaths.map(only) };
};

const outcomeOfVerdict = (verdict: Verdict, rules: readonly RuleId[] | undefined): Outcome => {
  switch (verdict.status) {
    case 'conformant':
      return { status: 'conformant', verdict };
    case 'nonconformant': {
      if (rules === undefined) return { status: 'nonconformant', verdict };
      const broken = verdict.violation.rules;
      if (broken.some((id) => rules.includes(id))) return { status: 'nonconformant', verdict: bySuite(verdict, rules) };
      const why = `what is broken first is of a later suite: ${broken.join(', ')}`;
      return { status: 'not-applicable', why, isOfLaterSuite: true };
    }
    case 'inconclusive':
      return verdict;
  }
};

/** The kernel has parsed the unit already. */
const judgeLoaded = (trace: Trace, profile: Profile): Verdict => {
  const { name, sources } = trace.header.unit;
  return judge(trace, profile, loadUnit(name, sources));
};

const outcomeOf = (played: Played, options: PlayOptions): Outcome => {
  switch (played.status) {
    case 'recorded':
      return outcomeOfVerdict((options.judge ?? judgeLoaded)(played.trace, options.profile), options.rules);
    case 'inconclusive':
      return { status: 'inconclusive', reason: played.message };
    case 'not-applicable':
      return { status: 'not-applicable', why: played.message };
    case 'not-kept':
    case 'crash':
    case 'hang':
    case 'protocol-error':
      return { status: played.status, message: played.message };
  }
};

/** What became of one case, and its trace where that is to be kept. */
export interface PlayedCase {
  readonly outcome: Outcome;
  readonly trace?: Trace;
  /** Nothing can be played on the implementation any more. */
  readonly isLast?: true;
}

const play = async (world: World, player: Player, options: PlayOptions): Promise<PlayedCase> => {
  const what = unsupported(world, player.implementation.capabilities);
  if (what !== undefined) return { outcome: { status: 'unsupported', what } };
  const first = await player.play(world);
  for (let repetition = 2; repetition <= (options.repeat ?? 1); repetition += 1) {
    const found = difference(first, await player.play(world));
    if (found === undefined) continue;
    const kept = first.trace === undefined ? {} : { trace: first.trace };
    return { outcome: { status: 'nondeterministic', repetition, difference: found }, ...kept };
  }
  const outcome = outcomeOf(first, options);
  const isKept = first.trace !== undefined && (options.keepAll === true || isFailure(outcome));
  return {
    outcome,
    ...(isKept ? { trace: first.trace } : {}),
    ...('isLast' in first && first.isLast ? { isLast: true } : {}),
  };
};

/** Plays and judges one case. A failure of killspec itself, a crash in a rule too, is an outcome like any other. */
export const playCase = async (world: World, player: Player, options: PlayOptions): Promise<PlayedCase> => {
  try {
    return await play(world, player, options);
  } catch (error) {
    return { outcome: { status: 'harness-error', message: messageOf(error) } };
  }
};
