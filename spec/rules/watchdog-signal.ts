import { processNamed } from './facts.ts';
import type { Point } from './situation.ts';
import { mainPresent, type Present, type View } from './view.ts';
import { isForNewcomer, newcomer } from './newcomers.ts';
import type { Rule, Target } from './rule.ts';
import { finalTargetsByMode } from './final-targets.ts';
import { mainOnly, ofFirstPass, onlyProcess, owedIn, sendsWatchdogSignal, targetsByMode } from './targets.ts';

/** Who it goes to by the mode: where it takes the place of the final signal whoever that would (AMB-34). */
const targetsAt = (point: Point, view: View): readonly Present[] => {
  if (point.trigger === 'stop-timeout') return finalTargetsByMode(view);
  // In a stop it goes to those of the first pass (AMB-60).
  return view.stop.first === undefined ? targetsByMode(view) : ofFirstPass(point, view);
};

const watchdogTargets = (point: Point, view: View): readonly Target[] => {
  if (!sendsWatchdogSignal(point)) return [];
  if (isForNewcomer(point)) return newcomer(point, view);
  if (point.kind === 'helper-abort') return onlyProcess(point, view).map(owedIn(view));
  if (view.kill.killMode === 'none')
    return view.choose('AMB-67') === 'main-only' ? mainOnly(view).map(owedIn(view)) : [];
  const byMode = targetsAt(point, view);
  const others = byMode.some(({ process }) => process !== mainPresent(view)?.process);
  return (others && point.kind === 'watchdog' && view.choose('AMB-32') === 'main-only' ? mainOnly(view) : byMode).map(
    owedIn(view),
  );
};

/** WatchdogSignal=. */
export const watchdogSignalRules: readonly Rule[] = [
  {
    id: 'WD-1',
    title: 'when the watchdog timeout expires, WatchdogSignal= terminates the service',
    says: 'when the watchdog timeout expires, the service is terminated with the signal of WatchdogSignal=',
    open: ['AMB-32', 'AMB-33', 'AMB-60', 'AMB-67'],
    since: 240,
    option: 'WatchdogSignal',
    specific: true,
    vacuous: (unit) =>
      unit.type !== 'service' ||
      (unit.settings.watchdog === 'infinity' && unit.settings.timeoutStopFailureMode !== 'abort'),
    owes: (point, view) => watchdogTargets(point, view),
    names: (point, { kill }) =>
      sendsWatchdogSignal(point) ? { signal: kill.watchdogSignal, option: 'WatchdogSignal' } : undefined,
    forbids: ({ to, signal }, { facts, kill, stop }) =>
      stop.firstKind === 'watchdog' &&
      // What the manager has run since is asked by KillSignal=: the watchdog did not expire on it.
      (processNamed(facts, to)?.bornUs ?? Infinity) <= (stop.t0Us ?? 0) &&
      stop.finalUs === undefined &&
      signal === kill.killSignal &&
      signal !== kill.watchdogSignal,
  },
  {
    id: 'WD-2',
    title: 'WatchdogSignal= defaults to SIGABRT',
    says: 'WatchdogSignal= is SIGABRT unless it is set',
    open: [],
    since: 240,
  },
];
