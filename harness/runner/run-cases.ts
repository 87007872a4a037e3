import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { registerConstraints } from '../../spec/oracle/register-constraints.ts';
import { runConstraints } from '../../spec/oracle/run-constraints.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { hashWorld } from '../suites/suites.ts';
import type { CaseResult } from './case-result.ts';
import type { RunEnd } from './exit-code.ts';
import { isFailure } from './outcome.ts';
import { playAhead } from './play-ahead.ts';
import { type PlayedCase, type PlayOptions, playCase } from './play-case.ts';
import type { Player } from './player.ts';
import type { Results } from './results.ts';
import { keptEventCountMax, resultsFormat } from './results.ts';

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
export interface RunOptions extends PlayOptions {
  /** The version of killspec, for the results. */
  readonly killspec: string;
  readonly seed: number;
  /** The version of the suite that was asked for; the newest where absent. */
  readonly suite?: number;
  /** Ends the run at the first failure that is not known. */
  readonly bail?: boolean;
  /** Which failures are known, and no reason to end the run; none where absent. */
  readonly isKnown?: (result: CaseResult) => boolean;
  /** Aborted to end the run after the case that is being played; what was judged is kept. */
  readonly signal?: { readonly aborted: boolean };
  /** Called after each case. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly failed: number }) => void;
}

const hashCases = (cases: readonly PlayableCase[]): string => {
  const hash = createHash('sha256');
  for (const { name, world } of cases) hash.update(`${JSON.stringify([name, world])}\n`);
  return hash.digest('hex');
};

/** A run gives way to Ctrl-C at least once in so many cases; giving way each time would cost more than most cases. */
const casesPerTurn = 16;

/** So many cases in a row in which the implementation hung, and the rest is not waited for. */
const hangsInARowMax = 3;

/**
 * Plays cases on one implementation, one after the other or several at a time, and judges each recording; then intersects what the
 * conformant ones say of the readings. The same cases on the same implementation give the same results.
 */
export const runCases = async (
  cases: readonly PlayableCase[],
  player: Player,
  options: RunOptions,
): Promise<Results> => {
  const results: CaseResult[] = [];
  let failed = 0;
  let hangsInARow = 0;
  let keptEventCount = 0;
  let tracesLeftOut = 0;
  let end: RunEnd = 'complete';
  const isInterrupted = (): boolean => options.signal?.aborted === true;
  const play = async (one: PlayableCase): Promise<PlayedCase | undefined> => {
    if (player.inFlightMax === undefined && results.length % casesPerTurn === 0) await setImmediate();
    return isInterrupted() ? undefined : playCase(one.world, player, options);
  };
  player.prepare?.(cases.map(({ world }) => world));
  for await (const [one, played] of playAhead(cases, play, player.inFlightMax ?? 1)) {
    if (played === undefined) {
      end = 'interrupted';
      break;
    }
    const { isLast, trace, ...kept } = played;
    const eventCount = trace?.events.length ?? 0;
    const isKept = trace !== undefined && keptEventCount + eventCount <= keptEventCountMax;
    if (isKept) keptEventCount += eventCount;
    else if (trace !== undefined) tracesLeftOut += 1;
    const unitType = unitTypeOf(one.world.unit.name) ?? 'service';
    const result = {
      name: one.name,
      unitType,
      about: one.rules ?? [],
      world: hashWorld(one.world),
      ...kept,
      ...(isKept ? { trace } : {}),
    };
    results.push(result);
    if (isFailure(played.outcome) && options.isKnown?.(result) !== true) failed += 1;
    hangsInARow = played.outcome.status === 'hang' ? hangsInARow + 1 : 0;
    options.onProgress?.({ done: results.length, total: cases.length, failed });
    if (results.length === cases.length) break;
    const isHopeless = isLast === true || hangsInARow >= hangsInARowMax;
    if (options.bail === true && failed > 0) end = 'bailed';
    else if (isInterrupted()) end = 'interrupted';
    else if (isHopeless) end = 'given-up';
    if (end !== 'complete') break;
  }
  const conformant = results.flatMap(({ name, unitType, outcome }) =>
    outcome.status === 'conformant' ? [{ name, unitType, assignments: outcome.verdict.assignments }] : [],
  );
  const { name, version } = player.implementation;
  return {
    header: {
      format: resultsFormat,
      killspec: options.killspec,
      suite: options.suite ?? suite,
      implementation: { name, version },
      profile: options.profile,
      seed: options.seed,
      cases: { count: cases.length, hash: hashCases(cases) },
    },
    cases: results,
    end,
    constraints: runConstraints(conformant, registerConstraints),
    ...(tracesLeftOut === 0 ? {} : { tracesLeftOut }),
  };
};
