import type { Point } from '../rules/situation.ts';
/** What brought a decision point about, as a clause. */
export declare const explainPoint: (point: Point) => string;
