import { extensionIn } from '../rules/extension-in.ts';
import type { Facts } from '../rules/facts.ts';
import type { EventOf } from '../vocabulary/trace.ts';
import { type Context, setTimer, view } from './context.ts';
import { beginStop, firstPass, standStill } from './first-pass.ts';
import type { TimerKind } from './hypothesis.ts';
import { openPass } from './passes.ts';
import { hasGivenUp, isDown, stopping } from './stopping.ts';

/** A watchdog timeout has expired, which only services have: WatchdogSignal= speaks of no other unit. */
export const onWatchdog = (
  context: Context,
  choice: 'AMB-60/expiry-while-stopping' | 'AMB-60/trigger-while-stopping',
  before: Facts,
): void => {
  const { choose, facts } = context;
  if (facts.unit.type !== 'service') return;
  if (!stopping(context)) {
    if (facts.phase === 'inactive' || isDown(context, before)) return;
    beginStop(context, 'watchdog', { firstPass: 'later' });
    firstPass(context, 'watchdog-expired', 'watchdog');
    return;
  }
  const { stop } = view(context);
  // It goes to those of the first pass, and of none there is nobody.
  const isForNobody = stop.t0Us === undefined || stop.settings.kill.killMode === 'none';
  if (stop.passive || isForNobody || hasGivenUp(context)) return;
  if (choose(choice) === 'watchdog-pass')
    openPass(
      context.draft,
      view(context),
      { kind: 'watchdog', trigger: 'watchdog-expired', atUs: facts.nowUs, slackUs: 0 },
      context.header,
    );
};

export const onNotify = (context: Context, event: EventOf<'notify'>, before: Facts): void => {
  const { facts, choose } = context;
  const { fields } = event;
  // What says so of a unit that is down is not the unit.
  const isThere = (): boolean => facts.phase !== 'inactive' && !isDown(context, before);
  const isOfService = facts.unit.type === 'service';
  if (isOfService && fields['WATCHDOG'] === 'trigger') {
    if (stopping(context)) onWatchdog(context, 'AMB-60/trigger-while-stopping', before);
    else if (choose('AMB-60/trigger') === 'expiry') onWatchdog(context, 'AMB-60/trigger-while-stopping', before);
    else if (isThere()) standStill(context, 'watchdog');
  }
  if (isOfService && fields['STOPPING'] === '1' && !stopping(context) && isThere()) onStopping(context);
  const extendUs = extensionIn(fields);
  if (extendUs !== undefined) extend(context, facts.nowUs + extendUs);
};

/** AMB-20: the service says itself that it is stopping. */
const onStopping = (context: Context): void => {
  const reading = context.choose('AMB-20');
  if (reading === 'nothing') {
    standStill(context, 'stopping');
    return;
  }
  beginStop(context, 'stopping', { firstPass: 'later' });
  if (reading === 'kill-signal') {
    firstPass(context, 'said-stopping');
    return;
  }
  const { stop } = view(context);
  const { stopTimeout } = stop.settings;
  if (stopTimeout === 'infinity' || stop.settings.kill.killMode === 'none') return;
  const { nowUs } = context.facts;
  setTimer(context, { kind: 'stopping-final', atUs: nowUs + stopTimeout, sinceUs: nowUs, slackUs: 0 });
};

/**
 * What EXTEND_TIMEOUT_USEC= puts off: the time of the start, of the running and of the stop of a service, which
 * systemd.service(5) names under TimeoutStartSec=, RuntimeMaxSec=, TimeoutStopSec= and TimeoutAbortSec=. A delay after the
 * final signal (AMB-25) is none of them, as the message has to come before the time is over; nor is that of ExecStopPost=
 * (AMB-79), which is run once the service has stopped, of a reload or of a remount.
 */
const extendable: readonly TimerKind[] = ['command', 'final', 'stopping-final', 'start', 'runtime'];

/** EXTEND_TIMEOUT_USEC= puts off what runs out earlier. */
export const extend = ({ draft }: Context, untilUs: number): void => {
  const { stop } = draft;
  if (stop?.commands !== undefined) {
    const { commands } = stop;
    draft.stop = { ...stop, commands: { ...commands, untilUs: Math.max(commands.untilUs ?? 0, untilUs) } };
  }
  draft.timers = draft.timers.map((timer) => {
    if (!extendable.includes(timer.kind)) return timer;
    const { atUs, notBeforeUs = 0 } = timer;
    return { ...timer, atUs: Math.max(atUs, untilUs), notBeforeUs: Math.max(notBeforeUs, untilUs) };
  });
};
