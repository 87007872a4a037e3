import type { Distinction } from '../distinguish/distinction.ts';
import type { ReadingPair } from '../distinguish/reading-pairs.ts';
import type { InferredReading } from '../runner/comparison/infer-readings.ts';
import type { Ambiguity } from '../../spec/readings/ambiguity.ts';
import type { AmbiguityId, ChoiceId } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';

/** An implementation that was measured. */
export interface Measured {
  /** `systemd-257` */
  readonly name: string;
  readonly version: string;
  /** What it ran in; absent for what killspec itself plays. */
  readonly machine?: string;
  /** The arguments of `killspec run` that name it. */
  readonly chosenBy: readonly string[];
}

/** Two readings, and where they part. */
export interface ToldPair extends ReadingPair {
  readonly distinction: Distinction;
  /** What a manager does in that scenario that does just what each of them asks for; absent where there is none. */
  readonly asked?: readonly [Trace, Trace];
}

/** What some implementations did in one case: the same, but for instants within what may be late. */
export interface Behaviour {
  readonly by: readonly string[];
  /** What the first of them did. */
  readonly trace: Trace;
  /** Whether the page allows it under some readings. */
  readonly conforms: boolean;
}

/** A case that shows what implementations do, and what each of them did. */
export interface ShownCase {
  readonly name: string;
  readonly title: string;
  readonly world: World;
  readonly behaviours: readonly Behaviour[];
}

/** What is known of how one choice is taken. */
export interface Practice {
  readonly choice: ChoiceId;
  /** Of each implementation, in order, what its conformant cases say. */
  readonly rows: readonly { readonly measured: string; readonly inferred: readonly InferredReading[] }[];
  readonly cases: readonly ShownCase[];
  /** How many cases were looked at. */
  readonly caseCount: number;
}

/** All that can be said about one point of the page, to be discussed without killspec at hand. */
export interface Dossier {
  readonly ambiguity: Ambiguity<AmbiguityId, ChoiceId>;
  readonly killspec: string;
  readonly pairs: readonly ToldPair[];
  readonly measured: readonly Measured[];
  readonly practices: readonly Practice[];
}
