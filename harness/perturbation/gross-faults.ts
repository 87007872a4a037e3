import type { KillMode, KillSettings } from '../../spec/vocabulary/kill-settings.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { EventOf, Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';

/** What a gross fault does to the conforming trace of a service whose main process ignores the signal. */
export interface GrossFault {
  readonly name: string;
  /** The modes in which it can be committed. */
  readonly modes: readonly KillMode[];
  readonly trigger: 'stop' | 'restart' | 'watchdog' | 'stop-or-restart';
  /** Lines that the unit file needs for it. */
  readonly needs: readonly string[];
  readonly commit: (trace: Trace, facts: FaultFacts) => readonly TraceEvent[];
}

/** What a fault may look up. */
export interface FaultFacts {
  readonly kill: KillSettings;
  /** When the first pass is due, and when the final one. */
  readonly t0Us: Us;
  readonly finalUs: Us;
  readonly outsider: string;
}

const killing: readonly KillMode[] = ['control-group', 'mixed', 'process'];

const ofManager = (event: TraceEvent): event is EventOf<'signal'> =>
  event.kind === 'signal' && event.from === 'manager';

const rewrite = (trace: Trace, change: (event: EventOf<'signal'>) => readonly TraceEvent[]): readonly TraceEvent[] =>
  trace.events.flatMap((event) => (ofManager(event) ? change(event) : [event]));

const signalAt = (atUs: Us, to: string, signal: SignalName): EventOf<'signal'> => ({
  atUs,
  kind: 'signal',
  from: 'manager',
  to,
  signal,
  result: 'ok',
});

const inOrder = (events: readonly TraceEvent[]): readonly TraceEvent[] => events.toSorted((a, b) => a.atUs - b.atUs);

const renamed =
  (from: SignalName, to: SignalName) =>
  (event: EventOf<'signal'>): readonly TraceEvent[] => [event.signal === from ? { ...event, signal: to } : event];

/** The twelve faults that no reading excuses. */
export const grossFaults: readonly GrossFault[] = [
  {
    name: 'nothing sent',
    modes: killing,
    trigger: 'stop-or-restart',
    needs: [],
    commit: (trace) => rewrite(trace, () => []),
  },
  {
    name: 'SIGKILL to all at once',
    modes: killing,
    trigger: 'stop-or-restart',
    needs: [],
    commit: (trace, { t0Us }) => {
      const rest = rewrite(trace, () => []);
      const members = trace.header.initially.processes.filter(({ role }) => role !== 'outsider');
      return inOrder([...rest, ...members.map(({ name }) => signalAt(t0Us, name, 'SIGKILL'))]);
    },
  },
  {
    name: 'a process that is not of the unit is signalled',
    modes: [...killing, 'none'],
    trigger: 'stop-or-restart',
    needs: [],
    commit: (trace, { t0Us, kill, outsider }) => inOrder([...trace.events, signalAt(t0Us, outsider, kill.killSignal)]),
  },
  {
    name: 'none is ignored',
    modes: ['none'],
    trigger: 'stop-or-restart',
    needs: [],
    commit: (trace, { t0Us, kill }) =>
      inOrder([...trace.events, signalAt(t0Us, 'main', kill.killSignal), signalAt(t0Us, 'main', 'SIGCONT')]),
  },
  {
    name: 'a wrong first signal',
    modes: killing,
    trigger: 'stop-or-restart',
    needs: [],
    commit: (trace, { kill }) => rewrite(trace, renamed(kill.killSignal, 'SIGINT')),
  },
  {
    name: 'the final signal despite SendSIGKILL=no',
    modes: killing,
    trigger: 'stop-or-restart',
    needs: ['SendSIGKILL=no'],
    commit: (trace, { finalUs, kill }) => inOrder([...trace.events, signalAt(finalUs, 'main', kill.finalKillSignal)]),
  },
  {
    name: 'no SIGCONT',
    modes: killing,
    trigger: 'stop-or-restart',
    needs: [],
    commit: (trace) => rewrite(trace, (event) => (event.signal === 'SIGCONT' ? [] : [event])),
  },
  {
    name: 'the main process is skipped',
    modes: killing,
    trigger: 'stop-or-restart',
    needs: [],
    commit: (trace) => rewrite(trace, (event) => (event.to === 'main' ? [] : [event])),
  },
  {
    name: 'the remaining processes are skipped',
    modes: ['control-group', 'mixed'],
    trigger: 'stop-or-restart',
    needs: [],
    commit: (trace) => rewrite(trace, (event) => (event.to === 'main' ? [event] : [])),
  },
  {
    name: 'everything twice',
    modes: killing,
    trigger: 'stop-or-restart',
    needs: [],
    commit: (trace) => rewrite(trace, (event) => [event, event]),
  },
  {
    name: 'RestartKillSignal= on a plain stop',
    modes: killing,
    trigger: 'stop',
    needs: ['RestartKillSignal=SIGUSR1'],
    commit: (trace, { kill }) => rewrite(trace, renamed(kill.killSignal, 'SIGUSR1')),
  },
  {
    name: 'KillSignal= instead of WatchdogSignal=',
    modes: killing,
    trigger: 'watchdog',
    needs: [],
    commit: (trace, { kill }) =>
      rewrite(trace, (event) =>
        event.signal === kill.watchdogSignal
          ? [
              { ...event, signal: kill.killSignal },
              { ...event, signal: 'SIGCONT' },
            ]
          : [event],
      ),
  },
];
