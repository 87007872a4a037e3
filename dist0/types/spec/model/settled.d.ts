import { type Readings } from '../readings/register.ts';
/** A profile that settles every choice: exactly one reading of each. */
export interface Settled {
    readonly name: string;
    /** The one reading of each choice, in a list of one. */
    readonly choices: Readonly<Record<string, readonly string[]>>;
}
/**
 * The readings that a profile takes, by choice.
 *
 * @throws {Error} where the profile leaves a choice open: a machine does one thing at a time.
 */
export declare const readingsUnder: (profile: Settled) => Readings;
