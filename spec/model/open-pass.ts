import type { Us } from '../vocabulary/time.ts';
import { isStopPostOf, memberAt } from './members.ts';
import { mustBeSignalled, newTarget, type Pass, type Step } from './pass.ts';
import type { MemberIndex, State, Stop } from './state.ts';

/** What a pass is to be. */
export interface PassPlan {
  readonly kind: Pass['kind'];
  readonly dueUs: Us;
  /** How many acts that may be late it has waited for. */
  readonly lateActs: number;
  readonly steps: readonly Step[];
  /** Those that remain and are to be sent it. */
  readonly to: readonly MemberIndex[];
  /** Those that went within the instant, and may still be sent it. */
  readonly gone?: readonly MemberIndex[];
  /** Those that are sent only what follows. */
  readonly bystanders?: {
    readonly to: readonly MemberIndex[];
    readonly steps: readonly Step[];
    readonly isOwed: boolean;
  };
  /** True where it is for one command that has run into its timeout. */
  readonly isForOne?: boolean;
  /** True where it is for everybody, so that it may go to who comes within the instant. */
  readonly isForAll?: boolean;
}

const hangsUp = ({ steps }: PassPlan): boolean => steps.some(({ signal, isOwn }) => !isOwn && signal === 'SIGHUP');

/** The last instant at which something is in time that is due now and has waited for so many acts. */
export const lastInstant = ({ latenessUs }: State, dueUs: Us, lateActs: number): Us =>
  dueUs + (1 + lateActs) * latenessUs;

const orderOf = ({ readings }: State): 'per-process' | 'batch' => {
  switch (readings['AMB-18']) {
    case 'per-process-hup-first':
    case 'per-process-cont-first':
      return 'per-process';
    case 'batch-hup-first':
    case 'batch-cont-first':
      return 'batch';
  }
};

/** What a process is sent that the manager may not signal, where a reading passes it over, need not be brought to an end. */
const stepsFor = (state: State, member: MemberIndex, steps: readonly Step[]): readonly Step[] => {
  const isSpared = memberAt(state, member).info.protected === true && state.readings['AMB-31'] === 'ignored';
  return isSpared ? steps.map((step) => ({ ...step, isOwed: false })) : steps;
};

/** Opens a pass: from now on its signals may be sent, and must be before its window closes. */
export const openPass = (state: State, stop: Stop, plan: PassPlan): void => {
  const { kind, dueUs, lateActs, steps, to, gone = [], bystanders, isForOne = false, isForAll = false } = plan;
  const isOwed = (member: MemberIndex): boolean => {
    const each = memberAt(state, member);
    if (each.info.protected === true && state.readings['AMB-31'] === 'ignored') return false;
    return mustBeSignalled(each, dueUs, { isForOne, isStopPost: isStopPostOf(stop, each) });
  };
  const targets = to.map((member) => newTarget(member, stepsFor(state, member, steps), isOwed(member)));
  for (const member of gone) targets.push(newTarget(member, steps, false));
  if (bystanders !== undefined && bystanders.steps.length > 0) {
    for (const member of bystanders.to) {
      targets.push(newTarget(member, bystanders.steps, bystanders.isOwed && isOwed(member)));
    }
  }
  if (hangsUp(plan)) stop.hadHangup = true;
  stop.passes.push({
    kind,
    dueUs,
    untilUs: lastInstant(state, dueUs, lateActs),
    order: state.isOrdered ? orderOf(state) : 'any',
    isMainFirst: state.readings['AMB-38'] === 'main-first',
    forNewcomers: isForAll ? steps : undefined,
    main: stop.main,
    targets,
    serving: undefined,
  });
};
