import type { WorldOrigin } from '../generators/world-source.ts';
import { choiceArguments, commandLine, type Invocation } from './invocation.ts';

/** A world of a hunt, and how the hunt was asked for. */
export interface HuntedPlace {
  readonly origin: WorldOrigin;
  readonly index: number;
  readonly invocation: Invocation;
  /** `--invariant` as typed. */
  readonly invariantFile?: string;
}

/** Where the worlds come from, in words: `seed 1`. */
export const originWord = (origin: WorldOrigin): string =>
  origin.kind === 'drawn' ? `seed ${origin.seed}` : `scope ${origin.bound}`;

/** A world by its name: `world 17 of seed 1`. */
export const worldName = ({ origin, index }: Pick<HuntedPlace, 'origin' | 'index'>): string =>
  `world ${index} of ${originWord(origin)}`;

/** The command that plays just this world of the hunt. */
export const huntOfOne = ({ origin, index, invocation, invariantFile }: HuntedPlace): string =>
  commandLine([
    ...(origin.kind === 'drawn' ? ['hunt', '--seed', String(origin.seed)] : ['exhaust', '--bound', origin.bound]),
    '--from',
    String(index),
    '--runs',
    '1',
    ...(invariantFile === undefined ? [] : ['--invariant', invariantFile]),
    ...choiceArguments(invocation),
  ]);
