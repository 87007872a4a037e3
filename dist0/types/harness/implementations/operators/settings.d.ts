import type { Procedure } from '../../../spec/model/procedure.ts';
import type { KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { KillOption, SettingLine, Unit } from '../../../spec/vocabulary/unit.ts';
import type { Seams } from '../model/seams.ts';
/** A procedure with other settings. */
export declare const withKill: (procedure: Procedure, changes: Partial<KillSettings>) => Procedure;
/** Sees the settings otherwise, in whatever is decided. */
export declare const seeing: (change: (kill: KillSettings, procedure: Procedure) => Partial<KillSettings>) => NonNullable<Seams["procedure"]>;
/** Reads the lines of a unit file otherwise. The unit that comes of it is the same for the same unit. */
export declare const reading: (change: (line: SettingLine, unit: Unit) => readonly SettingLine[]) => ((unit: Unit) => Unit);
/** Whether a line sets an option of the page for the unit that it stands in. */
export declare const sets: (line: SettingLine, option: KillOption, unit: Unit) => boolean;
