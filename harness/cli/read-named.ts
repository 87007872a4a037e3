import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { whyUnread } from '../scenarios/why-unread.ts';
import { found, type Found, mistake } from './mistake.ts';

const attempt = <T>(file: string, hint: string | undefined, read: () => T): Found<T> => {
  try {
    return found(read());
  } catch (error) {
    return mistake(`${file} ${whyUnread(error)}`, hint);
  }
};

/** The bytes of a file that a user named; `hint` says how to come by one. */
export const readNamedBytes = (file: string, cwd: string, hint?: string): Found<Buffer> =>
  attempt(file, hint, () => readFileSync(resolve(cwd, file)));

/** The text of a file that a user named; `hint` says how to come by one. */
export const readNamed = (file: string, cwd: string, hint?: string): Found<string> =>
  attempt(file, hint, () => readFileSync(resolve(cwd, file), 'utf8'));
