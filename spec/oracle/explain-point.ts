import type { Point } from '../rules/situation.ts';
import { formatInstant } from '../vocabulary/time.ts';

/** What brought a decision point about, as a clause. */
export const explainPoint = (point: Point): string => {
  const at = formatInstant(point.atUs);
  const since = point.sinceUs === undefined ? '' : ` since ${formatInstant(point.sinceUs)}`;
  switch (point.trigger) {
    case 'requested':
      return `the unit was to be stopped at ${at}`;
    case 'command-ended':
      return `the stop command had ended at ${at}`;
    case 'command-timed-out':
      return `the stop command had not ended by its timeout at ${at}`;
    case 'main-exited':
      return `the main process exited at ${at} while others remained`;
    case 'main-gone':
      return `the main process was gone at ${at} while others remained`;
    case 'no-main':
      return `there was no main process at ${at}`;
    case 'stop-timeout':
    case 'abort-timeout':
      return `the stop timeout${since} had passed at ${at}`;
    case 'final-timeout':
      return `one more stop timeout${since} had passed at ${at}`;
    case 'watchdog-expired':
      return `the watchdog timeout expired at ${at}`;
    case 'second-request':
      return `a stop was asked for again at ${at}`;
    case 'forked':
      return `${point.process} was forked at ${at}`;
    case 'post-run':
      return `ExecStopPost= was run at ${at}`;
    case 'post-ended':
      return `ExecStopPost= had ended at ${at}`;
    case 'helper-timed-out':
      return `${point.process ?? 'the helper'} had not ended by its timeout at ${at}`;
    case 'start-failed':
      return `the start failed at ${at}`;
    case 'start-timed-out':
      return `the start timed out at ${at}`;
    case 'runtime-over':
      return `the unit's maximum running time was over at ${at}`;
    case 'out-of-memory':
      return `a process was killed for lack of memory at ${at}`;
    case 'said-stopping':
      return `the service said at ${at} that it is stopping`;
    case 'reload-timed-out':
      return `the reload timed out at ${at}`;
    case 'start-over-left-overs':
      return `a start was asked for at ${at} while processes of an earlier run remained`;
  }
};
