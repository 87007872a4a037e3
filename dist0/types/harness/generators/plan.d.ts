import type { SignalName } from '../../spec/vocabulary/signals.ts';
import { type GeneratedCell } from './cell.ts';
import type { Timeouts } from './delays.ts';
import { type ValuesOf } from './options.ts';
import { sceneTable } from './scene-table.ts';
import { settingsTable } from './settings-table.ts';
import type { Shape } from './shape.ts';
/** What the parts of a generated world must know of each other while it is built. */
export interface Plan {
    readonly shape: Shape;
    readonly cell: GeneratedCell;
    readonly settings: ValuesOf<typeof settingsTable>;
    readonly scene: ValuesOf<typeof sceneTable>;
    /** Whether the case begins with a start. */
    readonly starts: boolean;
    readonly hasMain: boolean;
    /** How the main process comes to be, where there is one. */
    readonly main: {
        readonly isForked: boolean;
        readonly isOutside: boolean;
        readonly isForeign: boolean;
    };
    /** How many workers there are when the case begins. */
    readonly workerCount: number;
    readonly hasReload: boolean;
    readonly hasWatchdog: boolean;
    /** Whether there can be sub-groups below the unit's control group. */
    readonly delegates: boolean;
    readonly timeouts: Timeouts;
    /** The signals of first passes, the watchdog's and the final one, as most readings take the unit file. */
    readonly signals: {
        readonly first: readonly SignalName[];
        readonly watchdog: SignalName;
        readonly final: SignalName;
    };
}
/** Works out what the parts of a world share. */
export declare const planOf: (shape: Shape) => Plan;
