import { type View } from './view.ts';
import type { Rule, Target } from './rule.ts';
import type { Point } from './situation.ts';
/** KillSignal=. */
export declare const killSignalRules: readonly Rule[];
/** The remaining processes that a pass by KillMode= passes by; none where it goes to nobody, so that nothing follows it. */
export declare const bystanders: (point: Point, view: View) => readonly Target[];
