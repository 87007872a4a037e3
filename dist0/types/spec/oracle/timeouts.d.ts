import type { Span } from '../vocabulary/time.ts';
import type { Unit } from '../vocabulary/unit.ts';
import type { Stop, StopSettings } from '../rules/situation.ts';
import type { Choose } from '../readings/choose.ts';
/** The delay that TimeoutStopSec= (or TimeoutSec=) configures for this unit. */
export declare const stopTimeout: (unit: Unit, choose: Choose) => Span;
/**
 * Whether that delay counts for a unit of this type at all (AMB-03, AMB-49). Asked only when it has passed: until then
 * it makes no difference.
 */
export declare const timeoutCounts: (unit: Unit, choose: Choose) => boolean;
/** What a stop of the unit goes by, as the readings have it. Where they have no say it is worked out once for each unit. */
export declare const stopSettings: (unit: Unit, choose: Choose) => StopSettings;
/** A stop as a start sees it that comes after it: by the settings that are loaded then, whatever those of the stop were. */
export declare const afterStop: (stop: Stop, unit: Unit, choose: Choose) => Stop;
