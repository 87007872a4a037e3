import type { Unit } from '../vocabulary/unit.ts';
/** Whether a unit is started without the manager running anything, so that nothing shows it. */
export declare const startsUnseen: ({ type, settings: { commands } }: Unit) => boolean;
