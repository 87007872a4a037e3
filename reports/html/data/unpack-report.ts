import { type OpenedReport, openReport } from './report-parts.ts';

/** A part of a report, as it was before it was packed. */
export const unzip = async (packed: Blob): Promise<string> =>
  new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).text();

/** Opens what `packReport` made. */
export const unpackReport = async (packed: Blob): Promise<OpenedReport> => {
  const bytes = new Uint8Array(await packed.arrayBuffer());
  const start = bytes.indexOf('\n'.charCodeAt(0)) + 1;
  const lengths = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start))) as readonly number[];
  return openReport((at) => {
    const from = lengths.slice(0, at).reduce((sum, length) => sum + length, start);
    return unzip(packed.slice(from, from + (lengths[at] ?? 0)));
  });
};
