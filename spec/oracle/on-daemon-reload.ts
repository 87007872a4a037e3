import { after, amend, type Context, view } from './context.ts';
import { startFinalTimer } from './first-pass.ts';
import type { TimerKind } from './hypothesis.ts';
import { startCommandTimer } from './on-manager.ts';
import { hasGivenUp, stopping } from './stopping.ts';
import { spanOf, stopSettings } from './timeouts.ts';

/** What lasts as long as a timeout of the stop. */
const timesByStop: readonly TimerKind[] = ['command', 'final', 'last', 'helper', 'helper-final'];

/** AMB-44: the unit file changed while the unit is being stopped. */
export const onDaemonReload = (context: Context): void => {
  const { facts, choose, draft } = context;
  if (!stopping(context) || draft.stop?.passive) return;
  const before = view(context).stop.settings;
  const now = stopSettings(facts.unit, choose);
  const same =
    JSON.stringify({ ...now.kill, t: now.stopTimeout, a: now.abortTimeout }) ===
    JSON.stringify({ ...before.kill, t: before.stopTimeout, a: before.abortTimeout });
  // A stop that has ended with its timeout is what it was.
  if (same || choose('AMB-44') === 'old-settings' || hasGivenUp(context)) return;
  amend(context, { settings: now });
  for (const { kind, sinceUs, slackUs, process, lasts } of draft.timers.filter((timer) =>
    timesByStop.includes(timer.kind),
  ))
    after(context, kind, sinceUs, spanOf(now, lasts, choose), {
      slackUs,
      ...(process === undefined ? {} : { process }),
      ...(lasts === undefined ? {} : { lasts }),
    });
  const { t0Us, finalUs, firstKind, commands } = view(context).stop;
  if (commands?.running !== undefined && before.stopTimeout === 'infinity')
    startCommandTimer(context, commands.running);
  const waitedFor = [before.stopTimeout, ...(firstKind === 'first' ? [] : [before.abortTimeout])];
  const hadNone = before.kill.killMode === 'none' || waitedFor.includes('infinity');
  if (hadNone && t0Us !== undefined && finalUs === undefined) startFinalTimer(context);
};
