import { readFileSync, statSync } from 'node:fs';
import type { Problem, ProblemCode } from './problem.ts';
import { SourceText } from './source-text.ts';
import { whyUnread } from './why-unread.ts';

/** The largest file that is read. The largest of ours has some 4 KB. */
export const fileBytesMax = 256 * 1024;

type TextFile = { readonly ok: true; readonly source: SourceText } | { readonly ok: false; readonly problem: Problem };

const problem = (file: string, code: ProblemCode, message: string, hint?: string): TextFile => ({
  ok: false,
  problem: { file, line: 1, column: 1, code, message, ...(hint === undefined ? {} : { hint }) },
});

/** Reads a file that a user named. `shownAs` is its name in problems. Never throws on what the file is. */
export const readTextFile = (path: string, shownAs: string): TextFile => {
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return problem(shownAs, 'unreadable', 'is a directory, not a file');
    if (!stats.isFile()) return problem(shownAs, 'unreadable', 'is not a regular file');
    if (stats.size > fileBytesMax) {
      const found = `${Math.ceil(stats.size / 1024)} KB`;
      return problem(shownAs, 'too-much', `has ${found}; at most ${fileBytesMax / 1024} KB are read`);
    }
    bytes = readFileSync(path);
  } catch (error) {
    return problem(shownAs, 'unreadable', whyUnread(error));
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return problem(shownAs, 'not-text', 'is not a text file: it holds NUL bytes');
    return { ok: true, source: new SourceText(shownAs, text) };
  } catch {
    return problem(shownAs, 'not-text', 'is not a text file: it is not UTF-8');
  }
};
