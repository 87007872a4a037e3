import type { Assignment } from '../../spec/oracle/verdict.ts';
import { literal, type Profile } from '../../spec/profiles/profile.ts';
import { settleProfile } from '../../spec/profiles/settle-profile.ts';
import type { Ambiguity } from '../../spec/readings/ambiguity.ts';
import type { AmbiguityId, ChoiceId } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { actsApart, wereAskedAlike } from '../distinguish/acts-apart.ts';
import type { Distinction } from '../distinguish/distinction.ts';
import { distinguishReadings } from '../distinguish/distinguish-readings.ts';
import { knownWorld } from '../distinguish/known-worlds.ts';
import { type ReadingPair, readingPairs, settledPairs } from '../distinguish/reading-pairs.ts';
import { shortStages } from '../distinguish/search-stages.ts';
import type { Side } from '../distinguish/side.ts';
import { packageVersion } from '../package-version.ts';
import { playObedient } from '../predict/obedient.ts';
import type { CaseResult } from '../runner/case-result.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { inferredFrom } from '../runner/comparison/infer-readings.ts';
import type { Player } from '../runner/player.ts';
import { runCases } from '../runner/run-cases.ts';
import type { Case } from '../scenarios/case.ts';
import type { Behaviour, Dossier, Measured, Practice, ShownCase, ToldPair } from './dossier.ts';

/** An implementation, and what plays it. */
export interface Subject extends Measured {
  readonly player: Player;
  /** What it was seen to follow in all cases together. */
  readonly follows: Profile;
}

interface Run {
  readonly measured: Measured;
  readonly results: readonly CaseResult[];
}

/** So many cases are shown of one choice; the others are named only. */
const shownCasesMax = 3;

const isAbout = ({ ambiguities }: Case, choice: ChoiceId): boolean =>
  ambiguities.includes(choice) || ambiguities.includes(choice.replace(/\/.*/, ''));

/** Whether what the page asks for in a case hangs on a choice. */
const consults = ({ world }: Case, choice: ChoiceId): boolean => {
  let isAsked = false;
  const onAsk = (asked: ChoiceId): void => {
    isAsked ||= asked === choice;
  };
  playObedient(world, literal, { boundUs: worldBoundUs(world, 0), eager: true, onAsk });
  return isAsked;
};

const behavioursIn = (name: string, runs: readonly Run[]): readonly Behaviour[] => {
  const behaviours: { by: string[]; readonly trace: Behaviour['trace']; readonly conforms: boolean }[] = [];
  for (const { measured, results } of runs) {
    const result = results.find((one) => one.name === name);
    if (result?.trace === undefined) continue;
    const { trace, outcome } = result;
    const conforms = outcome.status === 'conformant';
    const like = behaviours.find(
      (other) =>
        other.conforms === conforms && wereAskedAlike(other.trace, trace) && actsApart(other.trace, trace).length === 0,
    );
    if (like === undefined) behaviours.push({ by: [measured.name], trace, conforms });
    else like.by.push(measured.name);
  }
  return behaviours;
};

/** The cases that most implementations are known by; where none is, those that were written about the choice. */
const shownCases = (
  choice: ChoiceId,
  cases: readonly Case[],
  rows: Practice['rows'],
  runs: readonly Run[],
): readonly ShownCase[] => {
  const counts = new Map<string, number>();
  for (const { inferred } of rows)
    for (const { shownBy } of inferred) for (const name of shownBy) counts.set(name, (counts.get(name) ?? 0) + 1);
  const byCount = [...counts].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([name]) => name);
  const about = cases.filter((each) => isAbout(each, choice)).map(({ name }) => name);
  const playedBy = (name: string): number => behavioursIn(name, runs).reduce((sum, { by }) => sum + by.length, 0);
  const mostPlayed = about.toSorted((one, other) => playedBy(other) - playedBy(one));
  return [...new Set([...byCount, ...mostPlayed])]
    .flatMap((name) => {
      const one = cases.find((each) => each.name === name);
      const behaviours = behavioursIn(name, runs);
      if (one === undefined || behaviours.length === 0) return [];
      return [{ name, title: one.title, world: one.world, behaviours }];
    })
    .slice(0, shownCasesMax);
};

const withoutChoices = (choices: Assignment, left: readonly string[]): Assignment =>
  Object.fromEntries(Object.entries(choices).filter(([choice]) => !left.includes(choice)));

/** What an implementation follows in all else, these choices being left open. */
const elsewhere = ({ unitTypes: own = {}, ...profile }: Profile, left: readonly string[]): Profile => ({
  ...profile,
  choices: withoutChoices(profile.choices, left),
  unitTypes: Object.fromEntries(
    Object.entries(own).map(([type, choices]) => [type, withoutChoices(choices ?? {}, left)]),
  ),
});

const practiceOf = async (
  choice: ChoiceId,
  cases: readonly Case[],
  subjects: readonly Subject[],
): Promise<Practice> => {
  const chosen = cases.filter((each) => isAbout(each, choice) || consults(each, choice));
  const runs: Run[] = [];
  for (const { player, follows, ...measured } of subjects) {
    const { cases: results } = await runCases(chosen, player, {
      profile: elsewhere(follows, [choice]),
      killspec: packageVersion(),
      seed: 1,
      keepAll: true,
    });
    runs.push({ measured, results });
  }
  const rows = runs.map(({ measured, results }) => ({
    measured: measured.name,
    inferred: inferredFrom(results).filter((row) => row.choice === choice),
  }));
  return { choice, rows, cases: shownCases(choice, chosen, rows, runs), caseCount: chosen.length };
};

const nothingLookedAt = (pair: ReadingPair): Distinction => {
  const [settled] = settledPairs(pair);
  if (settled === undefined) throw new Error(`the readings of ${pair.choice} cannot be taken`);
  return { status: 'none', pair: settled, looked: [] };
};

const askedIn = (distinction: Distinction): Pick<ToldPair, 'asked'> => {
  if (distinction.status !== 'found') return {};
  const { world } = distinction.parting;
  const traceOf = (side: Side): Trace | undefined =>
    side.kind === 'profile'
      ? playObedient(world, settleProfile(side.profile), { boundUs: worldBoundUs(world, 0) }).trace
      : undefined;
  const [one, other] = distinction.pair.sides.map(traceOf);
  return one === undefined || other === undefined ? {} : { asked: [one, other] };
};

/** Gathers what there is to say about a point: where its readings part, and what each implementation does in which cases. */
export const gatherDossier = async (
  ambiguity: Ambiguity<AmbiguityId, ChoiceId>,
  cases: readonly Case[],
  subjects: readonly Subject[],
): Promise<Dossier> => {
  const search = { stages: shortStages(), candidates: 1 };
  const pairs: ToldPair[] = [];
  for (const pair of readingPairs(ambiguity)) {
    // Of what need not show on a trace only what is known is told.
    const isSearched = ambiguity.shows === 'trace' || knownWorld(pair) !== undefined;
    const distinction = isSearched ? await distinguishReadings(pair, search) : nothingLookedAt(pair);
    pairs.push({ ...pair, distinction, ...askedIn(distinction) });
  }
  const practices: Practice[] = [];
  for (const { id } of ambiguity.choices) practices.push(await practiceOf(id, cases, subjects));
  const measured = subjects.map(({ player: _, follows: _follows, ...rest }) => rest);
  return { ambiguity, killspec: packageVersion(), pairs, measured, practices };
};
