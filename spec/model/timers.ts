import type { Span, Us } from '../vocabulary/time.ts';
import type { Procedure, SpanName } from './procedure.ts';
import type { Timer } from './state.ts';

const isNamed = (span: Span | SpanName): span is SpanName => typeof span === 'string' && span !== 'infinity';

/** When a timer runs out; absent where it never does. */
export const dueOf = (timer: Timer<string>, procedure: Procedure): Us | undefined => {
  const span = isNamed(timer.span) ? procedure.spans[timer.span] : timer.span;
  return span === 'infinity' ? undefined : Math.max(timer.baseUs + span, timer.notBeforeUs);
};

/** A timer that counts from an instant. */
export const startTimer = <Kind extends string>(
  kind: Kind,
  span: Timer<Kind>['span'],
  baseUs: Us,
  more: Partial<Pick<Timer<Kind>, 'notBeforeUs' | 'lateActs' | 'member'>> = {},
): Timer<Kind> => ({
  kind,
  span,
  baseUs,
  notBeforeUs: more.notBeforeUs ?? baseUs,
  lateActs: more.lateActs ?? 0,
  member: more.member,
});

/** Puts off what would run out earlier (sd_notify(3), EXTEND_TIMEOUT_USEC=). */
export const putOff = (timers: readonly Timer<string>[], toUs: Us): void => {
  for (const timer of timers) timer.notBeforeUs = Math.max(timer.notBeforeUs, toUs);
};
