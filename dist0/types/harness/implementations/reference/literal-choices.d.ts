import type { ChoiceNeeded } from '../../../spec/vocabulary/kill-settings.ts';
/** How the reference takes what the page leaves open about values. */
export declare const literalChoice: (choice: ChoiceNeeded) => string;
