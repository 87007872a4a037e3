import type { LifeTimer, State, Stop, StopTimer } from '../../../spec/model/state.ts';
import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { operated } from './operated.ts';
import { atPasses, killingModes, otherUnitTypes, type PassPlace, passWords } from './passes.ts';
import { firstRule, timeoutRule } from './skipped-passes.ts';

/** What setTimeout can tell. */
const stepUs: Us = 1000;

type Kind = (StopTimer | LifeTimer)['kind'];

/** A timer by what it is for and where; what is absent may be anything. */
interface TimerPlace {
  readonly kind: Kind;
  readonly unitType?: UnitType;
  readonly isMeant?: (stop: Stop | undefined) => boolean;
}

const off =
  ({ kind, unitType, isMeant }: TimerPlace, byUs: Us) =>
  (timer: StopTimer | LifeTimer, stop: Stop | undefined, { procedure }: State): Us =>
    timer.kind === kind &&
    (unitType === undefined || unitType === procedure.unitType) &&
    (isMeant === undefined || isMeant(stop))
      ? byUs
      : 0;

/** What is too early, and what is too late, by one step: the two rules are those that it breaks. */
const offBothWays = (
  name: string,
  where: TimerPlace,
  says: string,
  rules: { readonly early: RuleId; readonly late: RuleId },
): readonly Mutant[] => [
  operated(
    'early',
    name,
    { breaks: rules.early, says: `${says} one step of the clock too early` },
    { offByUs: off(where, -stepUs) },
  ),
  operated(
    'late',
    name,
    { breaks: rules.late, says: `${says} one step of the clock too late` },
    { offByUs: off(where, stepUs) },
  ),
];

const earlyRule = { 'control-group': 'KM-CG-4', mixed: 'KM-MX-6', process: 'KM-CG-4' } as const;

const isWatchdogs = (stop: Stop | undefined): boolean => stop?.cause === 'watchdog';

const timeouts: readonly Mutant[] = [
  ...killingModes.flatMap((mode) =>
    offBothWays(
      `timeout/${mode}`,
      {
        kind: 'final',
        unitType: 'service',
        isMeant: (stop) => stop?.procedure.mode === mode && !isWatchdogs(stop),
      },
      `under ${mode} sends ${passWords.timeout}`,
      { early: earlyRule[mode], late: timeoutRule[mode] },
    ),
  ),
  ...otherUnitTypes.flatMap((unitType) =>
    offBothWays(`timeout/${unitType}`, { kind: 'final', unitType }, `of a ${unitType} sends ${passWords.timeout}`, {
      early: 'KM-CG-4',
      late: 'KM-CG-3',
    }),
  ),
  ...offBothWays('timeout/watchdog', { kind: 'final', isMeant: isWatchdogs }, 'sends the signal after the watchdog', {
    early: 'KM-CG-4',
    late: 'KM-CG-3',
  }),
  ...(['service', 'socket', 'mount', 'swap'] as const).flatMap((unitType) =>
    offBothWays(
      `stop-command/${unitType}`,
      { kind: 'command', unitType },
      `of a ${unitType} gives up a stop command that hangs`,
      { early: 'KM-CG-2', late: 'KM-CG-1' },
    ),
  ),
  ...offBothWays('stop-post', { kind: 'stop-post' }, 'gives up an ExecStopPost= command that hangs', {
    early: 'PROC-1',
    late: 'KM-CG-1',
  }),
  ...offBothWays('stop-post-final', { kind: 'command-final' }, 'ends a hung ExecStopPost= command for good', {
    early: 'PROC-1',
    late: 'KM-CG-3',
  }),
  ...offBothWays('start', { kind: 'start' }, 'gives up a start that hangs', { early: 'PROC-1', late: 'KM-CG-1' }),
  ...offBothWays('runtime', { kind: 'runtime' }, 'stops a unit by RuntimeMaxSec=', {
    early: 'KM-CG-1',
    late: 'KM-CG-1',
  }),
];

const lateBy = (name: string, where: PassPlace, breaks: RuleId, says: string): Mutant =>
  operated(
    'late',
    name,
    { breaks, says },
    { pass: atPasses(where, (pass) => [{ ...pass, dueUs: pass.dueUs + stepUs, untilUs: pass.untilUs + stepUs }]) },
  );

const latePasses: readonly Mutant[] = [
  ...killingModes.flatMap((mode) =>
    (['stop', 'restart', 'watchdog'] as const).map((reason) =>
      lateBy(
        `${reason}/${mode}`,
        { reason, mode, unitType: 'service' },
        reason === 'watchdog' ? 'WD-1' : firstRule[mode],
        `under ${mode} sends ${passWords[reason]} one step of the clock too late`,
      ),
    ),
  ),
  lateBy(
    'main-exit/mixed',
    { reason: 'main-exit' },
    'KM-MX-4',
    `under mixed sends ${passWords['main-exit']} one step of the clock too late`,
  ),
  ...otherUnitTypes.map((unitType) =>
    lateBy(
      `stop/${unitType}`,
      { reason: 'stop', unitType },
      'KM-CG-1',
      `of a ${unitType} sends ${passWords.stop} one step of the clock too late`,
    ),
  ),
];

/** What is due is done one step of the clock too early or too late. */
export const wrongTimes: readonly Mutant[] = [...timeouts, ...latePasses];
