import type { Host } from '../adapter.ts';
import type { CallBody, ReturnValue } from './messages.ts';
/** Has the host do what was asked for, and gives what came of it. Throws where the host ends the case. */
export declare const perform: (host: Host, body: CallBody) => ReturnValue;
