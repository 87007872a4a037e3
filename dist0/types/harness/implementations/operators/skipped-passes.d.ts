import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { type KillingMode } from './passes.ts';
/** The rules by which somebody is sent something by the first pass, and by the timeout. */
export declare const firstRule: Readonly<Record<KillingMode, RuleId>>;
export declare const timeoutRule: Readonly<Record<KillingMode, RuleId>>;
/** A pass that is due is not sent. */
export declare const skippedPasses: readonly Mutant[];
