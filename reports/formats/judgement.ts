import type { StraceText } from '../../harness/recordings/read-strace.ts';
import { tellViolation } from '../../harness/runner/tell-violation.ts';
import type { Verdict } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { ruleById } from '../../spec/rules/rules.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { renderDiagnostic } from '../../spec/vocabulary/render-diagnostic.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Diagnostic } from '../../spec/vocabulary/unit.ts';
import { plainSetting, plural, type Setting } from './console.ts';
import { derivation } from './derivation.ts';
import { markSignals } from './mark-signals.ts';
import { printable } from './printable.ts';
import { renderTimeline, timelineRows } from './timeline.ts';

/** A trace from elsewhere, and what came of it. */
export interface Judgement {
  readonly file: string;
  readonly trace: Trace;
  readonly verdict: Verdict;
  readonly profile: Profile;
  readonly unnamedCount: number;
  readonly unclear: StraceText['unclear'];
  /** The processes that were named and that nothing in the trace is of. */
  readonly unseen?: readonly string[];
  /** What is wrong in a unit file of the user's. */
  readonly diagnostics?: readonly Diagnostic[];
}

const indent = { first: '    ', rest: '    ' };

const headline = ({ file, verdict }: Judgement, { style }: Setting): string => {
  const name = printable(file);
  switch (verdict.status) {
    case 'conformant':
      return `${style.good('✓ conformant')}   ${name}`;
    case 'nonconformant':
      return `${style.bad('✗ nonconformant')}   ${name}   rule ${verdict.violation.rules[0]}`;
    case 'inconclusive':
      return `${style.warn('? inconclusive')}   ${name}`;
  }
};

const timelineLines = ({ trace, profile, verdict }: Judgement, { style }: Setting): readonly string[] => {
  const assignment = verdict.status === 'nonconformant' ? verdict.violation.assignment : {};
  const marked = markSignals(trace, { ...profile.choices, ...assignment });
  return renderTimeline(timelineRows(marked), style).map((line) => `    ${line}`);
};

const rulesLines = (judged: Judgement, { width }: Setting): readonly string[] => {
  const { verdict } = judged;
  if (verdict.status === 'inconclusive') {
    const isBlind = judged.unseen !== undefined && !judged.trace.header.observed.includes('spawn');
    const hint = 'if no process was started or forked meanwhile, say so: --complete spawn';
    return [...wrap(printable(verdict.reason), width, indent), ...(isBlind ? wrap(hint, width, indent) : [])];
  }
  const of = (wanted: string): readonly string[] =>
    Object.entries(verdict.rules).flatMap(([id, each]) => (each === wanted ? [id] : []));
  const unobserved = of('unobserved');
  return [
    ...wrap(`rules that it keeps: ${of('pass').join(', ') || 'none'}`, width, indent),
    ...(unobserved.length === 0 ? [] : wrap(`not observed: ${unobserved.join(', ')}`, width, indent)),
  ];
};

const passedOver = (
  { unnamedCount, unclear, unseen = [], diagnostics = [] }: Judgement,
  { style }: Setting,
): readonly string[] => [
  ...(unnamedCount === 0
    ? []
    : [
        style.dim(`    ${plural(unnamedCount, 'signal', 'signals')} to processes that --map does not name passed over`),
      ]),
  ...unseen.map((name) =>
    style.warn(`    nothing in it is of ${printable(name)}: does --map name the pid that it had?`),
  ),
  ...diagnostics
    .filter(({ severity }) => severity !== 'advice')
    .flatMap((diagnostic) => renderDiagnostic(diagnostic).split('\n'))
    .map((line) => style.warn(`    ${line}`)),
  ...unclear.map(({ line, why }) => style.warn(`    line ${line} is not used: ${printable(why)}`)),
];

/** What came of a trace from elsewhere: the verdict, what happened, why it is wrong, and what could not be seen. */
export const renderJudgement = (judged: Judgement, setting: Setting = plainSetting): string => {
  const { verdict, trace, profile } = judged;
  const why =
    verdict.status === 'nonconformant'
      ? [
          ...wrap(printable(derivation(tellViolation(trace, profile, verdict))), setting.width, indent),
          `    ${ruleById(verdict.violation.rules[0] ?? '')?.title ?? ''}`,
          '',
        ]
      : [];
  return [
    headline(judged, setting),
    '',
    ...timelineLines(judged, setting),
    '',
    ...why,
    ...rulesLines(judged, setting),
    ...passedOver(judged, setting),
    '',
  ].join('\n');
};
