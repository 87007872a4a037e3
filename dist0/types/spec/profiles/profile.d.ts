import type { PageChange } from '../rules/page-change.ts';
import type { Assignment } from '../oracle/verdict.ts';
import type { UnitType } from '../vocabulary/unit.ts';
import { type ChoiceId, type ReadingOf } from '../readings/register.ts';
/** Chosen readings, and what an implementation does beyond the page. */
export interface Profile {
    readonly name: string;
    /** The readings that are allowed, by choice. A choice that is absent is wholly open. */
    readonly choices: Assignment;
    /** The same, for units of one type: stands in the place of what is allowed of that choice elsewhere. */
    readonly unitTypes?: Partial<Readonly<Record<UnitType, Assignment>>>;
    /** What is played of what is left open, where it is not the reading of `literal`. */
    readonly plays?: Assignment;
    /** What an implementation adds beyond the page, in words. Predictions use them; judging ignores them. */
    readonly quirks: readonly string[];
    /** The page that is judged by, where it is another one: what it would have to say. No profile of a file has this. */
    readonly page?: PageChange;
}
/** One reading of each choice, by the canon that each ambiguity's file gives. */
export declare const literal: Profile;
/** Every reading is allowed. */
export declare const open: Profile;
/**
 * The profile with one choice settled. What that reading implies of other choices is left as it was: see
 * `applyImplications`, and `singleDeviations` for profiles that are whole.
 */
export declare const withReading: <C extends ChoiceId>(profile: Profile, choice: C, reading: ReadingOf<C>) => Profile;
