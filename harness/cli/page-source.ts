import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { whyUnread } from '../scenarios/why-unread.ts';

/** Why a page could not be used. */
export type PageProblemCode =
  /** The file is missing, a directory, a device, or may not be read. */
  | 'unreadable'
  /** No page is installed on this machine. */
  | 'not-installed'
  /** Larger than any man page, compressed or not. */
  | 'too-much'
  | 'empty'
  /** Compressed in a way that we cannot undo, or damaged. */
  | 'compressed'
  /** Not UTF-8, or holds NUL bytes. */
  | 'not-text'
  /** A text, but not a man page in a form that we read. */
  | 'not-a-page'
  /** Another man page, or the page in another language. */
  | 'wrong-page';

/** A page that could not be used, as a value: where, what is wrong with it, and what to do instead. */
export interface PageProblem {
  readonly code: PageProblemCode;
  /** The file as the user named it, or `standard input`. */
  readonly file: string;
  /** What was found and what is wrong with it, without a full stop. */
  readonly message: string;
  readonly hint?: string;
}

/** The text of a page's file, decompressed; or why there is none. */
export type PageSource =
  | { readonly status: 'loaded'; readonly file: string; readonly text: string }
  | { readonly status: 'problem'; readonly problem: PageProblem };

/** The largest file that is read, compressed and decompressed. The page has some 20 KB in its longest form. */
export const pageBytesMax = 4 * 1024 * 1024;

/** Loads a page from a file named relative to `cwd`, a pipe, or standard input (`-`). Never throws on what the file is. */
export const loadPage = (file: string, cwd: string): PageSource => {
  const shown = file === '-' ? 'standard input' : file;
  try {
    const bytes = boundedBytes(file === '-' ? file : resolve(cwd, file));
    return typeof bytes === 'string' ? problem(shown, 'unreadable', bytes) : decompressed(shown, bytes);
  } catch (error) {
    return problem(shown, 'unreadable', whyUnread(error));
  }
};

const problem = (file: string, code: PageProblemCode, message: string, hint?: string): PageSource => ({
  status: 'problem',
  problem: { code, file, message, ...(hint !== undefined && { hint }) },
});

const errorCode = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The file's bytes, at most one more than we take; or why it is not read. */
const boundedBytes = (file: string): Buffer | string => {
  const descriptor = file === '-' ? 0 : openSync(file, 'r');
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) return 'is a directory, not a file';
    if (file !== '-' && !stats.isFile() && !stats.isFIFO()) return 'is not a regular file';
    const bytes = Buffer.alloc(pageBytesMax + 1);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(descriptor, bytes, { offset: length, length: bytes.length - length });
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
};

const tooMuch = (file: string): PageSource =>
  problem(file, 'too-much', `has more than ${pageBytesMax / 1024 / 1024} MB`, 'no man page is that long');

/** What compressed files begin with, and the program that undoes it. */
const unsupported: readonly (readonly [magic: string, program: string])[] = [
  ['fd377a585a00', 'xz'],
  ['425a68', 'bzip2'],
  ['28b52ffd', 'zstd'],
  ['5d0000', 'lzma'],
];

const decompressed = (file: string, bytes: Buffer): PageSource => {
  if (bytes.length > pageBytesMax) return tooMuch(file);
  const start = bytes.subarray(0, 8).toString('hex');
  const packed = unsupported.find(([magic]) => start.startsWith(magic));
  if (packed !== undefined) {
    const hint = `${packed[1]} -dc ${file} | killspec page --check -`;
    return problem(file, 'compressed', `is compressed with ${packed[1]}, which killspec cannot undo`, hint);
  }
  if (!start.startsWith('1f8b')) return decoded(file, bytes);
  try {
    return decoded(file, gunzipSync(bytes, { maxOutputLength: pageBytesMax }));
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') return tooMuch(file);
    return problem(file, 'compressed', 'begins like a gzip file, and is damaged');
  }
};

const decoded = (file: string, bytes: Uint8Array): PageSource => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem(file, 'not-text', 'is not a text file: it is not UTF-8');
  }
  if (text.includes('\0')) return problem(file, 'not-text', 'is not a text file: it holds NUL bytes');
  if (text.trim() === '') return problem(file, 'empty', 'has nothing in it');
  return { status: 'loaded', file, text };
};
