import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Narrowing } from '../../../spec/oracle/narrowing.ts';
import { registerConstraints } from '../../../spec/oracle/register-constraints.ts';
import type { Assignment } from '../../../spec/oracle/verdict.ts';
import { type RuleId, ruleIds } from '../../../spec/rules/rule-id.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import { unitTypeOf } from '../../../spec/vocabulary/unit-type-of.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import { openSource } from '../../generators/world-source.ts';
import { howItFails, withoutFigures } from '../how-it-fails.ts';
import { mannerOf } from '../manner.ts';
import { countOutcomes, isFailure, type OutcomeCounts, type OutcomeStatus } from '../outcome.ts';
import { type PlayedCase, playCase } from '../play-case.ts';
import { playAhead } from '../play-ahead.ts';
import type { Player } from '../player.ts';
import { tellViolation } from '../tell-violation.ts';
import { askInvariant, type InvariantMistake } from './ask-invariant.ts';
import type { HuntPlan } from './hunt-plan.ts';

/** How one generated world failed. The world itself is known by its index. */
export interface HuntFailure {
  readonly index: number;
  /** `mixed service stop`: what the world is about. */
  readonly about: string;
  /** `invariant`: the trace conforms, or could not be judged, and a user's own property does not hold. */
  readonly status: OutcomeStatus | 'invariant';
  /** The same for failures of one kind, see `mannerOf`. */
  readonly manner: string;
}

/** What a conformant world says of the readings. */
export interface HuntStatement {
  readonly index: number;
  readonly unitType: UnitType;
  readonly assignments: readonly Assignment[];
}

/** What became of a run of consecutive worlds. */
export interface HuntChunk {
  /** The index of the first world. */
  readonly from: number;
  readonly count: number;
  readonly counts: OutcomeCounts;
  /** The first half of the SHA-256 over everything that was recorded. */
  readonly digest: string;
  readonly failures: readonly HuntFailure[];
  /** How many failures of which kind are left out of `failures`, as there are so many of them. */
  readonly unlisted?: Readonly<Record<string, number>>;
  /** What its conformant worlds say, as far as those before have not said it together. */
  readonly statements: readonly HuntStatement[];
  /** The rules that were exercised; not part of what is written. */
  readonly rules?: readonly RuleId[];
  /** A user's invariant made a mistake, and the chunk ends before the world of it; not part of what is written. */
  readonly mistaken?: MistakenInvariant;
}

/** A mistake of a user's invariant, and the index of the world in whose trace it made that. */
export interface MistakenInvariant {
  readonly index: number;
  readonly mistake: InvariantMistake;
}

/** Of a broken rule a hunt tells no more apart than a world can be made small by. */
const coarseManner = ({ outcome, trace }: PlayedCase, { profile }: HuntPlan): string | undefined =>
  outcome.status === 'nonconformant' && trace !== undefined
    ? mannerOf(trace, tellViolation(trace, profile, outcome.verdict))
    : undefined;

/** How a world fails: its outcome's own failure first, then a user's property. */
export interface FailureKind {
  readonly status: HuntFailure['status'];
  readonly manner: string;
}

/** A world that was played, and how it fails, if it does. */
export interface HuntedWorld {
  readonly played: PlayedCase;
  readonly failure: FailureKind | undefined;
  /** What a user's invariant that does not hold says of the trace, word for word. */
  readonly says?: string;
  /** Then nothing is known of how it fails. */
  readonly mistake?: InvariantMistake;
}

/** Only what cannot be judged may hide a broken property; what is wrong by the page comes first. */
const isAsked = ({ outcome }: PlayedCase): boolean => !isFailure(outcome) || outcome.status === 'inconclusive';

/** Plays and judges one world of a hunt. */
export const huntWorld = async (world: World, player: Player, plan: HuntPlan): Promise<HuntedWorld> => {
  const played = await playCase(world, player, { ...plan, keepAll: true });
  const { outcome, trace } = played;
  if (plan.invariant !== undefined && trace !== undefined && isAsked(played)) {
    const answer = askInvariant(plan.invariant, trace);
    if (answer.status === 'mistaken') return { played, failure: undefined, mistake: answer.mistake };
    if (answer.status === 'broken') {
      const { says } = answer;
      return { played, failure: { status: 'invariant', manner: withoutFigures(says) }, says };
    }
  }
  const how = howItFails(played, plan.profile);
  if (how === undefined) return { played, failure: undefined };
  return { played, failure: { status: outcome.status, manner: coarseManner(played, plan) ?? how.manner } };
};

/** Adds the rules that a verdict speaks of to those that were exercised. */
export const noteExercised = (rules: Set<RuleId>, outcome: PlayedCase['outcome']): void => {
  if (outcome.status !== 'conformant' && outcome.status !== 'nonconformant') return;
  for (const id of ruleIds) {
    const verdict = outcome.verdict.rules[id];
    if (verdict === 'pass' || verdict === 'fail') rules.add(id);
  }
};

/** So many worlds in a row in which the implementation hung, and the rest of a chunk is not played. */
const hangsInARowMax = 3;

const whyNotPlayed = `it was not played: the implementation had hung in ${hangsInARowMax} worlds in a row`;

const notPlayed: HuntedWorld = {
  played: { outcome: { status: 'inconclusive', reason: whyNotPlayed } },
  failure: { status: 'inconclusive', manner: whyNotPlayed },
};

/** Whether a chunk was given up, so that the next would come to nothing, too. */
export const isGivenUp = ({ failures }: Pick<HuntChunk, 'failures'>): boolean =>
  failures.some(({ manner }) => manner === whyNotPlayed);

/** It is to tell two recordings apart, and no seal; the file of a long hunt is not to be full of it. */
const digestLength = 32;

/** A hunt gives way to Ctrl-C, and to messages, at least once in so many worlds. */
const worldsPerTurn = 10;

/**
 * Plays the worlds from an index on. The same plan and player give the same chunk, but for what earlier worlds, which
 * `narrowing` knows, have said of the readings already.
 */
export const huntChunk = async (
  player: Player,
  plan: HuntPlan,
  from: number,
  count: number,
  narrowing: Narrowing = new Narrowing(registerConstraints),
): Promise<HuntChunk> => {
  const source = openSource(plan.origin);
  const hash = createHash('sha256');
  const statuses: { readonly status: OutcomeStatus }[] = [];
  const failures: HuntFailure[] = [];
  const statements: HuntStatement[] = [];
  const said = new Set<string>();
  const rules = new Set<RuleId>();
  const indices = Array.from({ length: count }, (_, at) => from + at);
  // Announced as the very worlds that are played; without that, none need be there before its turn.
  const announced = player.prepare === undefined ? undefined : indices.map((index) => source.at(index));
  if (announced !== undefined) player.prepare?.(announced);
  const play = async (index: number) => {
    if (player.inFlightMax === undefined && index % worldsPerTurn === 0) await setImmediate();
    const world = announced?.[index - from] ?? source.at(index);
    return { world, ...(hangsInARow < hangsInARowMax ? await huntWorld(world, player, plan) : notPlayed) };
  };
  let hangsInARow = 0;
  let mistaken: MistakenInvariant | undefined;
  for await (const [index, { world, ...hunted }] of playAhead(indices, play, player.inFlightMax ?? 1)) {
    // What was begun meanwhile does not count: it hangs on how much that was.
    const { played, failure, mistake } = hangsInARow < hangsInARowMax ? hunted : notPlayed;
    if (mistake !== undefined) {
      mistaken = { index, mistake };
      break;
    }
    if (failure?.status === 'hang') hangsInARow += 1;
    else if (failure !== notPlayed.failure) hangsInARow = 0;
    const { outcome, trace } = played;
    statuses.push(outcome);
    hash.update(`${JSON.stringify([outcome.status, trace?.events ?? [], trace?.endUs ?? 0])}\n`);
    if (failure !== undefined) failures.push({ index, about: source.about(index), ...failure });
    noteExercised(rules, outcome);
    if (outcome.status !== 'conformant') continue;
    const { assignments } = outcome.verdict;
    const unitType = unitTypeOf(world.unit.name) ?? 'service';
    const key = `${unitType} ${JSON.stringify(assignments)}`;
    if (said.has(key)) continue;
    said.add(key);
    if (narrowing.take(unitType, assignments)) statements.push({ index, unitType, assignments });
  }
  return {
    from,
    count: statuses.length,
    counts: countOutcomes(statuses),
    digest: hash.digest('hex').slice(0, digestLength),
    failures,
    statements,
    rules: [...rules],
    ...(mistaken === undefined ? {} : { mistaken }),
  };
};
