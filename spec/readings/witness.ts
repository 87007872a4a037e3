import type { Us } from '../vocabulary/time.ts';
import type { ChoiceId } from './register.ts';

/**
 * A situation in which the readings of one choice differ: for each of them a trace that it accepts and that the others
 * reject, but for those that are wider. All other choices are as in `literal`.
 */
export interface Witness {
  readonly choice: ChoiceId;
  /** The unit's name; `a.service` where absent. */
  readonly unit?: string;
  /** Lines of the unit's own section, apart by `;`. */
  readonly set?: string;
  /** The processes at the beginning, by name. */
  readonly processes?: string;
  readonly initially?: 'inactive';
  readonly latenessUs?: Us;
  /** Readings of other choices without which those of this one make no difference here. */
  readonly besides?: Readonly<Record<string, string>>;
  /** The events that all its traces begin with. */
  readonly before?: string;
  /** The events that follow, by reading. */
  readonly traces: Readonly<Record<string, string>>;
  /** Events that no reading accepts; for the widest reading, which accepts all the traces of the others. */
  readonly refused?: string;
}

/** A choice whose readings no trace tells apart, as the register says why: its `shows` is `result` or `outside`. */
export interface Indifferent extends Pick<Witness, 'choice' | 'unit' | 'set' | 'processes' | 'before'> {
  /** Events that every reading accepts, by what happens: what the readings say different things of. */
  readonly accepted: Readonly<Record<string, string>>;
  /** Events that no reading accepts. */
  readonly refused: Readonly<Record<string, string>>;
}

/** A reading that no trace tells from another one of its choice, and why. */
export interface NoWitness {
  readonly choice: ChoiceId;
  readonly reading: string;
  /** The reading that accepts and rejects the same traces. */
  readonly sameAs: string;
  readonly none: string;
}
