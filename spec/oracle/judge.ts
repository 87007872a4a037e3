import type { Profile } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { OnAsk } from '../readings/on-ask.ts';
import type { Trace } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { begin, end, step } from './monitor.ts';
import type { Verdict } from './verdict.ts';

/**
 * Judges one recording. `unit` spares parsing it again where the caller has it.
 *
 * @param onAsk hears which choices are consulted
 */
export const judge = (trace: Trace, profile: Profile, unit?: Unit, onAsk?: OnAsk): Verdict => {
  const { header, events, endUs } = trace;
  let state = begin(unit ?? parseUnit(header.unit.name, header.unit.sources), profile, header, onAsk);
  for (const event of events) state = step(state, event);
  return end(state, endUs);
};
