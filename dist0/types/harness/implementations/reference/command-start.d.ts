import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { Charge, ExitEvent } from './charge.ts';
import type { Start, StartEnd } from './start.ts';
/** The start of a unit that has no main process: its commands, each with the unit's timeout, and it is there. */
export declare class CommandStart implements Start {
    #private;
    constructor(charge: Charge, type: Exclude<UnitType, 'service'>, onEnd: (end: StartEnd) => void);
    begin(): void;
    exited(exit: ExitEvent): void;
    ready(): void;
    mainKnown(): void;
    extend(): void;
    abandon(): void;
}
