import { smallBounds } from '../generators/small-scope-bounds.ts';
import { drawnFrom, exhausted, openSource } from '../generators/world-source.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import type { UnitType } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { loadOwnScenarios } from '../scenarios/own-scenarios.ts';
import { knownWorlds } from './known-worlds.ts';
import type { Depth } from './made-traces.ts';
import { worldSize } from './world-size.ts';

/** Worlds that are gone through in a search, and how much is tried of each. */
export interface Stage {
  /** What they are: `the bound tiny`. */
  readonly where: string;
  readonly depth: Depth;
  readonly count: number;
  readonly at: (index: number) => { readonly about: string; readonly world: World };
}

/** How far a search goes. */
export interface SearchBounds {
  /** The bound of the small scope, as `exhaust` names it. */
  readonly bound: string;
  /** How many drawn worlds are looked at besides. */
  readonly drawn: number;
  /** Only worlds with a unit of this type. */
  readonly unitType?: UnitType | undefined;
}

/** What a search goes through unless it is asked to go further. */
export const defaultSearch: SearchBounds = { bound: 'tiny', drawn: 200 };

/** So many worlds are drawn where only those of one unit type count: for the rarest there are then some 200. */
export const drawnForOneType = 2000;

const drawnSeed = 1;

interface Named {
  readonly about: string;
  readonly world: World;
}

const listed = (where: string, worlds: readonly Named[], depth: Depth): Stage => ({
  where,
  depth,
  count: worlds.length,
  at: (index) => worlds[index] as Named,
});

/** The smallest first. */
export const bySize = (worlds: readonly Named[]): readonly Named[] =>
  worlds.map((each) => ({ ...each, size: worldSize(each.world) })).toSorted((a, b) => a.size - b.size);

/** The cases of the suite, the smallest first. */
export const suiteBySize = (): readonly Named[] => {
  const loaded = loadOwnScenarios();
  if (!loaded.ok) throw new Error('the scenarios of killspec cannot be read');
  return bySize(loaded.scenarios.flatMap(({ cases }) => cases.map(({ name, world }) => ({ about: name, world }))));
};

/** Every world of the small scope up to a bound, as each side asks; the narrower bounds are in it. */
const smallStage = (bound: string): Stage => {
  const { at, about, count = 0 } = openSource(exhausted(bound));
  return {
    where: `the bound ${bound}`,
    depth: 'as asked',
    count,
    at: (index) => ({ about: `${bound} ${index}, ${about(index)}`, world: at(index) }),
  };
};

const drawnStage = (count: number): Stage => {
  const { at, about } = openSource(drawnFrom(drawnSeed));
  const nameOf = (index: number): string => `seed ${drawnSeed}, world ${index}, ${about(index)}`;
  return {
    where: `seed ${drawnSeed}`,
    depth: 'as asked',
    count,
    at: (index) => ({ about: nameOf(index), world: at(index) }),
  };
};

/** The bounds up to one, the narrowest first. */
const boundsUpTo = (bound: string): readonly string[] => {
  const names = smallBounds.map(({ name }) => name);
  return names.slice(0, names.indexOf(bound) + 1);
};

/** Of a stage only the worlds with a unit of one type. */
export const confinedTo = (unitType: UnitType | undefined, stage: Stage): Stage => {
  if (unitType === undefined) return stage;
  const indexes = Array.from({ length: stage.count }, (_, index) => index).filter(
    (index) => unitTypeOf(stage.at(index).world.unit.name) === unitType,
  );
  return { ...stage, count: indexes.length, at: (index) => stage.at(indexes[index] as number) };
};

/** The stages of a search, the cheap ones first. Traces of implementations are never changed. */
export const searchStages = ({ bound, drawn, unitType }: SearchBounds, hasProfiles: boolean): readonly Stage[] => {
  const known = bySize(knownWorlds());
  const suite = suiteBySize();
  const small = boundsUpTo(bound).map(smallStage);
  const stages = [
    listed('the known worlds', known, 'as asked'),
    listed('the suite', suite, 'as asked'),
    ...small.slice(0, 1),
    ...(hasProfiles ? [listed('the known worlds', known, 'changed'), listed('the suite', suite, 'changed')] : []),
    ...(drawn === 0 ? [] : [drawnStage(drawn)]),
    ...small.slice(1),
  ];
  return stages.map((stage) => confinedTo(unitType, stage));
};

/** A short search: the known worlds and the suite, as each side asks. */
export const shortStages = (): readonly Stage[] => [
  listed('the known worlds', bySize(knownWorlds()), 'as asked'),
  listed('the suite', suiteBySize(), 'as asked'),
];

/** The stages of a search that is confined to some cases. */
export const stagesOf = (where: string, worlds: readonly Named[], hasProfiles: boolean): readonly Stage[] => [
  listed(where, worlds, 'as asked'),
  ...(hasProfiles ? [listed(where, worlds, 'changed')] : []),
];
