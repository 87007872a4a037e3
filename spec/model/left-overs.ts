import type { Us } from '../vocabulary/time.ts';
import { killPass } from './kill-pass.ts';
import { isInControlGroup, memberAt, remains } from './members.ts';
import { firstSignal, isRestartJob, type StopJob } from './procedure.ts';
import type { MemberIndex, State } from './state.ts';
import { newStop } from './stop.ts';

const upTo = (state: State, run: number): readonly MemberIndex[] =>
  state.members.flatMap((member, index) =>
    member.run <= run && remains(state, index, state.procedure) ? [index] : [],
  );

/** Whether processes of an earlier run exist "within the control group" (SendSIGKILL=, second sentence). */
export const isPresentLeftOver = (state: State): boolean =>
  upTo(state, state.run - 1).some((index) => isInControlGroup(state, index));

/** Whether the unit has ended, so that what remains of it was left over. */
const hasEnded = (state: State): boolean => {
  if (state.life === 'inactive') return true;
  if (state.life !== 'down') return false;
  // That a start has met what was left over ends nothing, and neither does it begin anything.
  const last = state.stops.findLast(({ cause }) => cause !== 'left-overs');
  return last === undefined || last.isClaimed || last.overUs !== undefined;
};

/**
 * A start is asked for while processes are left over which SendSIGKILL=no has spared (AMB-27): they are left alone, or
 * sent KillSignal= again. `run` is the last run that they may be of.
 */
export const meetLeftOvers = (state: State, atUs: Us, job: StopJob): void => {
  const { procedure, readings } = state;
  const { mode, kill, unitType } = procedure;
  if (unitType !== 'service' || kill.sendSigkill || mode === 'none' || mode === 'process' || !hasEnded(state)) return;
  const to = upTo(state, state.run);
  if (!to.some((index) => isInControlGroup(state, index) || memberAt(state, index).movedUs !== undefined)) return;
  const reading = readings['AMB-27'];
  const isKilled = reading === 'any-start-killed' || (reading === 'restart-jobs-killed' && isRestartJob(readings, job));
  if (reading === 'restart-jobs-killed' && !isKilled) return;
  const stop = newStop(state, 'left-overs', atUs, 'void', { job });
  stop.hadHangup = state.stops.findLast(({ phase }) => phase !== 'void')?.hadHangup ?? false;
  state.stops.push(stop);
  if (isKilled) {
    killPass(state, stop, firstSignal(procedure, undefined), { dueUs: atUs, lateActs: 0, to, isForAll: true });
  }
};
