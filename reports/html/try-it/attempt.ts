import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { ProcessName } from '../../../spec/vocabulary/trace.ts';
import type { World } from '../../../spec/vocabulary/world.ts';

/** One thing that a manager does, as somebody has written it down: a signal, or the run of a command. */
export type Deed =
  | { readonly kind: 'signal'; readonly atUs: Us; readonly to: ProcessName; readonly signal: SignalName }
  | { readonly kind: 'run'; readonly atUs: Us; readonly command: ProcessName };

/** Who is in charge of the unit. */
export type Actor =
  /** The implementation that comes with killspec. */
  | { readonly kind: 'reference' }
  /** Whoever does what the readings that are chosen ask for. */
  | { readonly kind: 'readings' }
  /** One that makes a mistake, by its name. */
  | { readonly kind: 'mutant'; readonly name: string }
  /** Whoever does exactly this. */
  | { readonly kind: 'deeds'; readonly deeds: readonly Deed[] };

/** The readings that are judged by: a profile by its name, and what is settled besides. */
export interface ChosenProfile {
  readonly base: string;
  readonly readings: Readonly<Record<string, string>>;
}

/** What somebody tries. */
export interface Attempt {
  readonly title: string;
  readonly rules: readonly RuleId[];
  readonly world: World;
  /** The codes of the mistakes in the unit file that are meant. */
  readonly meant: readonly string[];
  readonly actor: Actor;
  readonly profile: ChosenProfile;
}
