import type { Us } from '../vocabulary/time.ts';
import { endedSince } from './ended.ts';
import type { Facts, ProcessFact } from './facts.ts';
import { isAnyIn, listOf } from './sorted-blocks.ts';

/** Every process that had not ended before this instant, in the order in which they came to be. */
export const processesSince = ({ processes, ended }: Facts, us: Us): readonly ProcessFact[] => {
  const since = endedSince(ended, us);
  const there = listOf(processes);
  return since.length === 0 ? there : [...since, ...there].toSorted((one, other) => one.place - other.place);
};

/** Whether any process has ended. */
export const hasAnybodyEnded = ({ processes, ended }: Facts): boolean =>
  ended.length > 0 || isAnyIn(processes, ({ deadUs }) => deadUs !== undefined);
