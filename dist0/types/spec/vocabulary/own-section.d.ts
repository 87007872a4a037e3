import type { UnitType } from './unit.ts';
/**
 * The section that holds a unit's own settings (systemd.kill(5), Description, paragraph 3). The page names none for
 * scopes; whether `[Scope]` serves is AMB-01.
 */
export declare const ownSection: Readonly<Record<UnitType, string>>;
