import type { Case } from './case.ts';
import type { Refusal } from './load.ts';
/**
 * Judges what a case expects: the world is played against a manager that does just that, and the page, under the
 * profile `literal`, must have nothing against it. `undefined` where it has not.
 */
export declare const judgeExpectation: ({ world, expect }: Case) => Refusal | undefined;
