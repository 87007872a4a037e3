import type { Violation } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { NonconformantVerdict } from './outcome.ts';
/**
 * The violation to tell of a trace, always one of the rule that it was charged with first: under the plainest readings,
 * and not one of order if the rule is broken in another way once order does not count. A signal that is missing makes
 * the next one come too early, and it is the missing one that a person wants to hear of.
 */
export declare const tellViolation: (trace: Trace, profile: Profile, verdict: NonconformantVerdict) => Violation;
