import type { ProcessFact } from './facts.ts';
import type { Point, PointKind } from './situation.ts';
import {
  isControl,
  isPost,
  leftOvers,
  mainOf,
  mainPresent,
  type Present,
  remaining,
  remainingNamed,
  type View,
} from './view.ts';
import type { Target } from './rule.ts';

const firstKinds: readonly PointKind[] = ['first', 'again', 'fork', 'helper'];

/** True for a point at which the first signal (KillSignal= or RestartKillSignal=) is sent. */
export const sendsFirstSignal = (point: Point): boolean => firstKinds.includes(point.kind);

/** True for a point at which WatchdogSignal= is sent. */
export const sendsWatchdogSignal = ({ kind }: Point): boolean =>
  kind === 'watchdog' || kind === 'abort' || kind === 'helper-abort';

/** True for a point at which the final signal is sent. */
export const sendsFinalSignal = (point: Point): boolean => point.kind === 'final' || point.kind === 'helper-final';

/** True for a final signal that main's exit has called for. */
export const byMainExit = ({ trigger }: Point): boolean =>
  trigger === 'main-exited' || trigger === 'main-gone' || trigger === 'post-ended';

/** A process that the manager may not signal, where a reading has it passed over (AMB-31). */
export const isSpared = ({ info }: ProcessFact, { choose }: View): boolean =>
  info.protected === true && choose('AMB-31') === 'ignored';

/** A target that is owed the signal, unless it came or went at this very instant, or need not be tried. */
export const owedIn =
  (view: View) =>
  (present: Present): Target => ({
    present,
    duty: present.gone || present.fresh || isSpared(present.process, view) ? 'licensed' : 'owed',
  });

/** Every remaining process but a running ExecStopPost= command, which a first pass does not meet. */
export const everyRemaining = (view: View): readonly Present[] =>
  remaining(view).filter((present) => !isPost(present, view));

/** The one process that a point is about. */
export const onlyProcess = ({ process }: Point, view: View): readonly Present[] => {
  const present = process === undefined ? undefined : remainingNamed(process, view);
  return present === undefined ? [] : [present];
};

/** The main process as a target, where there is one. */
export const mainOnly = (view: View): readonly Present[] => {
  const main = mainPresent(view);
  return main === undefined ? [] : [main];
};

/** Control processes that hang, where "only the main process" does not speak of them (AMB-10). */
export const exemptControl = (view: View): readonly Present[] => {
  const controls = remaining(view).filter((present) => isControl(present, view));
  return controls.length > 0 && view.choose('AMB-10') === 'exempt' ? controls : [];
};

/** True where no main process has been known in this run of the unit. */
export const neverHadMain = (view: View): boolean => mainOf(view) === undefined;

/** Who gets the first signal by KillMode=, whichever that signal is. */
export const targetsByMode = (view: View): readonly Present[] => {
  switch (view.kill.killMode) {
    case 'control-group':
      return everyRemaining(view);
    case 'mixed':
      return mixedFirst(view);
    case 'process':
      return processFirst(view);
    case 'none':
      return [];
  }
};

const mixedFirst = (view: View): readonly Present[] => {
  const main = mainOnly(view);
  const alone = !main.some(({ gone }) => !gone);
  const asWithoutMain = (): boolean =>
    neverHadMain(view) || (mainWentBefore(view) && view.choose('AMB-65') === 'after-first-pass-only');
  if (alone && everyRemaining(view).length > 0 && asWithoutMain() && view.choose('AMB-11') === 'everybody')
    return everyRemaining(view);
  return [...main, ...exemptControl(view)];
};

const processFirst = (view: View): readonly Present[] => {
  const everybody = everyRemaining(view);
  if (neverHadMain(view) && everybody.length > 0 && view.choose('AMB-13') === 'everybody') return everybody;
  return [...mainOnly(view), ...exemptControl(view)];
};

/** Whether there was no main process when the first pass was due: never, or `atLast`, not any more. */
const hadNoMain = (view: View, atLast: () => boolean): boolean => {
  const { mainAtT0, t0Us = 0 } = view.stop;
  if (mainAtT0 !== undefined) return false;
  const { deadUs } = mainOf(view) ?? {};
  // One that becomes known later does not change whom it was for.
  return deadUs === undefined || deadUs > t0Us || atLast();
};

/** Whether the first pass was for every process: by its mode, or for want of a main process (AMB-11, AMB-13). */
export const wasForEverybody = (view: View): boolean => {
  const { stop, choose } = view;
  if (stop.firstKind === 'watchdog' && choose('AMB-32') === 'main-only') return false;
  switch (stop.first?.mode) {
    case 'control-group':
      return true;
    case 'mixed':
      return hadNoMain(view, () => choose('AMB-65') === 'after-first-pass-only') && choose('AMB-11') === 'everybody';
    case 'process':
      return hadNoMain(view, () => false) && choose('AMB-13') === 'everybody';
    case 'none':
    case undefined:
      return false;
  }
};

/**
 * Who is asked once more: of those that the first pass was for, whoever remains, to be sent the first signal (AMB-42,
 * AMB-72) or WatchdogSignal= (AMB-60).
 */
export const ofFirstPass = (point: Point, view: View): readonly Present[] => {
  const { first, t0Us = Infinity } = view.stop;
  const there = everyRemaining(view);
  const asked = new Set(first?.targets);
  const meant = there.filter(({ process }) => asked.has(process.info.name));
  if (meant.length === there.length) return there;
  if (!wasForEverybody(view)) return meant;
  // What takes the place of the final signal goes to whoever is there now; anything else to those of then.
  return point.trigger !== 'stop-timeout' ? there.filter(({ process }) => process.bornUs <= t0Us) : there;
};

/** Who gets the first signal at this point, which is not about one process alone. */
export const firstTargets = (point: Point, view: View): readonly Present[] => {
  // What an earlier run has left over is killed again whole (AMB-27).
  if (point.trigger === 'start-over-left-overs') return leftOvers(view);
  if (point.kind !== 'again') return targetsByMode(view);
  return point.trigger === 'main-exited' ? besidesMain(view) : ofFirstPass(point, view);
};

/** The others, when main has exited: it is none of them, though it may remain as a zombie (AMB-06, AMB-33, AMB-36). */
const besidesMain = (view: View): readonly Present[] =>
  targetsByMode(view).filter(({ process, gone }) => gone || process.info.name !== view.stop.mainAtT0);

/** True where the main process was known and has ended. */
export const mainWentBefore = (view: View): boolean => mainOf(view)?.deadUs !== undefined;

/** Who remains for the final signal, by what the readings count. */
export const finalRemaining = (view: View): readonly Present[] =>
  remaining(view).filter((present) => {
    if (isPost(present, view)) return view.choose('AMB-61') === 'counts';
    const { t0Us } = view.stop;
    const isLate = t0Us !== undefined && present.process.forked === true && present.process.bornUs > t0Us;
    return !isLate || view.choose('AMB-36/forks') === 'remain';
  });
