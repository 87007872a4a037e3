import type { Job } from '../../../spec/vocabulary/trace.ts';
import type { Shape } from './shape.ts';
/** The id of a request of killspec. */
export declare const requestId: Shape;
/** The id of a call of an adapter. */
export declare const callId: Shape;
export declare const pid: Shape;
/** An instant, in microseconds from the beginning of the case. */
export declare const instant: Shape;
/** A delay, or an instant, that may never come. */
export declare const span: Shape;
export declare const signal: Shape;
export declare const killMode: Shape;
export declare const unitType: Shape;
export declare const killOption: Shape;
export declare const commandName: Shape;
export declare const commandIndex: Shape;
export declare const claim: Shape;
export declare const role: Shape;
/** The jobs, each of which is an event. */
export declare const jobs: Readonly<Record<Job, true>>;
export declare const serviceType: Shape;
export declare const restartPolicy: Shape;
export declare const failureMode: Shape;
