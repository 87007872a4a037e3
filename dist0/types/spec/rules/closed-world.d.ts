import type { Rule } from './rule.ts';
/** Description, paragraph 1: the options define the killing procedure, so that what they do not ask for is no part of it. */
export declare const closedWorldRules: readonly Rule[];
/** Description, paragraphs 1 to 3: which units, which sections. These two stand beside the rules whose settings they decide. */
export declare const sectionRules: readonly Rule[];
