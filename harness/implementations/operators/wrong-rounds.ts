import { firstSignalOf } from '../../../spec/model/kill-pass.ts';
import { killSteps, type Pass } from '../../../spec/model/pass.ts';
import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { operated } from './operated.ts';
import { atPasses, copyOf, killingModes, type PassPlace, type PassReason, passWords, withSteps } from './passes.ts';

const under = ({ mode }: PassPlace): string => (mode === undefined ? '' : `under ${mode} `);

const twice = (reason: PassReason, where: PassPlace, place: string, breaks: RuleId): Mutant =>
  operated(
    'round-added',
    `${place}/at-once`,
    { breaks, says: `${under(where)}sends ${passWords[reason]} twice` },
    { pass: atPasses({ reason, ...where }, (pass) => [pass, copyOf(pass)]) },
  );

const later = (pass: Pass, byUs: number): Pass => ({
  ...copyOf(pass),
  dueUs: pass.dueUs + byUs,
  untilUs: pass.untilUs + byUs,
});

const again = (reason: PassReason, where: PassPlace, place: string, breaks: RuleId): Mutant =>
  operated(
    'round-added',
    `${place}/after-a-timeout`,
    { breaks, says: `${under(where)}sends ${passWords[reason]} again one timeout later` },
    {
      pass: atPasses({ reason, ...where }, (pass, { procedure: { spans } }) =>
        spans.stop === 'infinity' ? [pass] : [pass, later(pass, spans.stop)],
      ),
    },
  );

/** A round too many. One too few is a pass that is skipped. */
export const wrongRounds: readonly Mutant[] = [
  ...(['stop', 'restart', 'watchdog', 'timeout'] as const).flatMap((reason) =>
    killingModes.map((mode) => twice(reason, { mode }, `${reason}/${mode}`, 'PROC-1')),
  ),
  twice('main-exit', {}, 'main-exit/mixed', 'PROC-1'),
  ...killingModes.flatMap((mode) => [
    again('timeout', { mode }, `timeout/${mode}`, 'PROC-1'),
    again('stop', { mode }, `stop/${mode}`, 'PROC-1'),
  ]),
  again('main-exit', {}, 'main-exit/mixed', 'PROC-1'),
  ...killingModes.map((mode) =>
    operated(
      'round-added',
      `before-final/${mode}`,
      { breaks: 'PROC-1', says: `under ${mode} sends KillSignal= once more before the final signal` },
      {
        pass: atPasses({ reason: 'timeout', mode }, (pass, stop) => {
          const steps = killSteps(stop.procedure, firstSignalOf(stop), stop.job, true);
          return [{ ...withSteps(pass, () => steps), kind: 'kill' }, pass];
        }),
      },
    ),
  ),
];
