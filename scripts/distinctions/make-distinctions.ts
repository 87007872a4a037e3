import { distinguish } from '../../harness/distinguish/distinguish.ts';
import { knownWorldFile } from '../../harness/distinguish/known-worlds.ts';
import type { Parting } from '../../harness/distinguish/parting.ts';
import { type ReadingPair, readingPairs, settledPairs } from '../../harness/distinguish/reading-pairs.ts';
import { searchStages } from '../../harness/distinguish/search-stages.ts';
import { toYaml } from '../../harness/scenarios/to-yaml.ts';
import { register } from '../../spec/readings/register.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';

/** A file with the shortest scenario in which two readings differ. */
export interface DistinctionFile {
  readonly name: string;
  readonly text: string;
}

/** Of so many worlds in which two readings differ the smallest is kept. */
const candidates = 4;

const rulesOf = (parting: Parting): readonly RuleId[] =>
  parting.kind === 'refused' ? parting.refusals.flatMap(({ violation }) => violation.rules.slice(0, 1)) : [];

const textOf = ({ choice, readings }: ReadingPair, parting: Parting): string =>
  toYaml(parting.world, {
    title: `${choice}: ${readings.join(' and ')} differ`,
    rules: [...new Set(rulesOf(parting))],
    ambiguities: [choice],
  });

/** The pairs of readings that are to be told apart; those of points that need not show on a trace may do so. */
const wanted = (prefix: string): readonly ReadingPair[] =>
  register.flatMap(readingPairs).filter(({ choice }) => choice.startsWith(prefix));

/** Searches for the scenarios of all choices whose names begin so, without what was found before. */
export async function* makeDistinctions(prefix: string): AsyncGenerator<DistinctionFile | string> {
  const stages = searchStages({ bound: 'tiny', drawn: 0 }, true).filter(({ where }) => where !== 'the known worlds');
  for (const pair of wanted(prefix)) {
    const found = await distinguish(settledPairs(pair), { stages, candidates });
    yield found.status === 'found'
      ? { name: knownWorldFile(pair), text: textOf(pair, found.parting) }
      : `${pair.choice}: ${pair.readings.join(' and ')} differ in nothing that was looked at`;
  }
}
