import { type OpenedReport, openReport } from '../data/report-parts.ts';
import { unzip } from '../data/unpack-report.ts';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

const isWhole = async (): Promise<void> => {
  if (document.readyState !== 'loading') return;
  await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
};

const ownPart = (at: number): string => document.querySelectorAll('script.report-part')[at]?.textContent ?? '';

/**
 * The report that stands in the page itself; absent where the page is to ask a server for it. Its front stands before
 * the script; the rest may still be on its way from the disk.
 */
export const unpackOwn = async (): Promise<OpenedReport | undefined> => {
  if (ownPart(0) === '') return undefined;
  return openReport(async (at) => {
    if (at > 0) await isWhole();
    return unzip(new Blob([bytesOf(ownPart(at))]));
  });
};
