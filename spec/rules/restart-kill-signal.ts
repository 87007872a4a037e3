import type { SignalName } from '../vocabulary/signals.ts';
import { continueAfter } from './continue-after.ts';
import type { Rule } from './rule.ts';
import type { Point } from './situation.ts';
import { sendsFirstSignal } from './targets.ts';
import { inRestartJob, type View } from './view.ts';

/** The second pass of AMB-06: what comes after WatchdogSignal= (AMB-33) is none. */
const isSecondPass = ({ kind, trigger }: Point, { stop }: View): boolean =>
  kind === 'again' && trigger === 'main-exited' && stop.firstKind === 'first';

/** SIGTERM where it takes the place of both settings, which are not for units of this type (AMB-02). */
const isInPlaceOfBoth = (signal: SignalName, { unitType, choose }: View): boolean =>
  signal === 'SIGTERM' && unitType !== 'service' && choose('AMB-02') === 'services-only';

/** RestartKillSignal=. */
export const restartKillSignalRules: readonly Rule[] = [
  {
    id: 'RS-1',
    title: 'in a restart job the first signal is RestartKillSignal=',
    says: 'in a restart job the signal of RestartKillSignal= is used instead of that of KillSignal=',
    open: ['AMB-02', 'AMB-21', 'AMB-23', 'AMB-24', 'AMB-40'],
    since: 244,
    option: 'RestartKillSignal',
    specific: true,
    names: (point, view) => {
      const { restartKillSignal } = view.kill;
      if (restartKillSignal === undefined || !sendsFirstSignal(point) || !inRestartJob(view)) return undefined;
      if (point.trigger === 'start-over-left-overs') return undefined;
      if (isSecondPass(point, view) && view.choose('AMB-23') === 'kill-signal') return undefined;
      const others =
        view.unitType !== 'service' && restartKillSignal !== 'SIGTERM' && view.choose('AMB-02') === 'services-only';
      return { signal: others ? 'SIGTERM' : restartKillSignal, option: 'RestartKillSignal' };
    },
    forbids: ({ signal }, view) =>
      view.kill.restartKillSignal !== undefined &&
      signal === view.kill.killSignal &&
      signal !== view.kill.restartKillSignal &&
      view.stop.finalUs === undefined &&
      inRestartJob(view) &&
      !isInPlaceOfBoth(signal, view),
  },
  {
    id: 'RS-2',
    title: 'SIGCONT follows RestartKillSignal= as it follows KillSignal=',
    says: 'RestartKillSignal= is like KillSignal=, so that SIGCONT follows it',
    open: ['AMB-14', 'AMB-18'],
    since: 244,
    follows: (sent, view) =>
      sendsFirstSignal(sent.point) && sent.option === 'RestartKillSignal' ? continueAfter(sent, view) : undefined,
  },
  {
    id: 'RS-3',
    title: 'a plain stop uses KillSignal=, not RestartKillSignal=',
    says: 'RestartKillSignal= is for restart jobs only',
    open: ['AMB-21', 'AMB-24', 'AMB-40'],
    since: 244,
    forbids: ({ signal }, view) =>
      signal === view.kill.restartKillSignal &&
      signal !== view.kill.killSignal &&
      view.stop.finalUs === undefined &&
      !inRestartJob(view) &&
      !isInPlaceOfBoth(signal, view),
    guards: (point, view) => point.kind === 'first' && view.kill.restartKillSignal !== undefined && !inRestartJob(view),
  },
  {
    id: 'RS-4',
    title: 'RestartKillSignal= is not set by default; KillSignal= serves',
    says: 'where RestartKillSignal= is not set, the value of KillSignal= is used',
    open: ['AMB-16'],
    since: 244,
    names: (point, view) =>
      sendsFirstSignal(point) && view.kill.restartKillSignal === undefined && inRestartJob(view)
        ? { signal: view.kill.killSignal, option: 'KillSignal' }
        : undefined,
  },
];
