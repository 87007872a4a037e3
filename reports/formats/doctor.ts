import { wrap } from '../../spec/readings/wrap.ts';
import { printable } from '../../harness/kernel/printable.ts';
import { gradeOf, type Step, stepNames, type StepFailure } from '../../harness/runner/doctor/examination.ts';
import { plainSetting, plural, type Setting } from './console.ts';
import type { Style } from './style.ts';

/** Characters of a line that are shown: more than any message has that an adapter would be sent by mistake. */
const lineShownMax = 4000;
const nameWidth = Math.max(...stepNames.map((name) => name.length));

const signs: Readonly<Record<Step['result']['status'], readonly [string, keyof Style]>> = {
  passed: ['✓', 'good'],
  advice: ['!', 'warn'],
  failed: ['✗', 'bad'],
  skipped: ['–', 'dim'],
};

const saidOf = ({ result }: Step): string => {
  switch (result.status) {
    case 'passed':
      return result.said;
    case 'advice':
      return plural(result.said.length, 'thing is not declared', 'things are not declared');
    case 'skipped':
      return result.why;
    case 'failed':
      return result.kind === 'wrong' ? '' : result.kind;
  }
};

/** A step in one line, for a list of them. */
export const renderStep = (step: Step, { style }: Setting = plainSetting): string => {
  const [sign, look] = signs[step.result.status];
  const number = String(stepNames.indexOf(step.name) + 1).padStart(2);
  return `  ${style[look](sign)} ${number}  ${step.name.padEnd(nameWidth)}   ${printable(saidOf(step), lineShownMax)}`.trimEnd();
};

const indented = (text: string, width: number): string =>
  wrap(text, width - 4)
    .map((line) => `    ${line}`)
    .join('\n');

/** A failed step at length: what was sent (`>`) and received (`<`), what was expected, and how to see it again. */
export const renderStepFailure = (
  step: Step,
  failure: StepFailure,
  tryIt: string,
  { style, width }: Setting = plainSetting,
): string => {
  const lines = failure.lines.map(({ direction, line }) => {
    const shown = printable(line, lineShownMax);
    return direction === 'to' ? style.dim(`      > ${shown}`) : `      < ${shown}`;
  });
  const parts = [
    `  ${style.bad('✗')} ${stepNames.indexOf(step.name) + 1}  ${style.bold(step.name)}`,
    indented(`${printable(failure.found.replace(/^it /, 'It '), lineShownMax)}.`, width),
    [...(lines.length === 0 ? ['      (nothing went over the wire)'] : lines)].join('\n'),
    `    expected\n      < ${printable(failure.expected, lineShownMax)}`,
    ...(failure.hint === undefined ? [] : [indented(failure.hint, width)]),
    `    try     ${tryIt}`,
  ];
  return parts.join('\n\n');
};

/** What is advised. */
export const renderAdvice = (step: Step, said: readonly string[], { style, width }: Setting = plainSetting): string =>
  [
    `  ${style.warn('!')} ${stepNames.indexOf(step.name) + 1}  ${style.bold(step.name)}`,
    ...said.map((each) => indented(printable(each, lineShownMax), width)),
  ].join('\n');

/** The grade in one line. */
export const renderGrade = (steps: readonly Step[], { style }: Setting = plainSetting): string => {
  const grade = gradeOf(steps);
  const look = grade === stepNames.length ? style.good : style.bad;
  return look(`grade ${grade} of ${stepNames.length}`);
};
