import type { UnitType } from './unit.ts';

/**
 * The section that holds a unit's own settings (systemd.kill(5), Description, paragraph 3). The page names none for
 * scopes; whether `[Scope]` serves is AMB-01.
 */
export const ownSection: Readonly<Record<UnitType, string>> = {
  service: 'Service',
  socket: 'Socket',
  mount: 'Mount',
  swap: 'Swap',
  scope: 'Scope',
};
