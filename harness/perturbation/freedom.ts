import type { AmbiguityId, ChoiceId } from '../../spec/readings/register.ts';

/** One reading of a choice, or several of them, any of which does. */
export interface TakenReading {
  readonly choice: ChoiceId;
  readonly readings: readonly string[];
}

/** Why a changed trace is accepted nevertheless: a freedom that the page leaves, with its name. */
export type Freedom =
  /** Two signals of one pass whose order the profile leaves open: both come to the same. */
  | { readonly kind: 'order' }
  /** What comes and goes at the instant of a signal may do so before it or after it. */
  | { readonly kind: 'instant' }
  /** A signal before or after the stop, or to who is not being stopped, under every reading. */
  | { readonly kind: 'scope' }
  /** Readings: any of the alternatives does, each of them a set that has to be taken together. */
  | { readonly kind: 'readings'; readonly alternatives: readonly (readonly TakenReading[])[] };

const readingName = ({ choice, readings }: TakenReading): string => `${choice}=${readings.join('|')}`;

/** Joins names, in brackets where they have a word in them that could be taken for the one that joins. */
const joined = (names: readonly string[], word: ' and ' | ' or ', inner: string): string =>
  names.map((name) => (names.length > 1 && name.includes(inner) ? `(${name})` : name)).join(word);

/** A freedom's name: `AMB-11=everybody or (AMB-17=one with AMB-19=one)`. */
export const freedomName = (freedom: Freedom): string => {
  switch (freedom.kind) {
    case 'order':
      return 'order among equals';
    case 'instant':
      return 'order among equals: who comes or goes at that instant';
    case 'scope':
      return 'outside the stop, however AMB-75 is read';
    case 'readings':
      return joined(
        freedom.alternatives.map((taken) => taken.map(readingName).join(' with ')),
        ' or ',
        ' with ',
      );
  }
};

/** The names of freedoms that are all taken. */
export const freedomNames = (freedoms: readonly Freedom[]): string =>
  joined(freedoms.map(freedomName), ' and ', ' or ');

const ambiguityOf = (choice: ChoiceId): AmbiguityId => choice.split('/')[0] as AmbiguityId;

/** What a freedom is linked to: the ambiguities that it rests on, or an order among equals. */
export const freedomLinks = (freedom: Freedom): readonly (AmbiguityId | 'order among equals')[] => {
  switch (freedom.kind) {
    case 'order':
    case 'instant':
      return ['order among equals'];
    case 'scope':
      return ['AMB-75'];
    case 'readings':
      return [...new Set(freedom.alternatives.flat().map(({ choice }) => ambiguityOf(choice)))];
  }
};
