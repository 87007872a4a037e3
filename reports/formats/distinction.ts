import type { Distinction, Looked, Others } from '../../harness/distinguish/distinction.ts';
import type { Refusal } from '../../harness/distinguish/parting.ts';
import type { SettledPair } from '../../harness/distinguish/reading-pairs.ts';
import { describeChanges } from '../../harness/predict/describe-changes.ts';
import type { Ambiguity } from '../../spec/readings/ambiguity.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { plainSetting, plural, type Setting } from './console.ts';
import { derivation } from './derivation.ts';
import { describeEvents, describeUnit } from './describe-world.ts';
import { markSignals } from './mark-signals.ts';
import { printable } from './printable.ts';
import { plainStyle, type Style } from './style.ts';
import { renderTimeline, timelineRows } from './timeline.ts';

/** What came of telling two apart, and under which names. */
export interface ShownDistinction {
  readonly names: readonly [string, string];
  /** The choice whose readings they are; absent where they are other things. */
  readonly choice?: string;
  readonly distinction: Distinction;
  /** Why nothing can tell them apart, where that is known. */
  readonly because?: string | undefined;
  /** The command that shows it again. */
  readonly again: string;
  /** The command that says what is wrong where nothing could be compared; absent where neither is a user's command. */
  readonly doctor?: string | undefined;
}

type FoundDistinction = Extract<Distinction, { status: 'found' }>;

const indent = { first: '    ', rest: '    ' };

const isImplementation = ({ sides }: SettledPair, at: 0 | 1): boolean => sides[at].kind === 'implementation';

/** What both sides take otherwise than `literal`, without which nothing would differ. */
export const besidesText = ({ besides }: SettledPair): string => {
  const readings = Object.entries(besides).map(([choice, reading]) => `${choice}=${reading}`);
  return readings.length === 0 ? '' : `both with ${readings.join(' and ')}, without which they do not differ here`;
};

/** The world of a distinction in two paragraphs: the unit file, and what happens. */
const worldLines = (world: World, width: number): readonly string[] => [
  ...wrap(printable(describeUnit(world)), width, indent),
  ...wrap(printable(describeEvents(world)), width, indent),
];

const unmarked = (trace: Trace) => ({ trace, marks: new Map(), missing: [], broken: new Map() });

/** The timeline of a trace that one side allows, as the other takes it. */
export const refusalTimeline = (refusal: Refusal, pair: SettledPair, style: Style = plainStyle): readonly string[] => {
  const refusing = pair.sides[refusal.allows === 0 ? 1 : 0];
  const { trace, violation } = refusal;
  const marked =
    refusing.kind === 'profile'
      ? markSignals(trace, { ...refusing.profile.choices, ...violation.assignment })
      : unmarked(trace);
  return renderTimeline(timelineRows(marked), style);
};

/** A trace that one side allows and the other refuses, in words: "restart-too allows this, and only-kill-signal does not". */
export const refusalTitle = ({ allows, how }: Refusal, { names, distinction }: ShownDistinction): string => {
  const [allowing, refusing] = allows === 0 ? names : [names[1], names[0]];
  const does =
    distinction.status === 'found' && isImplementation(distinction.pair, allows) ? 'does this' : 'allows this';
  return `${allowing} ${does}${how === '' ? '' : ` (${how})`}, and ${refusing} refuses it:`;
};

const refusalLines = (
  refusal: Refusal,
  shown: ShownDistinction,
  pair: SettledPair,
  setting: Setting,
): readonly string[] => [
  '',
  ...wrap(printable(refusalTitle(refusal, shown)), setting.width, indent),
  '',
  ...refusalTimeline(refusal, pair, setting.style).map((line) => `      ${line}`),
  '',
  ...wrap(printable(derivation(refusal.violation)), setting.width, indent),
];

/** That there is one direction only, where it is so. */
export const oneWayText = (
  refusals: readonly Refusal[],
  { names }: ShownDistinction,
  { sides }: SettledPair,
): string => {
  const [only, another] = refusals;
  if (only === undefined || another !== undefined || sides.some(({ kind }) => kind === 'implementation')) return '';
  const [allowing, refusing] = only.allows === 0 ? names : [names[1], names[0]];
  return `Nothing was found that ${refusing} allows here and ${allowing} refuses.`;
};

const actsLines = (
  { names }: ShownDistinction,
  parting: Extract<FoundDistinction['parting'], { kind: 'acts' }>,
  setting: Setting,
): readonly string[] => [
  ...parting.traces.flatMap((trace, at) => [
    '',
    `    ${printable(names[at] ?? '')} does this:`,
    '',
    ...renderTimeline(timelineRows(unmarked(trace))).map((line) => `      ${line}`),
  ]),
  '',
  ...wrap(
    printable(`As seen from ${names[0]}, ${names[1]}: ${describeChanges(parting.changes)}.`),
    setting.width,
    indent,
  ),
];

/** So many scenarios are named in which two differ, too. */
const namedMax = 12;

/** Cases by their scenario: `kill-mode/remount-stopped (11)`. */
const byScenario = (names: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const name of names) {
    const scenario = name.split('/').slice(0, 2).join('/');
    counts.set(scenario, (counts.get(scenario) ?? 0) + 1);
  }
  return [...counts].map(([scenario, count]) => (count === 1 ? scenario : `${scenario} (${count})`));
};

/** In which other worlds two differ: `14 of 701 worlds of the suite`. */
const othersLines = ({ where, worlds, names }: Others, setting: Setting): readonly string[] => {
  const scenarios = byScenario(names);
  const hidden = scenarios.length - namedMax;
  const named = [
    ...scenarios.slice(0, namedMax),
    ...(hidden > 0 ? [`${plural(hidden, 'other scenario', 'other scenarios')} (--json names them)`] : []),
  ];
  const rest = names.length === 0 ? '' : `: here, and in ${named.join(', ')}`;
  const text = `in ${names.length + 1} of ${plural(worlds, 'world', 'worlds')} of ${where}${rest}`;
  return wrap(printable(text), setting.width, { first: '    differ     ', rest: '               ' });
};

const foundLines = (shown: ShownDistinction, distinction: FoundDistinction, setting: Setting): readonly string[] => {
  const { pair, parting, from, isShortest, others } = distinction;
  const besides = besidesText(pair);
  const oneWay = parting.kind === 'refused' ? oneWayText(parting.refusals, shown, pair) : '';
  return [
    setting.style.bold(printable(`${shown.names.join(' and ')} differ`)),
    ...(besides === '' ? [] : wrap(printable(besides), setting.width, indent)),
    '',
    ...worldLines(parting.world, setting.width),
    ...(parting.kind === 'refused'
      ? parting.refusals.flatMap((refusal) => refusalLines(refusal, shown, pair, setting))
      : actsLines(shown, parting, setting)),
    ...(oneWay === '' ? [] : wrap(printable(oneWay), setting.width, indent)),
    '',
    ...(isShortest ? [] : [`    found in   ${printable(from)}`]),
    ...(others === undefined || others.worlds === 1 ? [] : othersLines(others, setting)),
    `    again      ${printable(shown.again)}`,
  ];
};

/** What was gone through, in words: `the 615 cases of the suite`. */
export const lookedText = (looked: readonly Looked[]): string =>
  looked
    .filter(({ worlds }) => worlds > 0)
    .map(({ where, worlds, isChanged }) => {
      const how = isChanged ? ', with every change of one act' : '';
      return `${where} (${plural(worlds, 'world', 'worlds')}${how})`;
    })
    .join('; ');

/** Whether there was no world at all that both could be put to. */
export const isVacuous = ({ distinction }: ShownDistinction): boolean =>
  distinction.status === 'none' && distinction.looked.every(({ worlds }) => worlds === 0);

const vacuousLines = ({ names, again, doctor }: ShownDistinction, setting: Setting): readonly string[] => [
  setting.style.bold(
    printable(`${names.join(' and ')} could not be compared: there is no world that both were played in`),
  ),
  '',
  ...(doctor === undefined ? [] : [`    why        ${printable(doctor)}`]),
  `    again      ${printable(again)}`,
];

const noneLines = (shown: ShownDistinction, looked: readonly Looked[], setting: Setting): readonly string[] => [
  setting.style.bold(printable(`${shown.names.join(' and ')}: no difference`)),
  ...(shown.because === undefined ? [] : wrap(shown.because, setting.width, indent)),
  ...wrap(printable(`up to ${lookedText(looked)}`), setting.width, indent),
  '',
  `    again      ${printable(shown.again)}`,
];

const linesOf = (shown: ShownDistinction, setting: Setting): readonly string[] => {
  const { distinction } = shown;
  switch (distinction.status) {
    case 'found':
      return foundLines(shown, distinction, setting);
    case 'none':
      return isVacuous(shown) ? vacuousLines(shown, setting) : noneLines(shown, distinction.looked, setting);
    case 'interrupted':
      return ['interrupted: this is no result'];
  }
};

/** What a heading says: the point whose readings are told apart. */
export interface DistinctionContext {
  readonly ambiguity?: Ambiguity | undefined;
  readonly savedTo?: string | undefined;
}

/** What came of telling things apart two by two: the unit, what happens, what each allows and the other refuses, and why. */
export const renderDistinctions = (
  shown: readonly ShownDistinction[],
  { ambiguity, savedTo }: DistinctionContext,
  setting: Setting = plainSetting,
): string => {
  const head =
    ambiguity === undefined
      ? []
      : [...wrap(`${ambiguity.id}  ${ambiguity.question}`, setting.width, { first: '', rest: '        ' }), ''];
  const blocks = shown.flatMap((each, at) => {
    const isNew = each.choice !== undefined && each.choice !== ambiguity?.id && each.choice !== shown[at - 1]?.choice;
    const about = ambiguity?.choices.find(({ id }) => id === each.choice)?.about;
    return [
      ...(at === 0 ? [] : ['']),
      ...(isNew ? [`${each.choice}${about === undefined ? '' : `: ${about}`}`, ''] : []),
      ...linesOf(each, setting),
    ];
  });
  const why =
    ambiguity?.why === undefined
      ? []
      : ['', ...wrap(`What ${ambiguity.id} leaves open: ${ambiguity.why}`, setting.width)];
  const saved = savedTo === undefined ? [] : [`    play       npx killspec run ${printable(savedTo)}`];
  return `${[...head, ...blocks, ...saved, ...why].join('\n')}\n`;
};
