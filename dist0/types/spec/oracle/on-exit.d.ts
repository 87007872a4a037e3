import type { TraceEvent } from '../vocabulary/trace.ts';
import { type Context } from './context.ts';
import { type Facts } from '../rules/facts.ts';
import { type Ending } from '../rules/ending.ts';
type ExitEvent = Extract<TraceEvent, {
    kind: 'exit';
}>;
/** Whether Restart= starts the service again after this. */
export declare const restartsBy: (facts: Facts, event: Ending) => boolean;
/** The commands of a start. */
export declare const startCommands: readonly string[];
/** A process of a stop that another one has followed has ended. */
export declare const onExitAfter: (context: Context, event: ExitEvent) => void;
/** A process has ended. `before` are the facts as they were. */
export declare const onExit: (context: Context, event: ExitEvent, before: Facts) => void;
export {};
