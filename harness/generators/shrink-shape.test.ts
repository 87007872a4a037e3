import { expect, test } from 'vitest';
import type { World } from '../../spec/vocabulary/world.ts';
import { buildWorld } from './build-world.ts';
import { drawShape } from './draw-shape.ts';
import { shrinkShape } from './shrink-shape.ts';

const hasStopped = ({ processes }: World): boolean => Object.values(processes).some(({ stopped }) => stopped === true);

const failing = Array.from({ length: 40 }, (_, index) => drawShape(1, index)).filter((shape) =>
  hasStopped(buildWorld(shape)),
);

test('a shape becomes as simple as one that fails can be', async () => {
  expect(failing.length).toBeGreaterThan(3);
  for (const shape of failing) {
    let attempts = 0;
    const shrunk = await shrinkShape(shape, async (candidate) => {
      attempts += 1;
      return hasStopped(buildWorld(candidate));
    });
    const world = buildWorld(shrunk);
    expect([Object.keys(world.processes).length <= 3, world.operations.length <= 1, attempts < 400]).toEqual([
      true,
      true,
      true,
    ]);
    expect(hasStopped(world)).toBe(true);
  }
});

test('nothing is tried beyond the bound', async () => {
  let attempts = 0;
  const [shape] = failing;
  if (shape === undefined) throw new Error('no shape fails');
  const shrunk = await shrinkShape(
    shape,
    async () => {
      attempts += 1;
      return false;
    },
    { bound: 5 },
  );
  expect([attempts, shrunk]).toEqual([5, shape]);
});
