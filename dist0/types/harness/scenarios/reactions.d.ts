import type { Deed, Reaction } from '../../spec/vocabulary/world.ts';
import { type Reference } from './process-name.ts';
import { type Reader, type Text } from './reader.ts';
import { Words } from './words.ts';
type Fields = Readonly<Record<string, string>>;
/** The fields of a notification, `STOPPING=1 STATUS="going down"`, up to `after` or the end. MAINPID= names a process. */
export declare const takeFields: (words: Words, references: Reference[]) => Fields | undefined;
/** `SIGTERM to worker after 1s`. */
export declare const takeSignalTo: (words: Words, references: Reference[]) => Extract<Deed, {
    kind: "signal";
}> | undefined;
/** What a process does on a signal, in short words: `exit after 2s with 1`, `ignore`, `forward SIGTERM to worker` … */
export declare const readReaction: (reader: Reader, text: Text, references: Reference[]) => Reaction | undefined;
/** What a process does by itself, in short words: `exit after 2s`, `signal SIGTERM to main`, `notify READY=1` … */
export declare const readDeed: (reader: Reader, text: Text, references: Reference[]) => Deed | undefined;
export {};
