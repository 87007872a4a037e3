import { extensionIn } from '../rules/extension-in.ts';
import { type Facts, processNamed } from '../rules/facts.ts';
import { runtimeLimit } from '../rules/runtime-limit.ts';
import { isWithin } from '../rules/view.ts';
import type { EventOf, TraceEvent } from '../vocabulary/trace.ts';
import { after, clearTimers, type Context, view } from './context.ts';
import { withoutThose } from './entries.ts';
import { beginStop } from './first-pass.ts';
import { onDaemonReload } from './on-daemon-reload.ts';
import { onExit, onExitAfter } from './on-exit.ts';
import { onManagerActs, onStopCommand } from './on-manager.ts';
import { onCommandInPass, onFork } from './on-newcomer.ts';
import { extend, onNotify, onWatchdog } from './on-notify.ts';
import { onRequest } from './on-request.ts';
import { onSignals } from './on-signals.ts';
import { lapse } from './passes.ts';
import { isDown, stopping } from './stopping.ts';

/** A start begins, asked for or not: its timeout runs. */
const startBegins = (context: Context): void => {
  const { facts } = context;
  const { timeoutStart } = facts.unit.settings;
  clearTimers(context, 'runtime');
  if (facts.unit.type === 'service' && timeoutStart !== 0) after(context, 'start', facts.nowUs, timeoutStart);
};

/** Who leaves the control group is owed nothing any more, unless it is the main process and meant all the same. */
const onLeave = (context: Context, event: EventOf<'leave'>): void => {
  const { draft, facts, choose } = context;
  const process = processNamed(facts, event.process);
  const isMeant = draft.stop !== undefined && process !== undefined && isWithin(process, view(context));
  if (!isMeant) lapse(draft, event.process);
  else if (draft.stop?.settings.kill.killMode === 'mixed' && choose('AMB-71') !== 'signalled')
    lapse(draft, event.process, 'final');
};

/** Whoever starts a main process begins anew, even where no end of the run before was ever claimed. */
const isNewMain = (event: TraceEvent): boolean =>
  event.kind === 'spawn' && event.by === 'manager' && event.process.role === 'main';

/** True where a start that has been stopped is followed by another one, though its end was never claimed. */
const isStartedAnew = ({ draft: { stop }, facts }: Context, before: Facts): boolean =>
  facts.run > before.run && stop !== undefined && !stop.passive && stop.aside === undefined && stop.run === before.run;

/** What one event brings about in a stop that another one has followed. */
export const onEventAfter = (context: Context, event: TraceEvent): void => {
  switch (event.kind) {
    case 'exit':
      onExitAfter(context, event);
      break;
    case 'spawn':
      if (event.by !== 'manager') onFork(context, event);
      else onStopCommand(context, event);
      break;
    case 'notify': {
      const extendUs = extensionIn(event.fields);
      if (extendUs !== undefined) extend(context, context.facts.nowUs + extendUs);
      break;
    }
    default:
      break;
  }
};

/** What one event brings about under one hypothesis. `before` are the facts as they were. */
export const onEvent = (context: Context, event: TraceEvent, before: Facts): void => {
  switch (event.kind) {
    case 'request':
      onRequest(context, event, before);
      break;
    case 'spawn':
      if (event.by === 'manager') {
        onManagerActs(context, event, before);
        onCommandInPass(context, event);
      } else onFork(context, event);
      break;
    case 'exit':
      onExit(context, event, before);
      break;
    case 'leave':
      onLeave(context, event);
      break;
    case 'notify':
      onNotify(context, event, before);
      break;
    case 'watchdog':
      onWatchdog(context, 'AMB-60/expiry-while-stopping', before);
      break;
    case 'oom':
      if (context.facts.phase !== 'inactive' && !stopping(context) && !isDown(context, before))
        beginStop(context, 'oom', { passive: context.choose('AMB-64/oom') === 'not' });
      break;
    case 'daemon-reload':
      onDaemonReload(context);
      break;
    case 'signal':
      if (event.from === 'manager') onSignals(context, [{ event, eventIndex: context.facts.eventIndex }]);
      break;
    case 'claim':
    case 'move':
    case 'remove-group':
      onManagerActs(context, event, before);
      break;
    case 'thaw':
      context.draft.entries = withoutThose(context.draft.entries, ({ part }) => part === 'thaw');
      break;
    case 'main':
    case 'freeze':
      break;
  }
  const isStarting = context.facts.phase === 'starting';
  if (isStarting && (before.phase !== 'starting' || isStartedAnew(context, before))) startBegins(context);
  // What comes up while it is being stopped has not started.
  const isUp = context.facts.phase === 'active' && before.phase !== 'active' && !stopping(context);
  if (isUp || (context.facts.phase === 'active' && isNewMain(event)))
    after(context, 'runtime', context.facts.nowUs, runtimeLimit(context.facts));
};
