import type { Profile } from '../../spec/profiles/profile.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { OutcomeStatus } from './outcome.ts';
import type { PlayedCase } from './play-case.ts';
/** How a case, or a run as a whole, fails, as far as one failure is told from another. */
export interface HowItFails {
    /** The rule charged first, or the outcome where no rule was judged. */
    readonly what: RuleId | OutcomeStatus | 'self-contradiction';
    /** The same for failures of one kind. */
    readonly manner: string;
}
/** A message without its figures, which differ from world to world. */
export declare const withoutFigures: (message: string) => string;
/** How a case fails; `undefined` where it does not. */
export declare const howItFails: ({ outcome, trace }: PlayedCase, profile: Profile) => HowItFails | undefined;
