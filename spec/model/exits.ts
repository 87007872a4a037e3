import type { Us } from '../vocabulary/time.ts';
import { endsWithLastProcess, isGoing, isStartCommand, mainExitsByItself, startCommandEnds } from './life.ts';
import { mainExits } from './main-exit.ts';
import { isThere, memberAt } from './members.ts';
import { noteLastExit } from './last-exit.ts';
import { freeBystanders } from './pass.ts';
import type { End, MemberIndex, State } from './state.ts';
import { currentStop, endCommand, endStopPost, isUnderWay } from './stop.ts';

/** What is sent to others after a signal to this process follows nothing any more. */
const freeOthers = (state: State, index: MemberIndex): void => {
  for (const stop of state.stops) {
    for (const pass of stop.passes) freeBystanders(pass, index, (member) => isThere(state, stop, member));
  }
};

const mainIsGone = (state: State, atUs: Us, main: MemberIndex, end: End): void => {
  for (const stop of state.stops) {
    if (stop.main !== main) continue;
    stop.main = undefined;
    stop.mainExitUs = atUs;
    if (stop.phase === 'killing' && isUnderWay(stop)) mainExits(state, stop, atUs, main);
  }
  if (state.main !== main) return;
  state.main = undefined;
  state.mainExitUs = atUs;
  if (isGoing(state) && currentStop(state) === undefined) mainExitsByItself(state, atUs, main, end);
};

/** Whether a command is one that the unit is being started with: not one of an earlier start, that comes to its end. */
const isOfThisStart = (state: State, index: MemberIndex): boolean =>
  memberAt(state, index).run === state.run && isStartCommand(state, index);

/** A process ends. */
export const exits = (state: State, index: MemberIndex, end: End, isZombie: boolean, atUs: Us): void => {
  const member = memberAt(state, index);
  if (!member.isAlive) return;
  member.isAlive = false;
  member.isZombie = isZombie;
  state.hasAnybodyGone = true;
  if (!isZombie || state.readings['AMB-36/zombies'] === 'gone') member.wentUs = atUs;
  freeOthers(state, index);
  const hasSucceeded = end.status === 0;
  for (const stop of state.stops) {
    if (stop.phase === 'void') continue;
    endCommand(state, stop, atUs, index, hasSucceeded);
    endStopPost(state, stop, atUs, index, hasSucceeded);
  }
  if (index === state.reload) state.reload = undefined;
  state.lifeTimers = state.lifeTimers.filter((timer) => timer.member !== index);
  if (member.isMain) mainIsGone(state, atUs, index, end);
  else if (member.info.role === 'control' && isGoing(state) && isOfThisStart(state, index)) {
    startCommandEnds(state, atUs, index, end);
  }
  endsWithLastProcess(state, atUs);
  for (const stop of state.stops) noteLastExit(state, stop, atUs);
};

/** A process leaves the control group by itself. */
export const leaves = (state: State, index: MemberIndex, atUs: Us): void => {
  const member = memberAt(state, index);
  if (!member.isInGroup) return;
  member.isInGroup = false;
  member.wentUs = atUs;
  member.leftUs = atUs;
  state.hasAnybodyGone = true;
  freeOthers(state, index);
  for (const stop of state.stops) noteLastExit(state, stop, atUs);
};
