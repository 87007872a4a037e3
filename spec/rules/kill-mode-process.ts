import type { ProcessName } from '../vocabulary/trace.ts';
import { processNamed } from './facts.ts';
import { finalTargetsByMode } from './final-targets.ts';
import { isAux, isMainOf, type View } from './view.ts';
import { isForNewcomer, newcomer } from './newcomers.ts';
import type { Rule } from './rule.ts';
import {
  everyRemaining,
  firstTargets,
  mainWentBefore,
  onlyProcess,
  owedIn,
  sendsFinalSignal,
  sendsFirstSignal,
} from './targets.ts';

const isProcess = ({ kill }: View): boolean => kill.killMode === 'process';

const hasEnded = (name: ProcessName, { facts }: View): boolean => processNamed(facts, name)?.deadUs !== undefined;

/** True where the main process has ended, and also the one that the first pass was for, where that was another. */
const haveMainsEnded = (view: View): boolean => {
  const { mainAtT0 } = view.stop;
  return mainWentBefore(view) && (mainAtT0 === undefined || hasEnded(mainAtT0, view));
};

const isEndedMain = (name: ProcessName, view: View): boolean => isMainOf(name, view) && hasEnded(name, view);

/** KillMode=, paragraph 2, sentence 3, and paragraph 4, as they speak of process. */
export const processRules: readonly Rule[] = [
  {
    id: 'KM-PR-1',
    modes: ['process'],
    title: 'process: only the main process is killed',
    says: 'under process, only the main process itself is killed',
    open: ['AMB-10', 'AMB-12', 'AMB-13', 'AMB-17', 'AMB-31', 'AMB-51', 'AMB-64', 'AMB-70', 'AMB-78'],
    since: 187,
    option: 'KillMode',
    owes: (point, view) => {
      if (!isProcess(view) || !sendsFirstSignal(point)) return [];
      if (isForNewcomer(point)) return newcomer(point, view);
      if (point.kind !== 'helper') return firstTargets(point, view).map(owedIn(view));
      return view.choose('AMB-10') === 'exempt' ? onlyProcess(point, view).map(owedIn(view)) : [];
    },
    forbids: ({ to }, view) => isProcess(view) && !isMainOf(to, view),
    guards: (point, view) => isProcess(view) && point.kind === 'first' && everyRemaining(view).length > 0,
  },
  {
    id: 'KM-PR-2',
    modes: ['process'],
    title: 'process: the other processes are never signalled',
    says: 'under process, the other processes of the control group are left alone',
    open: ['AMB-13', 'AMB-17', 'AMB-70'],
    since: 187,
    option: 'KillMode',
    forbids: ({ to }, view) => isProcess(view) && isAux(processNamed(view.facts, to), view),
    guards: (point, view) =>
      isProcess(view) && point.kind === 'first' && everyRemaining(view).some(({ process }) => isAux(process, view)),
  },
  {
    id: 'KM-PR-3',
    modes: ['process'],
    title: 'process: a main process that remains after the stop timeout gets the final signal',
    says: 'under process, a main process that outlives the stop timeout gets the final signal',
    open: ['AMB-04', 'AMB-25', 'AMB-28', 'AMB-31', 'AMB-48', 'AMB-54', 'AMB-62', 'AMB-63', 'AMB-70'],
    since: 187,
    calls: 'stop-timeout',
    option: 'KillMode',
    owes: (point, view) => {
      if (!isProcess(view) || !(sendsFinalSignal(point) || point.kind === 'last')) return [];
      return (point.process === undefined ? finalTargetsByMode(view) : onlyProcess(point, view)).map(owedIn(view));
    },
  },
  {
    id: 'KM-PR-4',
    modes: ['process'],
    title: 'process: the main process’s exit ends the killing',
    says: 'under process, only the main process is killed, so nobody is once it has exited',
    open: ['AMB-10', 'AMB-54', 'AMB-70'],
    since: 187,
    option: 'KillMode',
    forbids: ({ to }, view) => isProcess(view) && (haveMainsEnded(view) || isEndedMain(to, view)),
    guards: (point, view) => isProcess(view) && point.kind === 'first' && view.stop.mainAtT0 !== undefined,
  },
];
