import type { ChoiceId } from '../../../spec/readings/register.ts';
import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { Implementation } from '../../adapters/adapter.ts';
/** A deliberately wrong implementation: the reference with one mistake that a hasty implementer would make. */
export interface Mutant {
    readonly name: string;
    /** The rule that the mistake breaks. Others may break with it. */
    readonly breaks: RuleId;
    /** The mistake, as a clause. */
    readonly says: string;
    /**
     * For a mistake that is none under some reading of the page: under this reading the mutant is conformant, where
     * `literal` convicts it. Absent where no reading saves it.
     */
    readonly savedBy?: {
        readonly choice: ChoiceId;
        readonly reading: string;
    };
    readonly implementation: Implementation;
}
