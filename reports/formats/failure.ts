import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Violation } from '../../spec/oracle/verdict.ts';
import { plainSetting, type Setting } from './console.ts';
import { derivation } from './derivation.ts';
import { renderTold, type ToldFailure } from './told-failure.ts';

/** A nonconformant case as it is shown. */
export interface ShownFailure extends Omit<ToldFailure, 'what' | 'because'> {
  readonly number: number;
  readonly rule: RuleId;
  readonly violation: Violation;
}

/** A nonconformant case: the unit and what happens, the timeline, why it is wrong, and what to do next. */
export const renderFailure = ({ rule, violation, ...shown }: ShownFailure, setting: Setting = plainSetting): string =>
  renderTold({ ...shown, what: `rule ${rule}`, because: derivation(violation) }, setting);
