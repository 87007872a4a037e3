import { type Facts } from '../rules/facts.ts';
import { type Context } from './context.ts';
/** True where no stop is under way any more: its end has been claimed, or reached. */
export declare const isOver: (context: Context) => boolean;
/** True where the stop has ended with its timeout because SendSIGKILL=no has spared what remains (AMB-72). */
export declare const hasGivenUp: ({ draft: { stop }, choose }: Context) => boolean;
/**
 * True where the unit was stopped until nothing was left of it, or so that its end was claimed, and has not been started
 * since, claimed or not. `before`
 * are the facts before the event at hand, which may ask for something else than what was asked for then.
 */
export declare const isDown: (context: Context, before: Facts) => boolean;
/**
 * True where the stop has ended with its timeout, and the unit may have been started since without anything to show it: not as
 * long as ExecStopPost= runs, which comes between.
 */
export declare const mayGoOnAnew: (context: Context, before: Facts) => boolean;
/** Notes when nobody is left, and that somebody is after all who came at that very instant. */
export declare const noteEnd: (context: Context) => void;
/** True where the unit is being stopped. What a reading takes for no stop is none. */
export declare const stopping: (context: Context) => boolean;
