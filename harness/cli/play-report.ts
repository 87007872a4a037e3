import { join } from 'node:path';
import { captured, folderWith } from './captured.ts';
import { knownCases, loadSource, withReplays } from './load-sources.ts';
import { buildReport, type Source } from '../../reports/html/data/build-report.ts';
import type { Report } from '../../reports/html/data/report-data.ts';

/** What was played, as the command line tells it and as a report shows it. */
export interface PlayedReport {
  readonly report: Report;
  /** What it was made of. */
  readonly sources: readonly Source[];
  /** What each command printed. */
  readonly printed: readonly string[];
  /** The folder of the results. */
  readonly folder: string;
}

/** Runs commands that write results, and makes a report of them. For tests. */
export const playReport = async (commands: readonly (readonly string[])[]): Promise<PlayedReport> => {
  const folder = folderWith();
  const sources: Source[] = [];
  const printed: string[] = [];
  for (const [at, argv] of commands.entries()) {
    const { stdout, stderr } = await captured([...argv, '--output', `${at}.ndjson`], { cwd: folder });
    printed.push(stdout);
    const source = loadSource(join(folder, `${at}.ndjson`), folder);
    if (!source.ok) throw new Error(`${argv.join(' ')}: ${source.mistake.message} ${stderr}`);
    sources.push(await withReplays(source.value));
  }
  return { report: buildReport(sources, { killspec: '0.1.0', known: knownCases() }), sources, printed, folder };
};
