import { judge } from '../../../spec/oracle/judge.ts';
import { literal, open } from '../../../spec/profiles/profile.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';
import type { Implementation } from '../../adapters/adapter.ts';
import { recordCaseSync } from '../../adapters/in-process/record-case.ts';
import type { WorldSource } from '../../generators/world-source.ts';
import { reference } from '../../implementations/reference/reference.ts';
import { loadUnit } from '../../kernel/load-unit.ts';
import { worldBoundUs } from '../case-bound.ts';

/** How many worlds a hunt needed for an implementation; `killedBy` is absent where none of them told it from a right one. */
export interface HuntingPower {
  readonly name: string;
  /** The index of the first world in which it is nonconformant under every reading. */
  readonly killedBy?: number;
}

const isCondemned = (trace: Trace): boolean => {
  const { name, sources } = trace.header.unit;
  const unit = loadUnit(name, sources);
  // What `literal` accepts `open` does, and it is judged sooner.
  return judge(trace, literal, unit).status === 'nonconformant' && judge(trace, open, unit).status === 'nonconformant';
};

/**
 * Finds the first world, of the first `count` of a source, in which each of these trusted implementations is
 * nonconformant under `open`. Where one does what the reference does there is nothing to judge.
 */
export const huntingPower = (
  implementations: readonly Implementation[],
  source: WorldSource,
  count: number,
): readonly HuntingPower[] => {
  const killedBy = new Map<string, number>();
  for (let index = 0; index < count && killedBy.size < implementations.length; index += 1) {
    const world = source.at(index);
    const boundUs = worldBoundUs(world, 0);
    const right = JSON.stringify(recordCaseSync(reference, world, { boundUs }).trace.events);
    for (const implementation of implementations) {
      if (killedBy.has(implementation.name)) continue;
      const { trace } = recordCaseSync(implementation, world, { boundUs });
      if (JSON.stringify(trace.events) !== right && isCondemned(trace)) killedBy.set(implementation.name, index);
    }
  }
  return implementations.map(({ name }) => {
    const index = killedBy.get(name);
    return index === undefined ? { name } : { name, killedBy: index };
  });
};
