import type { KillSettings } from '../vocabulary/kill-settings.ts';
import type { KillOption, UnitType } from '../vocabulary/unit.ts';
import type { Rule } from './rule.ts';
import type { RuleId } from './rule-id.ts';

/** KillMode=, paragraphs 1 and 5. */
export const killModeValueRules: readonly Rule[] = [
  {
    id: 'KM-VAL-1',
    title: 'KillMode= is one of control-group, mixed, process and none',
    says: 'KillMode= takes exactly these four values',
    open: ['AMB-46'],
    since: 187,
  },
  {
    id: 'KM-DEF-1',
    title: 'KillMode= defaults to control-group',
    says: 'KillMode= is control-group unless it is set',
    open: [],
    since: 187,
  },
];

const byOption: Readonly<Record<KillOption, { readonly set: RuleId; readonly unset: RuleId }>> = {
  KillMode: { set: 'KM-VAL-1', unset: 'KM-DEF-1' },
  KillSignal: { set: 'KS-3', unset: 'KS-4' },
  RestartKillSignal: { set: 'KS-3', unset: 'RS-4' },
  SendSIGHUP: { set: 'SH-3', unset: 'SH-4' },
  SendSIGKILL: { set: 'SK-5', unset: 'SK-6' },
  FinalKillSignal: { set: 'KS-3', unset: 'FK-4' },
  WatchdogSignal: { set: 'KS-3', unset: 'WD-2' },
};

/** The rules that say what an option is worth, and where it may stand: they stand beside those that are about it. */
export const rulesOfValues: readonly RuleId[] = [
  ...new Set([
    ...Object.values(byOption).flatMap(({ set, unset }) => [set, unset]),
    'SEC-1' as const,
    'SEC-2' as const,
  ]),
];

/** The rules on values, defaults and sections that decide what an option is worth for this unit. */
export const valueRules = (kill: KillSettings, unitType: UnitType, option: KillOption): readonly RuleId[] => {
  const { set, unset } = byOption[option];
  switch (kill.origin[option]) {
    case 'default':
      return [unset];
    case 'wrong-section':
      return [unset, 'SEC-2'];
    case 'set':
      return unitType === 'service' ? [set] : [set, 'SEC-1', 'SEC-2'];
  }
};
