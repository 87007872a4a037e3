import type { UnitType } from '../vocabulary/unit.ts';
import { type ConstraintOptions } from './run-constraints.ts';
import type { Assignment } from './verdict.ts';
/**
 * What conformant cases have said of the readings so far, to tell which of them say anything new. Whoever says nothing
 * new changes nothing, so that what is new among some of the cases in a row is all that can be new among all of them.
 */
export declare class Narrowing {
    #private;
    constructor({ domain }: Pick<ConstraintOptions, 'domain'>);
    /** Takes what the next case says; true where that leaves fewer joint readings than before. */
    take(unitType: UnitType, assignments: readonly Assignment[]): boolean;
    /** Whether some choices of this unit type had too many joint readings to be kept, so that their cases were not told apart. */
    isExceeded(unitType: UnitType): boolean;
}
