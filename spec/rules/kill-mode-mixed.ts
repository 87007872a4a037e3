import type { Point } from './situation.ts';
import { processNamed } from './facts.ts';
import { finalTargetsByMode, ofGroup } from './final-targets.ts';
import { isAux, remaining, type View } from './view.ts';
import { finalSignalOf } from './final-signal.ts';
import { isForNewcomer, newcomer } from './newcomers.ts';
import type { Rule } from './rule.ts';
import {
  everyRemaining,
  firstTargets,
  onlyProcess,
  owedIn,
  sendsFinalSignal,
  sendsFirstSignal,
  byMainExit,
} from './targets.ts';

const isMixed = ({ kill }: View): boolean => kill.killMode === 'mixed';

const finalTargets = (point: Point, view: View) =>
  (point.process === undefined ? finalTargetsByMode(view) : ofGroup(onlyProcess(point, view), view)).map(owedIn(view));

/** KillMode=, paragraph 2, sentence 2, and paragraph 4, as they speak of mixed. */
export const mixedRules: readonly Rule[] = [
  {
    id: 'KM-MX-1',
    modes: ['mixed'],
    title: 'mixed: the first signal goes to the main process',
    says: 'under mixed, the first signal goes to the main process',
    open: ['AMB-10', 'AMB-11', 'AMB-12', 'AMB-31', 'AMB-51'],
    since: 209,
    option: 'KillMode',
    owes: (point, view) => {
      if (!isMixed(view) || !sendsFirstSignal(point)) return [];
      if (isForNewcomer(point)) return newcomer(point, view);
      if (point.kind !== 'helper') return firstTargets(point, view).map(owedIn(view));
      return view.choose('AMB-10') === 'exempt' ? onlyProcess(point, view).map(owedIn(view)) : [];
    },
  },
  {
    id: 'KM-MX-2',
    modes: ['mixed'],
    title: 'mixed: the other processes get nothing with the first signal',
    says: 'under mixed, the first signal goes to the main process and the rest of the control group gets only the later one',
    open: ['AMB-06', 'AMB-11', 'AMB-17', 'AMB-28', 'AMB-32', 'AMB-56', 'AMB-78'],
    since: 209,
    option: 'KillMode',
    forbids: ({ to }, view) =>
      isMixed(view) && view.stop.finalUs === undefined && isAux(processNamed(view.facts, to), view),
    guards: (point, view) =>
      isMixed(view) && point.kind === 'first' && everyRemaining(view).some(({ process }) => isAux(process, view)),
  },
  {
    id: 'KM-MX-3',
    modes: ['mixed'],
    title: 'mixed: the later signal goes to all remaining processes',
    says: 'under mixed, the later signal goes to all processes that remain in the control group',
    open: ['AMB-09', 'AMB-22', 'AMB-28', 'AMB-56', 'AMB-65', 'AMB-71'],
    since: 209,
    option: 'KillMode',
    specific: true,
    owes: (point, view) => (isMixed(view) && sendsFinalSignal(point) ? finalTargets(point, view) : []),
    names: (point, view) => {
      if (!isMixed(view) || !sendsFinalSignal(point) || view.kill.finalKillSignal === 'SIGKILL') return undefined;
      const signal = finalSignalOf(view);
      return signal === 'SIGKILL' ? { signal, option: 'FinalKillSignal' } : undefined;
    },
  },
  {
    id: 'KM-MX-4',
    modes: ['mixed'],
    title: 'mixed: when the main process has exited, the rest gets the final signal',
    says: 'under mixed, the final signal follows when the main process has exited and others remain',
    open: ['AMB-08', 'AMB-22', 'AMB-41', 'AMB-65'],
    since: 209,
    calls: 'main-exit',
    option: 'KillMode',
    owes: (point, view) =>
      isMixed(view) && sendsFinalSignal(point) && byMainExit(point) ? finalTargets(point, view) : [],
  },
  {
    id: 'KM-MX-5',
    modes: ['mixed'],
    title: 'mixed: what remains after the stop timeout gets the final signal',
    says: 'under mixed too, what still remains once the stop timeout has passed gets the final signal',
    open: [
      'AMB-03',
      'AMB-04',
      'AMB-11',
      'AMB-25',
      'AMB-31',
      'AMB-33',
      'AMB-34',
      'AMB-48',
      'AMB-49',
      'AMB-61',
      'AMB-62',
      'AMB-63',
      'AMB-65',
      'AMB-68',
      'AMB-71',
    ],
    since: 209,
    calls: 'stop-timeout',
    option: 'KillMode',
    owes: (point, view) =>
      isMixed(view) && (point.kind === 'last' || (sendsFinalSignal(point) && !byMainExit(point)))
        ? finalTargets(point, view)
        : [],
  },
  {
    id: 'KM-MX-6',
    modes: ['mixed'],
    title: 'mixed: no final signal before the main process has exited or the stop timeout passed',
    says: 'under mixed, the final signal waits until the main process has exited or the stop timeout has passed',
    open: ['AMB-11', 'AMB-65'],
    since: 209,
    option: 'KillMode',
    forbids: ({ signal }, view) => isMixed(view) && signal === finalSignalOf(view) && view.stop.finalUs === undefined,
    guards: (point, view) => isMixed(view) && point.kind === 'first' && remaining(view).length > 0,
  },
];
