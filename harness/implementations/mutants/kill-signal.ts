import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import { pagePolicy } from '../reference/policy.ts';
import { misreading, mutant } from './deviate.ts';
import type { Mutant } from './mutant.ts';

const wellKnown: ReadonlySet<SignalName> = new Set([
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGKILL',
  'SIGUSR1',
  'SIGUSR2',
  'SIGTERM',
]);

const { firstSignal, followUps } = pagePolicy;

/** Mistakes about KillSignal= and RestartKillSignal=. */
export const killSignalMutants: readonly Mutant[] = [
  mutant(
    {
      name: 'few-signals',
      breaks: 'KS-3',
      says: 'knows the well-known signals only, and takes SIGTERM for the others',
    },
    { policy: misreading(({ killSignal }) => (wellKnown.has(killSignal) ? {} : { killSignal: 'SIGTERM' })) },
  ),
  mutant(
    { name: 'default-sigint', breaks: 'KS-4', says: 'stops with SIGINT where KillSignal= is not set' },
    { policy: misreading(({ origin }) => (origin.KillSignal === 'set' ? {} : { killSignal: 'SIGINT' })) },
  ),
  mutant(
    { name: 'no-sigcont', breaks: 'KS-5', says: 'sends no SIGCONT after KillSignal=' },
    {
      policy: {
        followUps: (settings, occasion) => {
          const signals = followUps(settings, occasion);
          return occasion === 'stop' ? signals.filter((signal) => signal !== 'SIGCONT') : signals;
        },
      },
    },
  ),
  mutant(
    { name: 'no-restart-signal', breaks: 'RS-1', says: 'restarts with KillSignal= although RestartKillSignal= is set' },
    {
      policy: {
        firstSignal: (settings, occasion) => firstSignal(settings, occasion === 'restart' ? 'stop' : occasion),
      },
    },
  ),
  mutant(
    { name: 'no-sigcont-in-restart', breaks: 'RS-2', says: 'sends no SIGCONT after RestartKillSignal=' },
    {
      policy: {
        followUps: (settings, occasion) => {
          const signals = followUps(settings, occasion);
          return occasion === 'restart' ? signals.filter((signal) => signal !== 'SIGCONT') : signals;
        },
      },
    },
  ),
  mutant(
    { name: 'restart-signal-always', breaks: 'RS-3', says: 'stops with RestartKillSignal= too' },
    {
      policy: {
        firstSignal: (settings, occasion) => firstSignal(settings, occasion === 'stop' ? 'restart' : occasion),
      },
    },
  ),
  mutant(
    {
      name: 'default-restart-sigterm',
      breaks: 'RS-4',
      says: 'restarts with SIGTERM where RestartKillSignal= is not set',
    },
    { policy: misreading(({ restartKillSignal = 'SIGTERM' }) => ({ restartKillSignal })) },
  ),
];
