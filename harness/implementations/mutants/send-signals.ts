import type { KillOption, Unit } from '../../../spec/vocabulary/unit.ts';
import type { Host, Pid } from '../../adapters/adapter.ts';
import { pagePolicy } from '../reference/policy.ts';
import { misreading, mutant } from './deviate.ts';
import type { Mutant } from './mutant.ts';

const { finalSignal, followUps } = pagePolicy;

const lastLiteral = (unit: Unit, option: KillOption): string | undefined =>
  unit.assignments.findLast(({ key }) => key === option)?.value;

/** SIGHUP to whoever is left. */
const hangUp = (host: Host): void => {
  for (const pid of host.processes()) host.kill(pid, 'SIGHUP');
};

/** Mistakes about SendSIGHUP=, SendSIGKILL= and FinalKillSignal=. */
export const sendSignalMutants: readonly Mutant[] = [
  mutant(
    { name: 'no-sighup', breaks: 'SH-1', says: 'sends no SIGHUP although SendSIGHUP= is on' },
    {
      policy: {
        followUps: (settings, occasion) => followUps(settings, occasion).filter((signal) => signal !== 'SIGHUP'),
      },
    },
  ),
  mutant(
    {
      name: 'sighup-when-main-exits',
      breaks: 'SH-2',
      says: 'hangs up on the workers once main has gone, like a shell',
    },
    {
      listener: (host) => {
        let main: Pid | undefined;
        return (event) => {
          if (event.kind === 'begin') main = event.processes.find(({ role }) => role === 'main')?.pid;
          if (event.kind === 'exit' && event.pid === main && pagePolicy.settings(host.unit).sendSighup) hangUp(host);
          return event;
        };
      },
    },
  ),
  mutant(
    { name: 'only-yes-is-yes', breaks: 'SH-3', says: 'knows no other word for a true SendSIGHUP= than yes' },
    {
      policy: misreading((settings, unit) => ({
        sendSighup: settings.sendSighup && lastLiteral(unit, 'SendSIGHUP') === 'yes',
      })),
    },
  ),
  mutant(
    { name: 'default-sighup', breaks: 'SH-4', says: 'sends SIGHUP where SendSIGHUP= is not set' },
    { policy: misreading(({ origin }) => (origin.SendSIGHUP === 'set' ? {} : { sendSighup: true })) },
  ),
  mutant(
    { name: 'kills-anyway', breaks: 'SK-2', says: 'sends the final signal although SendSIGKILL= is off' },
    { policy: { finalSignal: ({ finalKillSignal }) => finalKillSignal } },
  ),
  mutant(
    { name: 'restarts-over-left-overs', breaks: 'SK-3', says: 'restarts although SendSIGKILL=no left processes there' },
    { policy: { mayStartAgain: () => true } },
  ),
  mutant(
    { name: 'only-no-is-no', breaks: 'SK-5', says: 'knows no other word for a false SendSIGKILL= than no' },
    {
      policy: misreading((settings, unit) => ({
        sendSigkill: settings.sendSigkill || lastLiteral(unit, 'SendSIGKILL') !== 'no',
      })),
    },
  ),
  mutant(
    { name: 'default-no-sigkill', breaks: 'SK-6', says: 'sends no final signal where SendSIGKILL= is not set' },
    { policy: misreading(({ origin }) => (origin.SendSIGKILL === 'set' ? {} : { sendSigkill: false })) },
  ),
  mutant(
    { name: 'always-sigkill', breaks: 'FK-1', says: 'ends with SIGKILL whatever FinalKillSignal= says' },
    { policy: { finalSignal: (settings) => (finalSignal(settings) === undefined ? undefined : 'SIGKILL') } },
  ),
  mutant(
    { name: 'default-final-sigquit', breaks: 'FK-4', says: 'ends with SIGQUIT where FinalKillSignal= is not set' },
    { policy: misreading(({ origin }) => (origin.FinalKillSignal === 'set' ? {} : { finalKillSignal: 'SIGQUIT' })) },
  ),
];
