import type { Shape } from './shape.ts';
import { shapes } from './shapes.ts';

/** At most so many shapes are tried to make one simpler. */
export const shrinkAttemptsMax = 1000;

/**
 * Makes a failing shape simpler, field by field, as fast-check does: the first simpler one that still fails takes its
 * place, until none does. What is left is small but not minimal: that is for the minimiser of worlds, which this spares
 * most of its work.
 */
export const shrinkShape = async (
  shape: Shape,
  stillFails: (shape: Shape) => Promise<boolean>,
  bound: number = shrinkAttemptsMax,
): Promise<Shape> => {
  let current = { value: shape, context: undefined as unknown };
  let attempts = 0;
  for (let changed = true; changed && attempts < bound; ) {
    changed = false;
    for (const simpler of shapes.shrink(current.value, current.context)) {
      if (attempts >= bound) break;
      attempts += 1;
      if (await stillFails(simpler.value)) {
        current = { value: simpler.value, context: simpler.context };
        changed = true;
        break;
      }
    }
  }
  return current.value;
};
