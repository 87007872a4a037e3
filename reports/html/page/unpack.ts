import { readPayload } from '../data/payload.ts';
import type { Report } from '../data/report-data.ts';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

/** Undoes `packReport`. */
export const unpackBytes = async (packed: Blob): Promise<Report> => {
  const stream = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  return readPayload(await new Response(stream).text());
};

/** The report that stands in the page itself; absent where the page is to ask a server for it. */
export const unpackOwn = async (): Promise<Report | undefined> => {
  const text = document.getElementById('report-data')?.textContent ?? '';
  return text === '' ? undefined : unpackBytes(new Blob([bytesOf(text)]));
};
