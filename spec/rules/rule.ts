import type { Entry, Point } from './situation.ts';
import type { Present, View } from './view.ts';
import type { AmbiguityId } from '../readings/register.ts';
import type { KillMode } from '../vocabulary/kill-settings.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { ProcessName, TraceEventKind } from '../vocabulary/trace.ts';
import type { KillOption, Unit } from '../vocabulary/unit.ts';
import type { RuleId } from './rule-id.ts';

/** A process that a rule speaks of at a decision point. */
export interface Target {
  readonly present: Present;
  readonly duty: 'owed' | 'licensed';
}

/** What may call for the final signal: KillMode=, paragraph 4, sentence 3. */
export type CallFor = 'main-exit' | 'stop-timeout';

/** A signal that the manager sent and that nothing licensed. */
export interface Stray {
  readonly to: ProcessName;
  readonly signal: SignalName;
  /** What is open towards the same process at this instant. */
  readonly instead: readonly Entry[];
}

/**
 * An atomic promise of the page, judgeable on a trace: data, and what it makes owed, licensed or forbidden. Rules
 * that owe the same signal to the same process at the same point stand behind one entry together.
 */
export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  /** What the page promises, as a clause that can follow "because". */
  readonly says: string;
  /** The ambiguities that bear on it by what it says; besides them there are those of `commonPoints`. */
  readonly open: readonly AmbiguityId[];
  /** The option on whose value it hinges: the rules on that value stand beside it. */
  readonly option?: KillOption;
  /** Whether its answer to "which signal" goes before that of the general rules. */
  readonly specific?: true;
  /** The version of the page since which it holds. */
  readonly since: number;
  /** The kinds of events that it must see besides signals, spawns, exits and requests. */
  readonly needs?: readonly TraceEventKind[];
  /** What it makes call for the final signal, in its modes. */
  readonly calls?: CallFor;
  /** The modes of which it speaks; absent where it speaks of all. */
  readonly modes?: readonly KillMode[];
  /** Whether it can have nothing to say of a unit with these settings. */
  readonly vacuous?: (unit: Unit) => boolean;
  /** To whom the signal of a pass is owed or licensed. */
  readonly owes?: (point: Point, view: View) => readonly Target[];
  /** Which signal a pass sends, and by which option. */
  readonly names?: (
    point: Point,
    view: View,
  ) => { readonly signal: SignalName; readonly option: KillOption } | undefined;
  /** What must or may follow the signal of a pass, to the same process. */
  readonly follows?: (
    sent: Entry,
    view: View,
  ) => { readonly signal: SignalName; readonly duty: 'owed' | 'licensed' } | undefined;
  /** Signals to others than the targets of a pass, due with it. */
  readonly adds?: (point: Point, view: View) => readonly (Target & { readonly signal: SignalName })[];
  /** Whether it forbids a signal that nothing licenses. */
  readonly forbids?: (stray: Stray, view: View) => boolean;
  /** Whether, at this point, it is in force and could be broken; for rules that only forbid. */
  readonly guards?: (point: Point, view: View) => boolean;
}
