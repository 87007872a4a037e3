import { finalSignalOf } from './final-signal.ts';
import type { Rule } from './rule.ts';
import { sendsFinalSignal } from './targets.ts';

/** FinalKillSignal=. */
export const finalKillSignalRules: readonly Rule[] = [
  {
    id: 'FK-1',
    title: 'the signal after the timeout is FinalKillSignal=',
    says: 'the signal of FinalKillSignal= is the one that remaining processes get after the timeout',
    open: ['AMB-22', 'AMB-25', 'AMB-28', 'AMB-56', 'AMB-78'],
    since: 240,
    option: 'FinalKillSignal',
    names: (point, { kill }) => {
      if (point.kind === 'last') return { signal: 'SIGKILL', option: 'FinalKillSignal' };
      return sendsFinalSignal(point) ? { signal: kill.finalKillSignal, option: 'FinalKillSignal' } : undefined;
    },
    forbids: ({ signal }, view) =>
      signal === 'SIGKILL' &&
      finalSignalOf(view) !== 'SIGKILL' &&
      view.kill.killMode !== 'none' &&
      view.stop.finalUs !== undefined,
  },
  {
    id: 'FK-4',
    title: 'FinalKillSignal= defaults to SIGKILL',
    says: 'FinalKillSignal= is SIGKILL unless it is set',
    open: [],
    since: 240,
  },
];
