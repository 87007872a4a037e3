import type { RestartPolicy } from '../../../spec/vocabulary/unit.ts';
import type { ExitEvent } from './charge.ts';

/** Why a service stopped without being asked to, in the words of the table of Restart= in systemd.service(5). */
export type Fate = 'clean' | 'unclean-status' | 'unclean-signal' | 'timeout' | 'watchdog';

const cleanSignals: ReadonlySet<string> = new Set(['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGPIPE']);

/** What became of a main process that ended by itself. */
export const fateOf = ({ status, signal }: Pick<ExitEvent, 'status' | 'signal'>): Fate => {
  if (signal !== undefined) return cleanSignals.has(signal) ? 'clean' : 'unclean-signal';
  return status === 0 ? 'clean' : 'unclean-status';
};

/** Whether the service is to be started again. */
export const restartsAfter = (policy: RestartPolicy, fate: Fate): boolean => {
  switch (policy) {
    case 'no':
      return false;
    case 'always':
      return true;
    case 'on-success':
      return fate === 'clean';
    case 'on-failure':
      return fate !== 'clean';
    case 'on-abnormal':
      return fate === 'unclean-signal' || fate === 'timeout' || fate === 'watchdog';
    case 'on-abort':
      return fate === 'unclean-signal';
    case 'on-watchdog':
      return fate === 'watchdog';
  }
};
