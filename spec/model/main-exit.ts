import type { Us } from '../vocabulary/time.ts';
import { finalPass, stopPosts } from './final-pass.ts';
import { finalByMainExit, goneFor, isMainExitCall, waitsForStopPost } from './first-pass.ts';
import { firstSignalOf, killPass, laterSignalOf } from './kill-pass.ts';
import { remaining } from './members.ts';
import type { MemberIndex, State, Stop } from './state.ts';
import { startTimer } from './timers.ts';

/** The delay before the final signal starts anew. */
const restartDelay = (stop: Stop, atUs: Us, isAfterKill: boolean): void => {
  stop.timers = stop.timers.map((timer) =>
    timer.kind === 'final'
      ? startTimer('final', isAfterKill ? 'stop' : timer.span, atUs, { notBeforeUs: timer.notBeforeUs, lateActs: 1 })
      : timer,
  );
};

/** Whether those count who are there besides: ExecStopPost= commands alone may not (AMB-61). */
const doOthersCount = ({ readings }: State, others: readonly MemberIndex[]): boolean =>
  others.length > 0 || readings['AMB-61'] === 'counts';

/** Main died after WatchdogSignal=, and others survive (AMB-33). */
const surviveWatchdog = (state: State, stop: Stop, atUs: Us, others: readonly MemberIndex[]): void => {
  const reading = state.readings['AMB-33/survivors'];
  if (reading === 'wait' || !doOthersCount(state, others)) return;
  if (reading === 'final-signal') {
    finalPass(state, stop, { dueUs: atUs, lateActs: 0 });
    return;
  }
  const gone = goneFor(state, stop, { dueUs: atUs, lateActs: 0 }, true);
  killPass(state, stop, firstSignalOf(stop), { dueUs: atUs, lateActs: 0, to: others, gone, isForAll: true });
  restartDelay(stop, atUs, true);
};

const inControlGroup = (state: State, stop: Stop, atUs: Us, others: readonly MemberIndex[]): void => {
  const { readings } = state;
  if (stop.wasAborted) {
    surviveWatchdog(state, stop, atUs, others);
    return;
  }
  // Where nobody was asked the delay is one after the announcement (AMB-20).
  if (readings['AMB-07'] === 'main-exit' && stop.firstPass !== 'none' && doOthersCount(state, others))
    restartDelay(stop, atUs, false);
  if (readings['AMB-06'] === 'once' || !stop.wasMainSent || stop.firstPass !== 'kill') return;
  const gone = goneFor(state, stop, { dueUs: atUs, lateActs: 0 }, true);
  killPass(state, stop, laterSignalOf(state, stop), { dueUs: atUs, lateActs: 0, to: others, gone, isForAll: true });
};

/** The main process exits while the unit is being killed: what that changes is for KillMode= to say (paragraph 4). */
export const mainExits = (state: State, stop: Stop, atUs: Us, main: MemberIndex): void => {
  const others = remaining(state, stop).filter((index) => index !== main);
  // Once the final signal has been due, nothing comes between it and the first one any more.
  const isAnyOther = others.length > 0 || stopPosts(state, stop).length > 0;
  if (stop.procedure.mode === 'control-group' && !stop.hadFinal && isAnyOther)
    inControlGroup(state, stop, atUs, others);
  if (isMainExitCall(state, stop) && (others.length > 0 || waitsForStopPost(state, stop)))
    finalByMainExit(state, stop, { dueUs: atUs, lateActs: 0 });
};
