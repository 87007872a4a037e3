import type { OnLine } from './connection.ts';
import { protocolVersions } from './messages.ts';

/** A line of a transcript: what was sent `to` an adapter or came `from` it, or that another process was begun. */
export type TranscriptLine =
  | { readonly direction: 'to' | 'from'; readonly line: string }
  | { readonly direction: 'process' };

const format = 'killspec-transcript/1';
const heading = `# ${format} · protocol ${protocolVersions[0]} · ">" is sent to the adapter, "<" comes from it\n`;
const anotherProcess = '# another process\n';

/** Hands the text of a transcript on, piece by piece, as the lines go over the wire of one process after the other. */
export const transcriber = (write: (text: string) => void): OnLine => {
  let processCount = 0;
  return (direction, line) => {
    if (direction === 'to' && line.startsWith('{"id":1,"op":"hello"')) {
      processCount += 1;
      write(processCount === 1 ? heading : anotherProcess);
    }
    write(`${direction === 'to' ? '>' : '<'} ${line}\n`);
  };
};

/** Reads a transcript; what is none gives the number of the first line that is wrong. */
export const readTranscript = (
  text: string,
): { readonly ok: true; readonly lines: readonly TranscriptLine[] } | { readonly ok: false; readonly line: number } => {
  const lines: TranscriptLine[] = [];
  const [first = '', ...rest] = text.split('\n');
  if (!first.startsWith(`# ${format} `)) return { ok: false, line: 1 };
  for (const [index, line] of rest.entries()) {
    const isLast = index === rest.length - 1;
    if (line.startsWith('> ')) lines.push({ direction: 'to', line: line.slice(2) });
    else if (line.startsWith('< ')) lines.push({ direction: 'from', line: line.slice(2) });
    else if (`${line}\n` === anotherProcess) lines.push({ direction: 'process' });
    else if (!isLast || line !== '') return { ok: false, line: index + 2 };
  }
  return { ok: true, lines };
};
