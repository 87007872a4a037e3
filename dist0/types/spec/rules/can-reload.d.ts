import type { Unit } from '../vocabulary/unit.ts';
/** Whether a reload is possible, so that reload-or-restart asks for that: a mount is reloaded by mounting it anew. */
export declare const canReload: ({ type, settings }: Unit) => boolean;
