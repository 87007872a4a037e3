import { othersRemain } from '../rules/view.ts';
import { type Context, view } from './context.ts';

/** True where no stop is under way any more: its end has been claimed, or reached. */
export const isOver = (context: Context): boolean => {
  const { stop } = context.draft;
  if (stop === undefined || stop.passive || stop.commandOnly) return true;
  return stop.claimedUs !== undefined || (stop.t0Us !== undefined && !othersRemain(view(context)));
};

/** True where the unit is being stopped. What a reading takes for no stop is none. */
export const stopping = (context: Context): boolean => !isOver(context);
