import type { Assignment } from '../oracle/verdict.ts';
import { type ChoiceId } from '../readings/register.ts';
import { type Profile } from './profile.ts';
/**
 * `literal` with one choice changed, for each reading that it does not take, in the register's order. Where the reading
 * implies that other choices change too they do, once for each way in which they can; a reading that cannot be taken at
 * all is left out. Every profile settles every choice.
 */
export declare const singleDeviations: () => readonly Profile[];
/** As `singleDeviations`, for one choice: from any profile that settles every choice, to what `within` allows. */
export declare const deviationsIn: (choice: ChoiceId, from?: Profile, within?: Profile) => readonly Profile[];
/**
 * The ways to complete what is settled with the readings of `from`, changing only what must be changed; none where what
 * is settled contradicts itself.
 */
export declare const withReadings: (settled: Assignment, from: Profile, within?: Profile) => readonly Profile[];
