import { type Context } from './context.ts';
import type { Trigger } from '../rules/situation.ts';
import { type View } from '../rules/view.ts';
/** Whether SendSIGKILL= lets this unit's final signal go out (AMB-28: whom =no binds). */
export declare const finalAllowed: (context: Context) => boolean;
/** The final signal is due now, unless SendSIGKILL=no withholds it. */
export declare const finalPass: (context: Context, trigger: Trigger, slackUs?: number, sinceUs?: number) => void;
/** The stop timeout has passed: KillMode=, paragraph 4, second bullet. */
export declare const stopTimedOut: (context: Context, slackUs: number, sinceUs: number) => void;
/** One more round of the first signal. */
export declare const again: (context: Context, trigger: Trigger) => void;
/** The main process that the first pass was for has exited, at that or after it: also where another has been named since. */
export declare const mainExited: (context: Context) => void;
/**
 * The stop timeout has called for the final signal: whether main's exit then does once more (AMB-68). At one instant both
 * bullets ask for the same thing.
 */
export declare const hasBeenSent: ({ stop, facts, choose }: View) => boolean;
/** KillMode=, paragraph 4, first bullet: main has exited while others remain, now or when ExecStopPost= has ended (AMB-08). */
export declare const mainExitedByRule: (context: Context, trigger: Trigger, isAlone: boolean) => void;
/** An ExecStopPost= command has hung until its own timeout (AMB-79, AMB-10; AMB-34 for the failure modes). */
export declare const helperTimedOut: (context: Context, process: string, slackUs: number, sinceUs: number) => void;
