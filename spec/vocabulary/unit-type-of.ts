import { type UnitType, unitTypes } from './unit.ts';

/** The unit type that a unit's name ends in; `undefined` for other suffixes, and for a suffix with nothing before it. */
export const unitTypeOf = (name: string): UnitType | undefined =>
  unitTypes.find((type) => name.endsWith(`.${type}`) && name.length > type.length + 1);
