import { expect, test } from 'vitest';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { openGround } from './ground.ts';
import { subjects } from './subject.ts';

const worldCount = 100;
/** Each mutant plays some of the cases, and the next one others. */
const caseStride = 5;

const ground = openGround({ seed: 1, drawnMax: 0, spareDrawnMax: 0, bound: 'tiny' });
const drawn = Array.from({ length: worldCount }, (_, index) => ground.drawnAt(index));

test('whatever its mistake, a mutant comes to an end', () => {
  const crashed = subjects.flatMap(({ mutant }, at) =>
    [...ground.suite.filter((_, index) => (index + at) % caseStride === 0), ...drawn].flatMap((trial) => {
      const { name, world, boundUs } = trial;
      const { ending } = recordCaseSync(mutant.implementation, world, { boundUs });
      return ending.kind === 'quiet' || ending.kind === 'bound' ? [] : [`${mutant.name} in ${name}: ${ending.kind}`];
    }),
  );
  expect(crashed).toEqual([]);
});

test('a mutant whose first pass is late sends each signal once where the final one repeats it meanwhile', () => {
  const late = subjects.filter(({ mutant }) => mutant.name === 'late/stop/mount');
  const { world, boundUs } = ground.drawnAt(96);
  const sent = late.map(({ mutant }) =>
    recordCaseSync(mutant.implementation, world, { boundUs }).trace.events.flatMap((event) =>
      event.kind === 'signal' ? [`${event.signal} to ${event.to}`] : [],
    ),
  );
  expect(sent).toEqual([['SIGTERM to worker']]);
});
