import type { Bout } from './bout.ts';

/** The parts of a crosscheck, in the order in which they are gone through. */
export const legNames = ['literal', 'suite', 'deviations', 'joint', 'drawn'] as const;

/**
 * A part of a crosscheck. `literal`: the exhausted small scope under `literal`; `suite`: the scenarios under every single
 * deviation from it; `deviations`: for each of these, worlds that touch what it takes otherwise; `joint`: profiles drawn
 * at random; `drawn`: generated worlds under `literal`.
 */
export type LegName = (typeof legNames)[number];

/** Bouts by index: a pure function of the leg and its seed, so that any part of it can be done anywhere. */
export interface Leg {
  /** How many there are; absent where there is no end to them. */
  readonly count?: number;
  readonly at: (index: number) => Bout;
}
