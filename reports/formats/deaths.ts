import { wrap } from '../../spec/readings/wrap.ts';
import type { Assignment, Violation } from '../../spec/oracle/verdict.ts';
import { formatInstant } from '../../spec/vocabulary/time.ts';
import { plainSetting, type Setting } from './console.ts';
import { printable } from './printable.ts';

const readingsText = (assignment: Assignment): string =>
  Object.entries(assignment)
    .map(([choice, readings]) => `${choice} ${readings.join(' or ')}`)
    .join(', ');

/**
 * What broke a rule under each reading that the profile leaves open: one entry for each hypothesis, the one that lived
 * longest first. `deaths` is not empty.
 */
export const renderDeaths = (
  deaths: readonly Violation[],
  { style, width }: Setting = plainSetting,
): readonly string[] => {
  if (deaths.length === 1 && Object.keys(deaths[0]?.assignment ?? {}).length === 0) {
    return ['    No reading of the page changes this.'];
  }
  return deaths.flatMap(({ assignment, atUs, rules, because }) => {
    const readings = readingsText(assignment);
    const words = `${formatInstant(atUs)}, ${rules[0]}: ${because.at(-1) ?? ''}`;
    return [
      ...wrap(readings === '' ? 'under every other reading' : readings, width, { first: '    ', rest: '      ' }).map(
        style.bold,
      ),
      ...wrap(printable(words), width, { first: '      ', rest: '      ' }),
    ];
  });
};
