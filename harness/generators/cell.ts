import { type KillMode, killModes } from '../../spec/vocabulary/kill-settings.ts';
import type { UnitType } from '../../spec/vocabulary/unit.ts';
import { Random } from './random.ts';

/**
 * What a generated world is about: a plain stop, a restart of any kind, the end of the main process, the watchdog, a
 * start (that may fail, hang, or be stopped), a reload or remount, or something that befalls the unit (no memory left,
 * RuntimeMaxSec=, a signal from outside, STOPPING=1).
 */
export const generatedTriggers = ['stop', 'restart', 'own-exit', 'watchdog', 'start', 'reload', 'mishap'] as const;
export type GeneratedTrigger = (typeof generatedTriggers)[number];

/** One cell of the table that generated worlds are spread over. */
export interface GeneratedCell {
  readonly mode: KillMode;
  readonly unitType: UnitType;
  readonly trigger: GeneratedTrigger;
}

/** How many worlds of one block are about each trigger, by unit type; the page says most about services. */
const shares: readonly (readonly [UnitType, Readonly<Partial<Record<GeneratedTrigger, number>>>])[] = [
  ['service', { stop: 5, restart: 3, 'own-exit': 3, watchdog: 3, start: 2, reload: 1, mishap: 2 }],
  ['socket', { stop: 2, restart: 1, start: 1 }],
  ['mount', { stop: 2, restart: 1, start: 1, reload: 1 }],
  ['swap', { stop: 2, restart: 1, start: 1 }],
  ['scope', { stop: 2, mishap: 1 }],
];

/** Every cell once, the simplest first: what an index in a shape's field `cell` stands for. */
export const generatedCells: readonly GeneratedCell[] = shares.flatMap(([unitType, triggers]) =>
  generatedTriggers
    .filter((trigger) => triggers[trigger] !== undefined)
    .flatMap((trigger) => killModes.map((mode) => ({ mode, unitType, trigger }))),
);

/** A block of worlds: each index in `generatedCells` as often as it has shares. */
const block: readonly number[] = generatedCells.flatMap(({ unitType, trigger }, index) => {
  const count = shares.find(([type]) => type === unitType)?.[1][trigger] ?? 0;
  return Array.from({ length: count }, () => index);
});

/** How many consecutive worlds have every cell among them, each as often as its share. */
export const blockSize: number = block.length;

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Steps that, repeated, lead through all places of a block. */
const strides: readonly number[] = Array.from({ length: blockSize }, (_, at) => at).filter(
  (stride) => divisor(stride, blockSize) === 1,
);

/** Apart from the stream that a world is drawn from. */
const cellStream = 1;

/**
 * The cell, as an index in `generatedCells`, of the world with this index. Every block of `blockSize` worlds has each
 * cell in its share, in an order of its own; no other world need be looked at to know it.
 */
export const cellAt = (seed: number, index: number): number => {
  const place = index % blockSize;
  const random = new Random(seed, (index - place) / blockSize, cellStream);
  const offset = random.below(blockSize);
  const stride = strides[random.below(strides.length)] ?? 1;
  return block[(offset + place * stride) % blockSize] ?? 0;
};

/** A cell as a word: `mixed service stop`. */
export const generatedCellName = ({ mode, unitType, trigger }: GeneratedCell): string =>
  `${mode} ${unitType} ${trigger}`;
