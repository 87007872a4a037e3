import type { Us } from '../vocabulary/time.ts';
import type { Job } from '../vocabulary/trace.ts';
import { firstSignalOf, killPass } from './kill-pass.ts';
import { goneFor } from './first-pass.ts';
import { meetLeftOvers } from './left-overs.ts';
import { beginStart, goDown, hasCommands, isGoing, mayHaveEnded, needsNoCommand } from './life.ts';
import { isStopPostOf, remaining } from './members.ts';
import type { StopJob } from './procedure.ts';
import type { State, Stop } from './state.ts';
import { beginStop, currentStop, isOnlyAnnounced } from './stop.ts';

/** Whether a reload is possible, so that a reload-or-restart reloads; of a mount it always is, by a remount. */
const canReload = (state: State): boolean => {
  const { settings, unitType } = state.procedure;
  if (unitType === 'mount') return true;
  return settings.serviceType === 'notify-reload' || (settings.commands.ExecReload ?? []).length > 0;
};

/** What a request comes to: a stop, a start, both, or nothing that concerns the killing of processes. */
const meaningOf = (state: State, job: Job): { readonly stops: boolean; readonly starts: boolean } => {
  switch (job) {
    case 'start':
      return { stops: false, starts: true };
    case 'stop':
      return { stops: true, starts: false };
    case 'restart':
      return { stops: true, starts: true };
    case 'try-restart':
    case 'dependency-restart':
      return { stops: true, starts: isGoing(state) || currentStop(state) !== undefined };
    case 'reload-or-restart':
      // Where a reload is possible it never stops anything; what is down it starts.
      return canReload(state) ? { stops: false, starts: !isGoing(state) } : { stops: true, starts: true };
    case 'reload':
    case 'remount':
      return { stops: false, starts: false };
  }
};

/** A further request while the unit is stopping: before the first pass (AMB-24), or after it (AMB-42). */
const askAgain = (state: State, stop: Stop, job: StopJob, atUs: Us): void => {
  // What is sent from now on is sent in the job that stands.
  if (state.readings['AMB-24'] === 'last-job' || stop.job === undefined) stop.job = job;
  // What is sent once more is the first pass of KillSignal=, and not after the final signal that repeats it.
  if (stop.firstPass !== 'kill' || stop.hadFinal) return;
  if (state.readings['AMB-42'] === 'nothing' || stop.procedure.mode === 'none') return;
  const to = remaining(state, stop).filter((index) => stop.firstTargets.includes(index));
  const gone = goneFor(state, stop, { dueUs: atUs, lateActs: 0 }, stop.isForAll);
  killPass(state, stop, firstSignalOf(stop), { dueUs: atUs, lateActs: 0, to, gone, isForAll: stop.isForAll });
};

const asksToStop = (state: State, job: StopJob, atUs: Us, isStill: boolean): void => {
  const stop = currentStop(state);
  // What was claimed to have ended, and not to have started since, has not.
  if (stop === undefined && state.stops.at(-1)?.isClaimed !== true && !isStill) startsUnseen(state, atUs);
  const isAnnounced = stop !== undefined && isOnlyAnnounced(stop) && !stop.hadFinal && !stop.wasAborted;
  if (isAnnounced) {
    state.stops = state.stops.filter((each) => each !== stop);
  } else if (stop !== undefined) {
    // What is asked of a unit that was claimed to have ended is no part of the stop that ended it.
    if (!stop.isClaimed) askAgain(state, stop, job, atUs);
    return;
  }
  const last = state.stops.findLast(({ run, phase }) => run === state.run && phase !== 'void');
  // As long as its end is not claimed it may go on: whoever runs what comes after a stop shows it.
  const isStanding = state.readings['AMB-24'] === 'last-job' || last?.job === undefined;
  if (last?.overUs !== undefined && !last.isClaimed && isStanding) last.job = job;
  // Nothing has shown that the unit has ended with its last process: whoever stops it now may think that it goes on.
  const isUnseen = last?.isUnseen === true && !last.isClaimed;
  if (!isGoing(state) && !mayHaveEnded(state) && !isUnseen && stop === undefined) return;
  // A start that has failed, which is no stop (AMB-64), is one that is stopped now.
  const isComingUp = !isGoing(state) && mayHaveEnded(state) && state.readings['AMB-43/start'] === 'commands-first';
  const runsCommands = isComingUp || ((isGoing(state) || isUnseen || isAnnounced) && hasCommands(state));
  goDown(state);
  beginStop(state, 'request', atUs, { hasCommands: runsCommands, job, owesCommands: !isUnseen });
};

/** Whether the latest stop, which nobody has claimed to be over, is at its ExecStopPost=. */
const isAtStopPost = ({ stops, members }: State): boolean => {
  const last = stops.findLast(({ phase }) => phase !== 'void');
  if (last === undefined || last.isClaimed) return false;
  return members.some((member) => isStopPostOf(last, member) && member.isAlive);
};

/**
 * Whether the unit, of which nobody is left, may still be stopping when it is asked to stop again, though nothing would show
 * that it has been started in between: its ExecStopPost= is yet to be run.
 */
export const mayBeStillStopping = (state: State, job: Job): boolean => {
  const { life, startJob, stops, members } = state;
  if (life !== 'down' || startJob === undefined || !needsNoCommand(state) || isAtStopPost(state)) return false;
  if (currentStop(state) !== undefined || (job !== 'stop' && job !== 'restart')) return false;
  const last = stops.at(-1);
  if (last === undefined || last.phase === 'void' || last.isClaimed || last.hasGivenUp) return false;
  const { settings, mode } = last.procedure;
  if (mode === 'none' || (settings.commands.ExecStopPost ?? []).length === 0) return false;
  return !members.some((member) => isStopPostOf(last, member));
};

/** A unit that starts without running anything does so when its stop is over, and nothing but the claim shows it. */
export const startsUnseen = (state: State, atUs: Us): void => {
  if (isAtStopPost(state)) return;
  if (state.life === 'down' && state.startJob !== undefined && needsNoCommand(state)) beginStart(state, atUs);
};

/** A job is asked of the manager. `isStill`: a stop that may be over is not. */
export const requests = (state: State, job: Job, atUs: Us, isStill = false): void => {
  const { stops, starts } = meaningOf(state, job);
  if (!stops && !starts) return;
  const asked = job as StopJob;
  if (starts && !isGoing(state)) meetLeftOvers(state, atUs, asked);
  if (stops) asksToStop(state, asked, atUs, isStill);
  if (starts) state.startJob = asked;
  else state.startJob = undefined;
  if (starts && state.life === 'inactive' && needsNoCommand(state)) beginStart(state, atUs);
};
