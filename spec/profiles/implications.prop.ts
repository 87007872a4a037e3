import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assignment } from '../oracle/verdict.ts';
import { type ChoiceId, choiceIds, implications, readingsOf } from '../readings/register.ts';
import { applyImplications } from './implications.ts';

const linked: readonly ChoiceId[] = choiceIds.filter((id) =>
  implications.some(({ when, then }) => when.choice === id || then.choice === id),
);

const assignments = fc.record(
  Object.fromEntries(
    linked.map((id) => [id, fc.array(fc.constantFrom<string[]>(...readingsOf[id]), { minLength: 1 })]),
  ),
);

/** Every way to take one reading of each choice such that all implications hold. */
const solutions = (assignment: Assignment): readonly Readonly<Record<string, string>>[] =>
  linked
    .reduce<readonly Readonly<Record<string, string>>[]>(
      (partial, id) => partial.flatMap((each) => (assignment[id] ?? []).map((reading) => ({ ...each, [id]: reading }))),
      [{}],
    )
    .filter((each) =>
      implications.every(
        ({ when, then }) => each[when.choice] !== when.reading || then.readings.includes(each[then.choice] ?? ''),
      ),
    );

test('what is left of each choice is what some joint reading takes', () => {
  fc.assert(
    fc.property(assignments, (chosen) => {
      const sets = Object.fromEntries(linked.map((id) => [id, readingsOf[id].filter((r) => chosen[id]?.includes(r))]));
      const left = solutions(sets);
      const expected = Object.fromEntries(
        linked.map((id) => [id, readingsOf[id].filter((reading) => left.some((each) => each[id] === reading))]),
      );
      expect(applyImplications(sets)).toEqual(left.length === 0 ? undefined : expected);
    }),
  );
});
