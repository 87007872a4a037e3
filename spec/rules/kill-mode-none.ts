import type { Rule } from './rule.ts';
import { onlyProcess, owedIn } from './targets.ts';

/** KillMode=, paragraph 2, sentences 4 to 6: none. */
export const noneRules: readonly Rule[] = [
  {
    id: 'KM-NO-1',
    modes: ['none'],
    title: 'none: no process is killed',
    says: 'under none, no process is killed, whatever the other options say',
    open: ['AMB-29', 'AMB-67'],
    since: 187,
    option: 'KillMode',
    owes: (point, view) =>
      view.kill.killMode === 'none' && point.process !== undefined ? onlyProcess(point, view).map(owedIn(view)) : [],
    forbids: (_, { kill }) => kill.killMode === 'none',
    guards: (point, { kill }) => kill.killMode === 'none' && point.kind === 'first',
  },
  {
    id: 'KM-NO-2',
    modes: ['none'],
    title: 'none: the stop command is executed, and nothing else',
    says: 'under none, only the stop command is executed',
    open: ['AMB-66'],
    since: 187,
    option: 'KillMode',
    vacuous: (unit) => unit.type !== 'service',
  },
  {
    id: 'KM-NO-3',
    title: 'none: survivors stay in their control group',
    says: 'processes that survive the stop are left in their control group',
    open: ['AMB-30'],
    since: 187,
    needs: ['move'],
    guards: (point, { kill }) => kill.killMode === 'none' && point.kind === 'first',
  },
  {
    id: 'KM-NO-4',
    title: 'none: the control group outlives the stop unless it is empty',
    says: 'the control group goes on existing after the stop unless it is empty',
    open: ['AMB-30'],
    since: 187,
    needs: ['remove-group'],
    guards: (point, { kill }) => kill.killMode === 'none' && point.kind === 'first',
  },
];
