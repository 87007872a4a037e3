import type { Readings } from '../readings/register.ts';
import type { Us } from '../vocabulary/time.ts';
import type { TraceHeader } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
/** How late an act may be seen (AMB-62): as declared, within a bound, and less than half of any timeout of the unit. */
export declare const latenessOf: ({ settings }: Unit, { latenessUs }: TraceHeader, readings: Readings) => Us;
