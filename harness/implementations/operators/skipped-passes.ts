import type { Cause } from '../../../spec/model/state.ts';
import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { operated } from './operated.ts';
import { atPasses, type KillingMode, killingModes, otherUnitTypes, passWords, type PassPlace } from './passes.ts';

/** The rules by which somebody is sent something by the first pass, and by the timeout. */
export const firstRule: Readonly<Record<KillingMode, RuleId>> = {
  'control-group': 'KM-CG-1',
  mixed: 'KM-MX-1',
  process: 'KM-PR-1',
};
export const timeoutRule: Readonly<Record<KillingMode, RuleId>> = {
  'control-group': 'KM-CG-3',
  mixed: 'KM-MX-5',
  process: 'KM-PR-3',
};

const skipped = (place: string, where: PassPlace, breaks: RuleId, says: string): Mutant =>
  operated('pass-skipped', place, { breaks, says }, { pass: atPasses(where, () => []) });

const causes: readonly (readonly [Cause, string])[] = [
  ['own-exit', 'when the main process has exited by itself'],
  ['start-failed', 'when the start has failed'],
  ['start-timed-out', 'when the start has timed out'],
  ['runtime-max', 'when RuntimeMaxSec= has passed'],
  ['out-of-memory', 'when the kernel has run out of memory'],
];

/** A pass that is due is not sent. */
export const skippedPasses: readonly Mutant[] = [
  ...killingModes.flatMap((mode) => [
    ...(['stop', 'restart'] as const).map((reason) =>
      skipped(
        `${reason}/${mode}`,
        { reason, mode, unitType: 'service' },
        firstRule[mode],
        `under ${mode} leaves out ${passWords[reason]}`,
      ),
    ),
    skipped(`watchdog/${mode}`, { reason: 'watchdog', mode }, 'WD-1', `under ${mode} leaves out ${passWords.watchdog}`),
    skipped(
      `timeout/${mode}`,
      { reason: 'timeout', mode, unitType: 'service' },
      timeoutRule[mode],
      `under ${mode} leaves out ${passWords.timeout}`,
    ),
  ]),
  skipped(
    'main-exit/mixed',
    { reason: 'main-exit', mode: 'mixed' },
    'KM-MX-4',
    `under mixed leaves out ${passWords['main-exit']}`,
  ),
  skipped('stop-post', { reason: 'stop-post' }, 'KM-CG-1', `leaves out ${passWords['stop-post']}`),
  ...otherUnitTypes.flatMap((unitType) => [
    skipped(
      `stop/${unitType}`,
      { reason: 'stop', unitType },
      'KM-CG-1',
      `of a ${unitType} leaves out ${passWords.stop}`,
    ),
    skipped(
      `timeout/${unitType}`,
      { reason: 'timeout', unitType },
      'KM-CG-3',
      `of a ${unitType} leaves out ${passWords.timeout}`,
    ),
  ]),
  ...(['socket', 'mount', 'swap'] as const).map((unitType) =>
    skipped(
      `restart/${unitType}`,
      { reason: 'restart', unitType },
      'KM-CG-1',
      `of a ${unitType} leaves out ${passWords.restart}`,
    ),
  ),
  ...causes.map(([cause, when]) =>
    skipped(cause, { cause, reason: 'stop' }, 'KM-CG-1', `sends no first signal ${when}`),
  ),
];
