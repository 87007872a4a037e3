import { ledger } from '../../spec/page/ledger.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { commandLine } from './invocation.ts';
import type { Io } from './io.ts';
import { mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';

/** Says where to look for what `killspec page` was asked for in a word of its own: it prints all sentences. */
export const refusePageWord = async (word: string, io: Io): Promise<ExitCode> => {
  const sentence = ledger.find(({ id }) => id === word.toLowerCase());
  const hint =
    sentence === undefined
      ? 'a file is named with an option: --check FILE, or --text FILE'
      : `of one: ${commandLine(['explain', sentence.id])}`;
  io.writeError(await renderMistake(mistake(`page is of all sentences, and takes no ${word}`, hint).mistake));
  return exitCodes.usage;
};
