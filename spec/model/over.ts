import type { Us } from '../vocabulary/time.ts';
import { finalTargets } from './final-pass.ts';
import { memberAt, remains } from './members.ts';
import type { Target } from './pass.ts';
import type { MemberIndex, State, Stop } from './state.ts';
import { askedOnceMore, isAbortedByTimeout } from './stop.ts';
import { dueOf } from './timers.ts';

const isThere = (state: State, stop: Stop, index: MemberIndex): boolean =>
  remains(state, index, stop.procedure) || memberAt(state, index).isAlive;

const isUndone = ({ rest }: Target): boolean => rest.length > 0;

/** Whether a signal is still owed, or will be, or may be sent to somebody who lives. */
const isAnythingOpen = (state: State, stop: Stop): boolean => {
  const isOpen = stop.passes.some(({ targets }) =>
    targets.some((target) => isUndone(target) && isThere(state, stop, target.member)),
  );
  if (isOpen || stop.phase === 'awaiting' || stop.isFinalAfterStopPost) return true;
  return stop.timers.some((timer) => {
    if (dueOf(timer, stop.procedure) === undefined) return false;
    if (timer.member !== undefined) return memberAt(state, timer.member).isAlive;
    const isOfFinal = timer.kind !== 'final' || stop.procedure.sendsFinal || isAbortedByTimeout(state, stop);
    if (isOfFinal) return finalTargets(state, stop).to.length > 0;
    return state.readings['AMB-72/kill-signal'] === 'again' && askedOnceMore(state, stop).length > 0;
  });
};

/** Nobody is left at the instant at which the end is claimed: so it stays, whoever comes to be before that is over. */
export const noteCount = (state: State, stop: Stop, atUs: Us): void => {
  if (state.isOrdered && stop.overUs === atUs && !stop.hasGivenUp) stop.memberCountAtClaim ??= state.members.length;
};

/** The manager claims that the unit has ended: so it has, unless a signal is still owed or may be sent (AMB-75). */
export const noteClaim = (state: State, stop: Stop, atUs: Us): void => {
  stop.isClaimed = true;
  if (state.readings['AMB-75/end'] === 'last-exit' || stop.phase === 'void' || isAnythingOpen(state, stop)) return;
  stop.overUs ??= atUs;
  stop.isClosed = true;
};

/** Whether the procedure of this stop is over, so that it no longer bounds what the manager does (AMB-72, AMB-75). */
export const isOver = ({ overUs, isClosed }: Stop, atUs: Us): boolean =>
  isClosed || (overUs !== undefined && atUs > overUs);

/**
 * Whether what came ahead of a signal follows none: the procedure was over, it went to who was gone with that instant, and
 * nothing forbade it.
 */
export const isAheadFree = (
  state: State,
  stop: Stop,
  { member, aheadUs = Number.POSITIVE_INFINITY, isAheadForbidden }: Target,
): boolean => {
  const { wentUs = Number.POSITIVE_INFINITY } = memberAt(state, member);
  return !isAheadForbidden && isOver(stop, aheadUs) && wentUs <= aheadUs;
};
