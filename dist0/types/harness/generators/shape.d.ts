import type { ChosenFrom } from './options.ts';
import type { commandTable, processTable } from './process-table.ts';
import type { extraTable, sceneTable } from './scene-table.ts';
import type { settingsTable } from './settings-table.ts';
export type SettingsShape = ChosenFrom<typeof settingsTable>;
export type ProcessShape = ChosenFrom<typeof processTable>;
export type CommandShape = ChosenFrom<typeof commandTable>;
export type SceneShape = ChosenFrom<typeof sceneTable>;
export type ExtraShape = ChosenFrom<typeof extraTable>;
/**
 * A generated world before it is built: which option was chosen for each field. Zeros and short lists are simple, and
 * no field decides which others there are, so that each can be made simpler by itself.
 */
export interface Shape {
    /** An index in `generatedCells`. */
    readonly cell: number;
    readonly settings: SettingsShape;
    readonly scene: SceneShape;
    readonly main: ProcessShape;
    readonly workers: readonly ProcessShape[];
    /** Whatever is forked. */
    readonly child: ProcessShape;
    /** ExecStop= of services, ExecStopPre= of sockets; the first is the helper of mounts and swaps. */
    readonly stopCommands: readonly CommandShape[];
    /** ExecStopPost= of services and sockets. */
    readonly postCommands: readonly CommandShape[];
    /** ExecStartPre= of services and sockets. */
    readonly preCommands: readonly CommandShape[];
    /** ExecStart= of forking services; the helper that starts a mount or a swap. */
    readonly startCommand: CommandShape;
    /** ExecReload= of services, the helper that remounts a mount. */
    readonly reloadCommand: CommandShape;
    readonly extras: readonly ExtraShape[];
}
/** How many there are of what a shape lists: each count as often as it weighs. */
export declare const shapeCounts: {
    readonly workers: readonly [1, 1, 1, 0, 0, 2, 2, 3, 4];
    readonly stopCommands: readonly [0, 0, 0, 1, 1, 2, 3];
    readonly postCommands: readonly [0, 0, 0, 0, 1, 2];
    readonly preCommands: readonly [0, 0, 0, 1];
    readonly extras: readonly [0, 0, 0, 1, 2];
};
