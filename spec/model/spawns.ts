import type { Us } from '../vocabulary/time.ts';
import type { TraceEvent } from '../vocabulary/trace.ts';
import { fallDue } from './elapse.ts';
import { firstSignalOf, jobOf } from './kill-pass.ts';
import { noteBirth } from './last-exit.ts';
import { beginStart, isStartCommand, startCommandRuns } from './life.ts';
import { addMember, becomesMain, canBeMain, concerns, isStopPostOf, memberAt, remains } from './members.ts';
import { openPass } from './open-pass.ts';
import { killSteps, newTarget } from './pass.ts';
import { reject } from './reject.ts';
import type { MemberIndex, State, Stop } from './state.ts';
import { beginStop, beShown, currentStop, isUnderWay, startCommand, startStopPost } from './stop.ts';
import { dueOf, startTimer } from './timers.ts';

type Spawn = Extract<TraceEvent, { kind: 'spawn' }>;

/** What a pass that is under way makes of a process that has just come: it may be sent it, but need not be. */
const joinPasses = (state: State, stop: Stop, atUs: Us, index: MemberIndex): void => {
  const member = memberAt(state, index);
  if (!concerns(stop, member) || !remains(state, index, stop.procedure)) return;
  // What SendSIGKILL=no has ended with the delay (AMB-72) is over for whoever comes then.
  if (stop.hasGivenUp) return;
  noteBirth(stop, atUs);
  for (const { kind, dueUs, forNewcomers, targets } of stop.passes) {
    if (forNewcomers === undefined) continue;
    // Whom the request was to be repeated to is asked for nothing else any more.
    if (kind !== 'final' && stop.hadFinal) continue;
    if (isStopPostOf(stop, member) && (kind !== 'final' || state.readings['AMB-61'] === 'does-not')) continue;
    // Forked after the first pass, though within its instant (AMB-37).
    const isAfterFirst = kind === 'kill' && stop.firstPass === 'kill' && member.isForked;
    // The manager knows of what it has just run, as long as nothing shows that the delay had passed before.
    const isKnown = kind === 'final' && stop.hadFinalByTimeout && !member.isForked && !isStopPostOf(stop, member);
    const isInTime = isKnown && atUs === dueUs && targets.every(({ isBegun }) => !isBegun);
    const isOwed = isInTime || (isAfterFirst && state.readings['AMB-37'] === 'owed');
    targets.push(newTarget(index, forNewcomers, isOwed));
    if (kind !== 'final' && dueUs === stop.firstPassUs) stop.firstTargets.push(index);
  }
};

/** A process is forked between the first pass and the final one (AMB-37). */
const isForkedBetween = (state: State, stop: Stop, atUs: Us, index: MemberIndex): boolean => {
  const { firstPassUs = atUs } = stop;
  const isBetween = atUs > firstPassUs && !stop.hadFinal;
  return (
    isBetween &&
    stop.isForAll &&
    stop.firstPass === 'kill' &&
    isUnderWay(stop) &&
    concerns(stop, memberAt(state, index)) &&
    remains(state, index, stop.procedure)
  );
};

const killNewborn = (state: State, stop: Stop, atUs: Us, index: MemberIndex): void => {
  const isOwed = state.readings['AMB-37'] === 'owed';
  // It has not been told before that its connection is gone (AMB-58).
  const steps = killSteps(stop.procedure, firstSignalOf(stop), jobOf(stop), false);
  openPass(state, stop, { kind: 'kill', dueUs: atUs, lateActs: 0, steps, to: [index] });
  const target = stop.passes.at(-1)?.targets.at(-1);
  if (target !== undefined) target.isOwed = isOwed;
};

const forkedOff = (state: State, { process, by, atUs }: Spawn): void => {
  const parent = state.byName.get(by);
  const run = parent === undefined ? state.run : memberAt(state, parent).run;
  const index = addMember(state, process, atUs, { run, isForked: true });
  for (const stop of state.stops) {
    joinPasses(state, stop, atUs, index);
    if (state.readings['AMB-37'] !== 'forbidden' && isForkedBetween(state, stop, atUs, index)) {
      killNewborn(state, stop, atUs, index);
    }
  }
};

/** Whether the process that the manager has just started begins a run of the unit. */
const beginsRun = (state: State, { command }: Spawn): boolean => {
  if (state.life === 'inactive' || state.life === 'down') return true;
  // The later commands of a oneshot service are main processes of the same run.
  return state.life === 'running' && state.main === undefined && (command?.index ?? 0) === 0;
};

const runsStopPost = (state: State, atUs: Us, index: MemberIndex): void => {
  for (const stop of state.stops) if (stop.phase === 'void') stop.isUnseen = false;
  const last = state.stops.findLast(({ phase }) => phase !== 'void');
  // Of what has been started since it is no stop.
  if (last === undefined || last.run !== state.run) return;
  if (last.procedure.mode === 'none' && state.readings['AMB-66'] === 'does-not') {
    reject(state, atUs, 'ExecStopPost= was run in mode none');
  }
  startStopPost(state, last, atUs, index);
};

/** The manager runs a stop command that no stop waits for yet: what makes the unit stop at this instant has come. */
const runsStopCommand = (state: State, atUs: Us): void => {
  const isAwaited = (): boolean => state.stops.some(({ commands }) => commands.phase === 'due');
  // Each makes the unit stop, or is over with.
  while (!isAwaited() && currentStop(state) === undefined && fallDue(state, atUs));
  const last = state.stops.at(-1);
  if (isAwaited() || last === undefined || !last.isUnseen || last.isClaimed) return;
  if (last.phase === 'void') {
    last.isUnseen = false;
    return;
  }
  if (last.beganUs === atUs) {
    beShown(state, last, atUs);
    return;
  }
  // What nobody has seen to end the unit is a stop from now on.
  const hasCommands = state.readings['AMB-35'] === 'commands-first';
  beginStop(state, last.cause, atUs, { hasCommands, job: last.job });
};

/** The manager takes the unit to have been stopped though nothing has stopped it yet: what does so has come. */
export const awaitStop = (state: State, atUs: Us): void => {
  const isStopped = (): boolean =>
    state.stops.some(({ run, phase, isUnseen }) => run === state.run && phase !== 'void' && !isUnseen);
  while (!isStopped() && fallDue(state, atUs));
};

/** The manager claims an end at the very instant at which a stop command runs into its timeout: so it has. */
export const endHungCommands = (state: State, atUs: Us): void => {
  const isHanging = ({ timers, procedure }: Stop): boolean =>
    timers.some((timer) => timer.kind === 'command' && dueOf(timer, procedure) === atUs);
  while (state.stops.some(isHanging) && fallDue(state, atUs));
};

const startedByManager = (state: State, spawn: Spawn): void => {
  const { process, atUs, command } = spawn;
  if (command !== undefined && command.name === state.procedure.stopCommand) runsStopCommand(state, atUs);
  if (command?.name === 'ExecStopPost') awaitStop(state, atUs);
  const member = addMember(state, process, atUs, { run: state.run, isForked: false, command });
  const isOfStart = isStartCommand(state, member);
  if (isOfStart && beginsRun(state, spawn)) {
    beginStart(state, atUs);
    // It is itself of the run that it begins.
    state.members[member] = { ...memberAt(state, member), run: state.run };
  }
  if (process.role === 'main' && canBeMain(state, process)) becomesMain(state, member);
  if (isOfStart) startCommandRuns(state, atUs, member);
  for (const stop of state.stops) {
    joinPasses(state, stop, atUs, member);
    if (isUnderWay(stop)) startCommand(state, stop, atUs, member);
  }
  if (command?.name === 'ExecStopPost') runsStopPost(state, atUs, member);
  if (command?.name === 'ExecReload' && state.life === 'running') {
    state.reload = member;
    state.lifeTimers.push(startTimer('reload', state.procedure.spans.start, atUs, { member }));
  }
  if (command?.name === 'ExecRemount' && state.life === 'running') {
    state.lifeTimers.push(startTimer('remount', state.procedure.spans.remount, atUs, { member }));
  }
};

/** A process comes to be. */
export const spawns = (state: State, spawn: Spawn): void => {
  if (spawn.by === 'manager') startedByManager(state, spawn);
  else forkedOff(state, spawn);
};
