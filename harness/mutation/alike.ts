import type { Implementation } from '../adapters/adapter.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import type { Trial } from './trial.ts';

const behaviourIn = (implementation: Implementation, { world, boundUs }: Trial): string =>
  JSON.stringify(recordCaseSync(implementation, world, { boundUs }).trace.events);

const groupedBy = (
  implementations: readonly Implementation[],
  trial: Trial,
): readonly (readonly Implementation[])[] => {
  const groups = new Map<string, Implementation[]>();
  for (const implementation of implementations) {
    const behaviour = behaviourIn(implementation, trial);
    const group = groups.get(behaviour) ?? [];
    group.push(implementation);
    groups.set(behaviour, group);
  }
  return [...groups.values()];
};

/**
 * The implementations that do the same in all of these worlds, group by group. Whoever has done what nobody else does
 * is played no more.
 */
export const alikeIn = (
  implementations: readonly Implementation[],
  trials: Iterable<Trial>,
): readonly (readonly Implementation[])[] => {
  let groups: readonly (readonly Implementation[])[] = [implementations];
  for (const trial of trials) {
    if (groups.length === 0) break;
    groups = groups.flatMap((group) => groupedBy(group, trial)).filter(({ length }) => length > 1);
  }
  return groups;
};
