import { pagePolicy } from '../reference/policy.ts';
import { mutant } from './deviate.ts';
import type { Mutant } from './mutant.ts';

const { firstTargets, finalSignal } = pagePolicy;

/** Written in an afternoon, from memory: several mistakes at once. */
export const hasty: Mutant = mutant(
  {
    name: 'hasty',
    breaks: 'KM-MX-2',
    says: 'sends everybody the first signal unless KillMode=process, knows neither RestartKillSignal= nor WatchdogSignal= nor FinalKillSignal=, and forgets SIGCONT after SIGHUP',
  },
  {
    policy: {
      firstTargets: (mode, group) => firstTargets(mode === 'process' ? 'process' : 'control-group', group),
      firstSignal: ({ killSignal }) => killSignal,
      followUps: ({ sendSighup }) => (sendSighup ? ['SIGHUP'] : ['SIGCONT']),
      finalSignal: (settings) => (finalSignal(settings) === undefined ? undefined : 'SIGKILL'),
    },
  },
);
