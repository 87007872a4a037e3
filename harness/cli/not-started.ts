import { printable } from '../kernel/printable.ts';
import type { Mistake } from './mistake.ts';

/** What to type instead, by what the system says of a command. */
const hints: Readonly<Record<string, string>> = {
  ENOENT: 'name a program by its path, or one that stands in PATH',
  EACCES: 'make it executable: chmod +x',
};

const nameLengthMax = 100;

/** A command as it is named in messages. */
export const commandName = (command: readonly string[]): string => printable(command.join(' '), nameLengthMax);

/** The mistake of a user who named a command that cannot be started; `code` is the system's. */
export const notStarted = (command: readonly string[], code: string): Mistake => {
  const hint = hints[code];
  const what = code === 'ENOENT' ? 'there is no such command' : `cannot be run (${code})`;
  const message = `${commandName(command)}: ${what}`;
  return hint === undefined ? { message } : { message, hint };
};
