import type { Target } from './rule.ts';
import type { Point } from './situation.ts';
import type { View } from './view.ts';
/** True for a point about somebody who has just come to be: after a pass for everybody, or while it may still be seen. */
export declare const isForNewcomer: ({ kind, process }: Point) => boolean;
/** Who has just come to be: after a pass for everybody AMB-37 says, while it may still be seen it may be met by it. */
export declare const newcomer: (point: Point, view: View) => readonly Target[];
/** Whether a pass before the final signal was for every process: by its mode, or for want of a main process. */
export declare const isForEverybody: (pass: Point, view: View) => boolean;
