import { wrap } from '../../spec/readings/wrap.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Violation } from '../../spec/oracle/verdict.ts';
import type { Relevance } from '../../harness/runner/relevance.ts';
import { plainSetting, type Setting } from './console.ts';
import { derivation } from './derivation.ts';
import { describeEvents, describeUnit } from './describe-world.ts';
import type { MarkedTrace } from './mark-signals.ts';
import { printable } from './printable.ts';
import { renderTimeline, timelineRows } from './timeline.ts';

/** A nonconformant case as it is shown. */
export interface ShownFailure {
  readonly number: number;
  readonly name: string;
  readonly rule: RuleId;
  /** The world that is shown: the shortest form, or the case as it is. */
  readonly world: World;
  readonly marked: MarkedTrace;
  readonly violation: Violation;
  readonly relevance?: Relevance;
  /** Commands to go on with, each under a word. */
  readonly commands: readonly (readonly [word: string, command: string])[];
}

const column = 66;

/** What a failure does not depend on, and what it does: a sentence each, where there is something to say. */
export const relevanceSentences = ({ matters, doesNotMatter }: Relevance): readonly string[] => {
  const isOfSignals = doesNotMatter.some((each) => each.endsWith('Signal='));
  const which = isOfSignals ? '; of signals, any that nothing else sends' : '';
  return [
    ...(doesNotMatter.length === 0 ? [] : [`Does not matter: ${doesNotMatter.join(', ')}${which}.`]),
    ...(matters.length === 0 ? [] : [printable(`Matters: ${matters.join(', ')}.`)]),
  ];
};

/** A failure: its name and rule, the unit and what happens, the timeline, why it is wrong, and what to do next. */
export const renderFailure = (shown: ShownFailure, setting: Setting = plainSetting): string => {
  const { style, width } = setting;
  const indent = { first: '    ', rest: '    ' };
  const head = `  ✗ ${printable(shown.name)}`;
  const relevant = shown.relevance === undefined ? '' : relevanceSentences(shown.relevance).join(' ');
  const wordWidth = Math.max(0, ...shown.commands.map(([word]) => word.length)) + 3;
  return [
    `${style.bad(head)}${' '.repeat(Math.max(3, column - head.length))}${style.bold(`rule ${shown.rule}`)}`,
    ...wrap(printable(describeUnit(shown.world)), width, indent),
    ...wrap(printable(describeEvents(shown.world)), width, indent),
    '',
    ...renderTimeline(timelineRows(shown.marked), style).map((line) => `    ${line}`),
    '',
    ...wrap(printable(derivation(shown.violation)), width, indent),
    ...(relevant === '' ? [] : wrap(relevant, width, indent)),
    '',
    ...shown.commands.map(([word, command]) => `    ${style.dim(word.padEnd(wordWidth))}${printable(command)}`),
  ].join('\n');
};
