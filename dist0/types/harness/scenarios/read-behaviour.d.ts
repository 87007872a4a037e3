import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Behaviour } from '../../spec/vocabulary/world.ts';
import { type Reference } from './process-name.ts';
import { type Reader, type Value } from './reader.ts';
/** The keys of a process. */
export declare const processKeys: readonly ["when", "otherwise", "does", "exits", "exits with", "signals", "stopped", "unkillable", "protected", "zombie", "forked", "kernel thread", "outsider", "subgroup", "outside", "foreign"];
/** The keys of a command. */
export declare const commandKeys: readonly ["when", "otherwise", "does", "exits", "exits with", "signals", "stopped", "unkillable", "protected", "zombie", "hangs"];
/** `main` ends when it wants to; a command that has done what it does ends. */
type Kind = 'process' | 'command';
/** How a process or a command behaves. One that stands without anything takes every signal's default action. */
export declare const readBehaviour: (reader: Reader, kind: Kind, name: ProcessName, value: Value, references: Reference[]) => Behaviour | undefined;
export {};
