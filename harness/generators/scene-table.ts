import { defaultTies, type TieClass } from '../../spec/vocabulary/world.ts';
import { delays } from './delays.ts';
import { equal, weighted } from './options.ts';

const tieOrders: readonly (readonly TieClass[])[] = [
  defaultTies,
  ['operation', 'wake', 'process'],
  ['process', 'operation', 'wake'],
  ['process', 'wake', 'operation'],
  ['wake', 'operation', 'process'],
  ['wake', 'process', 'operation'],
];

/** What happens to a generated unit. Which of these fields count depends on the cell. */
export const sceneTable = {
  ties: equal(...tieOrders),
  /** When the trigger comes, counted from the beginning (of a watchdog: from when it expires first). */
  when: weighted([6, 'second'], [3, 'none'], [1, 'step'], [1, 'stop-timeout']),
  hasMain: weighted([10, true], [1, false]),
  /** Where the main process is, and whose child. One that is not the manager's is named by a file or a notification. */
  mainPlace: weighted([36, 'as usual'], [1, 'outside'], [1, 'foreign'], [1, 'foreign and outside']),
  /** Whether processes of an earlier run are there before a start. */
  hasLeftOvers: weighted([3, false], [1, true]),
  hasOutsider: weighted([2, false], [1, true]),
  restart: weighted([4, 'restart'], [1, 'try-restart'], [1, 'dependency-restart'], [1, 'reload-or-restart']),
  hasReload: weighted([4, false], [1, true]),
  /** How the main process ends by itself. */
  end: weighted([4, 'status 0'], [3, 'status 1'], [2, 'SIGKILL'], [1, 'SIGTERM'], [1, 'SIGSEGV']),
  /** What becomes of a start. */
  start: weighted([3, 'stopped'], [2, 'left alone'], [2, 'restarted'], [2, 'stopped after it']),
  /** How long after the start the stop comes. */
  startDelay: equal('second', 'none', 'step'),
  mishap: equal(
    'STOPPING=1',
    'no memory for main',
    'no memory for a worker',
    'RuntimeMaxSec=',
    'a signal to main',
    'a signal to a worker',
  ),
  reload: equal('reload', 'remount', 'reload-or-restart'),
};

/** One more thing that happens, `delay` before or after the trigger. */
export const extraTable = {
  what: weighted(
    [4, 'stop'],
    [3, 'restart'],
    [2, 'start'],
    [1, 'try-restart'],
    [1, 'reload-or-restart'],
    [2, 'reload'],
    [3, 'daemon-reload'],
    [2, 'watchdog'],
    [2, 'STOPPING=1'],
    [2, 'WATCHDOG=trigger'],
    [1, 'EXTEND_TIMEOUT_USEC='],
    [1, 'READY=1'],
    [3, 'main exits'],
    [2, 'a worker exits'],
    [1, 'main is killed'],
    [1, 'a worker is stopped'],
    [1, 'a worker is continued'],
    [2, 'main forks'],
    [1, 'a worker forks'],
    [1, 'no memory'],
    [2, 'the group is frozen'],
    [2, 'the group is frozen for a while'],
    [1, 'main leaves'],
    [1, 'a worker leaves'],
    [1, 'a worker becomes main'],
  ),
  delay: equal(...delays),
  side: weighted([5, 'after'], [1, 'before']),
  /** What a reloaded configuration says otherwise. */
  change: equal('KillMode=', 'KillSignal=', 'FinalKillSignal=', 'the timeout', 'SendSIGKILL='),
};
