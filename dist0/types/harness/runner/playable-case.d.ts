import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { World } from '../../spec/vocabulary/world.ts';
/** What is played: a name that is a path, and a world. */
export interface PlayableCase {
    readonly name: string;
    /** The rules that it was written for; none where absent. */
    readonly rules?: readonly RuleId[];
    readonly world: World;
}
