import type { TraceEventKind } from '../../spec/vocabulary/trace.ts';
/** The kinds of events that the virtual kernel sees: all there are. */
export declare const observedKinds: readonly TraceEventKind[];
