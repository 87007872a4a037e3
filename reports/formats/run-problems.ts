import type { KnownFailure } from '../../harness/runner/baseline/baseline.ts';
import type { BaselineReport, Notice } from '../../harness/runner/baseline/baseline-report.ts';
import { contradictionName } from '../../harness/runner/baseline/failable.ts';
import type { CaseResult } from '../../harness/runner/case-result.ts';
import { exitCode, exitCodes, runOutcome } from '../../harness/runner/exit-code.ts';
import type { OutcomeStatus } from '../../harness/runner/outcome.ts';
import { type Failure, rankFailures } from '../../harness/runner/rank-failures.ts';
import { type Results, summarise } from '../../harness/runner/results.ts';
import { tellViolation } from '../../harness/runner/tell-violation.ts';
import type { RunConstraint } from '../../spec/oracle/run-constraints.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { ruleById } from '../../spec/rules/rules.ts';
import { groupName } from './console.ts';
import { derivation } from './derivation.ts';

/** What a problem is of: a rule, an outcome of a case, or something of the run as a whole. */
export type ProblemKind = RuleId | OutcomeStatus | 'self-contradiction' | 'stale-baseline' | 'incomplete' | 'vacuous';

/** One thing that is wrong with a run. */
export interface RunProblem {
  readonly kind: ProblemKind;
  /** A warning is of what could not be settled. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, in a line; may hold what an implementation said. */
  readonly title: string;
  /** Why it is wrong; empty where the title says all. */
  readonly text: string;
  /** The case that shows it, and its number for `why`, where a case does. */
  readonly failure?: Failure;
  /** The cases that show it together, of a self-contradiction. */
  readonly together?: readonly string[];
  /** The entry of a baseline that knows it, so that it is nothing new. */
  readonly known?: KnownFailure;
  /** What is wrong with an entry of a baseline. */
  readonly notice?: Notice;
}

const unsettled: readonly OutcomeStatus[] = ['inconclusive', 'nondeterministic'];

/** Far above what any of our own texts takes. */
const textLengthMax = 20_000;

const bounded = (text: string): string => (text.length > textLengthMax ? `${text.slice(0, textLengthMax)}…` : text);

const said = ({ outcome }: CaseResult): string => {
  if ('message' in outcome) return outcome.message;
  if ('reason' in outcome) return outcome.reason;
  return 'difference' in outcome ? outcome.difference : '';
};

const ofFailure = (failure: Failure, { header }: Results, known: KnownFailure | undefined): RunProblem => {
  const { result } = failure;
  const { outcome, trace } = result;
  const more = { failure, ...(known === undefined ? {} : { known }) };
  if (outcome.status !== 'nonconformant') {
    const severity = unsettled.includes(outcome.status) ? 'warning' : 'error';
    const name = groupName({ status: outcome.status });
    return { kind: outcome.status, severity, title: bounded(`${name}: ${said(result)}`), text: '', ...more };
  }
  const { violation } = outcome.verdict;
  const kind = violation.rules[0] ?? 'PROC-1';
  const told = trace === undefined ? violation : tellViolation(trace, header.profile, outcome.verdict);
  const title = `rule ${kind}: ${ruleById(kind)?.title ?? ''}`;
  return { kind, severity: 'error', title, text: bounded(derivation(told)), ...more };
};

const ofConstraint = (constraint: RunConstraint, baseline: BaselineReport | undefined): readonly RunProblem[] => {
  if (constraint.status === 'consistent') return [];
  const found = baseline?.known.get(contradictionName(constraint));
  const known = found === undefined ? {} : { known: found };
  const { unitType } = constraint;
  if (constraint.status === 'inconclusive') {
    const title = `whether all ${unitType} cases can be read alike was not settled: ${constraint.bound} was reached`;
    return [{ kind: 'inconclusive', severity: 'warning', title, text: '', ...known }];
  }
  const { certificate, choices } = constraint;
  const title = `no single way to read the page allows all ${unitType} cases that conform: ${choices.join(', ')}`;
  return [{ kind: 'self-contradiction', severity: 'error', title, text: '', together: certificate, ...known }];
};

const ofNotice = (notice: Notice): RunProblem => ({
  kind: 'stale-baseline',
  severity: 'error',
  title: notice.message,
  text: notice.hint ?? '',
  notice,
});

/** What makes the exit code another than 0 although nothing else says so. */
const ofEnd = (results: Results, baseline: BaselineReport | undefined, isRed: boolean): readonly RunProblem[] => {
  const summary = summarise(results, baseline);
  const outcome = runOutcome(summary);
  if (outcome === 'vacuous') return [{ kind: 'vacuous', severity: 'error', title: 'nothing was judged', text: '' }];
  if (results.end === 'complete' && (exitCode(summary) === exitCodes.ok || isRed)) return [];
  const title = `${results.cases.length} of ${summary.selected} cases were played (${results.end})`;
  return [{ kind: 'incomplete', severity: 'error', title, text: '' }];
};

/**
 * Everything that is wrong with a run, the worst first: there is something that is not known exactly where the exit
 * code is not 0.
 */
export const runProblems = (results: Results, baseline?: BaselineReport): readonly RunProblem[] => {
  const failures = rankFailures(results.cases).flatMap((group) => group.failures);
  const problems = [
    ...failures.map((failure) => ofFailure(failure, results, baseline?.known.get(failure.result.name))),
    ...results.constraints.flatMap((constraint) => ofConstraint(constraint, baseline)),
    ...(baseline?.notices ?? []).map(ofNotice),
  ];
  const isRed = problems.some(({ known }) => known === undefined);
  return [...problems, ...ofEnd(results, baseline, isRed)];
};
