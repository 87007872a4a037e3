import { type Shape } from './shape.ts';
/** The longest name, version and language of an adapter. */
export declare const nameLengthMax = 100;
/** The longest text of an `error` or a `log`. */
export declare const messageLengthMax = 4096;
/** The most cases that an adapter may offer to be in at a time. */
export declare const casesInFlightMax = 64;
/** What an adapter may send. */
export declare const fromAdapterShape: Shape;
