import { type KillMode } from '../../spec/vocabulary/kill-settings.ts';
import type { UnitType } from '../../spec/vocabulary/unit.ts';
/**
 * What a generated world is about: a plain stop, a restart of any kind, the end of the main process, the watchdog, a
 * start (that may fail, hang, or be stopped), a reload or remount, or something that befalls the unit (no memory left,
 * RuntimeMaxSec=, a signal from outside, STOPPING=1).
 */
export declare const generatedTriggers: readonly ["stop", "restart", "own-exit", "watchdog", "start", "reload", "mishap"];
export type GeneratedTrigger = (typeof generatedTriggers)[number];
/** One cell of the table that generated worlds are spread over. */
export interface GeneratedCell {
    readonly mode: KillMode;
    readonly unitType: UnitType;
    readonly trigger: GeneratedTrigger;
}
/** Every cell once, the simplest first: what an index in a shape's field `cell` stands for. */
export declare const generatedCells: readonly GeneratedCell[];
/** How many consecutive worlds have every cell among them, each as often as its share. */
export declare const blockSize: number;
/**
 * The cell, as an index in `generatedCells`, of the world with this index. Every block of `blockSize` worlds has each
 * cell in its share, in an order of its own; no other world need be looked at to know it.
 */
export declare const cellAt: (seed: number, index: number) => number;
/** A cell as a word: `mixed service stop`. */
export declare const generatedCellName: ({ mode, unitType, trigger }: GeneratedCell) => string;
