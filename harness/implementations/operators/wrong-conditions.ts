import type { Mutant } from '../mutants/mutant.ts';
import { operated } from './operated.ts';
import { withKill } from './settings.ts';

/** A condition is taken the other way round, or not looked at. */
export const wrongConditions: readonly Mutant[] = [
  operated(
    'condition-negated',
    'SendSIGKILL',
    { breaks: 'SK-2', says: 'sends the final signal where SendSIGKILL= is off, and not where it is on' },
    { procedure: (procedure) => withKill(procedure, { sendSigkill: !procedure.kill.sendSigkill }) },
  ),
  operated(
    'condition-negated',
    'SendSIGHUP',
    { breaks: 'SH-1', says: 'sends SIGHUP where SendSIGHUP= is off, and not where it is on' },
    { procedure: (procedure) => withKill(procedure, { sendSighup: !procedure.kill.sendSighup }) },
  ),
  operated(
    'condition-negated',
    'restart-job',
    { breaks: 'RS-3', says: 'uses RestartKillSignal= in a stop, and KillSignal= in a restart' },
    {
      procedure: (procedure) => {
        const { killSignal, restartKillSignal = killSignal } = procedure.kill;
        return withKill(procedure, { killSignal: restartKillSignal, restartKillSignal: killSignal });
      },
    },
  ),
  operated(
    'condition-negated',
    'left-overs',
    { breaks: 'SK-3', says: 'restarts over what SendSIGKILL=no has left behind' },
    { startsOverLeftOvers: true },
  ),
  ...(['control-group', 'mixed', 'process'] as const).map((mode) =>
    operated(
      'condition-negated',
      `stop-command-ended/${mode}`,
      { breaks: 'KM-CG-2', says: `under ${mode} does not wait for the end of the stop command` },
      { waitsForCommands: ({ procedure }) => procedure.unitType !== 'service' || procedure.mode !== mode },
    ),
  ),
  ...(['socket', 'mount', 'swap'] as const).map((unitType) =>
    operated(
      'condition-negated',
      `stop-command-ended/${unitType}`,
      { breaks: 'KM-CG-2', says: `of a ${unitType} does not wait for the end of the stop command` },
      { waitsForCommands: (stop) => stop.procedure.unitType !== unitType },
    ),
  ),
];
