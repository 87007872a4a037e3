import type { Sentence } from './sentence.ts';

/** Where a sentence stands, for a person: `KillMode=, paragraph 2, second sentence`; `KillMode=, heading`. */
export const describePlace = ({ option, paragraph, sentence }: Sentence): string =>
  paragraph === 0 ? `${option}, heading` : `${option}, paragraph ${paragraph}, ${ordinal(sentence)} sentence`;

const ordinals: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

const ordinal = (number: number): string => ordinals[number - 1] ?? `${number}th`;
