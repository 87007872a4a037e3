import type { Span } from '../vocabulary/time.ts';
import type { CommandName, Unit } from '../vocabulary/unit.ts';
/** How long a reload or a remount may take, as what is run is one. */
export declare const reloadLimit: ({ type, settings }: Unit, name: CommandName) => Span;
