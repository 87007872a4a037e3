import type { KillMode } from '../vocabulary/kill-settings.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { UnitType } from '../vocabulary/unit.ts';
import type { RuleId } from './rule-id.ts';
/** Whether what a rule asks for has to be sent, or may be. */
export type Duty = 'owed' | 'licensed';
/** What becomes of one rule where the page says something else. */
export type RuleChange = 
/** It promises nothing, and nobody breaks it. */
{
    readonly kind: 'dropped';
} | {
    readonly kind: 'changed';
    /** The modes of which it then speaks, and what it asks for there; in a mode that is new to it, as in its own. */
    readonly modes?: Partial<Readonly<Record<KillMode, Duty>>>;
    /** The unit types, of those that it speaks of, for which it still does. */
    readonly unitTypes?: readonly UnitType[];
    /** The signal that it names, whatever the settings say. */
    readonly signal?: SignalName;
};
/** Another page: what becomes of its rules. A rule that is absent stays as it is. */
export type PageChange = Partial<Readonly<Record<RuleId, RuleChange>>>;
