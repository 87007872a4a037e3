import { isControlOf, memberAt, remaining } from '../../../spec/model/members.ts';
import { newTarget, type Pass } from '../../../spec/model/pass.ts';
import type { MemberIndex, State, Stop } from '../../../spec/model/state.ts';
import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { operated } from './operated.ts';
import { atPasses, otherUnitTypes, type PassPlace, type PassReason, passWords, stepsOf } from './passes.ts';
import { firstRule, timeoutRule } from './skipped-passes.ts';

/** Who is one too few or too many: the main process, one that is none, a command of the stop. */
type Who = 'main' | 'worker' | 'command';

const whoWords: Readonly<Record<Who, string>> = {
  main: 'the main process',
  worker: 'one that is not main',
  command: 'a command that still runs',
};

const isWho = (who: Who, index: MemberIndex, stop: Stop, state: State): boolean => {
  const member = memberAt(state, index);
  switch (who) {
    case 'main':
      return index === stop.main;
    case 'worker':
      return index !== stop.main && member.command === undefined && member.isAlive;
    case 'command':
      return isControlOf(stop, member) && member.isAlive;
  }
};

const withoutOne =
  (who: Who) =>
  (pass: Pass, stop: Stop, state: State): readonly Pass[] => {
    const spared = pass.targets.findLast(({ member }) => isWho(who, member, stop, state));
    return [{ ...pass, targets: pass.targets.filter((target) => target !== spared) }];
  };

const withOneMore =
  (who: Who) =>
  (pass: Pass, stop: Stop, state: State): readonly Pass[] => {
    const added = remaining(state, stop).find(
      (index) => isWho(who, index, stop, state) && !pass.targets.some(({ member }) => member === index),
    );
    if (added === undefined) return [pass];
    return [{ ...pass, targets: [...pass.targets, newTarget(added, stepsOf(pass, stop), true)] }];
  };

const ruleOfReason = (reason: PassReason, mode: 'control-group' | 'mixed' | 'process'): RuleId => {
  if (reason === 'watchdog') return 'WD-1';
  return reason === 'timeout' ? timeoutRule[mode] : firstRule[mode];
};

const tooFew = (reason: PassReason, where: Omit<PassPlace, 'reason'>, who: Who, breaks: RuleId): Mutant => {
  const of = where.unitType === undefined ? `under ${where.mode}` : `of a ${where.unitType}`;
  const place = `${reason}/${where.unitType ?? where.mode}/${who}`;
  const says = `${of} sends ${passWords[reason]} to everybody but ${whoWords[who]}`;
  return operated('target-missing', place, { breaks, says }, { pass: atPasses({ reason, ...where }, withoutOne(who)) });
};

const tooMany = (reason: PassReason, where: Omit<PassPlace, 'reason'>, who: Who, breaks: RuleId): Mutant => {
  const says = `under ${where.mode} sends ${passWords[reason]} to ${whoWords[who]}, too`;
  const place = `${reason}/${where.mode}/${who}`;
  return operated('target-added', place, { breaks, says }, { pass: atPasses({ reason, ...where }, withOneMore(who)) });
};

/** A pass goes to one process too few. */
const missingTargets: readonly Mutant[] = [
  ...(['stop', 'restart', 'watchdog', 'timeout'] as const).flatMap((reason) =>
    (['main', 'worker'] as const).map((who) =>
      tooFew(reason, { mode: 'control-group' }, who, ruleOfReason(reason, 'control-group')),
    ),
  ),
  tooFew('stop', { mode: 'control-group' }, 'command', 'KM-CG-1'),
  tooFew('timeout', { mode: 'control-group' }, 'command', 'KM-CG-3'),
  ...(['main', 'worker', 'command'] as const).map((who) => tooFew('timeout', { mode: 'mixed' }, who, 'KM-MX-5')),
  ...(['worker', 'command'] as const).map((who) => tooFew('main-exit', { mode: 'mixed' }, who, 'KM-MX-3')),
  ...otherUnitTypes.flatMap((unitType) => [
    tooFew('stop', { unitType }, 'worker', 'KM-CG-1'),
    tooFew('timeout', { unitType }, 'worker', 'KM-CG-3'),
  ]),
];

/** A pass goes to one process too many. */
const addedTargets: readonly Mutant[] = [
  ...(['stop', 'restart', 'watchdog'] as const).flatMap((reason) => [
    tooMany(reason, { mode: 'mixed' }, 'worker', 'KM-MX-2'),
    tooMany(reason, { mode: 'process' }, 'worker', 'KM-PR-2'),
  ]),
  tooMany('timeout', { mode: 'process' }, 'worker', 'KM-PR-2'),
  tooMany('stop', { mode: 'mixed' }, 'command', 'PROC-1'),
  tooMany('stop', { mode: 'process' }, 'command', 'KM-PR-1'),
  tooMany('timeout', { mode: 'process' }, 'command', 'KM-PR-1'),
];

/** A pass goes to one process too few, or too many. */
export const wrongTargets: readonly Mutant[] = [...missingTargets, ...addedTargets];
