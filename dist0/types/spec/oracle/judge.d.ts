import type { Profile } from '../profiles/profile.ts';
import type { OnAsk } from '../readings/on-ask.ts';
import type { Trace } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import type { Verdict } from './verdict.ts';
/**
 * Judges one recording. `unit` spares parsing it again where the caller has it.
 *
 * @param onAsk hears which choices are consulted
 */
export declare const judge: (trace: Trace, profile: Profile, unit?: Unit, onAsk?: OnAsk) => Verdict;
