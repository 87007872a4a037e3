import type { Us } from '../vocabulary/time.ts';
import type { FailureMode } from '../vocabulary/unit.ts';
import { isControlOf, memberAt, remaining } from './members.ts';
import { openPass } from './open-pass.ts';
import { bystanderSteps, killSteps, otherSteps, type Pass } from './pass.ts';
import { firstSignal, type FirstSignal, type StopJob } from './procedure.ts';
import type { MemberIndex, State, Stop } from './state.ts';

/** When a pass is due, and for whom. */
export interface PassCall {
  readonly dueUs: Us;
  readonly lateActs: number;
  readonly to: readonly MemberIndex[];
  readonly gone?: readonly MemberIndex[];
  readonly isForAll?: boolean;
}

/** The job that this stop stands in; `remount` for that of a remount that hangs (AMB-40). */
export const jobOf = ({ cause, job }: Stop): StopJob | 'remount' | undefined =>
  cause === 'remount-timed-out' ? 'remount' : job;

/** The signal that this stop begins with. */
export const firstSignalOf = (stop: Stop): FirstSignal => firstSignal(stop.procedure, jobOf(stop));

/** The signal of a later pass in the same stop (AMB-23). */
export const laterSignalOf = (state: State, stop: Stop): FirstSignal =>
  state.readings['AMB-23'] === 'kill-signal' ? firstSignal(stop.procedure, undefined) : firstSignalOf(stop);

/** What is sent when a timeout has passed: a failure mode may put another signal in the place of the usual one (AMB-34). */
export const kindByFailureMode = (state: State, { procedure }: Stop, mode: FailureMode): Pass['kind'] => {
  if (state.readings['AMB-34'] === 'not-applied') return 'kill';
  if (mode === 'abort') return 'watchdog';
  // What is withheld takes no place.
  return mode === 'kill' && procedure.sendsFinal ? 'final' : 'kill';
};

/** Opens a pass of KillSignal= or RestartKillSignal=, with what follows it. */
export const killPass = (state: State, stop: Stop, signal: FirstSignal, call: PassCall): void => {
  const { procedure, hadHangup } = stop;
  const { mode } = procedure;
  const job = jobOf(stop);
  const isForSomebody = call.to.length > 0 || (call.gone ?? []).length > 0;
  const hasBystanders = (mode === 'mixed' || mode === 'process') && isForSomebody && call.isForAll !== true;
  // A control process is a target, or falls under "only main" and gets nothing (AMB-10).
  const isBystander = (index: MemberIndex): boolean =>
    !call.to.includes(index) && !isControlOf(stop, memberAt(state, index));
  const others = hasBystanders ? remaining(state, stop).filter(isBystander) : [];
  openPass(state, stop, {
    kind: 'kill',
    ...call,
    steps: killSteps(procedure, signal, job, hadHangup),
    // Nobody must be sent what follows a signal that nobody must be sent.
    bystanders: { to: others, steps: bystanderSteps(procedure, signal, job, hadHangup), isOwed: call.to.length > 0 },
  });
};

/** Opens a pass of WatchdogSignal=. */
export const watchdogPass = (state: State, stop: Stop, call: PassCall): void => {
  const { procedure } = stop;
  const steps = otherSteps(procedure, 'watchdog', procedure.kill.watchdogSignal);
  openPass(state, stop, { kind: 'watchdog', ...call, steps });
};

/** KillSignal= or WatchdogSignal= to one command (AMB-29, AMB-79), to which no other process is a bystander. */
export const askCommand = (
  state: State,
  stop: Stop,
  dueUs: Us,
  command: MemberIndex,
  kind: 'kill' | 'watchdog' = 'kill',
): void => {
  const { procedure } = stop;
  openPass(state, stop, {
    kind,
    dueUs,
    lateActs: 0,
    steps:
      kind === 'watchdog'
        ? otherSteps(procedure, kind, procedure.kill.watchdogSignal)
        : // It has not been told before that its connection is gone (AMB-58).
          killSteps(procedure, firstSignalOf(stop), jobOf(stop), false),
    to: memberAt(state, command).isAlive ? [command] : [],
    isForOne: true,
  });
};
