import { firstThat, type Trying } from './first-that.ts';
import type { Shape } from './shape.ts';
import { shapes } from './shapes.ts';

/** At most so many shapes are tried to make one simpler. */
export const shrinkAttemptsMax = 1000;

interface Simpler {
  readonly value: Shape;
  readonly context: unknown;
}

/**
 * Makes a failing shape simpler, field by field, as fast-check does: the first simpler one that still fails takes its
 * place, until none does. What is left is small but not minimal: that is for the minimiser of worlds, which this spares
 * most of its work.
 */
export const shrinkShape = async (
  shape: Shape,
  stillFails: (shape: Shape) => Promise<boolean>,
  { bound = shrinkAttemptsMax, announce }: Partial<Trying<Shape>> = {},
): Promise<Shape> => {
  let current: Simpler = { value: shape, context: undefined };
  const announceAll = announce && ((all: readonly Simpler[]) => announce(all.map(({ value }) => value)));
  for (let attempts = 0; ; ) {
    const simpler: Iterable<Simpler> = shapes.shrink(current.value, current.context);
    const { thing, tried } = await firstThat(simpler, ({ value }) => stillFails(value), {
      bound: bound - attempts,
      announce: announceAll,
    });
    attempts += tried;
    if (thing === undefined) return current.value;
    current = thing;
  }
};
