import type { SignalName } from '../vocabulary/signals.ts';
import type { View } from './view.ts';
/** The final signal: FinalKillSignal=, or under mixed SIGKILL where that is what its sentence says (AMB-56). */
export declare const finalSignalOf: ({ kill, choose }: View) => SignalName;
