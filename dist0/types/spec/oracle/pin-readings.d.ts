import type { Assignment } from './verdict.ts';
/**
 * One reading for every choice, within what an assignment allows: that of `literal` wherever it is allowed, so that a
 * story can be told under one reading only. What readings imply is kept. `undefined` where the assignment contradicts
 * itself.
 */
export declare const pinReadings: (assignment: Assignment) => Assignment | undefined;
