import { finalTargetsByMode } from './final-targets.ts';
import { finalSignalOf } from './final-signal.ts';
import { isForNewcomer, newcomer } from './newcomers.ts';
import type { Rule } from './rule.ts';
import { byMainExit, firstTargets, onlyProcess, owedIn, sendsFinalSignal, sendsFirstSignal } from './targets.ts';

/** KillMode=, paragraph 2, sentence 1, and paragraph 4, as they speak of control-group. */
export const controlGroupRules: readonly Rule[] = [
  {
    id: 'KM-CG-1',
    modes: ['control-group'],
    title: 'control-group: the first signal goes to every remaining process',
    says: 'under control-group, all remaining processes of the unit’s control group are killed when it is stopped',
    open: [
      'AMB-09',
      'AMB-10',
      'AMB-20',
      'AMB-31',
      'AMB-36',
      'AMB-37',
      'AMB-39',
      'AMB-43',
      'AMB-50',
      'AMB-51',
      'AMB-64',
      'AMB-71',
    ],
    since: 187,
    option: 'KillMode',
    owes: (point, view) => {
      if (view.kill.killMode !== 'control-group' || !sendsFirstSignal(point)) return [];
      if (point.kind === 'helper') return onlyProcess(point, view).map(owedIn(view));
      return isForNewcomer(point) ? newcomer(point, view) : firstTargets(point, view).map(owedIn(view));
    },
  },
  {
    id: 'KM-CG-2',
    modes: ['control-group', 'mixed', 'process'],
    title: 'the stop command is executed before anything is killed',
    says: 'killing comes after the stop command has been executed',
    open: ['AMB-02', 'AMB-35', 'AMB-43', 'AMB-56', 'AMB-76'],
    since: 187,
    vacuous: (unit) => unit.type !== 'service',
    forbids: ({ signal }, view) =>
      view.kill.killMode !== 'none' &&
      view.stop.commands !== undefined &&
      view.stop.t0Us === undefined &&
      [view.kill.killSignal, view.kill.restartKillSignal, finalSignalOf(view)].includes(signal),
  },
  {
    id: 'KM-CG-3',
    modes: ['control-group'],
    title: 'control-group: what remains after the stop timeout gets the final signal',
    says: 'what still remains of the control group once the stop timeout has passed gets the final signal',
    open: [
      'AMB-03',
      'AMB-04',
      'AMB-06',
      'AMB-07',
      'AMB-09',
      'AMB-25',
      'AMB-28',
      'AMB-31',
      'AMB-33',
      'AMB-34',
      'AMB-39',
      'AMB-48',
      'AMB-49',
      'AMB-61',
      'AMB-62',
      'AMB-63',
      'AMB-71',
    ],
    since: 187,
    calls: 'stop-timeout',
    option: 'KillMode',
    owes: (point, view) => {
      if (view.kill.killMode !== 'control-group' || !(sendsFinalSignal(point) || point.kind === 'last')) return [];
      // Where main's exit calls for the final signal, the rule that says so asks for it.
      if (byMainExit(point) && view.book.callFor('main-exit', 'control-group') !== undefined) return [];
      if (point.process !== undefined) return onlyProcess(point, view).map(owedIn(view));
      return finalTargetsByMode(view).map(owedIn(view));
    },
  },
  {
    id: 'KM-CG-4',
    modes: ['control-group', 'process'],
    title: 'control-group and process: no final signal before the stop timeout',
    says: 'under control-group and process only the stop timeout calls for the final signal, not the main process’s exit',
    open: ['AMB-04', 'AMB-07', 'AMB-33'],
    since: 252,
    option: 'KillMode',
    forbids: ({ signal }, { stop, kill }) =>
      (kill.killMode === 'control-group' || kill.killMode === 'process') &&
      signal === kill.finalKillSignal &&
      stop.finalUs === undefined,
    guards: (point, { kill }) =>
      point.kind === 'first' && (kill.killMode === 'control-group' || kill.killMode === 'process'),
  },
];
