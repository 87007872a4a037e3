import type { Readings } from '../readings/register.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import type { FirstSignal, Procedure, StopJob } from './procedure.ts';
import { isRestarting } from './procedure.ts';
import type { Member, MemberIndex } from './state.ts';

/** One signal in the course of a pass towards one process. */
export interface Step {
  readonly signal: SignalName;
  readonly isOwed: boolean;
  /** True for the pass's own signal, which the others follow. */
  readonly isOwn: boolean;
}

/** How far a pass has come with one process. */
export interface Target {
  readonly member: MemberIndex;
  /** What is still ahead, in order. One that is sent only what follows has no step of the pass's own (AMB-17, AMB-78). */
  rest: readonly Step[];
  /** False for what may be signalled but need not be: it came or went within the instant. */
  isOwed: boolean;
  /** True once it has been sent something. */
  isBegun: boolean;
  /** False for one that is sent only what follows. */
  readonly hasOwn: boolean;
  /** When it was sent what follows before the pass's own signal, as may be where order within an instant means nothing. */
  aheadUs: Us | undefined;
  /** Whether that was forbidden by itself, whatever it follows. */
  isAheadForbidden: boolean;
}

/** What is ahead of a process with which a pass begins. */
export const newTarget = (member: MemberIndex, steps: readonly Step[], isOwed: boolean): Target => ({
  member,
  rest: steps,
  isOwed,
  isBegun: false,
  hasOwn: steps.some(({ isOwn }) => isOwn),
  aheadUs: undefined,
  isAheadForbidden: false,
});

/** One burst of signals at one decision point. */
export interface Pass {
  readonly kind: 'kill' | 'watchdog' | 'final';
  readonly dueUs: Us;
  /** The last instant at which its signals are in time. */
  readonly untilUs: Us;
  /** How its signals go out: to one process after the other, its own signal to all of them first, or in any order. */
  readonly order: 'per-process' | 'batch' | 'any';
  readonly isMainFirst: boolean;
  /** What a process is to be sent that comes to be while the pass is under way; absent where it concerns nobody new. */
  readonly forNewcomers: readonly Step[] | undefined;
  readonly main: MemberIndex | undefined;
  targets: Target[];
  /** The process that is being served, where one is served after the other. */
  serving: MemberIndex | undefined;
}

const own = (signal: SignalName): Step => ({ signal, isOwed: true, isOwn: true });

const owed = (signal: SignalName): Step => ({ signal, isOwed: true, isOwn: false });

const licensed = (signal: SignalName): Step => ({ signal, isOwed: false, isOwn: false });

const inOrder = (readings: Readings, hangup: readonly Step[], wake: readonly Step[]): readonly Step[] => {
  switch (readings['AMB-18']) {
    case 'per-process-hup-first':
    case 'batch-hup-first':
      return [...hangup, ...wake];
    case 'per-process-cont-first':
    case 'batch-cont-first':
      return [...wake, ...hangup];
  }
};

const isHangupTwice = (readings: Readings, signal: SignalName): boolean =>
  signal === 'SIGHUP' && readings['AMB-19'] === 'one';

/** What follows KillSignal= in a pass: SIGHUP (SendSIGHUP=), and SIGCONT always (KillSignal=, paragraph 2). */
const followUpsOfKill = (
  procedure: Procedure,
  { signal, isRestartSetting }: FirstSignal,
  job: StopJob | 'remount' | undefined,
  hadHangup: boolean,
): { readonly hangup: readonly Step[]; readonly wake: readonly Step[] } => {
  const { readings, kill } = procedure;
  const isExcluded =
    (readings['AMB-16'] === 'only-kill-signal' && isRestartSetting) ||
    (readings['AMB-16'] === 'not-in-restart' && isRestarting(procedure, job)) ||
    (readings['AMB-58'] === 'once-per-stop' && hadHangup);
  const isPointless =
    (signal === 'SIGKILL' && readings['AMB-14/SIGKILL'] === 'licensed') ||
    (signal === 'SIGCONT' && readings['AMB-14/SIGCONT'] === 'licensed');
  return {
    hangup: kill.sendSighup && !isExcluded ? [owed('SIGHUP')] : [],
    wake: [isPointless ? licensed('SIGCONT') : owed('SIGCONT')],
  };
};

/** The steps of a pass of KillSignal= or RestartKillSignal= towards one process. */
export const killSteps = (
  procedure: Procedure,
  first: FirstSignal,
  job: StopJob | 'remount' | undefined,
  hadHangup: boolean,
): readonly Step[] => {
  const { readings } = procedure;
  const { hangup, wake } = followUpsOfKill(procedure, first, job, hadHangup);
  return [own(first.signal), ...inOrder(readings, isHangupTwice(readings, first.signal) ? [] : hangup, wake)];
};

/** What a process is sent that others are sent KillSignal= of: SIGHUP (AMB-17), SIGCONT (AMB-78), or nothing. */
export const bystanderSteps = (
  procedure: Procedure,
  first: FirstSignal,
  job: StopJob | 'remount' | undefined,
  hadHangup: boolean,
): readonly Step[] => {
  const { readings, mode } = procedure;
  const { hangup } = followUpsOfKill(procedure, first, job, hadHangup);
  const isHungUp =
    readings['AMB-17'] === 'whole-group' || (readings['AMB-17'] === 'whole-group-mixed' && mode === 'mixed');
  const isWoken = readings['AMB-78'] === 'every-remaining';
  return inOrder(readings, isHungUp ? hangup : [], isWoken ? [owed('SIGCONT')] : []);
};

/** The steps of a pass of WatchdogSignal= or FinalKillSignal= towards one process. */
export const otherSteps = (
  { readings, kill }: Procedure,
  kind: 'watchdog' | 'final',
  signal: SignalName,
): readonly Step[] => {
  const reading = kind === 'watchdog' ? readings['AMB-15/W'] : readings['AMB-15/F'];
  const wake = { owed: [owed('SIGCONT')], licensed: [licensed('SIGCONT')], forbidden: [] }[reading];
  const isHungUp = kill.sendSighup && readings['AMB-77'] === 'after-all';
  return [own(signal), ...inOrder(readings, isHungUp ? [owed('SIGHUP')] : [], wake)];
};

/** SIGKILL and nothing else (AMB-25). */
export const onlyKill: readonly Step[] = [own('SIGKILL')];

/** Whether what has begun must be brought to its end: what follows a signal that has been sent, or may yet be. */
const mustGoOn = ({ isBegun, hasOwn }: Target): boolean => isBegun && hasOwn;

/** The place of the step that this signal takes, or -1. In order, what is owed to who is there is not passed over. */
export const placeOf = (target: Target, signal: SignalName, isOrdered: boolean, isThere: boolean): number => {
  const { rest } = target;
  const isMust = isThere && (target.isOwed || mustGoOn(target));
  const place = rest.findIndex(
    (step) => step.signal === signal || (isOrdered && (step.isOwn || (isMust && step.isOwed))),
  );
  return rest[place]?.signal === signal ? place : -1;
};

/** Whether this process must be sent something yet. */
export const isPending = (target: Target): boolean =>
  (target.isOwed || mustGoOn(target)) && target.rest.some((step) => step.isOwed);

/** Whether this process must be sent the pass's own signal yet. */
export const isUnsent = ({ rest, isOwed }: Target): boolean => isOwed && rest.some(({ isOwn }) => isOwn);

const targetOf = ({ targets }: Pass, index: MemberIndex | undefined): Target | undefined =>
  index === undefined ? undefined : targets.find(({ member }) => member === index);

/** Why a signal to this target would be out of order, as a clause; absent where it would not be. */
export const disorder = (
  pass: Pass,
  target: Target,
  place: number,
  isThere: (member: MemberIndex) => boolean,
): string | undefined => {
  if (pass.order === 'any') return undefined;
  const waits = (other: Target): boolean => other !== target && isUnsent(other) && isThere(other.member);
  const main = pass.isMainFirst ? targetOf(pass, pass.main) : undefined;
  if (main !== undefined && waits(main)) return 'the main process comes first';
  if (pass.order === 'batch') {
    const isFollowUp = target.rest[place]?.isOwn === false;
    return isFollowUp && pass.targets.some(waits) ? "the pass's own signal goes to every process first" : undefined;
  }
  const served = pass.serving === target.member ? undefined : targetOf(pass, pass.serving);
  if (served === undefined || !isPending(served) || !isThere(served.member)) return undefined;
  return 'another process is still being served';
};

/** Whether this process was sent the pass's own signal. */
const wasSent = ({ isBegun, rest }: Target): boolean => isBegun && !rest.some(({ isOwn }) => isOwn);

/**
 * Whether what must follow the pass's own signal has yet to do so: each pass is a burst. Whom it passes by it comes to when
 * nobody is left for that signal.
 */
export const isUnfinished = ({ targets }: Pass, isThere: (member: MemberIndex) => boolean): boolean => {
  const isThrough = !targets.some((target) => isUnsent(target) && isThere(target.member));
  const hasItsTurn = (target: Target): boolean => (target.hasOwn ? wasSent(target) : isThrough);
  return targets.some((target) => hasItsTurn(target) && isPending(target) && isThere(target.member));
};

/** Somebody is gone: where nobody was sent the pass's own signal, nor must be any more, what would follow it need not be sent. */
export const freeBystanders = (
  { targets }: Pass,
  gone: MemberIndex,
  isThere: (member: MemberIndex) => boolean,
): void => {
  const asked = targets.filter(({ hasOwn }) => hasOwn);
  if (!asked.some((target) => target.member === gone && target.isOwed)) return;
  if (asked.some((target) => wasSent(target) || (isUnsent(target) && isThere(target.member)))) return;
  for (const target of targets) if (!target.hasOwn) target.isOwed = false;
};

/**
 * The signal of another pass goes out: what has begun here and may be left out has been, as each pass is a burst. What must
 * not be left out comes before.
 */
export const endBurst = ({ targets, order }: Pass, isThere: (member: MemberIndex) => boolean): void => {
  if (order === 'any') return;
  for (const target of targets) {
    const isBehind = target.hasOwn ? wasSent(target) : !isPending(target) || !isThere(target.member);
    if (isBehind) target.rest = [];
  }
};

/** Takes a step. Where processes are served one after the other, the one before gets nothing more. */
export const takeStep = (pass: Pass, target: Target, place: number, atUs: Us): void => {
  target.isBegun = true;
  if (target.rest[place]?.isOwn === false && target.rest.some(({ isOwn }) => isOwn)) target.aheadUs ??= atUs;
  target.rest = pass.order === 'any' ? target.rest.toSpliced(place, 1) : target.rest.slice(place + 1);
  if (pass.order !== 'per-process') return;
  const served = pass.serving === target.member ? undefined : targetOf(pass, pass.serving);
  if (served !== undefined) served.rest = [];
  pass.serving = target.member;
};

/**
 * Whether a process that is there must be signalled: one that was there before the instant, or that the manager itself
 * has run. Of what other processes fork within the instant it need not know; an ExecStopPost= command of the stop itself
 * comes when the pass is over, unless it is for that command only.
 */
export const mustBeSignalled = (
  { cameUs, isForked }: Member,
  dueUs: Us,
  { isForOne, isStopPost }: { readonly isForOne: boolean; readonly isStopPost: boolean },
): boolean => cameUs < dueUs || isForOne || (!isForked && !isStopPost);
