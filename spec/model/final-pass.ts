import type { Us } from '../vocabulary/time.ts';
import {
  concerns,
  isControlOf,
  isInControlGroup,
  isStopPostOf,
  justGone,
  mainOf,
  memberAt,
  remainedAt,
  remaining,
  remains,
} from './members.ts';
import { openPass } from './open-pass.ts';
import { onlyKill, otherSteps } from './pass.ts';
import type { MemberIndex, State, Stop } from './state.ts';
import { startTimer } from './timers.ts';

/** When a final pass is due, and what called for it. */
export interface FinalCall {
  readonly dueUs: Us;
  readonly lateActs: number;
}

/** Control processes that are killed as if they were main in modes mixed and process (AMB-10): those of the first pass. */
export const exemptControls = (state: State, stop: Stop): readonly MemberIndex[] =>
  state.readings['AMB-10'] === 'included'
    ? []
    : remaining(state, stop).filter((index) => {
        const member = memberAt(state, index);
        return isControlOf(stop, member) && member.cameUs <= (stop.firstPassUs ?? member.cameUs);
      });

/** Whether it counts for a final pass: not where it was forked too late (AMB-36/forks). */
const isInTime = (state: State, stop: Stop, index: MemberIndex): boolean => {
  const { isForked, cameUs } = memberAt(state, index);
  return !isForked || state.readings['AMB-36/forks'] === 'remain' || cameUs <= (stop.firstPassUs ?? cameUs);
};

/**
 * Whether it is where the final signal of mixed goes: "all remaining processes of the unit's control group" (AMB-71). One
 * that the manager moved has not left.
 */
const isWhereMixedLooks = (state: State, stop: Stop, index: MemberIndex): boolean => {
  const { movedUs } = memberAt(state, index);
  return (
    isInControlGroup(state, index) ||
    movedUs !== undefined ||
    stop.procedure.mode !== 'mixed' ||
    state.readings['AMB-71'] === 'signalled'
  );
};

/** The main process that was asked to end and has, but that nobody reaps: it may remain all the same (AMB-36). */
const zombieOfMain = (state: State, stop: Stop): MemberIndex | undefined =>
  stop.firstTargets.find((index) => {
    const { isMain, isZombie } = memberAt(state, index);
    return isMain && isZombie && remains(state, index, stop.procedure);
  });

/** The ExecStopPost= commands of the stop that run: whether they count, AMB-61 says. */
export const stopPosts = (state: State, stop: Stop): readonly MemberIndex[] =>
  state.members.flatMap((member, index) =>
    isStopPostOf(stop, member) && member.isAlive && concerns(stop, member) ? [index] : [],
  );

/** Whom a final pass is for, of those that remain, and whether that is everybody (KillMode=, paragraphs 2 and 4). */
export const finalTargets = (
  state: State,
  stop: Stop,
): { readonly to: readonly MemberIndex[]; readonly isForAll: boolean } => {
  const { readings } = state;
  const { mode, unitType } = stop.procedure;
  const all = (): readonly MemberIndex[] => [
    ...remaining(state, stop).filter((index) => isInTime(state, stop, index) && isWhereMixedLooks(state, stop, index)),
    ...(readings['AMB-61'] === 'counts' ? stopPosts(state, stop) : []),
  ];
  if (mode === 'none') return { to: [], isForAll: false };
  if (mode === 'process' && !stop.isWithoutMain) {
    const main = mainOf(state, stop) ?? zombieOfMain(state, stop);
    const isForAll =
      readings['AMB-70'] === 'all-remaining' && (main !== undefined || readings['AMB-54'] === 'any-process');
    if (isForAll) return { to: all(), isForAll };
    return { to: [...(main === undefined ? [] : [main]), ...exemptControls(state, stop)], isForAll };
  }
  const isHelperOnly =
    mode === 'control-group' && (unitType === 'mount' || unitType === 'swap') && readings['AMB-39'] === 'helper-only';
  if (!isHelperOnly) return { to: all(), isForAll: true };
  return { to: remaining(state, stop).filter((index) => isControlOf(stop, memberAt(state, index))), isForAll: false };
};

/** Those that exited when the final signal fell due, and may be sent it all the same (AMB-63). */
const lateLamented = (state: State, stop: Stop, call: FinalCall, isForAll: boolean): readonly MemberIndex[] => {
  // Where order means nothing the signal may have come before the exit.
  if (state.readings['AMB-63'] === 'forbidden' && state.isOrdered) return [];
  return justGone(state, stop, call.dueUs).filter(
    (index) => (isForAll || memberAt(state, index).info.role === 'main') && isInTime(state, stop, index),
  );
};

/** Opens a final pass, where there are such: FinalKillSignal= to what remains. */
export const finalPass = (state: State, stop: Stop, call: FinalCall): void => {
  const { procedure } = stop;
  if (!procedure.sendsFinal) return;
  const { dueUs, lateActs } = call;
  const { to, isForAll } = finalTargets(state, stop);
  stop.hadFinal = true;
  stop.finalUs = dueUs;
  openPass(state, stop, {
    kind: 'final',
    dueUs,
    lateActs,
    steps: otherSteps(procedure, 'final', procedure.finalSignal),
    to,
    gone: lateLamented(state, stop, call, isForAll),
    isForAll: isForAll && state.readings['AMB-36/forks'] === 'remain',
  });
  if (procedure.finalSignal !== 'SIGKILL' && state.readings['AMB-25'] === 'then-sigkill') {
    stop.timers.push(startTimer('kill-after-final', 'stop', dueUs, { lateActs: lateActs + 1 }));
  }
};

/** SIGKILL for what outlived another final signal (AMB-25). */
export const killAfterFinal = (state: State, stop: Stop, dueUs: Us, lateActs: number): void => {
  const { to, isForAll } = finalTargets(state, stop);
  openPass(state, stop, {
    kind: 'final',
    dueUs,
    lateActs,
    steps: onlyKill,
    to,
    isForAll,
  });
};

/** The final signal to one command (AMB-29, AMB-55, AMB-79). */
export const finalToCommand = (state: State, stop: Stop, dueUs: Us, lateActs: number, command: MemberIndex): void => {
  const { procedure } = stop;
  if (!procedure.sendsFinal) return;
  const isThere = memberAt(state, command).isAlive;
  const isGone = state.readings['AMB-63'] === 'licensed' && remainedAt(state, command, procedure, dueUs);
  openPass(state, stop, {
    kind: 'final',
    dueUs,
    lateActs,
    steps: otherSteps(procedure, 'final', procedure.finalSignal),
    to: isThere ? [command] : [],
    isForOne: true,
    gone: isGone ? [command] : [],
  });
};
