import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildReport, type Source } from '../../reports/html/data/build-report.ts';
import { renderReport } from '../../reports/html/render-report.ts';
import { printable } from '../../reports/formats/printable.ts';
import { packageRoot } from '../package-root.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { unwritten } from '../runner/write-file.ts';
import type { Io } from './io.ts';
import { writeWhole } from './last-run.ts';
import { knownCases, loadSource, withReplays } from './load-sources.ts';
import { renderMistake } from './render-mistake.ts';
import { hasReports, type ReportFiles, reportFormats } from './report-files.ts';
import { findReported, reportForTools } from './report-for-tools.ts';

/** The options of `killspec report`. */
export interface ReportCommandOptions extends ReportFiles {
  readonly output?: string;
  readonly color?: boolean;
}

const defaultOutput = 'report.html';

/** The page of reports as `scripts/build.js` bundles it. */
export const loadTemplate = (): string => readFileSync(join(packageRoot(), 'dist/report.html'), 'utf8');

/** Writes the file for a browser, where that is asked for or nothing else is. */
const writeHtml = async (sources: readonly Source[], options: ReportCommandOptions, io: Io): Promise<boolean> => {
  if (options.output === undefined && hasReports(options)) return true;
  const report = buildReport(await Promise.all(sources.map(withReplays)), {
    killspec: packageVersion(),
    known: knownCases(),
  });
  const output = options.output ?? defaultOutput;
  const html = renderReport(report, loadTemplate());
  try {
    writeWhole(resolve(io.cwd, output), html);
  } catch (error) {
    io.writeError(await renderMistake({ message: unwritten(output, error) }));
    return false;
  }
  io.write(`${printable(output)} written\n`);
  return true;
};

/**
 * Runs `killspec report`: makes one HTML file of the results of one or more runs and hunts, or files for other tools of
 * one run. Its exit code says whether they were written, not what the results come to.
 */
export const reportCommand = async (
  files: readonly string[],
  options: ReportCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const sources: Source[] = [];
  for (const file of files) {
    const source = loadSource(file, io.cwd);
    if (!source.ok) {
      io.writeError(await renderMistake(source.mistake));
      return exitCodes.usage;
    }
    sources.push(source.value);
  }
  const reported = findReported(sources, options, options.output, io.cwd);
  if (!reported.ok) {
    io.writeError(await renderMistake(reported.mistake));
    return exitCodes.usage;
  }
  if (!(await writeHtml(sources, options, io))) return exitCodes.usage;
  if (reported.value === undefined) return exitCodes.ok;
  if (!(await reportForTools(reported.value, options, io))) return exitCodes.usage;
  for (const format of reportFormats)
    if (options[format] !== undefined) io.write(`${printable(options[format])} written\n`);
  return exitCodes.ok;
};
