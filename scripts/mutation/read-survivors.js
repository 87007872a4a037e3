import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * A mutant that is known to survive: the code that is changed, and what becomes of it; which of the places at which the file says
 * the same, from 1 on, where not all of them are meant; and why that is no gap, or that it is one.
 *
 * @typedef {{ readonly file: string, readonly code: string, readonly becomes: readonly string[],
 *   readonly nth?: readonly number[], readonly reason: string, readonly isGap: boolean }} Survivor
 * @typedef {{ reason: string, gap?: boolean,
 *   in: Record<string, readonly { code: string, becomes: string | readonly string[],
 *   nth?: number | readonly number[] }[]> }} Group
 */

/**
 * Reads the lists of survivors, one of each folder that is mutated: by reason, then by file, then by code, what the code may
 * become.
 *
 * @param {string} folder of the lists
 * @returns {readonly Survivor[]}
 */
export const readSurvivors = (folder) =>
  readdirSync(folder).flatMap((name) => {
    /** @type {readonly Group[]} */
    const groups = parse(readFileSync(join(folder, name), 'utf8')) ?? [];
    return groups.flatMap(({ reason, gap: isGap = false, in: files }) =>
      Object.entries(files).flatMap(([file, entries]) =>
        entries.map(({ code, becomes, nth }) => ({
          file,
          code,
          becomes: [becomes].flat(),
          ...(nth === undefined ? {} : { nth: [nth].flat() }),
          reason,
          isGap,
        })),
      ),
    );
  });
