import type { KillSettings } from '../vocabulary/kill-settings.ts';
import type { Us } from '../vocabulary/time.ts';
import type { FailureMode, UnitType } from '../vocabulary/unit.ts';
import type { ProcessName } from '../vocabulary/trace.ts';
import { isAnyIn } from './sorted-blocks.ts';
import { type Facts, lastMain, type ProcessFact, processNamed } from './facts.ts';
import { processesSince } from './processes-since.ts';
import type { Stop, StopJob } from './situation.ts';
import type { Rulebook } from './rulebook.ts';
import type { Choose } from '../readings/choose.ts';

/** What a rule sees: the facts, the stop under way, its settings, and the readings it may ask for. */
export interface View {
  readonly facts: Facts;
  readonly stop: Stop;
  readonly kill: KillSettings;
  readonly unitType: UnitType;
  readonly choose: Choose;
  /** The rules that are judged by. */
  readonly book: Rulebook;
}

export const viewOf = (facts: Facts, stop: Stop, choose: Choose, book: Rulebook): View => ({
  facts,
  stop,
  kill: stop.settings.kill,
  unitType: stop.settings.unit.type,
  choose,
  book,
});

/**
 * A process of the unit at a decision point: `gone` if it ended or left at this very instant, before the point, `fresh`
 * if it was forked at this very instant. The page owes a signal to neither, and forbids none.
 */
export interface Present {
  readonly process: ProcessFact;
  readonly gone: boolean;
  readonly fresh?: true;
}

/** True for a kernel thread where that is no process of the unit (AMB-36). */
const isOfKernel = ({ info }: ProcessFact, { choose }: View): boolean =>
  info.kernelThread === true && choose('AMB-36/kernel-threads') === 'gone';

const counts = (process: ProcessFact, view: View): boolean =>
  process.zombie === true && process.deadUs !== undefined
    ? view.choose('AMB-36/zombies') === 'remain'
    : !isOfKernel(process, view);

/** True for a process of the control group, or that was one when it went: of a sub-group AMB-09 says whether it is. */
const isOfGroup = ({ info }: ProcessFact, { choose }: View): boolean => {
  if (info.role === 'outsider' || info.outside !== undefined) return false;
  return info.subgroup === undefined || choose('AMB-09') === 'subtree';
};

/** True for a main process that nobody knew to be one before nobody was left any more. */
const isNamedAfterEnd = ({ namedUs = 0 }: ProcessFact, { endedUs = Infinity }: Stop): boolean => namedUs > endedUs;

/** True for a main process where it is meant although it is not in the control group (AMB-71). */
const countsOutside = (process: ProcessFact, view: View): boolean =>
  isMainOf(process.info.name, view) &&
  !isNamedAfterEnd(process, view.stop) &&
  (view.kill.killMode !== 'control-group' || view.choose('AMB-71') === 'signalled');

/** True for a process in the control group: one that has not left it. */
export const isInControlGroup = (process: ProcessFact, view: View): boolean =>
  process.leftUs === undefined && isOfGroup(process, view);

/** True for a process where the procedure looks for it: in the control group, or the main process wherever it is. */
export const isWithin = (process: ProcessFact, view: View): boolean =>
  isInControlGroup(process, view) || countsOutside(process, view);

/** True for a process that was still there at this instant, and went then (or since). */
const wentAt = (process: ProcessFact, atUs: Us, view: View): boolean => {
  const { deadUs = Infinity, leftUs = Infinity } = process;
  const isSince = (us: Us): boolean => us >= atUs && us < Infinity;
  const wentUs = Math.min(deadUs, leftUs);
  if (isOfKernel(process, view)) return false;
  return (isSince(wentUs) && isOfGroup(process, view)) || (isSince(deadUs) && countsOutside(process, view));
};

const isThere = ({ deadUs, zombie }: ProcessFact): boolean => deadUs === undefined || zombie === true;

/** True for a process that remains, whatever AMB-36 makes of zombies and kernel threads. */
const isPresent = (process: ProcessFact, view: View): boolean => isThere(process) && isWithin(process, view);

/**
 * The remaining processes of the stop: those of the control group that have not ended, the main process wherever it is,
 * and those that went at this very instant, marked `gone` (a signal to these is no fault). Processes of a later run are
 * not among them, nor is what came to be when nobody was left any more.
 */
export const remaining = (view: View): readonly Present[] =>
  processesSince(view.facts, view.facts.nowUs).flatMap((process) => presentIn(process, view) ?? []);

/** The process of this name, where it is among the remaining ones. */
export const remainingNamed = (name: ProcessName, view: View): Present | undefined => {
  const process = processNamed(view.facts, name);
  return process === undefined ? undefined : presentIn(process, view);
};

/** As a start meets them: of what is left of the stop also those who have come to be since nobody was (SendSIGKILL=). */
const sinceEnd = (view: View): View => {
  const { endedUs: _, closedPlace: __, ...stop } = view.stop;
  return { ...view, stop };
};

/** The left-overs that a start would meet. */
export const leftOvers = (view: View): readonly Present[] => remaining(sinceEnd(view));

/** The process of this name, where it is among them. */
export const leftOverNamed = (name: ProcessName, view: View): Present | undefined =>
  remainingNamed(name, sinceEnd(view));

const presentIn = (process: ProcessFact, view: View): Present | undefined => {
  if (!isOfStop(process, view)) return undefined;
  if (isPresent(process, view) && counts(process, view)) return presentNow(process, view);
  return wentAt(process, view.facts.nowUs, view) ? { process, gone: true } : undefined;
};

/** True for a process that came to be before what is being stopped, or with it. */
const isOfStop = (process: ProcessFact, { stop }: View): boolean =>
  process.run <= stop.run && !cameAfterEnd(process, stop) && !isOfNext(process, stop);

/** True for a process that came to be when nobody was left any more. */
const cameAfterEnd = ({ bornUs, place }: ProcessFact, { endedUs = Infinity, closedPlace = Infinity }: Stop): boolean =>
  bornUs > endedUs || place >= closedPlace;

/** True for a command that the manager has run since the next stop began, and for what that has forked. */
const isOfNext = ({ commandPlace = -1 }: ProcessFact, { nextPlace = Infinity }: Stop): boolean =>
  commandPlace >= nextPlace;

const presentNow = (process: ProcessFact, { facts }: View): Present => {
  const fresh = process.forked === true && process.bornUs === facts.nowUs;
  return { process, gone: false, ...(fresh ? { fresh } : {}) };
};

/**
 * True for a process that came to be after what is being stopped: no rule on the stop speaks of it. One that is not there
 * could only be of what is there now.
 */
export const isOfLaterRun = (name: ProcessName, { facts, stop }: View): boolean =>
  (processNamed(facts, name)?.run ?? facts.run) > stop.run;

/** The main process of these runs, dead or alive: the one that was named last, if it can be one (AMB-12). */
export const mainOfRuns = (facts: Facts, sinceRun: number, run: number, choose: Choose): ProcessFact | undefined =>
  lastMain(facts, sinceRun, run, ({ info }) => info.foreign === undefined || choose('AMB-12') === 'any-named');

/** The main process of what is being stopped, dead or alive, if one was ever known. */
export const mainOf = ({ facts, stop, choose }: View): ProcessFact | undefined =>
  mainOfRuns(facts, stop.sinceRun, stop.run, choose);

/**
 * True for a main process of what is being stopped: the one that was named last, or the one that the first pass was for,
 * which is not asked for less when another one is named.
 */
export const isMainOf = (name: ProcessName, view: View): boolean =>
  name === view.stop.mainAtT0 || name === mainOf(view)?.info.name;

/** The main process if it lives. */
export const livingMainOf = (view: View): ProcessFact | undefined => {
  const main = mainOf(view);
  return main?.deadUs === undefined ? main : undefined;
};

/** The main process if it lives, or went at this very instant. */
export const mainPresent = (view: View): Present | undefined => {
  const main = mainOf(view);
  if (main === undefined) return undefined;
  if (main.deadUs === undefined && isWithin(main, view) && counts(main, view)) return { process: main, gone: false };
  return wentAt(main, view.facts.nowUs, view) ? { process: main, gone: true } : undefined;
};

/** True for a process of the unit that is neither a main process, whatever it began as, nor a control process. */
export const isAux = (process: ProcessFact | undefined, view: View): boolean =>
  (process?.info.role === 'aux' || process?.info.role === 'main') && !isMainOf(process.info.name, view);

/** True where something other than `except` remains and lives. */
export const othersRemain = (view: View, except?: string): boolean =>
  isAnyIn(
    view.facts.processes,
    (process) =>
      process.info.name !== except && isOfStop(process, view) && isPresent(process, view) && counts(process, view),
  );

/** What a timeout asks for, where the failure mode of the setting is `mode` (AMB-34). */
export const failureModeBy = (mode: FailureMode, choose: View['choose']): FailureMode =>
  mode !== 'terminate' && choose('AMB-34') === 'applied' ? mode : 'terminate';

/** True where WatchdogSignal= takes the place of what the stop timeout asks for (AMB-34). */
export const isAbortedByTimeout = (view: View): boolean => {
  const { stop, choose } = view;
  return (
    stop.firstKind === 'first' &&
    stop.finalUs === undefined &&
    stop.settings.unit.settings.timeoutStopFailureMode === 'abort' &&
    othersRemain(view) &&
    choose('AMB-34') === 'applied'
  );
};

/** True for a service that "will not restart" while processes of its prior run remain (SendSIGKILL=, paragraph 1, s. 2). */
export const isBoundByLeftOvers = ({ kill, unitType }: View): boolean =>
  unitType === 'service' && !kill.sendSigkill && (kill.killMode === 'control-group' || kill.killMode === 'mixed');

/** True for an ExecStopPost= command of this stop; one that an earlier stop left is a process like any other. */
export const isPost = ({ process }: Present, { stop }: View): boolean =>
  process.command?.name === 'ExecStopPost' && process.place >= stop.sincePlace;

/** True for a control process, but for an ExecStopPost= command of this stop. */
export const isControl = (present: Present, view: View): boolean =>
  present.process.info.role === 'control' && !isPost(present, view);

/** The jobs that stop a unit and start it again, but for a remount: AMB-21 says which are restart jobs. */
const restartJobs = {
  restart: undefined,
  'try-restart': 'AMB-21/try-restart',
  'dependency-restart': 'AMB-21/dependency',
  'reload-or-restart': 'AMB-21/reload-or-restart',
  automatic: 'AMB-21/automatic',
} as const satisfies Partial<Record<StopJob, string | undefined>>;

const isOfThese = (job: StopJob): job is keyof typeof restartJobs => job in restartJobs;

const countsAsRestart = (job: StopJob | undefined, view: View): boolean => {
  const isByRemount = (): boolean => view.unitType === 'mount' && view.choose('AMB-40') === 'remount';
  if (job === 'remount') return isByRemount();
  if (job === undefined || !isOfThese(job) || isByRemount()) return false;
  const facet = restartJobs[job];
  return facet === undefined || view.choose(facet) === 'counts';
};

/** True where RestartKillSignal= is the option that speaks: "this setting is used in a restart job". */
export const inRestartJob = (view: View): boolean => {
  const { firstJob, lastJob } = view.stop;
  if (firstJob === lastJob) return countsAsRestart(lastJob, view);
  return countsAsRestart(view.choose('AMB-24') === 'first-job' ? firstJob : lastJob, view);
};
