import type { KillSettings } from '../vocabulary/kill-settings.ts';
import type { Us } from '../vocabulary/time.ts';
import type { UnitType } from '../vocabulary/unit.ts';
import { type Facts, isMember, livingMain, type ProcessFact } from './facts.ts';
import type { Stop, StopJob } from './situation.ts';
import type { Choose } from '../readings/choose.ts';

/** What a rule sees: the facts, the stop under way, its settings, and the readings it may ask for. */
export interface View {
  readonly facts: Facts;
  readonly stop: Stop;
  readonly kill: KillSettings;
  readonly unitType: UnitType;
  readonly choose: Choose;
}

export const viewOf = (facts: Facts, stop: Stop, choose: Choose): View => ({
  facts,
  stop,
  kill: stop.settings.kill,
  unitType: stop.settings.unit.type,
  choose,
});

/** A process of the unit at a decision point; `gone` if it ended or left at this very instant, before the point. */
export interface Present {
  readonly process: ProcessFact;
  readonly gone: boolean;
}

const counts = (process: ProcessFact, { choose }: View): boolean => {
  if (process.zombie === true && process.deadUs !== undefined) return choose('AMB-36/zombies') === 'remain';
  if (process.info.kernelThread === true) return choose('AMB-36/kernel-threads') === 'remain';
  return true;
};

const wentAt = (process: ProcessFact, atUs: Us): boolean =>
  process.info.role !== 'outsider' &&
  process.info.outside === undefined &&
  (process.deadUs === atUs || process.leftUs === atUs) &&
  (process.deadUs === undefined || process.deadUs === atUs);

/**
 * The remaining processes of the stop: those of the control group that have not ended, and those that went at this
 * very instant, marked `gone` (a signal to these is no fault). Processes of a later run are not among them.
 */
export const remaining = (view: View): readonly Present[] =>
  view.facts.processes.flatMap((process): readonly Present[] => {
    if (process.run > view.stop.run) return [];
    if (isMember(process)) return counts(process, view) ? [{ process, gone: false }] : [];
    return wentAt(process, view.facts.nowUs) ? [{ process, gone: true }] : [];
  });

/** The main process if it lives, or went at this very instant. */
export const mainPresent = (view: View): Present | undefined => {
  const living = livingMain(view.facts);
  if (living !== undefined) return living.run > view.stop.run ? undefined : { process: living, gone: false };
  const main = view.facts.processes.find((process) => process.info.name === view.facts.mainName);
  return main !== undefined && main.deadUs === view.facts.nowUs ? { process: main, gone: true } : undefined;
};

/** True where something other than `except` remains and lives. */
export const othersRemain = (view: View, except?: string): boolean =>
  remaining(view).some(({ process, gone }) => !gone && process.info.name !== except);

export const isPost = ({ process }: Present): boolean => process.command?.name === 'ExecStopPost';

export const isControl = ({ process }: Present): boolean =>
  process.info.role === 'control' && !isPost({ process, gone: false });

const facetOfJob = (
  job: StopJob,
): 'AMB-21/try-restart' | 'AMB-21/dependency' | 'AMB-21/reload-or-restart' | 'AMB-21/automatic' | undefined => {
  switch (job) {
    case 'try-restart':
      return 'AMB-21/try-restart';
    case 'dependency-restart':
      return 'AMB-21/dependency';
    case 'reload-or-restart':
      return 'AMB-21/reload-or-restart';
    case 'automatic':
      return 'AMB-21/automatic';
    default:
      return undefined;
  }
};

const countsAsRestart = (job: StopJob | undefined, view: View): boolean => {
  if (job === undefined || job === 'stop' || job === 'start' || job === 'reload') return false;
  if (job === 'remount') return view.unitType === 'mount' && view.choose('AMB-40') === 'remount';
  if (view.unitType === 'mount' && view.choose('AMB-40') === 'remount') return false;
  if (job === 'restart') return true;
  const facet = facetOfJob(job);
  return facet !== undefined && view.choose(facet) === 'counts';
};

/** True where RestartKillSignal= is the option that speaks: "this setting is used in a restart job". */
export const inRestartJob = (view: View): boolean => {
  const { firstJob, lastJob } = view.stop;
  if (firstJob === lastJob) return countsAsRestart(lastJob, view);
  return countsAsRestart(view.choose('AMB-24') === 'first-job' ? firstJob : lastJob, view);
};
