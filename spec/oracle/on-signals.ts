import type { EventOf } from '../vocabulary/trace.ts';
import { isLicensed, judgeSignal, type Standing, standing } from './consume.ts';
import { type Context, view } from './context.ts';
import { withoutCommand } from './first-pass.ts';
import { meetPost } from './on-newcomer.ts';

/** A signal of the manager, and which event of the trace it is. */
export interface IndexedSignal {
  readonly event: EventOf<'signal'>;
  readonly eventIndex: number;
}

/** Whoever sends signals has no stop command to wait for. */
const waitNoLonger = (context: Context): void => {
  const waitingFor = context.draft.timers.find(({ kind }) => kind === 'no-command');
  if (waitingFor !== undefined) withoutCommand(context, waitingFor.sinceUs);
};

/** What a signal stands on; `undefined` where no stop is under way. Writes to the draft. */
export const standingOfSignal = (context: Context, event: EventOf<'signal'>): Standing | undefined => {
  if (context.draft.stop === undefined) return undefined;
  waitNoLonger(context);
  meetPost(context, event);
  return standing(context.draft, view(context), event, context.header);
};

/** Whether a signal is owed or licensed as things stand, before anything else falls due. */
export const isAskedFor = (context: Context, event: EventOf<'signal'>): boolean =>
  context.draft.stop !== undefined && isLicensed(context.draft, view(context), event, context.header);

/** Judges signals of one instant whose order means nothing: what is licensed goes before what is not. */
export const onSignals = (context: Context, signals: readonly IndexedSignal[]): void => {
  const { draft, facts, header } = context;
  if (draft.stop === undefined) return;
  waitNoLonger(context);
  for (const { event } of signals) meetPost(context, event);
  const waiting = [...signals];
  while (waiting.length > 0 && draft.dead === undefined) {
    const first =
      waiting.length === 1 ? 0 : waiting.findIndex((one) => isLicensed(draft, view(context), one.event, header));
    const [next] = waiting.splice(Math.max(0, first), 1);
    if (next === undefined) return;
    judgeSignal(
      draft,
      view({ ...context, facts: { ...facts, eventIndex: next.eventIndex } }),
      next.event,
      header,
      context.asOther,
    );
  }
};
