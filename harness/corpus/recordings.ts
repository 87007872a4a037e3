import { join } from 'node:path';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Implementation } from '../adapters/adapter.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { worldAt } from '../generators/world-at.ts';
import { reference } from '../implementations/reference/reference.ts';
import { mutants } from '../implementations/registry.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { packageRoot } from '../package-root.ts';
import { perturbations } from '../perturbation/perturb.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { loadScenarioTree } from '../scenarios/load.ts';
import { shuffled } from './shuffled.ts';

/** A trace of the corpus. */
export interface Recording {
  /** The case, and who played it or what was changed. */
  readonly name: string;
  readonly unit: Unit;
  readonly trace: Trace;
  /** What the reference does, or something else: what a mutant does, or what the reference does with one effect changed. */
  readonly kind: 'reference' | 'departure';
}

/** The recordings of one scenario file, or of some generated worlds. */
export interface RecordingGroup {
  readonly name: string;
  readonly recordings: readonly Recording[];
}

interface Source {
  readonly name: string;
  readonly world: World;
}

/** How much there is of what could be without end. */
const casesOfScenarioMax = 3;
const generatedCount = 40;
const generatedInGroup = 5;

const unitOf = ({ world }: Source): Unit => loadUnit(world.unit.name, unitSources(world.unit));

const record = (implementation: Implementation, { world }: Source): Trace =>
  recordCaseSync(implementation, world, { boundUs: worldBoundUs(world, 0) }).trace;

/** What a mutant does in this world, if any does something else; they are asked in an order that the name decides. */
const mutated = (source: Source, trace: Trace): readonly Recording[] => {
  const expected = JSON.stringify(trace.events);
  for (const { implementation } of shuffled(mutants, (each) => `${source.name} ${each.implementation.name}`)) {
    const other = record(implementation, source);
    if (JSON.stringify(other.events) === expected) continue;
    return [{ name: implementation.name, unit: unitOf(source), trace: other, kind: 'departure' }];
  }
  return [];
};

/** What is left of it with one effect changed; which one, the name decides. */
const perturbed = (source: Source, trace: Trace): readonly Recording[] => {
  const [change] = shuffled(perturbations(trace), ({ about }) => `${source.name} ${about}`);
  if (change === undefined) return [];
  return [{ name: change.about, unit: unitOf(source), trace: change.trace, kind: 'departure' }];
};

const recordingsOf = (source: Source): readonly Recording[] => {
  const trace = record(reference, source);
  return [
    { name: source.name, unit: unitOf(source), trace, kind: 'reference' },
    ...mutated(source, trace),
    ...perturbed(source, trace),
  ];
};

const scenarioSources = (): readonly Source[] => {
  const loaded = loadScenarioTree(join(packageRoot(), 'scenarios'));
  if (!loaded.ok) throw new Error('the scenarios do not load');
  return loaded.scenarios.flatMap(({ cases }) => shuffled(cases, ({ name }) => name).slice(0, casesOfScenarioMax));
};

const generatedSources = (): readonly Source[] =>
  Array.from({ length: generatedCount }, (_, index) => ({
    name: `generated/${Math.floor(index / generatedInGroup)}/${index}`,
    world: worldAt(1, index),
  }));

/** The corpus: what the reference and mutants do in the suite and in generated worlds, and what is left of it changed. */
export const recordingGroups = (): readonly RecordingGroup[] => {
  const groups = new Map<string, Recording[]>();
  for (const source of [...scenarioSources(), ...generatedSources()]) {
    const [folder = '', file = ''] = source.name.split('/');
    const name = `${folder}/${file}`;
    const group = groups.get(name) ?? [];
    group.push(...recordingsOf(source));
    groups.set(name, group);
  }
  return [...groups].map(([name, recordings]) => ({ name, recordings }));
};
