import { noOutcomes, type OutcomeCounts } from './outcome.ts';

/**
 * How a run came to its end: all its cases, a person's Ctrl-C, the first failure of `--bail`, or an implementation that
 * failed in a way that leaves no hope for the rest.
 */
export type RunEnd = 'complete' | 'interrupted' | 'bailed' | 'given-up';

/** What decides a run's exit code, and its headline. */
export interface RunSummary {
  /** Cases that were selected. */
  readonly selected: number;
  /** What became of the cases; those that failed as a baseline knows them to are left out. */
  readonly counts: OutcomeCounts;
  /** What became of the cases that failed as a baseline knows them to; absent where there is no baseline. */
  readonly known?: OutcomeCounts;
  /** How many entries of the baseline do not hold any more, or say too little. */
  readonly baselineErrors?: number;
  readonly end: RunEnd;
  /** Of the run as a whole: its cases, each conformant, allow no joint reading. */
  readonly selfContradictory: boolean;
  /** Of the run as a whole: a bound was reached where readings were intersected. */
  readonly constraintsInconclusive: boolean;
}

/** What became of a run as a whole, the first that applies; `exitCode` follows it. */
export type RunOutcome =
  | 'harness-error'
  | 'implementation-failed'
  | 'incomplete'
  | 'vacuous'
  | 'nonconformant'
  | 'self-contradiction'
  | 'not-kept'
  | 'stale-baseline'
  | 'inconclusive'
  | 'conformant';

/** The exit codes of killspec. */
export const exitCodes = {
  ok: 0,
  nonconformant: 1,
  usage: 2,
  harnessError: 3,
  implementationFailed: 4,
  inconclusive: 5,
  incomplete: 6,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const sum = (...counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const judgedCount = (counts: OutcomeCounts): number =>
  sum(counts.conformant, counts.nonconformant, counts['not-kept'], counts.inconclusive, counts.nondeterministic);

/** Names what became of a run: the first that applies. */
export const runOutcome = (summary: RunSummary): RunOutcome => {
  const { counts, known = noOutcomes } = summary;
  if (counts['harness-error'] > 0) return 'harness-error';
  if (sum(counts.crash, counts.hang, counts['protocol-error']) > 0) return 'implementation-failed';
  // A bailed run always has a failure; that, not the cases it left out, is its answer.
  if (summary.end === 'interrupted' || summary.end === 'given-up') return 'incomplete';
  if (judgedCount(counts) + judgedCount(known) === 0) return 'vacuous';
  if (counts.nonconformant > 0) return 'nonconformant';
  if (summary.selfContradictory) return 'self-contradiction';
  if (counts['not-kept'] > 0) return 'not-kept';
  if ((summary.baselineErrors ?? 0) > 0) return 'stale-baseline';
  if (sum(counts.inconclusive, counts.nondeterministic) > 0 || summary.constraintsInconclusive) return 'inconclusive';
  return summary.end === 'bailed' ? 'incomplete' : 'conformant';
};

/** The exit code of a run that could be started; a mistake in its arguments or files is `exitCodes.usage`. */
export const exitCode = (summary: RunSummary): ExitCode => {
  switch (runOutcome(summary)) {
    case 'harness-error':
      return exitCodes.harnessError;
    case 'implementation-failed':
      return exitCodes.implementationFailed;
    case 'incomplete':
    case 'vacuous':
      return exitCodes.incomplete;
    case 'nonconformant':
    case 'self-contradiction':
    case 'not-kept':
    case 'stale-baseline':
      return exitCodes.nonconformant;
    case 'inconclusive':
      return exitCodes.inconclusive;
    case 'conformant':
      return exitCodes.ok;
  }
};
