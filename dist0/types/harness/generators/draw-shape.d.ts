import { type Shape } from './shape.ts';
/** The shape of the world with this index: it depends on nothing but the seed and the index. */
export declare const drawShape: (seed: number, index: number) => Shape;
