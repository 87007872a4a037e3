import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ReportTerms } from '../../reports/formats/report-terms.ts';
import { printable } from '../../reports/formats/printable.ts';
import { packageVersion } from '../package-version.ts';
import type { Results } from '../runner/results.ts';
import { unwritten } from '../runner/write-file.ts';
import { checkOutput } from './check-output.ts';
import type { Io } from './io.ts';
import { writeWhole } from './last-run.ts';
import { found, type Found, mistake } from './mistake.ts';

/** The formats that other tools read, by the option that names the file of each. */
export const reportFormats = ['junit', 'sarif', 'markdown', 'badge'] as const;

/** Files to write, by their format. */
export type ReportFiles = Readonly<Partial<Record<(typeof reportFormats)[number], string>>>;

/** How a format is written. */
interface Renderer {
  readonly render: (results: Results, terms: ReportTerms) => string;
  /** What stands in the file until the run has come to its end. */
  readonly unfinished: () => string;
}

const renderers: Readonly<Record<(typeof reportFormats)[number], () => Promise<Renderer>>> = {
  junit: async () => {
    const { renderJunit, renderUnfinishedJunit } = await import('../../reports/formats/junit.ts');
    return { render: renderJunit, unfinished: renderUnfinishedJunit };
  },
  sarif: async () => {
    const { renderSarif, renderUnfinishedSarif } = await import('../../reports/formats/sarif.ts');
    return { render: renderSarif, unfinished: () => renderUnfinishedSarif(packageVersion()) };
  },
  markdown: async () => {
    const { renderMarkdown, renderUnfinishedMarkdown } = await import('../../reports/formats/markdown.ts');
    return { render: renderMarkdown, unfinished: renderUnfinishedMarkdown };
  },
  badge: async () => {
    const { renderBadge, renderUnfinishedBadge } = await import('../../reports/formats/badge.ts');
    return { render: renderBadge, unfinished: renderUnfinishedBadge };
  },
};

const namedFiles = (files: ReportFiles): readonly (readonly [format: (typeof reportFormats)[number], file: string])[] =>
  reportFormats.flatMap((format) => {
    const file = files[format];
    return file === undefined ? [] : [[format, file] as const];
  });

/** Whether some format is to be written. */
export const hasReports = (files: ReportFiles): boolean => namedFiles(files).length > 0;

/** Whether all of these files, and the others that are written, can be, and none of them twice. */
export const checkReports = (
  files: ReportFiles,
  outputs: readonly (string | undefined)[],
  cwd: string,
): Found<undefined> => {
  const named = [...outputs.filter((file) => file !== undefined), ...namedFiles(files).map(([, file]) => file)];
  for (const [at, file] of named.entries()) {
    const checked = checkOutput(file, cwd);
    if (!checked.ok) return checked;
    const isTwice = named.findIndex((other) => resolve(cwd, other) === resolve(cwd, file)) < at;
    if (isTwice) return mistake(`two files were to be written to ${file}`, 'name another one');
  }
  return found(undefined);
};

const writeNamed = (file: string, text: string, io: Io): boolean => {
  try {
    writeWhole(resolve(io.cwd, file), text);
    return true;
  } catch (error) {
    io.writeError(`killspec: ${printable(unwritten(file, error))}\n`);
    return false;
  }
};

/** Until the run has come to its end, the files say that it has not: what an earlier run left there may be green. */
export const beginReports = async (files: ReportFiles, io: Io): Promise<void> => {
  for (const [format, file] of namedFiles(files)) {
    if (!existsSync(dirname(resolve(io.cwd, file)))) continue;
    const { unfinished } = await renderers[format]();
    writeNamed(file, unfinished(), io);
  }
};

/** Writes the results in each format that was asked for; false where one could not be written. */
export const writeReports = async (
  files: ReportFiles,
  results: Results,
  terms: ReportTerms,
  io: Io,
): Promise<boolean> => {
  let isWritten = true;
  for (const [format, file] of namedFiles(files)) {
    const { render } = await renderers[format]();
    isWritten = writeNamed(file, render(results, terms), io) && isWritten;
  }
  return isWritten;
};
