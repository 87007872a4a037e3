import type { ChoiceId } from '../../../spec/readings/register.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { Teller } from './teller.ts';
import { tellers } from './tellers.ts';

/**
 * What no change of one act shows, but what some real manager was recorded doing: a test says where one is missing, or
 * no recording shows it any more.
 */
export const recordedTellers: readonly (Teller & { readonly choice: ChoiceId; readonly unitType: UnitType })[] = [
  {
    choice: 'AMB-68',
    unitType: 'socket',
    readings: ['once', 'again'],
    cases: ['sections/socket-stop-pre-hangs', 'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGUSR1'],
  },
  {
    choice: 'AMB-70',
    unitType: 'socket',
    readings: ['main-only', 'all-remaining'],
    cases: ['kill-mode/two-stop-pres-of-socket-hang/Mode=process'],
  },
  {
    choice: 'AMB-78',
    unitType: 'socket',
    readings: ['signalled', 'every-remaining'],
    cases: ['kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGKILL'],
  },
  {
    choice: 'AMB-78',
    unitType: 'mount',
    readings: ['signalled', 'every-remaining'],
    cases: ['kill-mode/mixed-unmount-hangs/Reaction=ignore'],
  },
  {
    choice: 'AMB-78',
    unitType: 'swap',
    readings: ['signalled', 'every-remaining'],
    cases: ['kill-mode/mixed-activation-hangs/Reaction=exit'],
  },
];

/** What tells the readings of a choice apart in units of one type, two at a time; nothing where they never differ. */
export const tellersOf = (choice: ChoiceId, unitType: UnitType): readonly Teller[] => {
  const found = tellers[unitType][choice] ?? [];
  return [...found, ...recordedTellers.filter((each) => each.choice === choice && each.unitType === unitType)];
};
