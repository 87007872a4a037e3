import type { Profile } from '../../spec/profiles/profile.ts';
import type { CaseResult } from '../runner/case-result.ts';
import type { Case } from '../scenarios/case.ts';
import type { ConformanceOptions } from './conformance-options.ts';
/** Why a case fails: the rule, what happened when, and the sentence by which it should have been otherwise. */
export declare const explainResult: (one: Case, { outcome, trace }: CaseResult, profile: Profile, options: ConformanceOptions) => string;
