import {
  renderConstraints,
  renderEnd,
  renderGroups,
  renderTally,
  type Setting,
} from '../../reports/formats/console.ts';
import { type ExitCode, exitCode } from '../runner/exit-code.ts';
import type { Whole } from '../runner/parts/compose.ts';
import { rankFailures } from '../runner/rank-failures.ts';
import { type Results, summarise } from '../runner/results.ts';
import { codeOfHunt, tellHunt } from './tell-hunt.ts';

const tellRun = (results: Results, setting: Setting): string => {
  const { name, version } = results.header.implementation;
  const groups = rankFailures(results.cases);
  const parts = [
    renderTally(`${name} ${version}`, results, setting),
    renderGroups(groups, setting),
    renderConstraints(results.constraints, groups.length > 0, setting),
    renderEnd(results),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

/** What is said of a whole that was made of its parts. Its failures are not made small: there is nobody to play them. */
export const tellWhole = (whole: Whole, setting: Setting): string =>
  whole.kind === 'run' ? tellRun(whole.results, setting) : tellHunt({ ...whole, end: 'complete' }, [], setting);

/** The exit code that the run or hunt would have had. */
export const codeOfWhole = (whole: Whole): ExitCode =>
  whole.kind === 'run' ? exitCode(summarise(whole.results)) : codeOfHunt({ ...whole, end: 'complete' });
