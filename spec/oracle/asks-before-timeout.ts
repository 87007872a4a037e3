import type { Choose } from '../readings/choose.ts';
import type { TraceEvent } from '../vocabulary/trace.ts';
import type { Hypothesis } from './hypothesis.ts';

/**
 * Whether main's exit, a further request or a fork asks for something only as long as a timeout of the stop has not passed;
 * or whether it makes a difference to whom that timeout concerns: who is main, who has come to be between two passes.
 */
export const asksBeforeTimeout = (event: TraceEvent, { stop }: Hypothesis, choose: Choose): boolean => {
  if (stop === undefined) return false;
  switch (event.kind) {
    case 'exit':
      if (stop.settings.kill.killMode !== 'control-group' || event.process !== stop.mainAtT0) return false;
      return stop.firstKind === 'first'
        ? choose('AMB-07') === 'main-exit'
        : choose('AMB-33/survivors') === 'kill-signal';
    case 'request':
      return stop.t0Us === undefined ? choose('AMB-24') === 'last-job' : choose('AMB-42') === 'again';
    case 'spawn':
      return choose('AMB-37') === 'owed';
    case 'main':
      return true;
    default:
      return false;
  }
};
