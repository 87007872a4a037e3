import {
  renderConstraints,
  renderEnd,
  renderGroups,
  renderTally,
  type Setting,
} from '../../reports/formats/console.ts';
import { type FailureGroup, rankFailures } from '../runner/rank-failures.ts';
import type { Results } from '../runner/results.ts';
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

/** What a run says when it is over: counts, kinds of failures, a few of them at length, and what the cases say together. */
export const reportRun = async (
  results: Results,
  cases: readonly Case[],
  replay: Replay,
  setting: Setting,
): Promise<string> => {
  const groups = rankFailures(results.cases);
  const blocks = results.end === 'interrupted' ? [] : await showFailures(groups, cases, replay, setting);
  const failureCount = groups.reduce((count, group) => count + group.failures.length, 0);
  const { name, version } = results.header.implementation;
  const parts = [
    renderTally(`${name} ${version}`, results, setting),
    // The only failure there is says all of this at length.
    blocks.length === 1 && failureCount === 1 ? '' : renderGroups(groups, setting),
    ...blocks,
    failureCount > 0 && blocks.length === 0 ? `    more    ${commandLine(['why', '1'])}` : '',
    renderConstraints(results.constraints, groups.length > 0, setting),
    renderEnd(results),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
