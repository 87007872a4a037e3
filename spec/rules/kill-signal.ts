import { isAux, type View } from './view.ts';
import { continueAfter } from './continue-after.ts';
import type { Rule, Target } from './rule.ts';
import type { Point } from './situation.ts';
import {
  everyRemaining,
  firstTargets,
  owedIn,
  sendsFinalSignal,
  sendsFirstSignal,
  sendsWatchdogSignal,
} from './targets.ts';

type Follow = NonNullable<Rule['follows']>;

const continueByReading = (reading: 'owed' | 'licensed' | 'forbidden'): ReturnType<Follow> =>
  reading === 'forbidden' ? undefined : { signal: 'SIGCONT', duty: reading };

/** KillSignal=. */
export const killSignalRules: readonly Rule[] = [
  {
    id: 'KS-3',
    title: 'the valid signals are those of signal(7)',
    says: 'the signals of signal(7) are valid values',
    open: ['AMB-45', 'AMB-46'],
    since: 187,
  },
  {
    id: 'KS-4',
    title: 'KillSignal= defaults to SIGTERM',
    says: 'KillSignal= is SIGTERM unless it is set',
    open: [],
    since: 187,
  },
  {
    id: 'KS-5',
    title: 'SIGCONT always follows right after KillSignal=',
    says: 'SIGCONT always follows right after the signal of KillSignal=, to the same process',
    open: ['AMB-14', 'AMB-15', 'AMB-18', 'AMB-78'],
    since: 187,
    follows: (sent, view) => {
      if (sendsFirstSignal(sent.point)) return sent.option === 'KillSignal' ? continueAfter(sent, view) : undefined;
      if (sendsWatchdogSignal(sent.point)) return continueByReading(view.choose('AMB-15/W'));
      return sendsFinalSignal(sent.point) ? continueByReading(view.choose('AMB-15/F')) : undefined;
    },
    adds: (point, view) => {
      if (point.kind !== 'first' && point.kind !== 'again') return [];
      const others = bystanders(point, view);
      if (others.length === 0 || view.choose('AMB-78') === 'signalled') return [];
      return others.map((target) => ({ ...target, signal: 'SIGCONT' }));
    },
  },
];

/** The remaining processes that a pass by KillMode= passes by; none where it goes to nobody, so that nothing follows it. */
export const bystanders = (point: Point, view: View): readonly Target[] => {
  if (point.process !== undefined || (view.kill.killMode !== 'mixed' && view.kill.killMode !== 'process')) return [];
  const others = everyRemaining(view).filter(({ process }) => isAux(process, view));
  if (others.length === 0) return [];
  const targets = firstTargets(point, view);
  if (targets.length === 0) return [];
  const duty = targets.every(({ gone }) => gone) ? 'licensed' : 'owed';
  return others
    .filter(({ process }) => targets.every((target) => target.process !== process))
    .map((present) => (duty === 'owed' ? owedIn(view)(present) : { present, duty }));
};
