import type { Stop } from '../rules/situation.ts';
import type { Context } from './context.ts';
/** What is left of runs that ended before the trace began: there is a stop to speak of, though it was never seen. */
export declare const unseenStop: ({ facts, choose }: Context, run: number) => Stop;
