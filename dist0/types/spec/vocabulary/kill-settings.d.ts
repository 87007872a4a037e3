import { type BooleanLiteralChoice } from './boolean-literal.ts';
import { type SignalLiteralChoice } from './signal-literal.ts';
import type { SignalName } from './signals.ts';
import { type KillOption, type Unit } from './unit.ts';
/** The values of KillMode= (systemd.kill(5), KillMode=, paragraph 1, sentence 2), in the page's order. */
export declare const killModes: readonly ["control-group", "mixed", "process", "none"];
/** A value of KillMode=, see `killModes`. */
export type KillMode = (typeof killModes)[number];
/** Where an option's value comes from: which assignments there are, not whether they are valid. */
export type SettingOrigin = 
/** No assignment in the section of any of the five unit types. */
'default'
/** An assignment in the section of the unit's own type took effect, or was tried. */
 | 'set'
/** There are assignments, but only in the sections of other unit types. */
 | 'wrong-section';
/** The seven options of the page as they stand for one unit, under the readings that were chosen. */
export interface KillSettings {
    /** False where an invalid value keeps the unit from loading (AMB-46). The values are then the defaults. */
    readonly loads: boolean;
    readonly killMode: KillMode;
    readonly killSignal: SignalName;
    /** Absent where it was not set: KillSignal= then serves (RestartKillSignal=, paragraph 1, sentence 3). */
    readonly restartKillSignal?: SignalName;
    readonly sendSighup: boolean;
    readonly sendSigkill: boolean;
    readonly finalKillSignal: SignalName;
    readonly watchdogSignal: SignalName;
    readonly origin: Readonly<Record<KillOption, SettingOrigin>>;
}
/** The choices on which a unit's kill settings may hang. */
export type ChoiceNeeded = 'AMB-01' | 'AMB-46' | SignalLiteralChoice | BooleanLiteralChoice;
/** The page's defaults: the settings of a unit that sets nothing. */
export declare const killDefaults: KillSettings;
/**
 * The kill settings of a unit: the assignments in the section of its own type, in order, the last valid one winning;
 * what stands in other sections has no effect (systemd.kill(5), Description, paragraph 3).
 *
 * Where a literal, or the section of a scope, means one thing or another by how the page is read, `choose` is asked for
 * the slug of the reading, and only where the settings still hang on it after the answers before. Each choice is asked
 * for at most once.
 */
export declare const killSettings: (unit: Unit, choose: (choice: ChoiceNeeded) => string) => KillSettings;
