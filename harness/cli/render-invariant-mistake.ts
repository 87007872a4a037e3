import { resolve } from 'node:path';
import { printable } from '../../reports/formats/printable.ts';
import type { InvariantMistake } from '../runner/hunt/ask-invariant.ts';
import type { MistakenInvariant } from '../runner/hunt/hunt-chunk.ts';
import { type HuntedPlace, huntOfOne, worldName } from './hunted-world.ts';
import type { Mistake } from './mistake.ts';
import { placeIn } from './place-in.ts';
import { renderMistake } from './render-mistake.ts';

/** What an invariant has to give. */
const gives = 'true, or false, or a text that says what is wrong';

const mistakeOf = (mistake: InvariantMistake, file: string, cwd: string, world: string): Mistake => {
  switch (mistake.kind) {
    case 'threw':
      return {
        message: `${file} ${mistake.what}, in ${world}${placeIn(file, resolve(cwd, file), mistake.stack)}`,
        hint: `that says nothing of the implementation: an invariant gives ${gives}`,
      };
    case 'promise':
      return {
        message: `${file} gave a Promise in ${world}: its invariant is async`,
        hint: `write it without async and await: at once, it gives ${gives}`,
      };
    case 'rubbish':
      return {
        message: `${file} gave ${mistake.what} in ${world}`,
        hint: `an invariant gives ${gives}`,
      };
  }
};

/** A mistake of a user's invariant as it is shown, with the command that plays just the world of it. */
export const renderInvariantMistake = async (
  { index, mistake }: MistakenInvariant,
  place: Omit<HuntedPlace, 'index'>,
  cwd: string,
): Promise<string> => {
  const at = { ...place, index };
  const told = await renderMistake(mistakeOf(mistake, place.invariantFile ?? 'the invariant', cwd, worldName(at)));
  return `${told}  again   ${printable(huntOfOne(at))}\n`;
};
