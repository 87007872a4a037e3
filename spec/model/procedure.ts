import type { Readings } from '../readings/register.ts';
import { type KillMode, type KillSettings, killSettings } from '../vocabulary/kill-settings.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { Span } from '../vocabulary/time.ts';
import type { CommandName, NeighbourSettings, Unit, UnitType } from '../vocabulary/unit.ts';

/** The delays that are waited for: TimeoutStopSec=, TimeoutAbortSec=, TimeoutStartSec=, TimeoutSec= and RuntimeMaxSec=. */
export type SpanName = 'stop' | 'abort' | 'start' | 'remount' | 'runtime';

/** How the processes of one unit are killed: its settings as the readings take them. */
export interface Procedure {
  readonly unitType: UnitType;
  readonly settings: NeighbourSettings;
  readonly readings: Readings;
  /** False where the unit does not load (AMB-46). */
  readonly loads: boolean;
  readonly mode: KillMode;
  readonly kill: KillSettings;
  /** The signal of a final pass. */
  readonly finalSignal: SignalName;
  /** Whether there are final passes at all (SendSIGKILL=). */
  readonly sendsFinal: boolean;
  readonly spans: Readonly<Record<SpanName, Span>>;
  /** The setting of the commands that a stop begins with; absent where there is none. */
  readonly stopCommand?: CommandName;
}

const stopCommands: Readonly<Partial<Record<UnitType, CommandName>>> = {
  service: 'ExecStop',
  socket: 'ExecStopPre',
  mount: 'ExecUnmount',
  swap: 'ExecDeactivate',
};

/** Whether the second bullet's delay exists for a unit of this type (KillMode=, paragraph 4). */
const hasStopDelay = (unitType: UnitType, readings: Readings): boolean => {
  switch (unitType) {
    case 'service':
      return true;
    case 'scope':
      return readings['AMB-49'] === 'counts';
    case 'socket':
    case 'mount':
    case 'swap':
      return readings['AMB-03'] === 'timeout-sec';
  }
};

const spansOf = (unit: Unit, readings: Readings): Procedure['spans'] => {
  const { settings, type } = unit;
  const read = (span: Span): Span => (span === 0 && readings['AMB-48'] === 'never' ? 'infinity' : span);
  const isThere = hasStopDelay(type, readings);
  return {
    stop: isThere ? read(settings.timeoutStop) : 'infinity',
    abort: isThere ? read(settings.timeoutAbort ?? settings.timeoutStop) : 'infinity',
    // Here it switches the timeout off.
    start: settings.timeoutStart === 0 ? 'infinity' : settings.timeoutStart,
    // TimeoutSec= of a command, which is not the delay that AMB-03 asks about.
    remount: read(settings.timeoutStop),
    runtime: settings.runtimeMax,
  };
};

const known = new WeakMap<Unit, WeakMap<Readings, Procedure>>();

const build = (unit: Unit, readings: Readings): Procedure => {
  const kill = killSettings(unit, (choice) => readings[choice]);
  const isMixed = kill.killMode === 'mixed';
  const stopCommand = stopCommands[unit.type];
  return {
    unitType: unit.type,
    settings: unit.settings,
    readings,
    loads: kill.loads,
    mode: kill.killMode,
    kill,
    finalSignal: isMixed && readings['AMB-56'] === 'literal-sigkill' ? 'SIGKILL' : kill.finalKillSignal,
    sendsFinal: kill.sendSigkill || (unit.type !== 'service' && readings['AMB-28'] === 'services-only'),
    spans: spansOf(unit, readings),
    ...(stopCommand === undefined ? {} : { stopCommand }),
  };
};

/** The procedure of a unit under these readings. */
export const procedureOf = (unit: Unit, readings: Readings): Procedure => {
  const ofUnit = known.get(unit) ?? new WeakMap<Readings, Procedure>();
  known.set(unit, ofUnit);
  const before = ofUnit.get(readings);
  if (before !== undefined) return before;
  const procedure = build(unit, readings);
  ofUnit.set(readings, procedure);
  return procedure;
};

/** Whether a job counts as a restart job (RestartKillSignal=, second sentence, and AMB-21). */
export const isRestartJob = (readings: Readings, job: StopJob | undefined): boolean => {
  switch (job) {
    case 'restart':
      return true;
    case 'try-restart':
      return readings['AMB-21/try-restart'] === 'counts';
    case 'dependency-restart':
      return readings['AMB-21/dependency'] === 'counts';
    case 'reload-or-restart':
      return readings['AMB-21/reload-or-restart'] === 'counts';
    case 'automatic':
      return readings['AMB-21/automatic'] === 'counts';
    case 'stop':
    case 'start':
    case undefined:
      return false;
  }
};

/** The job that a stop stands in; `automatic` for the restart that follows an exit by Restart=. */
export type StopJob =
  | 'start'
  | 'stop'
  | 'restart'
  | 'try-restart'
  | 'dependency-restart'
  | 'reload-or-restart'
  | 'automatic';

/** The signal that asks processes to end (KillMode=, paragraph 4), and whether RestartKillSignal= named it. */
export interface FirstSignal {
  readonly signal: SignalName;
  readonly isRestartSetting: boolean;
}

/** Whether RestartKillSignal= speaks of this job: of mounts it may be a remount that it speaks of (AMB-40). */
export const isRestarting = ({ unitType, readings }: Procedure, job: StopJob | 'remount' | undefined): boolean => {
  const isRemountReading = unitType === 'mount' && readings['AMB-40'] === 'remount';
  return job === 'remount' ? isRemountReading : !isRemountReading && isRestartJob(readings, job);
};

/** The first signal of a stop in this job; `remount` for the helper of a remount that hangs (AMB-40). */
export const firstSignal = (procedure: Procedure, job: StopJob | 'remount' | undefined): FirstSignal => {
  const { kill, readings, unitType } = procedure;
  if (unitType !== 'service' && readings['AMB-02'] === 'services-only') {
    return { signal: 'SIGTERM', isRestartSetting: false };
  }
  const { restartKillSignal } = kill;
  if (!isRestarting(procedure, job) || restartKillSignal === undefined)
    return { signal: kill.killSignal, isRestartSetting: false };
  return { signal: restartKillSignal, isRestartSetting: true };
};
