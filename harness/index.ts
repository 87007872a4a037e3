export type { Trace, TraceEvent, TraceHeader } from '../spec/vocabulary/trace.ts';
