import type { Us } from '../vocabulary/time.ts';
import type { KillMode } from '../vocabulary/kill-settings.ts';
import type { ProcessName } from '../vocabulary/trace.ts';
import type { CommandName, Unit } from '../vocabulary/unit.ts';
import type { Choose } from '../readings/choose.ts';
import type { RuleId } from '../rules/rule-id.ts';
import { after, amend, clearTimers, type Context, raise, setTimer, view, withRound } from './context.ts';
import { finalPass, mainExitedByRule } from './final-pass.ts';
import type { Entry, Stop, StopCause, StopJob, Trigger } from '../rules/situation.ts';
import { countOf, withEntries } from './entries.ts';
import { type Timer, timersOfStop } from './hypothesis.ts';
import { exercise } from './passes.ts';
import { spanOf, stopSettings } from './timeouts.ts';
import { everyRemaining, mainWentBefore, neverHadMain } from '../rules/targets.ts';
import { livingMainOf, mainOfRuns, othersRemain } from '../rules/view.ts';
import { type Facts, isAnybodyLeft, processNamed } from '../rules/facts.ts';
import { hasAnybodyEnded } from '../rules/processes-since.ts';

/** What is run for a stop, by the type of the unit. */
export const stopCommand: Readonly<Partial<Record<string, CommandName>>> = {
  service: 'ExecStop',
  socket: 'ExecStopPre',
  mount: 'ExecUnmount',
  swap: 'ExecDeactivate',
};

/** True where the stop command comes before the first pass. */
const commandsFirst = ({ facts, choose }: Context, cause: StopCause): boolean => {
  const isService = facts.unit.type === 'service';
  if (facts.phase === 'inactive') return false;
  if (cause === 'own-exit') return isService ? choose('AMB-35') === 'commands-first' : true;
  if (cause !== 'job' && cause !== 'runtime-max' && cause !== 'oom') return false;
  if (facts.phase === 'starting') return isService && choose('AMB-43/start') === 'commands-first';
  if (isService && facts.reloading !== undefined) return choose('AMB-43/reload') === 'commands-first';
  return true;
};

/** Whether "after the stop command is executed" holds in this unit's mode. */
const waitsForCommands = (context: Context, stop: Stop): boolean => {
  const { killMode } = stop.settings.kill;
  if (stop.settings.unit.type !== 'service' || killMode === 'control-group' || killMode === 'none') return true;
  return context.choose('AMB-76') === 'all-modes';
};

/** Owes the next stop command, at this instant. Only for services does the page ask for it. */
const oweCommand = (context: Context, stop: Stop): void => {
  const { commands, settings } = stop;
  if (commands === undefined || settings.unit.type !== 'service' || stop.t0Us !== undefined) return;
  const atUs = context.facts.nowUs;
  const rule = settings.kill.killMode === 'none' ? ('KM-NO-2' as const) : ('KM-CG-2' as const);
  exercise(context.draft, [rule]);
  const point = { kind: 'first', trigger: 'requested', atUs, slackUs: 0 } as const;
  context.draft.entries = withEntries(context.draft.entries, [
    {
      act: { kind: 'run', command: { name: commands.name, index: commands.next } },
      part: 'run',
      point,
      fromUs: atUs,
      toUs: atUs + context.header.latenessUs,
      owed: true,
      who: [rule],
      what: [rule],
    },
  ]);
};

const triggerOf: Readonly<Record<StopCause, Trigger>> = {
  job: 'requested',
  'own-exit': 'main-exited',
  'start-failure': 'start-failed',
  'start-timeout': 'start-timed-out',
  'runtime-max': 'runtime-over',
  oom: 'out-of-memory',
  watchdog: 'watchdog-expired',
  stopping: 'said-stopping',
  'reload-timeout': 'reload-timed-out',
  'remount-timeout': 'helper-timed-out',
  'left-overs': 'start-over-left-overs',
};

/** What is particular about the beginning of a stop. */
export interface StopBeginning {
  readonly job?: StopJob | undefined;
  /** Nothing is owed or licensed. */
  readonly passive?: boolean;
  /** `later`: the caller says when, and the stop command is not waited for. */
  readonly firstPass?: 'later';
  /** The unit goes on: only one command is killed. */
  readonly aside?: boolean;
  /** Nothing has shown it until now: nobody owes the stop command. */
  readonly unseen?: boolean;
}

const isOfStop = ({ kind }: Timer): boolean => timersOfStop.includes(kind);

/** What runs on where the unit goes on: how long it may be, or take to start. */
const goesOnBeside = ({ kind }: Timer): boolean => kind === 'runtime' || kind === 'start';

/**
 * What a reading takes for no stop, though another would: from here on nothing is owed or licensed, until a stop begins.
 * What else is under way goes on, the rest of an earlier stop before all.
 */
export const standStill = (context: Context, cause: StopCause): void => {
  const { draft, facts, choose } = context;
  const isEnded = draft.stop?.endedUs !== undefined;
  const isGoingOn = countOf(draft.entries) > 0 || (!isEnded && draft.timers.some(isOfStop));
  const isUnended = draft.stop !== undefined && !draft.stop.passive && !isEnded;
  if (draft.stop !== undefined && (isGoingOn || (isUnended && choose('AMB-75/end') === 'last-exit'))) {
    amend(context, { stillRun: facts.run });
    return;
  }
  draft.timers = draft.timers.filter((timer) => !isOfStop(timer));
  draft.stop = {
    cause,
    requestedUs: facts.nowUs,
    sincePlace: facts.processCount,
    sinceRun: facts.sinceRun,
    run: facts.run,
    settings: stopSettings(facts.unit, choose),
    passive: true,
    slackUs: 0,
    rounds: [],
  };
};

/** True where an earlier run was claimed to have ended, and what its stop has yet to do it does still. */
const isEarlierGoingOn = ({ draft: { stop, timers }, facts }: Context): boolean =>
  stop !== undefined &&
  stop.passive === undefined &&
  stop.claimedUs !== undefined &&
  stop.endedUs === undefined &&
  stop.run < facts.run &&
  timers.some(isOfStop);

const ruleOfMode: Readonly<Record<KillMode, RuleId | undefined>> = {
  'control-group': 'KM-CG-1',
  mixed: 'KM-MX-1',
  process: 'KM-PR-1',
  none: undefined,
};

/** A frozen unit may have to be thawed before anything is killed (AMB-51): by the rule on whom the first signal goes to. */
const oweThaw = (context: Context, { cause, settings }: Stop): void => {
  const { draft, facts, header, choose } = context;
  const rule = ruleOfMode[settings.kill.killMode];
  if (!facts.frozen || rule === undefined || choose('AMB-51') === 'as-it-is') return;
  const atUs = facts.nowUs;
  draft.entries = withEntries(draft.entries, [
    {
      act: { kind: 'thaw' },
      part: 'thaw',
      point: { kind: 'first', trigger: triggerOf[cause], atUs, slackUs: 0 },
      fromUs: atUs,
      toUs: atUs + header.latenessUs,
      owed: true,
      who: [rule],
      what: [rule],
    },
  ]);
};

/**
 * A stop is not over because another one follows it: as long as anybody is there whom it has yet to end, what it asks for
 * it asks for still.
 */
const keepEarlier = (context: Context, begun: Stop): void => {
  const { draft, facts } = context;
  const { stop, timers, earlier = [] } = draft;
  if (stop === undefined || stop.passive || stop.aside) return;
  if (stop.t0Us === undefined && !timers.some(isOfStop)) return;
  const isFollowed = stop.claimedUs !== undefined || begun.run !== stop.run;
  const isEnded = stop.endedUs !== undefined && stop.endedUs < facts.nowUs;
  if (!isFollowed || isEnded) return;
  const kept = stop.claimedUs === undefined ? stop : { ...stop, nextPlace: begun.sincePlace };
  draft.earlier = [...earlier, { stop: kept, timers: timers.filter(isOfStop) }];
};

const newStop = (context: Context, cause: StopCause, { job, passive }: StopBeginning): Stop => {
  const { facts, choose } = context;
  const settings = stopSettings(facts.unit, choose);
  return {
    cause,
    requestedUs: facts.nowUs,
    sincePlace: facts.processCount,
    sinceRun: facts.sinceRun,
    run: facts.run,
    settings,
    ...(job === undefined ? {} : { firstJob: job, lastJob: job }),
    ...(passive === true || !settings.kill.loads ? { passive: true as const } : {}),
    slackUs: 0,
    rounds: [],
  };
};

/** A stop of the unit begins now. */
export const beginStop = (context: Context, cause: StopCause, beginning: StopBeginning = {}): void => {
  const { facts, draft } = context;
  const begun = newStop(context, cause, beginning);
  const { passive = false } = begun;
  const name = stopCommand[facts.unit.type];
  const configured = name === undefined ? 0 : (facts.unit.settings.commands[name]?.length ?? 0);
  // What an earlier stop owes at this very instant is owed still, and what is no end of the unit leaves it running.
  const isNone = beginning.passive === true && (cause === 'oom' || cause === 'reload-timeout');
  // What has stopped unseen did so before.
  if (!isNone && beginning.unseen !== true) delete draft.startJob;
  if (beginning.passive === true && isEarlierGoingOn(context)) {
    draft.timers = draft.timers.filter((timer) => isOfStop(timer) || (isNone && goesOnBeside(timer)));
    amend(context, { stillRun: facts.run });
    return;
  }
  keepEarlier(context, begun);
  draft.timers = isNone || beginning.aside === true ? draft.timers.filter(goesOnBeside) : [];
  draft.stop = begun;
  if (!passive && beginning.aside !== true) oweThaw(context, begun);
  if (passive || beginning.firstPass === 'later') return;
  const awaits = configured > 0 && name !== undefined && commandsFirst(context, cause);
  // Main's own exit shows what it ends; of a unit that went on without main until nobody was left nothing does.
  const isUnseen = beginning.unseen ?? (cause !== 'own-exit' && hasEndedUnseen(context));
  if (awaits) awaitCommands(context, { ...begun, commands: { name, next: 0 } }, isUnseen);
  if (!awaits || !waitsForCommands(context, begun)) firstPass(context, triggerOf[cause]);
};

/** Whether the last process of a service without a main process calls for what a stop does, when it goes (AMB-64, AMB-53). */
export const lastExitCalls = ({ settings }: Unit, choose: Choose): boolean =>
  settings.serviceType === 'oneshot' ? choose('AMB-53') === 'by-kill-mode' : choose('AMB-64/own-exit') === 'owed';

/**
 * True for a service that went on without a main process until its last process went: it may have ended with that, though
 * nothing has shown it.
 */
const hasEndedUnseen = ({ facts, choose }: Context): boolean => {
  const { exitType, remainAfterExit } = facts.unit.settings;
  if (facts.phase !== 'active' || remainAfterExit || isAnybodyLeft(facts)) return false;
  // What is up from the beginning without any process has not ended with one.
  if (facts.sinceRun === 0 && !hasAnybodyEnded(facts)) return false;
  const main = mainOfRuns(facts, facts.sinceRun, facts.run, choose);
  if (main !== undefined && (main.deadUs === undefined || exitType === 'main')) return false;
  return lastExitCalls(facts.unit, choose);
};

/**
 * The stop command comes first. For sockets, mounts and swaps no sentence asks for it, nor for a service that may have
 * ended unseen: where none is started at this instant, or as much later as may be seen, the first pass is due now. Whoever
 * runs one of them runs them all.
 */
export const awaitCommands = (context: Context, stop: Stop, isUnseen = false): void => {
  context.draft.stop = stop;
  const sinceUs = context.facts.nowUs;
  if (stop.settings.unit.type !== 'service' || isUnseen)
    setTimer(context, { kind: 'no-command', atUs: sinceUs + context.header.latenessUs, sinceUs, slackUs: 0 });
  else if (waitsForCommands(context, stop)) oweCommand(context, stop);
};

/** No stop command was started when it could have been, at `sinceUs`: the first pass was due then. */
export const withoutCommand = (context: Context, sinceUs: Us): void => {
  const { facts, draft } = context;
  if (draft.stop === undefined || draft.stop.t0Us !== undefined) return;
  firstPass({ ...context, facts: { ...facts, nowUs: sinceUs } }, 'requested');
};

/** Those whom a pass is for, by what it has made owed or licensed: nobody who had exited, and need not be met. */
const targetsIn = (opened: readonly Entry[], facts: Facts): readonly ProcessName[] =>
  opened.flatMap(({ act, part, owed }) => {
    if (act.kind !== 'signal' || part !== 'signal') return [];
    return owed || processNamed(facts, act.to)?.deadUs === undefined ? [act.to] : [];
  });

/** The first pass is due now. */
export const firstPass = (context: Context, trigger: Trigger, kind: 'first' | 'watchdog' | 'abort' = 'first'): void => {
  const { facts, draft } = context;
  if (draft.stop?.passive) return;
  clearTimers(context, 'command', 'no-command');
  const main = livingMainOf(view(context));
  const before = amend(context, {
    t0Us: facts.nowUs,
    firstKind: kind,
    ...(main === undefined ? {} : { mainAtT0: main.info.name }),
  });
  if (kind === 'first') withRound(context);
  const opened = raise(context, { kind, trigger });
  amend(context, { first: { mode: before.settings.kill.killMode, targets: targetsIn(opened, facts) } });
  if (before.settings.kill.killMode === 'none') {
    draft.timers = draft.timers.filter(({ kind: timer }) => timer === 'helper');
    return;
  }
  startFinalTimer(context);
  withoutMain(context);
};

/** Starts the delay after which the final signal is due (AMB-04, AMB-33). */
export const startFinalTimer = (context: Context): void => {
  const { draft, header, choose } = context;
  const { stop } = draft;
  if (stop?.t0Us === undefined) return;
  const slackUs = stop.slackUs + header.latenessUs;
  if (stop.firstKind !== 'first') {
    const lasts = stop.firstKind === 'abort' ? 'abort' : 'mishap';
    const sinceUs = stop.pass?.atUs ?? stop.t0Us;
    after(context, 'final', sinceUs, spanOf(stop.settings, lasts, choose), { slackUs, lasts });
    return;
  }
  const early = stop.requestedUs !== stop.t0Us && choose('AMB-04') === 'stop-request';
  after(context, 'final', early ? stop.requestedUs : stop.t0Us, stop.settings.stopTimeout, { slackUs });
};

/** Main's exit calls for the final signal, and no main process lives at the first pass: bullet 1 may hold already, or never (AMB-11, AMB-65). */
const withoutMain = (context: Context): void => {
  const seen = view(context);
  const { stop, kill, choose, book } = seen;
  if (book.callFor('main-exit', kill.killMode) === undefined) return;
  if (livingMainOf(seen) !== undefined) return;
  // Who went at this very instant does not remain, though it may be met.
  const isAlone = !othersRemain(seen) || everyRemaining(seen).every(({ gone }) => gone);
  const posts = stop.settings.unit.settings.commands.ExecStopPost?.length ?? 0;
  if (isAlone && posts === 0) return;
  if (mainWentBefore(seen) && choose('AMB-65') === 'before-too') {
    mainExitedByRule(context, stop.cause === 'own-exit' ? 'main-exited' : 'main-gone', isAlone);
    return;
  }
  if (isAlone) return;
  if ((neverHadMain(seen) || mainWentBefore(seen)) && choose('AMB-11') === 'final-at-once')
    finalPass(context, 'no-main');
};
