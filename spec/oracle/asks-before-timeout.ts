import { isAbortedByTimeout, othersRemain, type View } from '../rules/view.ts';
import type { ProcessName, TraceEvent } from '../vocabulary/trace.ts';

/** Whether a timeout of the stop concerns somebody else only as long as this process, whose mode is process, remains (AMB-54). */
const keepsOthersConcerned = (process: ProcessName, view: View): boolean =>
  (view.kill.sendSigkill || view.unitType !== 'service' || isAbortedByTimeout(view)) &&
  othersRemain(view, process) &&
  view.choose('AMB-70') === 'all-remaining' &&
  view.choose('AMB-54') === 'main';

/** Whether the exit of the process that was main at the first pass asks for something, or keeps a timeout from asking for it. */
const mainExitAsks = (process: ProcessName, view: View): boolean => {
  const { stop, kill, choose } = view;
  if (kill.killMode === 'process') return keepsOthersConcerned(process, view);
  if (kill.killMode !== 'control-group') return false;
  return stop.firstKind === 'first' ? choose('AMB-07') === 'main-exit' : choose('AMB-33/survivors') === 'kill-signal';
};

/**
 * Whether main's exit, a further request or a fork asks for something only as long as a timeout of the stop has not passed;
 * or whether it makes a difference to whom that timeout concerns: who has come to be between two passes.
 */
export const asksBeforeTimeout = (event: TraceEvent, view: View): boolean => {
  const { stop, choose } = view;
  switch (event.kind) {
    case 'exit':
      return event.process === stop.mainAtT0 && mainExitAsks(event.process, view);
    case 'request':
      return choose('AMB-42') === 'again';
    case 'spawn':
      return choose('AMB-37') === 'owed';
    default:
      return false;
  }
};
