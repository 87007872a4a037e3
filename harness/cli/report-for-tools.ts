import type { Source } from '../../reports/html/data/build-report.ts';
import type { ReportTerms } from '../../reports/formats/report-terms.ts';
import { loadOwnScenarios } from '../scenarios/own-scenarios.ts';
import { quoteWord } from '../../reports/formats/quote-word.ts';
import type { Io } from './io.ts';
import { found, type Found, mistake } from './mistake.ts';
import { checkReports, hasReports, type ReportFiles, reportFormats, writeReports } from './report-files.ts';
import { casePlaces } from './report-places.ts';

type RunSource = Extract<Source, { readonly kind: 'run' }>;

/** The one run that files for other tools are made of; absent where none is asked for. */
export const findReported = (
  sources: readonly Source[],
  files: ReportFiles,
  output: string | undefined,
  cwd: string,
): Found<RunSource | undefined> => {
  if (!hasReports(files)) return found(undefined);
  const checked = checkReports(files, [output], cwd);
  if (!checked.ok) return checked;
  const format = reportFormats.find((name) => files[name] !== undefined) ?? reportFormats[0];
  const [first, ...others] = sources;
  if (others.length > 0) return mistake(`--${format} is of one run, and ${sources.length} were named`, 'name one');
  if (first?.kind === 'run') return found(first);
  return mistake(
    `--${format} is of a run, and this is of a ${first?.kind ?? 'hunt'}`,
    'npx killspec run --output FILE writes one',
  );
};

const termsOf = ({ again, score }: RunSource, cwd: string): ReportTerms => {
  const ours = loadOwnScenarios();
  const cases = ours.ok ? ours.scenarios.flatMap((scenario) => scenario.cases) : [];
  return {
    again: (name) => [again.before, quoteWord(name), again.after].filter((words) => words !== '').join(' '),
    placeOf: casePlaces(cases, cwd),
    ...(score === undefined ? {} : { score }),
  };
};

/** Writes what was asked for of a run, for other tools; false where something could not be written. */
export const reportForTools = (source: RunSource, files: ReportFiles, io: Io): Promise<boolean> =>
  writeReports(files, source.results, termsOf(source, io.cwd), io);
