import type { Assessment, Fate, Kill } from '../../harness/mutation/assessment.ts';
import type { FateCounts, MutationSummary, Share } from '../../harness/mutation/summary.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { plainSetting, plural, type Setting } from './console.ts';

/** What a run over mutants is of. */
export interface MutantsHeading {
  readonly killspec: string;
  readonly ruleCount: number;
  readonly seed: number;
}

export const renderMutantsHeading = ({ killspec, ruleCount, seed }: MutantsHeading): string =>
  `killspec ${killspec} · systemd.kill(5) 257 · ${ruleCount} rules · seed ${seed}`;

/** Where it dies first, or that nothing tells it from what is right. */
const whereIt = (fate: Fate): string => {
  switch (fate.kind) {
    case 'killed':
    case 'reading':
      return fate.case;
    case 'contradiction':
      return fate.cases.join(' against ');
    case 'equivalent':
      return `nothing else in ${plural(fate.worldCount, 'world', 'worlds')} up to ${fate.bound}`;
    case 'unexplained':
      return `UNEXPLAINED: ${fate.why}`;
  }
};

const readingsOf = (fate: Fate): string => (fate.kind === 'reading' ? fate.readings.join(' ') : '');

const widthOf = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));

const worldsOf = ({ fate, worldsNeeded }: Assessment): string =>
  fate.kind === 'killed' ? String(worldsNeeded ?? '–') : '';

/** A line for each mutant. */
const tableOf = (assessments: readonly Assessment[]): readonly string[] => {
  const nameWidth = widthOf(assessments.map(({ name }) => name));
  const worldsWidth = widthOf(assessments.map(worldsOf));
  return assessments.map((each) =>
    [
      `  ${each.name.padEnd(nameWidth)}`,
      each.breaks.padEnd(8),
      worldsOf(each).padStart(worldsWidth),
      [whereIt(each.fate), readingsOf(each.fate)].filter((text) => text !== '').join('  unless '),
    ].join('  '),
  );
};

const shareLines = (shares: readonly Share<string>[], alone: string): readonly string[] => {
  const nameWidth = widthOf(shares.map(({ name }) => name));
  return shares.map(({ name, kills, onlyIt }) => {
    const only = onlyIt.length === 0 ? '' : `  ${onlyIt.length} ${alone}`;
    return `  ${name.padEnd(nameWidth)}  ${String(kills).padStart(4)}${only}`;
  });
};

const fateWords = ({ killed, reading, contradiction, equivalent, unexplained }: FateCounts): string =>
  [
    `${killed} killed under every reading`,
    `${reading} unless a reading allows them`,
    ...(contradiction === 0 ? [] : [plural(contradiction, 'contradicts itself', 'contradict themselves')]),
    `${equivalent} that do nothing else`,
    ...(unexplained === 0 ? [] : [`${unexplained} UNEXPLAINED`]),
  ].join(', ');

const huntLine = ({ found, mortal, worldCount }: MutationSummary['hunt']): string =>
  `a hunt       kills ${found} of the ${mortal} that die under every reading within ${worldCount} worlds (${((found / mortal) * 100).toFixed(1)} %)`;

/** What was asked for, and what was left out for the sake of time. */
export interface MutantsExtent {
  readonly duplicateCount: number;
  /** Up to where it was looked who does nothing else. */
  readonly bound: string;
  /** What --all tries: so many drawn worlds, and this bound. Absent where that was done. */
  readonly untried?: { readonly drawnMax: number; readonly bound: string };
  /** Whether these are some mutants only: they say nothing of the rules and of the suite. */
  readonly isPart: boolean;
}

const sumOf = (counts: FateCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const countLines = ({ counts }: MutationSummary, { duplicateCount, isPart }: MutantsExtent): readonly string[] => {
  const leftOut = `; ${plural(duplicateCount, 'place', 'places')} left out where they do what others do`;
  const lines = [
    { origin: 'hand', line: `by hand      ${fateWords(counts.hand)}` },
    { origin: 'operator', line: `by operator  ${fateWords(counts.operator)}${isPart ? '' : leftOut}` },
  ] as const;
  return lines.filter(({ origin }) => sumOf(counts[origin]) > 0).map(({ line }) => line);
};

const untriedLines = ({ hunt }: MutationSummary, { bound, untried }: MutantsExtent): readonly string[] =>
  untried === undefined
    ? []
    : [
        `left out     what takes many minutes: --all tries ${untried.drawnMax} drawn worlds, not ${hunt.worldCount}, and tells who does`,
        `             nothing else by all worlds up to ${untried.bound}, not ${bound}`,
      ];

const lastLines = (summary: MutationSummary, extent: MutantsExtent): readonly string[] => [
  ...countLines(summary, extent),
  ...(summary.hunt.mortal === 0 ? [] : [huntLine(summary.hunt)]),
  ...untriedLines(summary, extent),
];

/** What all mutants together say of the rules and of the suite. */
const suiteLines = ({ redundant, rules, scenarios }: MutationSummary, width: number): readonly string[] => [
  'How many mutants each rule is charged with',
  ...shareLines(rules, 'that no other is charged with'),
  '',
  'How many mutants each scenario kills, where it kills some that no other kills',
  ...shareLines(
    scenarios.filter(({ onlyIt }) => onlyIt.length > 0),
    'that no other kills',
  ),
  '',
  `The other ${plural(redundant.length, 'scenario', 'scenarios')}: without one of them, no kill is lost`,
  ...(redundant.length === 0 ? [] : wrap(redundant.join(' '), width, { first: '  ', rest: '  ' })),
  '',
];

/** All that was found out. */
export const renderMutants = (
  assessments: readonly Assessment[],
  summary: MutationSummary,
  extent: MutantsExtent,
  { width }: Setting = plainSetting,
): string =>
  [
    'Each mutant: the rule that it should break, how many drawn worlds a hunt needs, the first case that kills it',
    ...tableOf(assessments),
    '',
    ...(extent.isPart ? [] : suiteLines(summary, width)),
    ...lastLines(summary, extent),
  ].join('\n');

const killLines = (kills: readonly Kill[], fate: Fate): readonly string[] => {
  const nameWidth = widthOf(kills.map((kill) => kill.case));
  return kills.map(({ case: name, literal, open }) => {
    const rules = (open ?? literal).failing.join(' ');
    const under = fate.kind === 'killed' && open === undefined ? '  under literal only' : '';
    return `  ${name.padEnd(nameWidth)}  ${rules}${under}`;
  });
};

const fateSentence = ({ fate, worldsNeeded }: Assessment): readonly string[] => {
  switch (fate.kind) {
    case 'killed':
      return [
        'dies under every reading',
        worldsNeeded === undefined
          ? 'a hunt needs more worlds than were tried'
          : `a hunt needs ${plural(worldsNeeded, 'world', 'worlds')}`,
      ];
    case 'reading':
      return [`dies under literal, and is allowed wherever it does where ${fate.readings.join(' and ')}`];
    case 'contradiction':
      return [
        'is allowed by some reading wherever it dies under literal',
        `contradicts itself in ${fate.cases.join(' and ')}, where readings of ${fate.choices.join(' and ')} part`,
      ];
    case 'equivalent':
      return [`does ${whereIt(fate)}`];
    case 'unexplained':
      return [whereIt(fate)];
  }
};

/** All that is known of one mutant. */
export const renderMutant = (assessment: Assessment): string => {
  const { name, breaks, says, kills, fate } = assessment;
  return [
    `${name}: ${says}`,
    '',
    `should break ${breaks}; ${fateSentence(assessment).join('; ')}`,
    '',
    kills.length === 0
      ? 'No case of the suite kills it.'
      : `Killed in ${plural(kills.length, 'case', 'cases')}, with the rules that fail:`,
    ...killLines(kills, fate),
  ].join('\n');
};
