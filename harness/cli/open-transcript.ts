import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OnLine } from '../adapters/stdio/connection.ts';
import { transcriber } from '../adapters/stdio/transcript.ts';
import { unwritten } from '../runner/write-file.ts';
import { found, type Found, mistake } from './mistake.ts';

/** A transcript that is being written. */
export interface Transcript {
  readonly take: OnLine;
  /** Takes no more lines. */
  readonly close: () => void;
}

/** A transcript grows no further than this: an adapter decides how much it says. */
const transcriptBytesMax = 256 * 1_048_576;

/** Begins a transcript in a file. */
export const openTranscript = (file: string, cwd: string): Found<Transcript> => {
  let handle: number | undefined;
  try {
    handle = openSync(resolve(cwd, file), 'w');
  } catch (error) {
    return mistake(unwritten(file, error), 'name a file in a folder that there is: --record wire.txt');
  }
  let bytes = 0;
  const take = transcriber((text) => {
    bytes += Buffer.byteLength(text);
    if (handle !== undefined && bytes <= transcriptBytesMax) writeSync(handle, text);
  });
  return found({
    take,
    close: () => {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
    },
  });
};
