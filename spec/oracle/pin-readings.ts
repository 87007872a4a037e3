import { choiceIds, literalOf, readingsOf } from '../readings/register.ts';
import { possibleUnder } from './possible.ts';
import type { Assignment } from './verdict.ts';

/**
 * One reading for every choice, within what an assignment allows: that of `literal` wherever it is allowed, so that a
 * story can be told under one reading only. What readings imply is kept. `undefined` where the assignment contradicts
 * itself.
 */
export const pinReadings = (assignment: Assignment): Assignment | undefined => {
  if (possibleUnder(assignment) === undefined) return undefined;
  let pinned = assignment;
  for (const choice of choiceIds) {
    const allowed = pinned[choice] ?? readingsOf[choice];
    const literal: string = literalOf[choice];
    const wanted = allowed.includes(literal) ? [literal, ...allowed] : allowed;
    const taken = wanted.find((reading) => possibleUnder({ ...pinned, [choice]: [reading] }) !== undefined);
    if (taken !== undefined) pinned = { ...pinned, [choice]: [taken] };
  }
  return pinned;
};
