import type { Settled } from '../../../spec/model/settled.ts';
import type { Pass } from '../../../spec/model/pass.ts';
import type { State, Stop } from '../../../spec/model/state.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { TraceEvent, TraceHeader } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { Seams } from './seams.ts';
/** The model of one unit, with what the seams make of it. */
export declare class Engine {
    #private;
    readonly state: State;
    constructor(unit: Unit, header: TraceHeader, profile: Settled, seams: Seams);
    /** Something happens, or is done. `unit` is what the configuration now says, where it was reloaded. */
    take(event: TraceEvent, unit?: Unit): void;
    /** Time passes. What is due at this instant itself stays. */
    reach(atUs: Us): void;
    /** Lets one thing happen that is due; false where nothing is. */
    fallDue(atUs: Us): boolean;
    /** Whether the page allows something. */
    allows(event: TraceEvent): boolean;
    /** Has signals go out that nothing has fallen due for. */
    open(stop: Stop, pass: Pass): void;
    /** When something falls due next, later than `nowUs` or at once. */
    nextUs(nowUs: Us): Us | undefined;
}
