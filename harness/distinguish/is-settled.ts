import type { Profile } from '../../spec/profiles/profile.ts';
import { choiceIds } from '../../spec/readings/register.ts';

/** Whether a profile takes one reading of each choice: the state machine does one thing at a time. */
export const isSettled = ({ choices }: Profile): boolean => choiceIds.every((choice) => choices[choice]?.length === 1);
