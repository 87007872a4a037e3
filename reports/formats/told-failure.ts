import { wrap } from '../../spec/readings/wrap.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Relevance } from '../../harness/runner/relevance.ts';
import { plainSetting, type Setting } from './console.ts';
import { describeEvents, describeUnit } from './describe-world.ts';
import type { MarkedTrace } from './mark-signals.ts';
import { printable } from './printable.ts';
import { renderTimeline, timelineRows } from './timeline.ts';

/** A case that failed on its trace, as it is shown. */
export interface ToldFailure {
  readonly name: string;
  /** What it breaks, in a word or two: `rule KM-MX-2`. */
  readonly what: string;
  /** The world that is shown: the shortest form, or the case as it is. */
  readonly world: World;
  readonly marked: MarkedTrace;
  /** Why it is wrong. */
  readonly because: string;
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

/** A failure: its name and what it breaks, the unit and what happens, the timeline, why it is wrong, what to do next. */
export const renderTold = (told: ToldFailure, setting: Setting = plainSetting): string => {
  const { style, width } = setting;
  const indent = { first: '    ', rest: '    ' };
  const head = `  ✗ ${printable(told.name)}`;
  const relevant = told.relevance === undefined ? '' : relevanceSentences(told.relevance).join(' ');
  const wordWidth = Math.max(0, ...told.commands.map(([word]) => word.length)) + 3;
  return [
    `${style.bad(head)}${' '.repeat(Math.max(3, column - head.length))}${style.bold(told.what)}`,
    ...wrap(printable(describeUnit(told.world)), width, indent),
    ...wrap(printable(describeEvents(told.world)), width, indent),
    '',
    ...renderTimeline(timelineRows(told.marked), style).map((line) => `    ${line}`),
    '',
    ...wrap(printable(told.because), width, indent),
    ...(relevant === '' ? [] : wrap(relevant, width, indent)),
    '',
    ...told.commands.map(([word, command]) => `    ${style.dim(word.padEnd(wordWidth))}${printable(command)}`),
  ].join('\n');
};
