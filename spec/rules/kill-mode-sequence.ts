import { finalSignalOf } from './final-signal.ts';
import type { Rule } from './rule.ts';
import { isOfLaterRun, mainOf, remainingNamed } from './view.ts';
import { sendsFinalSignal, sendsFirstSignal } from './targets.ts';

/** KillMode=, paragraph 4: which signal first, and what repeats the request. */
export const sequenceRules: readonly Rule[] = [
  {
    id: 'KM-SEQ-1',
    title: 'the first signal is SIGTERM, or what KillSignal= or RestartKillSignal= says',
    says: 'processes are first sent SIGTERM, or the signal of KillSignal= or RestartKillSignal=',
    open: ['AMB-02', 'AMB-23', 'AMB-34', 'AMB-40'],
    since: 187,
    names: (point, view) => {
      if (!sendsFirstSignal(point)) return undefined;
      const { killSignal } = view.kill;
      const others =
        view.unitType !== 'service' && killSignal !== 'SIGTERM' && view.choose('AMB-02') === 'services-only';
      return { signal: others ? 'SIGTERM' : killSignal, option: 'KillSignal' };
    },
  },
  {
    id: 'KM-SEQ-3',
    title: 'the final signal goes only to processes that still remain',
    says: 'the request is repeated only if processes still remain',
    open: ['AMB-36', 'AMB-56', 'AMB-63'],
    since: 187,
    forbids: ({ to, signal }, view) => {
      if (signal !== finalSignalOf(view)) return false;
      return !isOfLaterRun(to, view) && remainingNamed(to, view)?.gone !== false;
    },
    guards: (point) => sendsFinalSignal(point),
  },
  {
    id: 'KM-SEQ-4',
    title: 'the final signal repeats a request that was made before',
    says: 'the final signal repeats the termination request, so that one must have gone before',
    open: [],
    since: 187,
    forbids: ({ to, signal }, view) =>
      view.kill.killMode !== 'none' &&
      to === mainOf(view)?.info.name &&
      signal === finalSignalOf(view) &&
      view.stop.mainSignalled === undefined,
    guards: (point, view) => sendsFinalSignal(point) && mainOf(view) !== undefined,
  },
];
