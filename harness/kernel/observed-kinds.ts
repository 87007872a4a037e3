import type { TraceEventKind } from '../../spec/vocabulary/trace.ts';

// A record, so that the compiler sees that none is missing.
const kinds: Readonly<Record<TraceEventKind, true>> = {
  request: true,
  spawn: true,
  exit: true,
  main: true,
  leave: true,
  notify: true,
  watchdog: true,
  oom: true,
  'daemon-reload': true,
  freeze: true,
  thaw: true,
  signal: true,
  claim: true,
  move: true,
  'remove-group': true,
};

/** The kinds of events that the virtual kernel sees: all there are. */
export const observedKinds = Object.keys(kinds) as readonly TraceEventKind[];
