import type { Mistake } from './mistake.ts';
/** A command as it is named in messages. */
export declare const commandName: (command: readonly string[]) => string;
/** The mistake of a user who named a command that cannot be started; `code` is the system's. */
export declare const notStarted: (command: readonly string[], code: string) => Mistake;
