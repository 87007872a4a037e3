import { type SignalName } from '../../spec/vocabulary/signals.ts';
import type { Behaviour, Reaction } from '../../spec/vocabulary/world.ts';
/** What a process does with a signal: what signal(7) says, nothing, or what its handler does. */
export type Disposition = {
    readonly kind: 'default';
} | {
    readonly kind: 'ignored';
} | {
    readonly kind: 'caught';
    readonly reactions: readonly Reaction[];
};
/** The disposition of a signal. A default action that is to ignore the signal counts as ignoring it. */
export declare const dispositionOf: (behaviour: Behaviour, signal: SignalName) => Disposition;
/** True where the process, if it runs, is killed by this signal at once and has no say in it. */
export declare const isFatal: (disposition: Disposition, signal: SignalName) => boolean;
