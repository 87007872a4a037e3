import type { Readings } from '../readings/register.ts';
import type { Us } from '../vocabulary/time.ts';
import type { TraceHeader } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';

/** Nobody may be later than this, whatever is declared. */
const tolerableUs: Us = 251_000;

/** How late an act may be seen (AMB-62): as declared, within a bound, and less than half of any timeout of the unit. */
export const latenessOf = ({ settings }: Unit, { latenessUs }: TraceHeader, readings: Readings): Us => {
  if (readings['AMB-62'] === 'exact') return 0;
  const { timeoutStop, timeoutAbort, timeoutStart, runtimeMax, watchdog } = settings;
  let tolerated = Math.min(latenessUs, tolerableUs);
  for (const span of [timeoutStop, timeoutAbort, timeoutStart, runtimeMax, watchdog]) {
    if (span === undefined || span === 'infinity' || span === 0) continue;
    if (tolerated * 2 >= span) tolerated = Math.ceil(span / 2) - 1;
  }
  return tolerated;
};
