import {
  renderConstraints,
  renderEnd,
  renderGroups,
  renderLeftOut,
  renderTally,
  type Setting,
} from '../../reports/formats/console.ts';
import { renderBaseline } from '../../reports/formats/baseline.ts';
import type { BaselineReport } from '../runner/baseline/baseline-report.ts';
import type { SourceText } from '../scenarios/source-text.ts';
import { type FailureGroup, rankFailures } from '../runner/rank-failures.ts';
import type { Score } from '../runner/score.ts';
import { renderScore } from '../../reports/formats/score.ts';
import { newConstraints, type Results } from '../runner/results.ts';
import type { Case } from '../scenarios/case.ts';
import { commandLine } from './invocation.ts';
import { type Replay, showFailure } from './show-failure.ts';

/** How many failures are shown in their shortest form: the first of so many kinds. */
const shownMax = 3;

/** The shortest forms of the first failures, the worst kinds first. */
export const showFailures = async (
  groups: readonly FailureGroup[],
  cases: readonly Case[],
  replay: Replay,
  setting: Setting,
  max = shownMax,
): Promise<readonly string[]> => {
  const shown: string[] = [];
  for (const { failures } of groups) {
    const [first] = failures;
    const one = cases.find(({ name }) => name === first?.result.name);
    if (shown.length >= max || first === undefined || one === undefined) continue;
    const block = await showFailure(first, one, replay, setting);
    if (block !== undefined) shown.push(block);
  }
  return shown;
};

const firstNumber = (groups: readonly FailureGroup[]): number => groups[0]?.failures[0]?.number ?? 1;

/** A baseline, and what a run has to say of it. */
export interface HeldAgainst {
  readonly report: BaselineReport;
  readonly source: SourceText;
}

/** The failures that are news, under the numbers that they have among all. */
const withoutKnown = (
  groups: readonly FailureGroup[],
  known: BaselineReport['known'] | undefined,
): readonly FailureGroup[] =>
  known === undefined
    ? groups
    : groups
        .map((group) => ({ ...group, failures: group.failures.filter(({ result }) => !known.has(result.name)) }))
        .filter(({ failures }) => failures.length > 0);

/** What a run says when it is over: counts, kinds of failures, a few of them at length, and what the cases say together. */
export const reportRun = async (
  results: Results,
  cases: readonly Case[],
  replay: Replay,
  setting: Setting,
  { held, score }: { readonly held?: HeldAgainst; readonly score?: Score } = {},
): Promise<string> => {
  const groups = withoutKnown(rankFailures(results.cases), held?.report.known);
  const blocks = results.end === 'interrupted' ? [] : await showFailures(groups, cases, replay, setting);
  const failureCount = groups.reduce((count, group) => count + group.failures.length, 0);
  const { name, version } = results.header.implementation;
  const parts = [
    [renderTally(`${name} ${version}`, results, setting), ...(score === undefined ? [] : [renderScore(score)])].join(
      '\n',
    ),
    held === undefined ? '' : renderBaseline(held.report, held.source, setting),
    // The only failure there is says all of this at length.
    blocks.length === 1 && failureCount === 1 ? '' : renderGroups(groups, setting),
    ...blocks,
    failureCount > 0 && blocks.length === 0 ? `    more    ${commandLine(['why', String(firstNumber(groups))])}` : '',
    renderConstraints(newConstraints(results, held?.report), groups.length > 0, setting),
    renderEnd(results, held?.report),
    renderLeftOut(results),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
