import { pagePolicy } from '../reference/policy.ts';
import { misreading, mutant } from './deviate.ts';
import type { Mutant } from './mutant.ts';

const { firstSignal } = pagePolicy;

/** Mistakes about WatchdogSignal=. */
export const watchdogSignalMutants: readonly Mutant[] = [
  mutant(
    { name: 'watchdog-stops', breaks: 'WD-1', says: 'takes an expired watchdog for an ordinary stop' },
    {
      policy: {
        firstSignal: (settings, occasion) => firstSignal(settings, occasion === 'watchdog' ? 'stop' : occasion),
      },
    },
  ),
  mutant(
    { name: 'default-watchdog-sigkill', breaks: 'WD-2', says: 'uses SIGKILL where WatchdogSignal= is not set' },
    { policy: misreading(({ origin }) => (origin.WatchdogSignal === 'set' ? {} : { watchdogSignal: 'SIGKILL' })) },
  ),
];
