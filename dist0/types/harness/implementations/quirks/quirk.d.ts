import type { Seams } from '../model/seams.ts';
/** Something that an implementation does which no reading asks for, as `predict` can play it. */
export interface Quirk {
    readonly name: string;
    /** A clause about the implementation. */
    readonly says: string;
    readonly seams: Seams;
}
