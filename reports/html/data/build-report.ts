import type { HuntFile } from '../../../harness/runner/hunt/hunt-file.ts';
import type { Results } from '../../../harness/runner/results.ts';
import type { PlayedCase } from '../../../harness/runner/play-case.ts';
import type { Score } from '../../../harness/runner/score.ts';
import { buildHunt } from './build-hunt.ts';
import { buildMatrix } from './build-matrix.ts';
import { buildRun } from './build-run.ts';
import type { KnownCase } from './case-facts.ts';
import { type Again, type BenchFigure, type Report, reportFormat } from './report-data.ts';

/** What a report is made of. */
export type Source =
  | { readonly kind: 'run'; readonly results: Results; readonly score?: Score; readonly again: Again }
  | {
      readonly kind: 'hunt';
      readonly hunt: HuntFile;
      readonly again: Again;
      readonly replayed?: ReadonlyMap<number, PlayedCase>;
    }
  | { readonly kind: 'bench'; readonly figures: readonly BenchFigure[] };

const nameOf = (source: Source): string => {
  if (source.kind === 'bench') return 'speed';
  const { header } = source.kind === 'run' ? source.results : source.hunt;
  return `${header.implementation.name} ${header.implementation.version}`;
};

/** What kind of results they are of; hunts and exhausts are apart. */
const kindOf = (source: Source): string =>
  source.kind === 'hunt' ? `hunt ${source.hunt.header.worlds.kind}` : source.kind;

/** A label for each: the implementation's name and version, with a number where others of its kind are called alike. */
const labelsOf = (sources: readonly Source[]): ReadonlyMap<Source, string> => {
  const seen = new Map<string, number>();
  return new Map(
    sources.map((source) => {
      const label = nameOf(source);
      const key = `${kindOf(source)} ${label}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [source, count === 1 ? label : `${label} (${count})`];
    }),
  );
};

/** Makes a report of runs, hunts and benchmarks. The same ones give the same report. */
export const buildReport = (
  sources: readonly Source[],
  terms: { readonly killspec: string; readonly known: ReadonlyMap<string, KnownCase> },
): Report => {
  const details: string[] = [];
  const labels = labelsOf(sources);
  const runs = sources.flatMap((source) =>
    source.kind === 'run'
      ? [
          buildRun(
            source.results,
            {
              label: labels.get(source) ?? '',
              standing: 'sealed',
              known: terms.known,
              again: source.again,
              ...(source.score === undefined ? {} : { score: source.score }),
            },
            details,
          ),
        ]
      : [],
  );
  const hunts = sources.flatMap((source) =>
    source.kind === 'hunt' ? [buildHunt(source.hunt, { ...source, label: labels.get(source) ?? '' }, details)] : [],
  );
  const benches = sources.flatMap((source) =>
    source.kind === 'bench' ? [{ label: labels.get(source) ?? '', figures: source.figures }] : [],
  );
  const matrix = buildMatrix(sources.flatMap((source) => (source.kind === 'run' ? [source.results] : [])));
  return {
    head: { format: reportFormat, killspec: terms.killspec, runs: runs.map(({ run }) => run), hunts, benches, matrix },
    cases: runs.map(({ cases }) => cases),
    details,
  };
};
