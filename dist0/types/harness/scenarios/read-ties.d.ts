import { type TieClass } from '../../spec/vocabulary/world.ts';
import { type Reader, type Text } from './reader.ts';
/**
 * The order of ties that a text names: the classes that come first, a hyphen between them; the others follow in the
 * default order. `wake` is wake, operation, process.
 */
export declare const readTies: (reader: Reader, text: Text) => readonly TieClass[] | undefined;
/** The shortest text that `readTies` reads back as this order. */
export declare const writeTies: (ties: readonly TieClass[]) => string;
