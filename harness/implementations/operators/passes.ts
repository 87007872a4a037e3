import { firstSignalOf } from '../../../spec/model/kill-pass.ts';
import { killSteps, otherSteps, type Pass, type Step } from '../../../spec/model/pass.ts';
import { isRestartJob } from '../../../spec/model/procedure.ts';
import type { Cause, State, Stop } from '../../../spec/model/state.ts';
import type { KillMode } from '../../../spec/vocabulary/kill-settings.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { Seams } from '../model/seams.ts';

/** Why a pass is due. `stop-post`: a command that runs after the stop has taken too long. */
export type PassReason = 'stop' | 'restart' | 'watchdog' | 'timeout' | 'main-exit' | 'stop-post';

/** The modes in which anything is sent. */
export type KillingMode = Exclude<KillMode, 'none'>;

/** The modes in which anything is sent, in the page's order. */
export const killingModes: readonly KillingMode[] = ['control-group', 'mixed', 'process'];

/** The unit types besides services. */
export const otherUnitTypes: readonly Exclude<UnitType, 'service'>[] = ['socket', 'mount', 'swap', 'scope'];

/** What each pass is, as an object. */
export const passWords: Readonly<Record<PassReason, string>> = {
  stop: 'the first signal of a stop',
  restart: 'the first signal of a restart',
  watchdog: 'the signal of the watchdog',
  timeout: 'the final signal of the timeout',
  'main-exit': "the final signal of main's exit",
  'stop-post': 'the signals for a hung ExecStopPost= command',
};

/** Which passes are meant: all that agree with what is named. */
export interface PassPlace {
  readonly kind?: Pass['kind'];
  readonly reason?: PassReason;
  readonly mode?: KillMode;
  readonly unitType?: UnitType;
  readonly cause?: Cause;
}

const isAfterStop = ({ members }: State, { targets }: Pass): boolean =>
  targets.length > 0 && targets.every(({ member }) => members[member]?.command?.name === 'ExecStopPost');

/** Why a pass is due. */
export const reasonOf = (pass: Pass, stop: Stop, state: State): PassReason => {
  if (isAfterStop(state, pass)) return 'stop-post';
  if (pass.kind === 'watchdog') return 'watchdog';
  if (pass.kind === 'final') return stop.hadFinalByTimeout ? 'timeout' : 'main-exit';
  return isRestartJob(state.readings, stop.job) ? 'restart' : 'stop';
};

/** Changes the passes of a place; a change that gives none leaves the pass out. */
export const atPasses =
  (
    { kind, reason, mode, unitType, cause }: PassPlace,
    change: (pass: Pass, stop: Stop, state: State) => readonly Pass[],
  ): NonNullable<Seams['pass']> =>
  (pass, stop, state) => {
    const isMeant =
      (kind === undefined || kind === pass.kind) &&
      (reason === undefined || reason === reasonOf(pass, stop, state)) &&
      (mode === undefined || mode === stop.procedure.mode) &&
      (unitType === undefined || unitType === stop.procedure.unitType) &&
      (cause === undefined || cause === stop.cause);
    return isMeant ? change(pass, stop, state) : [pass];
  };

/** What a process that joins a pass is sent. */
export const stepsOf = ({ kind }: Pass, stop: Stop): readonly Step[] => {
  const { procedure, job } = stop;
  switch (kind) {
    case 'kill':
      return killSteps(procedure, firstSignalOf(stop), job, false);
    case 'watchdog':
      return otherSteps(procedure, kind, procedure.kill.watchdogSignal);
    case 'final':
      return otherSteps(procedure, kind, procedure.finalSignal);
  }
};

/** Changes what every process of a pass is sent. */
export const withSteps = (pass: Pass, change: (steps: readonly Step[]) => readonly Step[]): Pass => ({
  ...pass,
  forNewcomers: pass.forNewcomers === undefined ? undefined : change(pass.forNewcomers),
  targets: pass.targets.map((target) => ({ ...target, rest: change(target.rest) })),
});

/** A second pass like this one. */
export const copyOf = (pass: Pass): Pass => withSteps(pass, (steps) => steps);
