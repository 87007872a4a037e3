import { resolve } from 'node:path';
import type { Suite } from '../suites/suites.ts';
import { findSuite } from '../cli/find-suite.ts';
import type { Mistake } from '../cli/mistake.ts';
import { narrows, selectCases } from '../cli/select-cases.ts';
import type { Baseline } from '../runner/baseline/baseline.ts';
import { dayProblem, loadBaseline } from '../runner/baseline/read-baseline.ts';
import type { Case } from '../scenarios/case.ts';
import { formatProblems } from '../scenarios/format-problem.ts';
import type { ConformanceOptions } from './conformance-options.ts';

/** What is to be tested, as far as it is known before anything is played. */
export interface PlannedConformance {
  readonly options: ConformanceOptions;
  readonly folder: string;
  readonly cases: readonly Case[];
  readonly baseline?: Baseline;
  readonly suite?: Suite;
  readonly today: string;
  /** Whether patterns leave out cases. */
  readonly isPart: boolean;
}

type Planned =
  | { readonly ok: true; readonly plan: PlannedConformance }
  | { readonly ok: false; readonly message: string };

/** A mistake in words, with what to do instead. */
export const mistakeText = ({ message, hint, problems = [] }: Mistake): string =>
  [message, ...(hint === undefined ? [] : [hint]), ...(problems.length === 0 ? [] : [formatProblems(problems)])].join(
    '\n',
  );

const refuse = (mistake: Mistake): Planned => ({ ok: false, message: mistakeText(mistake) });

const findBaseline = (file: string, folder: string): Baseline | Mistake => {
  const loaded = loadBaseline(resolve(folder, file), file);
  return loaded.ok ? loaded.baseline : { message: `${file} is no baseline`, problems: loaded.problems };
};

/** Finds the cases and the known failures that are asked for, or says what is mistaken. */
export const planConformance = (options: ConformanceOptions, folder: string): Planned => {
  const { patterns = [], today = new Date().toISOString().slice(0, 10) } = options;
  const wrongDay = dayProblem(today);
  if (wrongDay !== undefined) return refuse({ message: wrongDay });
  const suite = findSuite(options.suite);
  if (!suite.ok) return refuse(suite.mistake);
  const selected = selectCases({
    operands: patterns,
    cwd: folder,
    ...(suite.value === undefined ? {} : { suite: suite.value }),
  });
  if (!selected.ok) return refuse(selected.mistake);
  if (selected.value.length === 0) return refuse({ message: 'no case was selected' });
  const baseline = options.baseline === undefined ? undefined : findBaseline(options.baseline, folder);
  if (baseline !== undefined && 'message' in baseline) return refuse(baseline);
  return {
    ok: true,
    plan: {
      options,
      folder,
      cases: selected.value,
      today,
      isPart: narrows(patterns, folder),
      ...(baseline === undefined ? {} : { baseline }),
      ...(suite.value === undefined ? {} : { suite: suite.value }),
    },
  };
};
