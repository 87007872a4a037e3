import type { AmbiguityId, ChoiceId } from '../../spec/readings/register.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { KillSettings } from '../../spec/vocabulary/kill-settings.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Span, Us } from '../../spec/vocabulary/time.ts';
import type { CommandRef, ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { StopTrigger } from './telling-worlds.ts';

/** The version of the format in which predictions are written as JSON. */
export const predictionFormat = 'killspec-prediction/1';

/** Something that happens while the unit is stopped. `open` are the points that could change it. */
export type PredictedStep =
  /** The manager sends a signal: by these rules, the first of which says to whom; `because` is a clause. */
  | {
      readonly kind: 'signal';
      readonly atUs: Us;
      readonly to: ProcessName;
      readonly signal: SignalName;
      readonly rules: readonly RuleId[];
      readonly because: string;
      readonly open: readonly AmbiguityId[];
      /** Quirks of the profile send it where no reading asks for it, or do not where one does: it is not sent. */
      readonly quirk?: { readonly names: readonly string[]; readonly is: 'added' | 'left-out' };
    }
  /** The manager runs a command; without rules where it is not the page that asks for it. */
  | {
      readonly kind: 'run';
      readonly atUs: Us;
      readonly process: ProcessName;
      readonly command: CommandRef;
      readonly rules: readonly RuleId[];
      readonly open: readonly AmbiguityId[];
    }
  /** A process ends, with a status or by a signal. */
  | {
      readonly kind: 'exit';
      readonly atUs: Us;
      readonly process: ProcessName;
      readonly status?: number;
      readonly signal?: SignalName;
    };

/** What happens when the processes of a unit behave in one way. */
export interface PredictedBehaviour {
  /** A clause after "when". */
  readonly when: string;
  readonly steps: readonly PredictedStep[];
  /** The processes that outlive the stop, and the rules by which they may. */
  readonly left: readonly { readonly process: ProcessName; readonly rules: readonly RuleId[] }[];
}

/** What another reading changes, when the processes behave in one way. */
export interface Change {
  readonly when: string;
  /** `SIGKILL to worker at 5 s, not 6 s`. */
  readonly says: string;
}

/** A reading that is not the one predicted by, and what it would change. */
export interface OtherReading {
  readonly reading: string;
  readonly says: string;
  /** The readings of other choices that go with it. */
  readonly with: Readonly<Partial<Record<ChoiceId, string>>>;
  readonly changes: readonly Change[];
}

/** A point that the page leaves open and that bears on this unit's stop. */
export interface OpenPoint {
  readonly ambiguity: AmbiguityId;
  readonly choice: ChoiceId;
  readonly question: string;
  /** What is chosen, where the ambiguity has several choices. */
  readonly about?: string;
  /** The reading that was predicted by. */
  readonly taken: string;
  readonly others: readonly OtherReading[];
}

/** The stop of one unit as the page has it. */
export interface Prediction {
  readonly unit: Unit;
  readonly trigger: StopTrigger;
  readonly profile: { readonly name: string; readonly quirks: readonly string[] };
  readonly kill: KillSettings;
  /** TimeoutStopSec= of services and scopes, TimeoutSec= of the others, as the readings have it. */
  readonly stopTimeout: Span;
  readonly abortTimeout: Span;
  /** Why there is nothing to predict, or what is particular about this unit. */
  readonly remarks: readonly string[];
  /** What was assumed of processes and commands. */
  readonly assumptions: readonly string[];
  readonly behaviours: readonly PredictedBehaviour[];
  readonly openPoints: readonly OpenPoint[];
}
