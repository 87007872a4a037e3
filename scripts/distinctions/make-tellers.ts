import { knownWorlds } from '../../harness/distinguish/known-worlds.ts';
import { madeTraces } from '../../harness/distinguish/made-traces.ts';
import { partingIn } from '../../harness/distinguish/parting.ts';
import { readingPairs, type ReadingPair, settledPairs } from '../../harness/distinguish/reading-pairs.ts';
import {
  bySize,
  confinedTo,
  drawnForOneType,
  searchStages,
  type Stage,
  stagesOf,
} from '../../harness/distinguish/search-stages.ts';
import { loadUnit, unitSources } from '../../harness/kernel/load-unit.ts';
import type { Teller } from '../../harness/runner/comparison/teller.ts';
import { ownCases } from '../../harness/run.ts';
import { judge } from '../../spec/oracle/judge.ts';
import { literal, open } from '../../spec/profiles/profile.ts';
import { type ChoiceId, register } from '../../spec/readings/register.ts';
import type { UnitType } from '../../spec/vocabulary/unit.ts';

type Tellers = Readonly<Record<string, readonly Teller[]>>;

/** Of the cases that tell two readings apart so many are kept, the smallest first. */
const casesMax = 8;

const partsIn = async (pair: ReadingPair, { at, depth }: Stage, index: number): Promise<boolean> => {
  for (const { sides } of settledPairs(pair)) {
    if (typeof (await partingIn(sides, at(index).world, depth)) === 'object') return true;
  }
  return false;
};

/** The first worlds of a stage in which two readings differ. */
const telling = async (pair: ReadingPair, stage: Stage, countMax: number): Promise<readonly string[]> => {
  const names: string[] = [];
  for (let index = 0; index < stage.count && names.length < countMax; index += 1) {
    if (await partsIn(pair, stage, index)) names.push(stage.at(index).about);
  }
  return names;
};

const tellerOf = async (pair: ReadingPair, stages: readonly Stage[]): Promise<Teller | undefined> => {
  const { readings } = pair;
  for (const stage of stages) {
    const isSuite = stage.where === 'the suite';
    const names = await telling(pair, stage, isSuite ? casesMax : 1);
    if (names.length > 0) return { readings, ...(isSuite ? { cases: names } : { cases: [], world: names.join() }) };
  }
  return undefined;
};

/** The choices that come up in the worlds of a stage, also where one act is changed. */
const askedIn = (stage: Stage): ReadonlySet<ChoiceId> => {
  const asked = new Set<ChoiceId>();
  for (let index = 0; index < stage.count; index += 1) {
    const { world } = stage.at(index);
    const unit = loadUnit(world.unit.name, unitSources(world.unit));
    for (const { trace } of madeTraces([literal], world, stage.depth)) {
      judge(trace, open, unit, (choice) => asked.add(choice));
    }
  }
  return asked;
};

/** A stage of the cases of the suite that say that they are about a choice. */
const aboutIt = (choice: ChoiceId): Stage => {
  const names = [choice, choice.replace(/\/.*$/, '')];
  const worlds = ownCases().filter(({ ambiguities }) => ambiguities.some((each) => names.includes(each)));
  const [stage] = stagesOf('the suite', bySize(worlds.map(({ name, world }) => ({ about: name, world }))), false);
  if (stage === undefined) throw new Error('there is a stage for some cases');
  return confinedTo('service', stage);
};

/** The world that is kept for two readings of a choice, whatever they are. */
const keptFor = (choice: ChoiceId): readonly Stage[] => {
  const kept = knownWorlds().filter(({ about }) => about.startsWith(`${choice.replace('/', '-')}.`));
  return stagesOf('the known worlds', kept, true).map((stage) => confinedTo('service', stage));
};

/**
 * The cheap stages first. For services it is known which cases are about what, and a scenario is kept for every two
 * readings. To change every act is dear, and tells of what comes up only.
 */
const stagesFor = (unitType: UnitType) => {
  if (unitType === 'service') return (choice: ChoiceId): readonly Stage[] => [aboutIt(choice), ...keptFor(choice)];
  const all = searchStages({ bound: 'tiny', drawn: drawnForOneType, unitType }, true).filter(
    ({ where }) => where !== 'the known worlds',
  );
  const changed = all.filter(({ depth }) => depth === 'changed');
  const asked = new Set(changed.flatMap((stage) => [...askedIn(stage)]));
  const plain = all.filter(({ depth }) => depth !== 'changed');
  return (choice: ChoiceId): readonly Stage[] => [...plain, ...(asked.has(choice) ? changed : [])];
};

/** What tells the readings of all choices apart in units of one type. */
export const makeTellers = async (unitType: UnitType): Promise<Tellers> => {
  const stagesAbout = stagesFor(unitType);
  const made: Record<string, Teller[]> = {};
  for (const pair of register.flatMap(readingPairs)) {
    const teller = await tellerOf(pair, stagesAbout(pair.choice));
    if (teller !== undefined) made[pair.choice] = [...(made[pair.choice] ?? []), teller];
  }
  return made;
};
