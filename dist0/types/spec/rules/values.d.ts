import type { KillSettings } from '../vocabulary/kill-settings.ts';
import type { KillOption, UnitType } from '../vocabulary/unit.ts';
import type { Rule } from './rule.ts';
import type { RuleId } from './rule-id.ts';
/** KillMode=, paragraphs 1 and 5. */
export declare const killModeValueRules: readonly Rule[];
/** The rules that say what an option is worth, and where it may stand: they stand beside those that are about it. */
export declare const rulesOfValues: readonly RuleId[];
/** The rules on values, defaults and sections that decide what an option is worth for this unit. */
export declare const valueRules: (kill: KillSettings, unitType: UnitType, option: KillOption) => readonly RuleId[];
