import type { Unit, UnitSource } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
/** The texts that a world's unit is read from: the unit file under the unit's name, then its drop-ins. */
export declare const unitSources: ({ name, text, dropIns }: World["unit"]) => readonly UnitSource[];
/**
 * Parses a unit. Many cases have the same one, so it is parsed once; and implementations are given it, so it is frozen:
 * what one case does to it must not reach the next.
 */
export declare const loadUnit: (name: string, sources: readonly UnitSource[]) => Unit;
