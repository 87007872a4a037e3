import type { Us } from '../vocabulary/time.ts';
import type { CommandRef, ProcessInfo } from '../vocabulary/trace.ts';
import type { Procedure } from './procedure.ts';
import type { Member, MemberIndex, State, Stop } from './state.ts';

/** The member at this place. */
export const memberAt = (state: State, index: MemberIndex): Member => {
  const member = state.members[index];
  if (member === undefined) throw new Error(`no member ${index}`);
  return member;
};

/** Takes a process that is there, or came to be, into the table. */
export const addMember = (
  state: State,
  info: ProcessInfo,
  cameUs: Us,
  origin: { readonly run: number; readonly isForked: boolean; readonly command?: CommandRef | undefined },
): MemberIndex => {
  const { run, isForked, command } = origin;
  const index = state.members.length;
  state.members.push({
    info,
    index,
    run,
    cameUs,
    isForked,
    command,
    isMain: false,
    mainRun: undefined,
    isAlive: true,
    isZombie: false,
    isInGroup: info.outside !== true && info.role !== 'outsider',
    wentUs: undefined,
    leftUs: undefined,
    movedUs: undefined,
  });
  state.byName = new Map(state.byName).set(info.name, index);
  return index;
};

/** Whether a process that is told to be the main one is taken for it (AMB-12). */
export const canBeMain = (state: State, info: ProcessInfo): boolean =>
  info.foreign !== true || state.readings['AMB-12'] === 'any-named';

/** Whether this process belongs to the unit and counts, while it is alive and where it ought to be. */
const counts = ({ readings }: State, { info, isInGroup, isMain }: Member, procedure: Procedure): boolean => {
  if (info.role === 'outsider') return false;
  if (info.kernelThread === true && readings['AMB-36/kernel-threads'] === 'gone') return false;
  const isInSubgroup = info.subgroup !== undefined && readings['AMB-09'] !== 'subtree';
  if (isMain && (!isInGroup || isInSubgroup)) {
    return procedure.mode !== 'control-group' || readings['AMB-71'] === 'signalled';
  }
  return !isInSubgroup;
};

/** Whether a process that has not exited is in the control group, whatever the readings make of it (systemd.service(5)). */
export const isAliveInGroup = ({ isAlive, isInGroup, movedUs }: Member): boolean =>
  isAlive && isInGroup && movedUs === undefined;

/** Whether a process is in the unit's control group, where nobody has moved it: one in a sub-group is as AMB-09 has it. */
export const isInControlGroup = (state: State, index: MemberIndex): boolean => {
  const { isInGroup, info, movedUs } = memberAt(state, index);
  return isInGroup && movedUs === undefined && (info.subgroup === undefined || state.readings['AMB-09'] === 'subtree');
};

/** Whether a process remains (KillMode=, paragraph 4, and AMB-36): it has not exited, and is in the group. */
export const remains = (state: State, index: MemberIndex, procedure: Procedure): boolean => {
  const member = memberAt(state, index);
  const isThere = member.isAlive || (member.isZombie && state.readings['AMB-36/zombies'] === 'remain');
  return isThere && (member.isInGroup || member.isMain) && counts(state, member, procedure);
};

/** Whether a process is there to be signalled: it remains, by the settings of this stop. */
export const isThere = (state: State, stop: Stop, index: MemberIndex): boolean => remains(state, index, stop.procedure);

/** Whether a process remained at some moment of an instant, or of what came after it. */
export const remainedAt = (state: State, index: MemberIndex, procedure: Procedure, atUs: Us): boolean => {
  const member = memberAt(state, index);
  const { wentUs, leftUs = wentUs, isMain } = member;
  const isSince = (us: Us | undefined): boolean => us !== undefined && us >= atUs;
  // Until it left it was in the control group.
  const before = member.leftUs === undefined ? member : { ...member, isInGroup: true };
  return (
    (isSince(leftUs) && counts(state, before, procedure)) ||
    (isMain && isSince(wentUs) && counts(state, member, procedure))
  );
};

/** Whether it was the main process of an earlier run, and is one of the processes that this has left. */
const isFormerMain = ({ run }: Stop, { mainRun }: Member): boolean => mainRun !== undefined && mainRun < run;

/** Whether it has come to be when nobody was left, as the claim of the same instant says. */
export const isTooLateFor = ({ memberCountAtClaim }: Stop, { index }: Member): boolean =>
  memberCountAtClaim !== undefined && index >= memberCountAtClaim;

/** Whether a process is one that this stop is about: of those in the control group, and its main process wherever it is. */
export const concerns = (stop: Stop, member: Member): boolean => {
  if (member.run > stop.run || isTooLateFor(stop, member)) return false;
  if (!isFormerMain(stop, member)) return true;
  const isInSubgroup = member.info.subgroup !== undefined && stop.procedure.readings['AMB-09'] !== 'subtree';
  return member.isInGroup && !isInSubgroup;
};

/** A command that runs after this very stop: started by it, neither left for it nor there when it began. */
export const isStopPostOf = (stop: Stop, { command, run, cameUs }: Member): boolean =>
  command?.name === 'ExecStopPost' && run === stop.run && cameUs >= stop.beganUs;

/** A control process of the stop itself, or of what it interrupted, or left over; not a command that runs after it. */
export const isControlOf = (stop: Stop, member: Member): boolean =>
  member.info.role === 'control' && !isStopPostOf(stop, member);

/** The processes of a stop that remain, but for ExecStopPost= commands. */
export const remaining = (state: State, stop: Stop): readonly MemberIndex[] => {
  const found: MemberIndex[] = [];
  for (let index = 0; index < state.members.length; index++) {
    const member = memberAt(state, index);
    if (concerns(stop, member) && !isStopPostOf(stop, member) && remains(state, index, stop.procedure))
      found.push(index);
  }
  return found;
};

/** Those that went within the instant: they may be signalled, though nobody must. */
export const justGone = (state: State, stop: Stop, atUs: Us): readonly MemberIndex[] => {
  const found: MemberIndex[] = [];
  for (let index = 0; index < state.members.length; index++) {
    const member = memberAt(state, index);
    if (!concerns(stop, member) || isStopPostOf(stop, member) || remains(state, index, stop.procedure)) continue;
    if (remainedAt(state, index, stop.procedure, atUs)) found.push(index);
  }
  return found;
};

/** Whether anything of the unit is alive that this stop is about. */
export const isAnybodyAlive = (state: State, stop: Stop): boolean =>
  state.members.some(
    (member, index) =>
      concerns(stop, member) &&
      (remains(state, index, stop.procedure) || (isStopPostOf(stop, member) && member.isAlive)),
  );

/** The main process of this stop, if it remains. */
export const mainOf = (state: State, stop: Stop): MemberIndex | undefined =>
  stop.main !== undefined && remains(state, stop.main, stop.procedure) ? stop.main : undefined;

/** Whether it is a main process of this stop: the one that its first pass was for, or one that became known since. */
export const isMainOf = (stop: Stop, member: Member): boolean => member.isMain && !isFormerMain(stop, member);

/** Whether anybody may have been asked to end: upon an announcement that calls for the final signal only nobody is (AMB-20). */
const mayHaveAsked = ({ firstPassUs, firstPass, cause, hadFinal, wasAborted }: Stop): boolean =>
  firstPassUs !== undefined && (cause !== 'announcement' || firstPass !== 'none' || hadFinal || wasAborted);

/** Another process takes its place as the main one: it is like any other, unless a first pass was for it. */
const isReplaced = (state: State, index: MemberIndex): void => {
  const wasAsked = state.stops.some((stop) => stop.main === index && mayHaveAsked(stop));
  if (!wasAsked) memberAt(state, index).isMain = false;
};

/** From now on this is the main process of the unit, and of each stop that is about it. */
export const becomesMain = (state: State, index: MemberIndex): void => {
  const member = memberAt(state, index);
  if (state.main !== undefined && state.main !== index) isReplaced(state, state.main);
  member.isMain = true;
  member.mainRun = state.run;
  state.main = index;
  // One that becomes known after the first pass was asked for nothing that could be repeated.
  for (const stop of state.stops) if (concerns(stop, member) && !mayHaveAsked(stop)) stop.main = index;
};
