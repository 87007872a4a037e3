import { type UnitType } from './unit.ts';
/** The unit type that a unit's name ends in; `undefined` for other suffixes, and for a suffix with nothing before it. */
export declare const unitTypeOf: (name: string) => UnitType | undefined;
