import { wrap } from '../../spec/readings/wrap.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { RunConstraint } from '../../spec/oracle/run-constraints.ts';
import { ruleById } from '../../spec/rules/rules.ts';
import type { BaselineReport } from '../../harness/runner/baseline/baseline-report.ts';
import type { FailureGroup } from '../../harness/runner/rank-failures.ts';
import { runOutcome } from '../../harness/runner/exit-code.ts';
import type { OutcomeCounts, OutcomeStatus } from '../../harness/runner/outcome.ts';
import { countOutcomes } from '../../harness/runner/outcome.ts';
import type { Results } from '../../harness/runner/results.ts';
import { keptEventCountMax, summarise } from '../../harness/runner/results.ts';
import { dependentCount } from './dependent-count.ts';
import { printable } from './printable.ts';
import { plainStyle, type Style } from './style.ts';

/** How a report is set. */
export interface Setting {
  readonly style: Style;
  /** Columns that a line of running text may take. */
  readonly width: number;
}

/** For pipes and files. */
export const plainSetting: Setting = { style: plainStyle, width: 120 };

/** A number and what it counts. */
export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a run is of: the versions, the rules, the profile and the seed. */
export const renderHeading = (run: {
  readonly killspec: string;
  readonly ruleCount: number;
  readonly profile: string;
  /** The suite that was asked for, if one was. */
  readonly suite?: number;
  /** Absent where nothing was drawn. */
  readonly seed?: number;
  /** How late what is judged may be seen. */
  readonly latenessUs?: Us | undefined;
}): string =>
  [
    `killspec ${run.killspec}`,
    'systemd.kill(5) 257',
    `${run.ruleCount} rules`,
    ...(run.suite === undefined ? [] : [`suite ${run.suite}`]),
    `profile ${printable(run.profile)}`,
    ...(run.seed === undefined ? [] : [`seed ${run.seed}`]),
    ...((run.latenessUs ?? 0) === 0 ? [] : [`signals up to ${(run.latenessUs ?? 0) / 1000} ms late`]),
  ].join(' · ');

const countWords: readonly (readonly [OutcomeStatus, string, keyof Style])[] = [
  ['nonconformant', 'NOT', 'bad'],
  ['not-kept', 'declared and then refused', 'bad'],
  ['crash', 'crashed', 'bad'],
  ['hang', 'hung', 'bad'],
  ['protocol-error', 'broke the protocol', 'bad'],
  ['harness-error', 'could not be judged (killspec failed)', 'bad'],
  ['nondeterministic', 'not the same twice', 'warn'],
  ['inconclusive', 'inconclusive', 'warn'],
  ['unsupported', 'unsupported (declared)', 'dim'],
  ['not-applicable', 'not applicable', 'dim'],
];

/** The outcomes besides conformant that there were, with their numbers. */
export const tallyWords = (counts: OutcomeCounts, style: Style): readonly string[] =>
  countWords.flatMap(([status, words, look]) =>
    counts[status] === 0 ? [] : [style[look](`${counts[status]} ${words}`)],
  );

const conformantWords = (results: Results, style: Style): string => {
  const { conformant } = countOutcomes(results.cases.map((result) => result.outcome));
  const dependent = dependentCount(results.cases);
  const words = style.good(`${conformant} conformant`);
  return dependent === 0 ? words : `${words} (${dependent} of them only under some readings)`;
};

/** The counts of a run: how many cases were played, how many conform, and each other outcome that there was. */
export const tallyParts = (results: Results, style: Style): readonly string[] => {
  const counts = countOutcomes(results.cases.map((result) => result.outcome));
  const played = results.cases.length;
  const of = played === results.header.cases.count ? '' : ` of ${results.header.cases.count}`;
  const cases = `${played}${of} ${played === 1 && of === '' ? 'case' : 'cases'}`;
  return [cases, conformantWords(results, style), ...tallyWords(counts, style)];
};

/** The counts of a run in one line, `label` first. */
export const renderTally = (
  label: string,
  results: Results,
  { style }: Setting = plainSetting,
  labelWidth = 0,
): string => [printable(label).padEnd(labelWidth), ...tallyParts(results, style)].join('   ');

const names: Readonly<Partial<Record<OutcomeStatus, string>>> = {
  'harness-error': 'killspec failed',
  crash: 'crash',
  hang: 'hang',
  'protocol-error': 'protocol error',
  'not-kept': 'capability not kept',
  nondeterministic: 'not the same twice',
  inconclusive: 'inconclusive',
};

/** What a group of failures has in common: `rule KM-MX-2`, `crash`. */
export const groupName = ({ status, rule }: Pick<FailureGroup, 'status' | 'rule'>): string =>
  rule === undefined ? (names[status] ?? status) : `rule ${rule}`;

/** What to say of a group besides its name: the rule's title, or what the first of its cases came to. */
const aboutGroup = ({ rule, failures }: FailureGroup): string => {
  if (rule !== undefined) return ruleById(rule)?.title ?? '';
  const outcome = failures[0]?.result.outcome;
  if (outcome === undefined) return '';
  if ('message' in outcome) return printable(outcome.message);
  if ('reason' in outcome) return printable(outcome.reason);
  return 'difference' in outcome ? printable(outcome.difference) : '';
};

/** A line for each kind of failure: how many cases, which is the first, and its number for `why`. */
export const renderGroups = (groups: readonly FailureGroup[], { style, width }: Setting = plainSetting): string => {
  const rows = groups.map((group) => {
    const [first] = group.failures;
    const name = printable(first?.result.name ?? '');
    const others = group.failures.length - 1;
    return {
      head: `  ✗ ${String(first?.number ?? 0).padStart(3)}  ${groupName(group)}`,
      name: others === 0 ? name : `${name} and ${plural(others, 'other', 'others')}`,
      title: aboutGroup(group),
    };
  });
  const headWidth = Math.max(0, ...rows.map(({ head }) => head.length));
  return rows
    .flatMap(({ head, name, title }) => [
      `${style.bad(head.padEnd(headWidth))}   ${name}`,
      ...(title === '' ? [] : wrap(title, width, { first: '         ', rest: '         ' }).map(style.dim)),
    ])
    .join('\n');
};

const contradictionLines = (
  { unitType, certificate, choices, smallest }: Extract<RunConstraint, { status: 'contradiction' }>,
  { style, width }: Setting,
): readonly string[] => {
  const one = certificate.length === 1;
  const which = one ? 'this case conforms' : `these ${certificate.length} ${unitType} cases each conform`;
  const allows = one ? 'it' : certificate.length === 2 ? 'both' : 'all of them';
  const [first] = choices;
  return [
    `${style.bad('✗ self-contradiction')}   ${which}, but no single way to read the page allows ${allows}:`,
    ...certificate.map((name) => `    ${printable(name)}`),
    ...wrap(`They part at ${choices.join(', ')}.${smallest ? '' : ' A smaller set may exist.'}`, width, {
      first: '    ',
      rest: '    ',
    }),
    ...(first === undefined ? [] : [`    npx killspec explain ${first.replace(/\/.*/, '')}`]),
  ];
};

/** So many cases of a contradiction are named where it is told in short. */
const briefCasesMax = 3;

const briefContradictionLines = (
  { unitType, certificate, choices }: Extract<RunConstraint, { status: 'contradiction' }>,
  { style, width }: Setting,
): readonly string[] => {
  const named = certificate.slice(0, briefCasesMax).map(printable).join(' against ');
  const more = certificate.length - briefCasesMax;
  const text = `✗ self-contradiction among the ${unitType} cases that conform, at ${choices.join(', ')}`;
  const margins = { first: '    ', rest: '    ' };
  return [
    ...wrap(text, width, { first: '', rest: '    ' }).map(style.bad),
    ...wrap(more > 0 ? `${named} and ${more} more` : named, width, margins),
  ];
};

/**
 * What the cases of a run say together, where they do not agree: at length, or in two lines each where other failures
 * are more pressing.
 */
export const renderConstraints = (
  constraints: readonly RunConstraint[],
  isBrief: boolean,
  setting: Setting = plainSetting,
): string =>
  constraints
    .flatMap((constraint): readonly string[] => {
      const { unitType, status } = constraint;
      if (status === 'consistent') return [];
      if (status === 'inconclusive') {
        const text = `whether all ${unitType} cases can be read alike was not settled: ${constraint.bound} was reached`;
        return [setting.style.warn(text)];
      }
      return isBrief ? briefContradictionLines(constraint, setting) : contradictionLines(constraint, setting);
    })
    .join('\n');

/** The last word on a run where its counts alone would mislead; empty where they do not. */
export const renderEnd = (results: Results, baseline?: BaselineReport): string => {
  const summary = summarise(results, baseline);
  const played = results.cases.length;
  if (results.end === 'interrupted') {
    return `interrupted: ${played} of ${summary.selected} cases were judged, and are kept; this is no result`;
  }
  if (results.end === 'given-up') {
    const left = plural(summary.selected - played, 'case was', 'cases were');
    return `given up: the implementation does not answer any more; the last ${left} not played`;
  }
  const broken = summary.counts['harness-error'];
  if (broken > 0) return `killspec itself failed on ${plural(broken, 'case', 'cases')}: please report this`;
  if (results.end === 'bailed')
    return `stopped at the first failure: ${played} of ${summary.selected} cases were judged`;
  return runOutcome(summary) === 'vacuous' ? 'nothing was judged' : '';
};

/** A word on traces that were not kept; empty where all were. */
export const renderLeftOut = ({ tracesLeftOut }: Results): string =>
  tracesLeftOut === undefined
    ? ''
    : `the traces of ${plural(tracesLeftOut, 'case is', 'cases are')} not kept: all together they have more than ${keptEventCountMax} events`;
