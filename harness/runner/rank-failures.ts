import type { RuleId } from '../../spec/rules/rule-id.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import type { TraceEventKind } from '../../spec/vocabulary/trace.ts';
import type { CaseResult } from './case-result.ts';
import type { OutcomeStatus } from './outcome.ts';
import { isFailure } from './outcome.ts';

/** A failing case of a run, by the number that `killspec why` knows it by. */
export interface Failure {
  /** Counts from 1, in the order in which failures are reported. */
  readonly number: number;
  readonly result: CaseResult;
}

/** Failures that are of one kind: that break the same rule first, or have the same outcome. */
export interface FailureGroup {
  readonly status: OutcomeStatus;
  /** The rule charged first; absent where none was judged. */
  readonly rule?: RuleId;
  readonly failures: readonly Failure[];
}

/** Who must act first: killspec's own errors make all else doubtful, and what cannot be judged comes last. */
const statusOrder: readonly OutcomeStatus[] = [
  'harness-error',
  'crash',
  'hang',
  'protocol-error',
  'nonconformant',
  'not-kept',
  'nondeterministic',
  'inconclusive',
];

const ruleOf = ({ outcome }: CaseResult): RuleId | undefined =>
  outcome.status === 'nonconformant' ? outcome.verdict.violation.rules[0] : undefined;

const topic = ({ rule }: Pick<FailureGroup, 'rule'>, { about }: CaseResult): number =>
  rule !== undefined && about.includes(rule) ? 0 : 1;

/** What happens in every story; each event of another kind is one more thing to know. */
const plainKinds: readonly TraceEventKind[] = ['signal', 'exit', 'claim'];

/** How much there is to be known and read of a case. */
const effort = ({ trace }: CaseResult): number => {
  if (trace === undefined) return 0;
  const things = trace.events.filter(({ kind }) => !plainKinds.includes(kind)).length;
  return things * 10_000 + JSON.stringify(trace).length;
};

interface Unnumbered {
  readonly status: OutcomeStatus;
  readonly rule?: RuleId;
  readonly results: CaseResult[];
}

/**
 * The failures of a run in the order in which they are reported: by outcome, then the rule that most cases break, then
 * the page's order; within a rule the cases that were written for it come
 * first, and those of which there is least to be known.
 */
export const rankFailures = (results: readonly CaseResult[]): readonly FailureGroup[] => {
  const groups = new Map<string, Unnumbered>();
  for (const result of results) {
    const { status } = result.outcome;
    if (!isFailure(result.outcome)) continue;
    const rule = ruleOf(result);
    const key = `${status} ${rule ?? ''}`;
    const group = groups.get(key) ?? { status, ...(rule === undefined ? {} : { rule }), results: [] };
    group.results.push(result);
    groups.set(key, group);
  }
  const place = ({ rule }: Unnumbered): number => (rule === undefined ? -1 : ruleIds.indexOf(rule));
  const ordered = [...groups.values()].toSorted(
    (a, b) =>
      statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
      b.results.length - a.results.length ||
      place(a) - place(b),
  );
  let number = 0;
  return ordered.map(({ results: own, ...group }) => ({
    ...group,
    failures: own
      .map((result) => ({ result, topic: topic(group, result), effort: effort(result) }))
      .toSorted((a, b) => a.topic - b.topic || a.effort - b.effort)
      .map(({ result }) => {
        number += 1;
        return { number, result };
      }),
  }));
};
