import type { AmbiguityId } from '../readings/register.ts';
import type { Rule } from './rule.ts';

/** Points of one sort that bear on every rule, whatever it says. */
export interface CommonPoints {
  /** What they leave open, as a clause. */
  readonly about: string;
  readonly points: readonly AmbiguityId[];
}

/**
 * What bears on every rule: a rule speaks of the signals of a pass, so that it is kept or broken by whatever decides which
 * passes there are, for whom, and what the unit's settings are by which they go.
 */
export const commonPoints: readonly CommonPoints[] = [
  {
    about: 'which passes there are, and when each is due',
    points: [
      'AMB-03',
      'AMB-04',
      'AMB-05',
      'AMB-06',
      'AMB-08',
      'AMB-11',
      'AMB-20',
      'AMB-22',
      'AMB-27',
      'AMB-33',
      'AMB-34',
      'AMB-35',
      'AMB-41',
      'AMB-42',
      'AMB-43',
      'AMB-44',
      'AMB-48',
      'AMB-49',
      'AMB-53',
      'AMB-55',
      'AMB-60',
      'AMB-62',
      'AMB-64',
      'AMB-68',
      'AMB-72',
      'AMB-75',
      'AMB-76',
      'AMB-79',
    ],
  },
  {
    about: 'who is meant, and who comes first',
    points: [
      'AMB-09',
      'AMB-10',
      'AMB-12',
      'AMB-31',
      'AMB-32',
      'AMB-36',
      'AMB-37',
      'AMB-38',
      'AMB-39',
      'AMB-61',
      'AMB-71',
    ],
  },
  { about: 'what follows a signal before another one is sent', points: ['AMB-15'] },
  { about: 'what the settings come to', points: ['AMB-01', 'AMB-45', 'AMB-46', 'AMB-47'] },
];

/** The ambiguities on which a verdict on a rule may depend: its own, and those that bear on every rule. */
export const bearingOn = ({ open }: Rule): readonly AmbiguityId[] => [
  ...open,
  ...commonPoints.flatMap(({ points }) => points),
];
