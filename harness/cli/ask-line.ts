import process from 'node:process';
import { createInterface, type Interface } from 'node:readline';

let lines: AsyncIterator<string> | undefined;
let terminal: Interface | undefined;

/** The next line of standard input; absent at its end, and where a person presses Ctrl-C or Ctrl-D. */
export const askLine = async (words: string): Promise<string | undefined> => {
  if (lines === undefined) {
    const { stdin: input, stdout } = process;
    terminal = createInterface(input.isTTY ? { input, output: stdout, prompt: words } : { input });
    lines = terminal[Symbol.asyncIterator]();
    terminal.on('SIGINT', () => terminal?.close());
  }
  if (process.stdin.isTTY) terminal?.prompt();
  const next = await lines.next();
  return next.done === true ? undefined : next.value;
};

/** Lets go of standard input, so that nobody waits for its end. */
export const askNoMore = (): void => {
  terminal?.close();
};
