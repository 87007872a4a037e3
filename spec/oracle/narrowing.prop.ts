import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceIds, readingsOf } from '../readings/register.ts';
import { Narrowing } from './narrowing.ts';
import { registerConstraints } from './register-constraints.ts';
import { runConstraints } from './run-constraints.ts';
import type { Assignment } from './verdict.ts';

// Few choices, so that what cases say meets.
const choices = choiceIds.filter((choice) => readingsOf[choice].length > 1).slice(0, 5);

const assignment: fc.Arbitrary<Assignment> = fc
  .tuple(...choices.map((choice) => fc.option(fc.subarray([...readingsOf[choice]], { minLength: 1 }), { freq: 1 })))
  .map((readings) =>
    Object.fromEntries(choices.flatMap((choice, at) => (readings[at] == undefined ? [] : [[choice, readings[at]]]))),
  );

const statements = fc.array(fc.array(assignment, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

const keep = (said: readonly (readonly Assignment[])[]): readonly (readonly Assignment[])[] => {
  const narrowing = new Narrowing(registerConstraints);
  return said.filter((one) => narrowing.take('service', one));
};

const together = (said: readonly (readonly Assignment[])[]) =>
  runConstraints(
    said.map((assignments, at) => ({ name: String(at), unitType: 'service', assignments })),
    { domain: (choice) => registerConstraints.domain?.(choice) },
  );

/** Whether a joint choice of readings is allowed by what was said. */
const allows = (said: readonly (readonly Assignment[])[], joint: Readonly<Record<string, string>>): boolean =>
  said.every((one) =>
    one.some((product) =>
      Object.entries(product).every(([choice, readings]) => readings.includes(joint[choice] ?? '')),
    ),
  );

const joint = fc
  .tuple(...choices.map((choice) => fc.constantFrom(...readingsOf[choice])))
  .map((readings) => Object.fromEntries(choices.map((choice, at) => [choice, readings[at] ?? ''])));

test('what says nothing new can be left out: the same joint readings remain', () => {
  fc.assert(
    fc.property(statements, fc.array(joint, { minLength: 10 }), (said, joints) => {
      const kept = keep(said);
      expect(joints.map((one) => allows(kept, one))).toEqual(joints.map((one) => allows(said, one)));
      expect(together(kept)[0]?.status).toBe(kept.length === 0 ? undefined : together(said)[0]?.status);
    }),
    { numRuns: 200 },
  );
});

test('sifting parts first changes nothing in what is kept of all of them', () => {
  fc.assert(
    fc.property(statements, statements, statements, (one, two, three) => {
      expect(keep([...keep(one), ...keep(two), ...keep(three)])).toEqual(keep([...one, ...two, ...three]));
    }),
    { numRuns: 200 },
  );
});

test('what narrows is kept, once', () => {
  const [choice = '', other = ''] = choices;
  const narrow: Assignment = { [choice]: [readingsOf[choice as (typeof choices)[number]][0] ?? ''] };
  const linked: readonly Assignment[] = [narrow, { [other]: [readingsOf[other as (typeof choices)[number]][0] ?? ''] }];
  expect(keep([[{}], [narrow], linked, [narrow], [{}]])).toEqual([[narrow]]);
  expect(keep([linked, [narrow], linked])).toEqual([linked, [narrow]]);
});
