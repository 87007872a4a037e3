import type { Profile } from '../../spec/profiles/profile.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { preciseManner } from './manner.ts';
import type { OutcomeStatus } from './outcome.ts';
import type { PlayedCase } from './play-case.ts';
import { tellViolation } from './tell-violation.ts';

/** How a case, or a run as a whole, fails, as far as one failure is told from another. */
export interface HowItFails {
  /** The rule charged first, or the outcome where no rule was judged. */
  readonly what: RuleId | OutcomeStatus | 'self-contradiction';
  /** The same for failures of one kind. */
  readonly manner: string;
}

const messageLengthMax = 300;

/** A message without its figures, which differ from world to world. */
export const withoutFigures = (message: string): string => message.slice(0, messageLengthMax).replaceAll(/\d+/g, 'N');

/** How a case fails; `undefined` where it does not. */
export const howItFails = ({ outcome, trace }: PlayedCase, profile: Profile): HowItFails | undefined => {
  switch (outcome.status) {
    case 'nonconformant': {
      const [what = 'PROC-1'] = outcome.verdict.violation.rules;
      return {
        what,
        manner: trace === undefined ? '' : preciseManner(trace, tellViolation(trace, profile, outcome.verdict)),
      };
    }
    case 'inconclusive':
      return { what: outcome.status, manner: withoutFigures(outcome.reason) };
    case 'not-kept':
    case 'crash':
    case 'hang':
    case 'protocol-error':
    case 'harness-error':
      return { what: outcome.status, manner: withoutFigures(outcome.message) };
    case 'nondeterministic':
      return { what: outcome.status, manner: 'not the same twice' };
    case 'conformant':
    case 'unsupported':
    case 'not-applicable':
      return undefined;
  }
};
