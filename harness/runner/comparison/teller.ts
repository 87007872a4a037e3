/** What tells two readings of a choice apart in units of one type. */
export interface Teller {
  readonly readings: readonly [string, string];
  /** The smallest cases of the suite in which one allows what the other refuses, by name. */
  readonly cases: readonly string[];
  /** Where no case of the suite is one: a world of the small scope, or a drawn one. */
  readonly world?: string;
}
