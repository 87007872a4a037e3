import type { Departure } from '../../harness/runner/comparison/compare-runs.ts';
import type { NonconformantVerdict } from '../../harness/runner/outcome.ts';
import { tellViolation } from '../../harness/runner/tell-violation.ts';
import { describePlace } from '../../spec/page/describe-place.ts';
import { sentencesOfRule } from '../../spec/page/sentences-of-rule.ts';
import { open } from '../../spec/profiles/profile.ts';
import { rule as ruleOf } from '../../spec/rules/rules.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { departureTitle } from './departure-title.ts';
import { renderDeaths } from './deaths.ts';
import { derivation } from './derivation.ts';
import { describeEvents } from './describe-world.ts';
import { markSignals } from './mark-signals.ts';
import { renderTimeline, timelineRows } from './timeline.ts';

/** One of the implementations that were compared: what runs name it by, and what it is exactly. */
export interface Compared {
  readonly name: string;
  readonly about: string;
}

/** The plainest case of a departure, and what came of it. */
export interface PlainestCase {
  readonly name: string;
  readonly world: World;
  readonly trace: Trace;
  readonly verdict: NonconformantVerdict;
  /** Its scenario, where that is none of the suite. */
  readonly scenario?: ScenarioFile;
}

/** A scenario beside the suite: its file, the folder of its recordings, and the command that found what it shows. */
export interface ScenarioFile {
  readonly path: string;
  readonly recordings: string;
  readonly foundBy: string;
}

/** A finding is the page written about a departure. */
export interface Finding {
  readonly departure: Departure;
  readonly compared: readonly Compared[];
  readonly plainest: PlainestCase;
}

/** The name of the finding's file: it stays the same as long as the departure does. */
export const findingFile = ({ unitType, manner }: Departure): string =>
  `${unitType}-${manner.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.replace(/-$/, '.md').replace(/(?<!\.md)$/, '.md');

const fenced = (lines: readonly string[], kind = 'text'): readonly string[] => [`\`\`\`${kind}`, ...lines, '```'];

const unitLines = ({ unit }: World): readonly string[] => {
  const dropIns = unit.dropIns.flatMap((text, at) => [`# drop-in ${at + 1}`, ...text.trimEnd().split('\n')]);
  return fenced([`# ${unit.name}`, ...unit.text.trimEnd().split('\n'), ...dropIns], 'ini');
};

const pageLines = ({ departure: { rule } }: Finding): readonly string[] => [
  `Rule ${rule}: ${ruleOf(rule).title}. It stands on`,
  '',
  ...sentencesOfRule(rule).map((sentence) => `- ${describePlace(sentence)}: ${sentence.paraphrase}`),
];

const whoLines = ({ departure, compared }: Finding): readonly string[] => [
  '| version | cases that show it | the plainest |',
  '|---|---|---|',
  ...compared.map(({ name, about }, at) => {
    const cases = departure.shownBy[at] ?? [];
    const first = cases[0] === undefined ? '' : `\`${cases[0].name}\``;
    return `| ${name} (${about}) | ${cases.length === 0 ? 'none' : cases.length} | ${first} |`;
  }),
];

const otherNames = ({ departure, plainest }: Finding): readonly string[] => {
  const names = [...new Set(departure.shownBy.flat().map(({ name }) => name))].filter((name) => name !== plainest.name);
  return names.length === 0 ? [] : ['', '## Other cases that show it', '', ...names.map((name) => `- \`${name}\``)];
};

/** So many readings are told of. */
const deathsMax = 8;

const moreDeaths = ({ deaths }: NonconformantVerdict): readonly string[] =>
  deaths.length > deathsMax ? ['', `And ${deaths.length - deathsMax} more; \`npx killspec why\` tells of all.`] : [];

const commands = ({ name, scenario }: PlainestCase, who: string): readonly string[] => {
  if (scenario === undefined) {
    return [
      `npx killspec run --case ${name} --recording ${who}   # as it was recorded`,
      `npx killspec run --case ${name} --machine ${who}     # the real thing, played again`,
    ];
  }
  const { path, recordings, foundBy } = scenario;
  return [
    `npx killspec run ${path} --recording ${recordings}/${who}.ndjson.gz   # as it was recorded`,
    `npx killspec run ${path} --machine ${who}   # the real thing, played again`,
    `${foundBy}   # the generated world that it was made of`,
  ];
};

/** A finding as Markdown: what the page says, what happens, in which versions, the case, and how to see it oneself. */
export const renderFinding = (finding: Finding): string => {
  const { departure, compared, plainest } = finding;
  const violation = tellViolation(plainest.trace, open, plainest.verdict);
  const marked = markSignals(plainest.trace, { ...open.choices, ...violation.assignment });
  const at = departure.shownBy.findLastIndex((cases) => cases.length > 0);
  const who = compared[at]?.name ?? '';
  return [
    `# ${departureTitle(departure)}`,
    '',
    '## What the page says, in our words',
    '',
    ...pageLines(finding),
    '',
    '## Who departs from it',
    '',
    ...whoLines(finding),
    '',
    '## What happens',
    '',
    `\`${plainest.name}\`, as recorded of ${who}:`,
    '',
    ...unitLines(plainest.world),
    '',
    `${describeEvents(plainest.world)}.`,
    '',
    ...fenced(renderTimeline(timelineRows(marked))),
    '',
    derivation(violation),
    '',
    '## Under every reading',
    '',
    'The readings of the page that come nearest to allowing it, and what each objects to:',
    '',
    ...fenced(renderDeaths(plainest.verdict.deaths.slice(0, deathsMax))),
    ...moreDeaths(plainest.verdict),
    '',
    '## How to see it',
    '',
    ...fenced(commands(plainest, who), 'sh'),
    ...otherNames(finding),
    '',
  ].join('\n');
};
