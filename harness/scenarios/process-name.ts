import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import { commandNames } from '../../spec/vocabulary/unit.ts';
import type { Text } from './reader.ts';
import type { Word, Words } from './words.ts';

/** A place in a scenario that names a process; resolved when all processes are known. */
export interface Reference {
  readonly name: ProcessName;
  /** `forked`: the process that comes to be there. `main`: the one that is the main process from there on. */
  readonly as: 'process' | 'forked' | 'main';
  readonly text: Text;
  readonly index: number;
}

/** True for what can name a process of a world: a word of letters, digits, `_` and `-`, a number after a dot. */
export const isProcessName = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_-]{0,39}(\.[1-9][0-9]?)?$/.test(text);

/** The command that a name such as `ExecStop` or `ExecStop.2` stands for, its index from 0. */
export const commandRef = (name: ProcessName): { readonly name: string; readonly index: number } | undefined => {
  const match = /^(Exec[A-Za-z]*)(?:\.([1-9][0-9]?))?$/.exec(name);
  const setting = match?.[1];
  if (setting === undefined || !commandNames.some((known) => known === setting)) return undefined;
  return { name: setting, index: Number(match?.[2] ?? 1) - 1 };
};

/** `$MAINPID` in a scenario is the main process by its name. */
const resolveMain = (word: Word): ProcessName => (word.text === '$MAINPID' ? 'main' : word.text);

/** Takes the name of a process and notes that it must exist. */
export const takeProcess = (words: Words, references: Reference[], as: Reference['as']): ProcessName | undefined => {
  const word = words.take('the name of a process');
  if (word === undefined) return undefined;
  const name = resolveMain(word);
  references.push({ name, as, text: words.text, index: word.index });
  return name;
};
