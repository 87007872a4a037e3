import type { ProcessFact } from './facts.ts';
import { isFinalForEverybody } from './final-targets.ts';
import type { Target } from './rule.ts';
import type { Point } from './situation.ts';
import { isSpared, onlyProcess, wasForEverybody } from './targets.ts';
import type { View } from './view.ts';

/** True for a point about somebody who has just come to be: after a pass for everybody, or while it may still be seen. */
export const isForNewcomer = ({ kind, process }: Point): boolean =>
  kind === 'fork' ||
  (process !== undefined && (kind === 'first' || kind === 'again' || kind === 'watchdog' || kind === 'abort'));

/** Who has just come to be: after a pass for everybody AMB-37 says, while it may still be seen it may be met by it. */
export const newcomer = (point: Point, view: View): readonly Target[] => {
  const isOwed = (process: ProcessFact): boolean =>
    point.kind === 'fork' && view.choose('AMB-37') === 'owed' && !isSpared(process, view);
  return onlyProcess(point, view).map((present) => ({
    present,
    duty: isOwed(present.process) ? 'owed' : 'licensed',
  }));
};

/** Whether a pass before the final signal was for every process: by its mode, or for want of a main process. */
export const isForEverybody = (pass: Point, view: View): boolean => {
  if (pass.kind === 'abort' && pass.trigger === 'stop-timeout') return isFinalForEverybody(view);
  const isOfOwn = pass.trigger === 'main-exited' || pass.trigger === 'start-over-left-overs';
  return (pass.kind === 'again' && isOfOwn) || wasForEverybody(view);
};
