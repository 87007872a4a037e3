import type { CaseResult } from '../../../harness/runner/case-result.ts';
import { runOutcome } from '../../../harness/runner/exit-code.ts';
import { type ConformantVerdict, countOutcomes, type Outcome } from '../../../harness/runner/outcome.ts';
import { rankFailures } from '../../../harness/runner/rank-failures.ts';
import { type Results, summarise } from '../../../harness/runner/results.ts';
import type { Score } from '../../../harness/runner/score.ts';
import { ruleById } from '../../../spec/rules/rules.ts';
import { dependentCount } from '../../formats/dependent-count.ts';
import { describeEvents, describeUnit } from '../../formats/describe-world.ts';
import { caseFacts, type KnownCase, knownCase } from './case-facts.ts';
import type { Again, BriefCase, CaseDetail, ReportRun, Standing } from './report-data.ts';
import { ruleCounts } from './rule-counts.ts';
import { ruleLetters } from './rule-letters.ts';

/** What is said of a run besides what its results say. */
export interface RunTerms {
  readonly label: string;
  readonly standing: Standing;
  readonly known: ReadonlyMap<string, KnownCase>;
  readonly score?: Score;
  /** The command that plays a case again. */
  readonly again: Again;
}

/** Hypotheses of which it is told what killed them; the rest are counted. */
const deathsMax = 16;

/** An implementation may say much; the first words will do. */
const saysLengthMax = 2000;

const bounded = (text: string): string => (text.length > saysLengthMax ? `${text.slice(0, saysLengthMax)}…` : text);

const saysOf = (outcome: Outcome): string | undefined => {
  switch (outcome.status) {
    case 'conformant':
      return undefined;
    case 'nonconformant':
      return ruleById(outcome.verdict.violation.rules[0] ?? 'PROC-1')?.title;
    case 'unsupported':
      return bounded(outcome.what);
    case 'not-applicable':
      return bounded(outcome.why);
    case 'inconclusive':
      return bounded(outcome.reason);
    case 'nondeterministic':
      return bounded(outcome.difference);
    case 'not-kept':
    case 'crash':
    case 'hang':
    case 'protocol-error':
    case 'harness-error':
      return bounded(outcome.message);
  }
};

/** What is told of a case that was played: its verdicts and assignments stand elsewhere. */
export const playedDetail = ({ outcome, trace }: Pick<CaseResult, 'outcome' | 'trace'>): CaseDetail => {
  const rest = trace === undefined ? {} : { trace };
  const rules = {} as ConformantVerdict['rules'];
  if (outcome.status === 'conformant') {
    return { outcome: { ...outcome, verdict: { ...outcome.verdict, rules, assignments: [] } }, ...rest };
  }
  if (outcome.status !== 'nonconformant') return { outcome, ...rest };
  const { deaths } = outcome.verdict;
  const verdict = { ...outcome.verdict, rules, deaths: deaths.slice(0, deathsMax) };
  const leftOut = deaths.length - verdict.deaths.length;
  return { outcome: { ...outcome, verdict }, ...rest, ...(leftOut === 0 ? {} : { deathsLeftOut: leftOut }) };
};

const judgedParts = (result: CaseResult): Pick<BriefCase, 'rules' | 'broken' | 'dependsOn'> => {
  const { outcome } = result;
  if (outcome.status === 'nonconformant') {
    const [broken] = outcome.verdict.violation.rules;
    return { rules: ruleLetters(outcome.verdict.rules), ...(broken === undefined ? {} : { broken }) };
  }
  if (outcome.status !== 'conformant') return {};
  const { rules, dependsOn } = outcome.verdict;
  return { rules: ruleLetters(rules), ...(dependentCount([result]) === 0 ? {} : { dependsOn }) };
};

/** What is left of a case beside its line in the table. */
const detailOf = (result: CaseResult, known: RunTerms['known']): CaseDetail | undefined => {
  if (result.outcome.status === 'conformant' && result.trace === undefined) return undefined;
  const one = knownCase(result, known);
  const story = one === undefined ? {} : { story: [describeUnit(one.world), describeEvents(one.world)] };
  return { ...playedDetail(result), ...story };
};

/** An address cannot carry half a character, and cases are found by their name in an address. */
const wellFormed = (text: string): string =>
  text.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** A run as the report shows it, and its cases; details of these go to `details`. */
export const buildRun = (
  results: Results,
  terms: RunTerms,
  details: string[],
): { readonly run: ReportRun; readonly cases: readonly BriefCase[] } => {
  const { header, cases, end, constraints, tracesLeftOut } = results;
  const numbers = new Map(
    rankFailures(cases).flatMap(({ failures }) => failures.map(({ number, result }) => [result, number] as const)),
  );
  const briefOf = (result: CaseResult): BriefCase => {
    const number = numbers.get(result);
    const says = saysOf(result.outcome);
    const detail = detailOf(result, terms.known);
    if (detail !== undefined) details.push(JSON.stringify(detail));
    return {
      ...caseFacts(result, terms.known),
      name: wellFormed(result.name),
      status: result.outcome.status,
      ...judgedParts(result),
      ...(says === undefined ? {} : { says }),
      ...(number === undefined ? {} : { number }),
      ...(detail === undefined ? {} : { detail: details.length - 1 }),
    };
  };
  const { label, standing, score, again } = terms;
  const { implementation, killspec, suite, profile, seed } = header;
  const briefs = cases.map(briefOf);
  const run: ReportRun = {
    label,
    standing,
    implementation,
    killspec,
    suite,
    profile,
    seed,
    end,
    outcome: runOutcome(summarise(results)),
    selected: header.cases.count,
    counts: countOutcomes(cases.map(({ outcome }) => outcome)),
    dependent: dependentCount(cases),
    ...(score === undefined ? {} : { score }),
    constraints,
    ...(tracesLeftOut === undefined ? {} : { tracesLeftOut }),
    again,
    played: cases.length,
    rules: ruleCounts(briefs),
  };
  return { run, cases: briefs };
};
