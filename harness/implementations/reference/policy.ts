import { type KillMode, type KillSettings, killSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Span } from '../../../spec/vocabulary/time.ts';
import type { Job } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { Pid } from '../../adapters/adapter.ts';
import { literalChoice } from './literal-choices.ts';

/** What a first pass is for: a stop of any kind, one that a restart job asked for, or an expired watchdog. */
export type Occasion = 'stop' | 'restart' | 'watchdog';

/** The processes of the unit at the instant of a pass. */
export interface Group {
  /** The main process, if there is one and it remains. */
  readonly main: Pid | undefined;
  /** Every process that remains in the control group, the main process among them. */
  readonly remaining: readonly Pid[];
}

/**
 * Everything that systemd.kill(5) decides, and nothing else: who is sent what, and when the second pass is due. What
 * carries it out (commands, timers, jobs) is in the files beside this one.
 */
export interface Policy {
  /** The seven options as the unit file sets them. */
  readonly settings: (unit: Unit) => KillSettings;
  /** The delay after the first pass, and the time that each stop command has. */
  readonly stopTimeout: (unit: Unit) => Span;
  /** Whether a stop that this job asks for counts as part of a restart job. */
  readonly isRestart: (job: Job) => boolean;
  /** Whether the first pass waits for the stop commands. */
  readonly waitsForStopCommands: (mode: KillMode) => boolean;
  /** The signal of the first pass. */
  readonly firstSignal: (settings: KillSettings, occasion: Occasion) => SignalName;
  /** What each process is sent right after the signal of the first pass, in order. */
  readonly followUps: (settings: KillSettings, occasion: Occasion) => readonly SignalName[];
  /** Whom the first pass goes to, in order. */
  readonly firstTargets: (mode: KillMode, group: Group) => readonly Pid[];
  /** The signal of the second pass; absent where there must be none. */
  readonly finalSignal: (settings: KillSettings) => SignalName | undefined;
  /** Whom the second pass goes to, in order. */
  readonly finalTargets: (mode: KillMode, group: Group) => readonly Pid[];
  /** Whether the end of the main process is enough for the second pass, before any timeout. */
  readonly finalWhenMainExits: (mode: KillMode) => boolean;
  /** Whether nobody is left that the stop has to wait for. */
  readonly nobodyLeft: (mode: KillMode, group: Group) => boolean;
  /** Whether the unit may be started again by a restart, with these processes of the last time still there. */
  readonly mayStartAgain: (settings: KillSettings, leftOver: readonly Pid[]) => boolean;
}

const mainFirst = ({ main, remaining }: Group): readonly Pid[] =>
  main === undefined ? remaining : [main, ...remaining.filter((pid) => pid !== main)];

const mainOnly = ({ main }: Group): readonly Pid[] => (main === undefined ? [] : [main]);

/** The page by its words. */
export const pagePolicy: Policy = {
  settings: (unit) => killSettings(unit, literalChoice),
  stopTimeout: (unit) => unit.settings.timeoutStop,
  isRestart: (job) =>
    job === 'restart' || job === 'try-restart' || job === 'dependency-restart' || job === 'reload-or-restart',

  // KillMode=, paragraph 2, says so of control-group, systemd.service(5) under ExecStop= of all modes.
  waitsForStopCommands: () => true,

  // KillMode=, paragraph 4, sentence 1; RestartKillSignal=; WatchdogSignal=.
  firstSignal: (settings, occasion) => {
    switch (occasion) {
      case 'stop':
        return settings.killSignal;
      case 'restart':
        return settings.restartKillSignal ?? settings.killSignal;
      case 'watchdog':
        return settings.watchdogSignal;
    }
  },

  // SendSIGHUP= and the second paragraph of KillSignal= speak of that setting (and so of RestartKillSignal=, "the same
  // as KillSignal="). Nothing is said of WatchdogSignal=, or of the second pass.
  followUps: (settings, occasion) => {
    if (occasion === 'watchdog') return [];
    return settings.sendSighup ? ['SIGHUP', 'SIGCONT'] : ['SIGCONT'];
  },

  // KillMode=, paragraph 2.
  firstTargets: (mode, group) => {
    switch (mode) {
      case 'control-group':
        return mainFirst(group);
      case 'mixed':
      case 'process':
        return mainOnly(group);
      case 'none':
        return [];
    }
  },

  finalSignal: (settings) => (settings.sendSigkill ? settings.finalKillSignal : undefined),

  // KillMode=, paragraph 2: under mixed, the first signal is for the main process and the second for everybody.
  finalTargets: (mode, group) => {
    switch (mode) {
      case 'control-group':
      case 'mixed':
        return mainFirst(group);
      case 'process':
        return mainOnly(group);
      case 'none':
        return [];
    }
  },

  // KillMode=, paragraph 4, the first bullet.
  finalWhenMainExits: (mode) => mode === 'mixed',

  nobodyLeft: (mode, { main, remaining }) => {
    switch (mode) {
      case 'control-group':
      case 'mixed':
        return remaining.length === 0;
      case 'process':
        return main === undefined;
      case 'none':
        return true;
    }
  },

  // SendSIGKILL=, sentence 2.
  mayStartAgain: ({ sendSigkill, killMode }, leftOver) =>
    sendSigkill || (killMode !== 'control-group' && killMode !== 'mixed') || leftOver.length === 0,
};
