import type { Us } from '../vocabulary/time.ts';
import type { Unit } from '../vocabulary/unit.ts';
/** However late an adapter says that it may be seen, it is not later than this (AMB-62). */
export declare const latenessMaxUs: Us;
/** The lateness that counts: what is declared, at most `latenessMaxUs`, and less than half the unit's shortest timeout. */
export declare const boundedLateness: ({ settings }: Unit, declaredUs: Us) => Us;
