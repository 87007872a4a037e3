import { equal, weighted } from './options.ts';

/**
 * What a generated unit file says. An absent value means that the line is not there. Literals that readings differ on
 * come now and then: aliases, numbers, short booleans.
 */
export const settingsTable = {
  /** Whether KillMode= is written where it is the default. */
  writesDefaultMode: equal(false, true),
  killSignal: weighted(
    [24, undefined],
    [6, 'SIGINT'],
    [5, 'SIGUSR1'],
    [3, 'SIGHUP'],
    [3, 'SIGWINCH'],
    [2, 'SIGQUIT'],
    [2, 'SIGKILL'],
    [2, 'SIGCONT'],
    [1, 'SIGSTOP'],
    [2, 'RTMIN+3'],
    [1, '2'],
    [1, 'SIGIOT'],
    [1, 'sigint'],
    [1, 'SIGNONE'],
  ),
  restartKillSignal: weighted(
    [24, undefined],
    [10, 'SIGUSR2'],
    [4, 'SIGTERM'],
    [3, 'SIGINT'],
    [2, 'SIGHUP'],
    [1, 'SIGKILL'],
    [1, 'SIGCONT'],
    [1, '12'],
  ),
  sendSighup: weighted([24, undefined], [8, 'yes'], [4, 'true'], [4, 'no'], [1, '1'], [1, 'y'], [1, '']),
  sendSigkill: weighted([24, undefined], [8, 'no'], [4, 'false'], [4, 'yes'], [1, '0'], [1, 'n'], [1, '']),
  finalKillSignal: weighted(
    [24, undefined],
    [8, 'SIGQUIT'],
    [4, 'SIGUSR2'],
    [3, 'SIGABRT'],
    [3, 'SIGTERM'],
    [1, 'SIGHUP'],
    [1, 'SIGCONT'],
    [1, '3'],
  ),
  watchdogSignal: weighted([24, undefined], [6, 'SIGSEGV'], [4, 'SIGTERM'], [3, 'SIGKILL'], [2, 'SIGUSR1'], [1, '11']),
  timeoutStop: weighted([16, '10s'], [10, '2s'], [4, undefined], [4, '1500ms'], [3, 'infinity'], [2, '0'], [2, '1ms']),
  timeoutAbort: weighted([24, undefined], [6, '3s'], [3, '20s'], [2, 'infinity'], [1, '0'], [1, '']),
  timeoutStart: weighted([24, undefined], [8, '3s'], [2, '10s'], [1, 'infinity'], [1, '0']),
  stopFailureMode: weighted([24, undefined], [4, 'abort'], [3, 'kill'], [1, 'terminate']),
  startFailureMode: weighted([24, undefined], [4, 'abort'], [3, 'kill'], [1, 'terminate']),
  serviceType: weighted(
    [20, undefined],
    [4, 'exec'],
    [6, 'notify'],
    [6, 'forking'],
    [4, 'oneshot'],
    [1, 'idle'],
    [1, 'dbus'],
    [1, 'notify-reload'],
  ),
  /** How the main process of a forking service is known. */
  knownBy: equal('pid file', 'guess', 'nothing'),
  remainAfterExit: weighted([12, undefined], [2, 'yes'], [1, 'no']),
  exitType: weighted([12, undefined], [2, 'cgroup'], [1, 'main']),
  restart: weighted(
    [24, undefined],
    [3, 'always'],
    [2, 'on-failure'],
    [2, 'on-watchdog'],
    [1, 'on-abnormal'],
    [1, 'on-abort'],
    [1, 'on-success'],
  ),
  runtimeMax: weighted([24, undefined], [1, '5s'], [1, 'infinity']),
  /** Something odd about the file as a whole. */
  oddity: weighted(
    [40, 'none'],
    [2, 'drop-in'],
    [2, 'wrong section'],
    [1, 'mode twice'],
    [1, 'mode reset'],
    [1, 'bad mode'],
    [1, 'bad signal after a good one'],
    [1, 'section twice'],
  ),
};
