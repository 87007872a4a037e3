import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';
import type { WorldOrigin } from '../../generators/world-source.ts';
import type { PlayOptions } from '../play-case.ts';
/** A property of a user's own: true of a trace, or what is wrong with it. */
export type Invariant = (trace: Trace) => true | string;
/** What is hunted, and by what it is judged. The same plan gives the same results everywhere. */
export interface HuntPlan extends Pick<PlayOptions, 'judge' | 'rules'> {
    readonly origin: WorldOrigin;
    readonly profile: Profile;
    readonly invariant?: Invariant;
}
/** How many worlds are played before anything is written of them. Part of the format: chunks begin at its multiples. */
export declare const chunkSize = 100;
