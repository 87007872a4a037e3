import type { NoWitness } from '../witness.ts';

/** The readings that no trace tells from a neighbour. */
export const withoutWitness: readonly NoWitness[] = [
  {
    choice: 'AMB-04',
    reading: 'each-pass',
    sameAs: 'first-pass',
    none:
      'It needs AMB-06=again, and that implies AMB-07=main-exit: the delay then runs from the second pass whichever ' +
      'pass this choice names, and the passes of AMB-42 leave it alone by their own words.',
  },
];
