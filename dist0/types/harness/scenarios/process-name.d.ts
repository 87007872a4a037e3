import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Text } from './reader.ts';
import type { Words } from './words.ts';
/** A place in a scenario that names a process; resolved when all processes are known. */
export interface Reference {
    readonly name: ProcessName;
    /** `forked`: the process that comes to be there. `main`: the one that is the main process from there on. */
    readonly as: 'process' | 'forked' | 'main';
    readonly text: Text;
    readonly index: number;
}
/** True for what can name a process of a world: a word of letters, digits, `_` and `-`, a number after a dot. */
export declare const isProcessName: (text: string) => boolean;
/** The command that a name such as `ExecStop` or `ExecStop.2` stands for, its index from 0. */
export declare const commandRef: (name: ProcessName) => {
    readonly name: string;
    readonly index: number;
} | undefined;
/** Takes the name of a process and notes that it must exist. */
export declare const takeProcess: (words: Words, references: Reference[], as: Reference["as"]) => ProcessName | undefined;
