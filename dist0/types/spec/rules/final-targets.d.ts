import { type Present, type View } from './view.ts';
/** "All remaining processes of the unit's control group": whether a main process outside of it is one, AMB-71 says. */
export declare const ofGroup: (presents: readonly Present[], view: View) => readonly Present[];
/** Whether a final signal is for everybody, so that it may go to who is forked at its instant (AMB-39, AMB-13, AMB-70). */
export declare const isFinalForEverybody: ({ kill, unitType, facts, stop, choose }: View) => boolean;
/** Who gets the signal of a pass that comes when the stop timeout has passed, by KillMode=. */
export declare const finalTargetsByMode: (view: View) => readonly Present[];
