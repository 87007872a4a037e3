import type { Us } from '../vocabulary/time.ts';
import type { CommandName, RestartPolicy } from '../vocabulary/unit.ts';
import { isAliveInGroup, memberAt, remains } from './members.ts';
import type { StopJob } from './procedure.ts';
import type { End, LifeTimer, Member, MemberIndex, State } from './state.ts';
import { beginStop, callForNothing, isEnd } from './stop.ts';
import { startTimer } from './timers.ts';
import { finalToCommand } from './final-pass.ts';
import { isPresentLeftOver } from './left-overs.ts';
import { reject } from './reject.ts';

const startCommands: readonly CommandName[] = [
  'ExecCondition',
  'ExecStartPre',
  'ExecStart',
  'ExecStartPost',
  'ExecMount',
  'ExecActivate',
];

/** Whether the manager starts the unit by running this. */
export const isStartCommand = (state: State, index: MemberIndex): boolean => {
  const { info, command } = memberAt(state, index);
  return info.role === 'main' || (command !== undefined && startCommands.includes(command.name));
};

const countOf = (state: State, ...names: readonly CommandName[]): number =>
  names.reduce((sum, name) => sum + (state.procedure.settings.commands[name] ?? []).length, 0);

/** A run of the unit begins: what is there now is left from the runs before. */
export const beginStart = (state: State, atUs: Us): void => {
  state.run += 1;
  state.life = 'starting';
  state.main = undefined;
  state.mainExitUs = undefined;
  state.startCommandsLeft = 0;
  state.isWaitingForMain = false;
  state.hasAnybodyGone = false;
  state.lifeTimers = [startTimer('start', state.procedure.spans.start, atUs)];
  const { unitType } = state.procedure;
  if (unitType === 'socket') waitForCommands(state, atUs, countOf(state, 'ExecStartPre', 'ExecStartPost'));
  else if (needsNoCommand(state)) isUp(state, atUs);
};

/** Whether the unit starts without the manager running anything, so that it does so when it is asked to. */
export const needsNoCommand = (state: State): boolean => {
  const { unitType } = state.procedure;
  if (unitType === 'socket') return countOf(state, 'ExecStartPre', 'ExecStartPost') === 0;
  if (unitType === 'service') return countOf(state, 'ExecCondition', 'ExecStartPre', 'ExecStart') === 0;
  return unitType === 'scope';
};

/** The start succeeds once so many commands have ended. */
const waitForCommands = (state: State, atUs: Us, count: number): void => {
  state.startCommandsLeft = count;
  if (count === 0) hasStarted(state, atUs);
};

/** What Type= asks for is there: the start succeeds once the ExecStartPost= commands have ended. */
export const isUp = (state: State, atUs: Us): void => {
  if (state.life !== 'starting' || state.startCommandsLeft > 0) return;
  waitForCommands(state, atUs, countOf(state, 'ExecStartPost'));
};

/** RuntimeMaxSec= begins to count, which has no effect on a oneshot (systemd.service(5)). Only services and scopes have it. */
export const startRuntime = (state: State, atUs: Us): void => {
  const { settings, spans } = state.procedure;
  if (settings.serviceType !== 'oneshot') state.lifeTimers.push(startTimer('runtime', spans.runtime, atUs));
};

/** The start has succeeded. */
const hasStarted = (state: State, atUs: Us): void => {
  state.life = 'running';
  state.lifeTimers = [];
  startRuntime(state, atUs);
  const { mainExit } = state;
  state.mainExit = undefined;
  if (mainExit !== undefined) mainExitsByItself(state, atUs, mainExit.main, mainExit.end);
  else endsWithLastProcess(state, atUs);
};

/** Whether stop commands come first: they belong to a unit that has started (AMB-43). */
export const hasCommands = (state: State): boolean => {
  if (state.life === 'starting') return state.readings['AMB-43/start'] === 'commands-first';
  const isReloading = state.reload !== undefined && memberAt(state, state.reload).isAlive;
  return !isReloading || state.readings['AMB-43/reload'] === 'commands-first';
};

/** The unit goes down: it waits for nothing any more. */
export const goDown = (state: State): void => {
  state.life = 'down';
  state.lifeTimers = [];
  state.startCommandsLeft = 0;
  state.mainExit = undefined;
  state.reload = undefined;
};

/** The start has failed (AMB-64). `how`: by a command, or by its timeout. */
export const startFails = (state: State, atUs: Us, how: 'start-failed' | 'start-timed-out'): void => {
  goDown(state);
  if (state.readings['AMB-64/start-failure'] === 'owed') beginStop(state, how, atUs);
  else callForNothing(state, how, atUs);
};

/** The unit has run for too long (AMB-64). */
const runsTooLong = (state: State, atUs: Us): void => {
  const last = state.stops.findLast(({ phase }) => phase !== 'void');
  const isUnseen = state.life === 'down' && last?.isUnseen === true && !last.isClaimed;
  if (!isGoing(state) && !isUnseen) return;
  if (state.readings['AMB-64/runtime-max'] === 'not') {
    state.lifeTimers = [];
    callForNothing(state, 'runtime-max', atUs);
    return;
  }
  const runsCommands = hasCommands(state);
  goDown(state);
  beginStop(state, 'runtime-max', atUs, { hasCommands: runsCommands, owesCommands: !isUnseen });
};

/** An ExecReload= command runs into its timeout (AMB-55). */
const reloadHangs = (state: State, atUs: Us, lateActs: number, command: MemberIndex): void => {
  switch (state.procedure.loads ? state.readings['AMB-55'] : 'nothing') {
    case 'by-kill-mode':
      goDown(state);
      beginStop(state, 'reload-timed-out', atUs);
      return;
    case 'command-only':
      finalToCommand(state, callForNothing(state, 'reload-timed-out', atUs), atUs, lateActs, command);
      return;
    case 'nothing':
      callForNothing(state, 'reload-timed-out', atUs);
  }
};

/** Something that a unit waited for which is not being stopped. */
export const lifeTimerFires = (state: State, timer: LifeTimer, dueUs: Us): void => {
  state.lifeTimers = state.lifeTimers.filter((each) => each !== timer);
  const { kind, member, lateActs } = timer;
  switch (kind) {
    case 'start':
      startFails(state, dueUs, 'start-timed-out');
      return;
    case 'runtime':
      runsTooLong(state, dueUs);
      return;
    case 'reload':
      if (member !== undefined) reloadHangs(state, dueUs, lateActs, member);
      return;
    case 'remount':
      goDown(state);
      beginStop(state, 'remount-timed-out', dueUs);
  }
};

const cleanSignals: readonly string[] = ['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGPIPE'];

const isClean = ({ status, signal }: End): boolean =>
  signal === undefined ? status === 0 : cleanSignals.includes(signal);

/** Whether Restart= asks for a restart after this exit (systemd.service(5), Restart=). */
const isRestarted = (policy: RestartPolicy, end: End): boolean => {
  if (policy === 'always') return true;
  if (policy === 'on-success') return isClean(end);
  if (policy === 'on-failure') return !isClean(end);
  return (policy === 'on-abnormal' || policy === 'on-abort') && end.signal !== undefined && !isClean(end);
};

/**
 * The unit ends because its main process did (AMB-64), or because it was done (AMB-53). `isShown`: false where no process
 * is known whose end would show it.
 */
const endsByItself = (state: State, atUs: Us, end: End, isDone: boolean, isShown = true): void => {
  const { readings, procedure } = state;
  const calls = isDone ? readings['AMB-53'] === 'by-kill-mode' : readings['AMB-64/own-exit'] === 'owed';
  if (!calls) {
    // It is not up any more, or so it may be.
    state.lifeTimers = [];
    callForNothing(state, 'own-exit', atUs).isUnseen = !isShown;
    return;
  }
  // As long as nothing shows that it has ended, it may yet have run for too long.
  const stillRun = isShown ? [] : state.lifeTimers.filter(({ kind }) => kind === 'runtime');
  goDown(state);
  state.lifeTimers = stillRun;
  const job: StopJob | undefined = isRestarted(procedure.settings.restart, end) ? 'automatic' : undefined;
  const runsCommands = readings['AMB-35'] === 'commands-first';
  beginStop(state, 'own-exit', atUs, { hasCommands: runsCommands, job, isShown });
};

/** Whether any process of the control group has not exited. */
const isAnybodyLeft = ({ members }: State): boolean => members.some(isAliveInGroup);

/** Whether something has happened that may have ended the unit, though the readings do not call it a stop. */
export const mayHaveEnded = ({ stops, run }: State): boolean =>
  stops.some((stop) => stop.phase === 'void' && stop.run === run && stop.cause !== 'left-overs' && !stop.isClaimed);

/** Whether the unit, once it is up, is there without any process: but for scopes, and services without RemainAfterExit=. */
const isUpWhenEmpty = ({ life, procedure: { unitType, settings } }: State): boolean => {
  if (life !== 'running' || unitType === 'scope') return false;
  return unitType !== 'service' || settings.remainAfterExit;
};

/** Whether its last process has gone, and the unit may have with it: while it starts, or where it has to have one. */
const mayHaveGoneEmpty = (state: State): boolean => {
  if (isUpWhenEmpty(state) || (state.life === 'running' && !state.hasAnybodyGone)) return false;
  if (isAnybodyLeft(state) || state.members.some((_, index) => remains(state, index, state.procedure))) return false;
  // Of a process it asks whether it has exited (systemd.service(5)), not only whether it remains to be killed: of the main
  // one wherever it is.
  return state.main === undefined || !memberAt(state, state.main).isAlive;
};

/**
 * The manager claims that the unit has ended, though no stop was seen to end it: so it has where its last process has gone
 * and it needs one, or where something else may have ended it.
 */
export const noteEnd = (state: State): void => {
  if (isGoing(state) && (mayHaveGoneEmpty(state) || mayHaveEnded(state))) goDown(state);
};

/** Whether a service that is up outlives its main process (RemainAfterExit=; ExitType=, as long as others are there). */
const goesOnWithoutMain = (state: State): boolean => {
  const { remainAfterExit, exitType } = state.procedure.settings;
  return remainAfterExit || (exitType === 'cgroup' && isAnybodyLeft(state));
};

const isOfExecStart = ({ command }: Member): boolean => command?.name === 'ExecStart';

/** Which of so many ExecStart= commands a main process is of: whoever is named as main stands for the last that was run. */
const indexOfMain = (state: State, main: MemberIndex, count: number): number => {
  const own = memberAt(state, main);
  const last = state.members.findLast((member) => member.run === state.run && isOfExecStart(member));
  const { command } = isOfExecStart(own) ? own : (last ?? {});
  const beforeAny = state.life === 'starting' ? -1 : count - 1;
  return command?.index ?? beforeAny;
};

/** A command of a oneshot service has ended: the next one follows, or the service is done, or has failed. */
const oneshotEnds = (state: State, atUs: Us, main: MemberIndex, end: End): void => {
  const { settings } = state.procedure;
  const lines = settings.commands.ExecStart ?? [];
  const at = indexOfMain(state, main, lines.length);
  const isGood = end.status === 0 || lines[at]?.ignoreFailure === true;
  if (isGood && at + 1 < lines.length) return;
  if (!isGood) {
    if (state.life === 'starting') startFails(state, atUs, 'start-failed');
    else if (!settings.remainAfterExit) endsByItself(state, atUs, end, false);
    return;
  }
  if (state.life === 'starting') {
    state.mainExit = { main, end };
    isUp(state, atUs);
  } else if (!goesOnWithoutMain(state)) {
    endsByItself(state, atUs, end, true);
  }
};

/** The main process exits although nobody asked the unit to stop. */
export const mainExitsByItself = (state: State, atUs: Us, main: MemberIndex, end: End): void => {
  const { settings, unitType } = state.procedure;
  if (unitType !== 'service') return;
  if (state.startCommandsLeft > 0) {
    state.mainExit = { main, end };
    return;
  }
  if (settings.serviceType === 'oneshot') {
    oneshotEnds(state, atUs, main, end);
    return;
  }
  if (state.life === 'starting') {
    startFails(state, atUs, 'start-failed');
    return;
  }
  if (!goesOnWithoutMain(state)) endsByItself(state, atUs, end, false);
};

/**
 * A service without a main process, or one that goes on after it (ExitType=cgroup), ends by itself when its last process
 * has: nothing is left of it then but its commands.
 */
export const endsWithLastProcess = (state: State, atUs: Us): void => {
  const { settings, unitType } = state.procedure;
  if (state.life !== 'running' || unitType !== 'service' || settings.remainAfterExit || state.main !== undefined)
    return;
  if (state.mainExitUs !== undefined && settings.exitType === 'main') return;
  if (isAnybodyLeft(state)) return;
  endsByItself(state, atUs, { status: 0 }, settings.serviceType === 'oneshot', false);
};

/** A start command other than the main process has ended. */
export const startCommandEnds = (state: State, atUs: Us, index: MemberIndex, end: End): void => {
  const { command } = memberAt(state, index);
  if (command === undefined) return;
  const { settings } = state.procedure;
  const isGood = end.status === 0 || settings.commands[command.name]?.[command.index]?.ignoreFailure === true;
  if (!isGood) {
    startFails(state, atUs, 'start-failed');
    return;
  }
  switch (command.name) {
    case 'ExecStart':
      state.isWaitingForMain = settings.pidFile !== undefined && state.main === undefined;
      if (!state.isWaitingForMain) isUp(state, atUs);
      return;
    case 'ExecMount':
    case 'ExecActivate':
      isUp(state, atUs);
      return;
    case 'ExecStartPre':
    case 'ExecStartPost':
      if (state.startCommandsLeft > 0) waitForCommands(state, atUs, state.startCommandsLeft - 1);
      return;
    default:
  }
};

/** The manager runs a command that starts the unit: a new run begins, unless one has. */
export const startCommandRuns = (state: State, atUs: Us, index: MemberIndex): void => {
  const { info, command } = memberAt(state, index);
  if (info.role === 'main' || command?.name === 'ExecStart') refuseOverLeftOvers(state, atUs);
  // Of a socket each command has a time of its own (systemd.socket(5), TimeoutSec=).
  if (state.procedure.unitType === 'socket' && state.life === 'starting') {
    state.lifeTimers = [startTimer('start', state.procedure.spans.start, atUs)];
  }
  if (info.role !== 'main') return;
  const { serviceType } = state.procedure.settings;
  const isUpWhenThere =
    serviceType === 'simple' || serviceType === 'exec' || serviceType === 'idle' || serviceType === 'dbus';
  if (isUpWhenThere) isUp(state, atUs);
};

/** Whether the unit is started again by any kind of restart: by a job, or by Restart= after an end nobody asked for. */
const isRestart = ({ startJob, stops }: State): boolean =>
  startJob === undefined ? stops.findLast(isEnd)?.cause !== 'request' : startJob !== 'start';

/** A new main process while processes of an earlier run remain (SendSIGKILL=, second sentence; AMB-27, AMB-73). */
const refuseOverLeftOvers = (state: State, atUs: Us): void => {
  if (!state.procedure.loads || !isPresentLeftOver(state)) return;
  const { readings, procedure } = state;
  const isRefused = ((): boolean => {
    if (procedure.mode === 'none') return readings['AMB-73/none'] === 'refused';
    if (procedure.mode === 'process') return readings['AMB-73/process'] === 'refused';
    if (procedure.kill.sendSigkill) return readings['AMB-73/sendsigkill-yes'] === 'refused';
    return readings['AMB-27'].startsWith('any-start') || isRestart(state);
  })();
  if (isRefused) reject(state, atUs, 'a new main process was started over processes of an earlier run');
};

/** Whether the unit is starting, or has started. */
export const isGoing = ({ life }: State): boolean => life === 'starting' || life === 'running';
