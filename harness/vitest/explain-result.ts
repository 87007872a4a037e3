import { groupName, plainSetting, type Setting } from '../../reports/formats/console.ts';
import { renderFailure } from '../../reports/formats/failure.ts';
import { markSignals } from '../../reports/formats/mark-signals.ts';
import { printable } from '../../reports/formats/printable.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { againArguments, commandLine } from '../cli/invocation.ts';
import type { CaseResult } from '../runner/case-result.ts';
import { tellViolation } from '../runner/tell-violation.ts';
import type { Case } from '../scenarios/case.ts';
import type { ConformanceOptions } from './conformance-options.ts';

/** Narrower than a terminal: a reporter indents it. */
const setting: Setting = { ...plainSetting, width: 100 };

/** Commands that go on from a failure, where the implementation is something that a command line can name. */
const commandsOf = (
  { name }: Case,
  { adapter, profile }: ConformanceOptions,
): readonly (readonly [word: string, command: string])[] => {
  if (typeof adapter === 'object' && 'start' in adapter) return [];
  const invocation = { operands: [], adapter, ...(profile === undefined ? {} : { profile }) };
  return [['again', commandLine(againArguments(invocation, name))]];
};

/** Why a case fails: the rule, what happened when, and the sentence by which it should have been otherwise. */
export const explainResult = (
  one: Case,
  { outcome, trace }: CaseResult,
  profile: Profile,
  options: ConformanceOptions,
): string => {
  if (outcome.status === 'nonconformant' && trace !== undefined) {
    const violation = tellViolation(trace, profile, outcome.verdict);
    const marked = markSignals(trace, { ...profile.choices, ...violation.assignment });
    const rule = violation.rules[0] ?? 'PROC-1';
    const shown = { number: 1, name: one.name, rule, world: one.world, marked, violation };
    return renderFailure({ ...shown, commands: commandsOf(one, options) }, setting).trim();
  }
  const said =
    'message' in outcome
      ? outcome.message
      : 'reason' in outcome
        ? outcome.reason
        : 'difference' in outcome
          ? outcome.difference
          : '';
  return `${groupName({ status: outcome.status })}: ${printable(said)}`;
};
