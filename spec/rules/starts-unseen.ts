import type { CommandName, Unit } from '../vocabulary/unit.ts';

/** Whether a unit is started without the manager running anything, so that nothing shows it. */
export const startsUnseen = ({ type, settings: { commands } }: Unit): boolean => {
  const hasNone = (...names: readonly CommandName[]): boolean =>
    names.every((name) => (commands[name] ?? []).length === 0);
  switch (type) {
    case 'scope':
      return true;
    case 'socket':
      return hasNone('ExecStartPre', 'ExecStartPost');
    case 'service':
      return hasNone('ExecCondition', 'ExecStartPre', 'ExecStart');
    case 'mount':
    case 'swap':
      return false;
  }
};
