import type { ToldChange } from '../../harness/perturbation/change-at.ts';
import type { Fate } from '../../harness/perturbation/fate.ts';
import { freedomNames } from '../../harness/perturbation/freedom.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { plainSetting, type Setting } from './console.ts';
import { describeEvents, describeUnit } from './describe-world.ts';
import { markSignals } from './mark-signals.ts';
import { printable } from './printable.ts';
import { plainStyle, type Style } from './style.ts';
import { renderTimeline, timelineRows } from './timeline.ts';

const fateText = (fate: Fate, maker: string): string => {
  switch (fate.status) {
    case 'refused':
      return 'refused under every reading';
    case 'here':
      return `accepted by ${maker}, for it leaves this open: ${freedomNames(fate.freedoms)}`;
    case 'elsewhere':
      return `refused by ${maker}, accepted under ${freedomNames(fate.freedoms)}`;
    case 'unexplained':
      return `accepted, and unexplained: ${fate.why}`;
  }
};

const timeline = (trace: Trace, { maker }: ToldChange, style: Style): readonly string[] =>
  renderTimeline(timelineRows(markSignals(trace, maker.profile.choices)), style).map((line) => `    ${line}`);

/** A changed trace beside what it was, as lines of text. */
export const perturbedTimelines = (told: ToldChange, style: Style = plainStyle): readonly string[] => [
  `  ${printable(told.maker.name)} makes of it:`,
  ...timeline(told.trace, told, style),
  '',
  `  ${printable(told.perturbation.about)}:`,
  ...timeline(told.perturbation.trace, told, style),
  '',
  `  ${printable(fateText(told.fate, told.maker.name))}`,
];

/** One change of one trace: the world, the trace as it was and as it was changed, and what became of it. */
export const renderPerturbedChange = (name: string, told: ToldChange, setting: Setting = plainSetting): string => {
  const { style, width } = setting;
  const indent = { first: '  ', rest: '  ' };
  return [
    style.bold(printable(name)),
    ...wrap(printable(describeUnit(told.world)), width, indent),
    ...wrap(printable(describeEvents(told.world)), width, indent),
    '',
    ...perturbedTimelines(told, style),
    '',
  ].join('\n');
};
