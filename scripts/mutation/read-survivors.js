import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * A mutant that is known to survive: the code that is changed, and what becomes of it; and why that is no gap.
 *
 * @typedef {{ readonly file: string, readonly code: string, readonly becomes: readonly string[], readonly reason: string }} Survivor
 */

/**
 * Reads the list of survivors: by reason, then by file, then by code, what the code may become.
 *
 * @param {string} path
 * @returns {readonly Survivor[]}
 */
export const readSurvivors = (path) => {
  /** @type {readonly { reason: string, in: Record<string, readonly { code: string, becomes: string | readonly string[] }[]> }[]} */
  const groups = parse(readFileSync(path, 'utf8')) ?? [];
  return groups.flatMap(({ reason, in: files }) =>
    Object.entries(files).flatMap(([file, entries]) =>
      entries.map(({ code, becomes }) => ({ file, code, becomes: [becomes].flat(), reason })),
    ),
  );
};
