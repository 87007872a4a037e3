import { StringDecoder } from 'node:string_decoder';
import { printable } from '../kernel/printable.ts';

/** Characters of an adapter's standard error that are shown, of one command. */
const shownLengthMax = 65_536;
const lineLengthMax = 2000;

/**
 * Shows what an adapter writes to its standard error: line by line, each marked as the adapter's, so that none can pass
 * for ours or for an order to whatever reads it; printable, and no more than a bound of it.
 */
export const showAdapterOutput = (write: (text: string) => void): ((chunk: Buffer) => void) => {
  const decoder = new StringDecoder('utf8');
  let begun = '';
  let leftLength = shownLengthMax;
  return (chunk) => {
    if (leftLength <= 0) return;
    const lines = (begun + decoder.write(chunk)).split('\n');
    begun = (lines.pop() ?? '').slice(0, lineLengthMax);
    for (const line of lines) {
      if (leftLength <= 0) break;
      const shown = `adapter: ${printable(line, lineLengthMax)}\n`;
      leftLength -= shown.length;
      write(shown);
      if (leftLength <= 0) write('adapter: … and more, which is not shown\n');
    }
  };
};
