import type { Procedure } from '../../../spec/model/procedure.ts';
import type { KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import { ownSection } from '../../../spec/vocabulary/own-section.ts';
import type { KillOption, SettingLine, Unit } from '../../../spec/vocabulary/unit.ts';
import type { Seams } from '../model/seams.ts';

/** A procedure with other settings. */
export const withKill = (procedure: Procedure, changes: Partial<KillSettings>): Procedure => {
  const kill = { ...procedure.kill, ...changes };
  return { ...procedure, kill, mode: kill.killMode, finalSignal: kill.finalKillSignal, sendsFinal: kill.sendSigkill };
};

/** Sees the settings otherwise, in whatever is decided. */
export const seeing =
  (change: (kill: KillSettings, procedure: Procedure) => Partial<KillSettings>): NonNullable<Seams['procedure']> =>
  (procedure) =>
    withKill(procedure, change(procedure.kill, procedure));

/** Reads the lines of a unit file otherwise. The unit that comes of it is the same for the same unit. */
export const reading = (change: (line: SettingLine, unit: Unit) => readonly SettingLine[]): ((unit: Unit) => Unit) => {
  const known = new WeakMap<Unit, Unit>();
  return (unit) => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const read: Unit = { ...unit, assignments: unit.assignments.flatMap((line) => change(line, unit)) };
    known.set(unit, read);
    return read;
  };
};

/** Whether a line sets an option of the page for the unit that it stands in. */
export const sets = (line: SettingLine, option: KillOption, unit: Unit): boolean =>
  line.key === option && line.section === ownSection[unit.type];
