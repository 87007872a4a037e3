import { howItFails } from '../../harness/runner/how-it-fails.ts';
import { exitCode, runOutcome } from '../../harness/runner/exit-code.ts';
import { countOutcomes } from '../../harness/runner/outcome.ts';
import { type Results, summarise } from '../../harness/runner/results.ts';
import { sentencesOfRule } from '../../spec/page/sentences-of-rule.ts';
import { sha256 } from '../../spec/page/sha-256.ts';
import { ruleById, rules } from '../../spec/rules/rules.ts';
import { plural } from './console.ts';
import { dependentCount } from './dependent-count.ts';
import { printable, printableLines } from './printable.ts';
import { placesOf } from './problem-places.ts';
import type { FilePlace, ReportTerms } from './report-terms.ts';
import { type RunProblem, runProblems } from './run-problems.ts';
import { sarifRules } from './sarif-rules.ts';
import { wholePercent } from './score.ts';

type Json = Readonly<Record<string, unknown>>;

/** As many results as GitHub takes in one file. */
const resultCountMax = 25_000;

/**
 * Text as the message of a result. There, `[words](target)` is a link: what somebody else has said must not become one.
 */
const message = (text: string): Json => {
  const shown = printableLines(text);
  return { text: shown.includes('](') ? shown.replaceAll(/[\\[\]]/g, String.raw`\$&`) : shown };
};

const base = { ours: 'KILLSPEC', theirs: '%SRCROOT%' } as const;

const uriOf = (file: string): string => {
  const path = printable(file).split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
};

const physical = ({ file, line, isOurs }: FilePlace): Json => {
  const uri = uriOf(file);
  const artifactLocation = uri.startsWith('file:') ? { uri } : { uri, uriBaseId: isOurs ? base.ours : base.theirs };
  return { physicalLocation: { artifactLocation, region: { startLine: line } } };
};

const locationsOf = (problem: RunProblem, terms: ReportTerms): Json => {
  const [first, ...others] = placesOf(problem, terms);
  const name = problem.failure?.result.name;
  const logical =
    name === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: printableLines(name), kind: 'member' }] };
  const location = { ...(first === undefined ? {} : physical(first)), ...logical };
  return {
    ...(Object.keys(location).length === 0 ? {} : { locations: [location] }),
    ...(others.length === 0 ? {} : { relatedLocations: others.map(physical) }),
  };
};

/** The same for the same failure of the same case, in every version of killspec and of the implementation. */
const fingerprintOf = ({ kind, failure, title }: RunProblem, { header }: Results): string => {
  const how = failure === undefined ? undefined : howItFails(failure.result, header.profile);
  const parts = how === undefined ? [kind, title] : [failure?.result.name, how.what, how.manner];
  return sha256(JSON.stringify(parts));
};

const baselineOf = ({ known, failure }: RunProblem, { baseline }: ReportTerms): Json => {
  if (baseline === undefined) return {};
  if (known !== undefined) {
    const suppressions = [{ kind: 'external', status: 'accepted', justification: printableLines(known.why) }];
    return { baselineState: 'unchanged', suppressions };
  }
  const differs = baseline.notices.some(
    ({ kind, caseName }) => kind === 'differs' && caseName !== undefined && caseName === failure?.result.name,
  );
  return { baselineState: differs ? 'updated' : 'new' };
};

const ruleIndexOf = (id: string): number => rules.findIndex((rule) => rule.id === id);

const resultOf = (problem: RunProblem, results: Results, terms: ReportTerms): Json => {
  const { kind, severity, title, text, failure, together = [] } = problem;
  const rule = ruleById(kind);
  const ruleId = rule === undefined ? kind : (sentencesOfRule(rule.id)[0]?.id ?? kind);
  const ruleIndex = sarifRules.findIndex(({ id }) => id === ruleId);
  const again = failure === undefined ? [] : [`again: ${terms.again(failure.result.name)}`];
  const lines = [title, text, ...together, ...again].filter((line) => line !== '');
  const index = ruleIndexOf(kind);
  return {
    ruleId,
    ruleIndex,
    level: severity,
    message: message(lines.join('\n')),
    ...locationsOf(problem, terms),
    partialFingerprints: { 'killspecFailure/v1': fingerprintOf(problem, results) },
    ...baselineOf(problem, terms),
    ...(index === -1 ? {} : { taxa: [{ id: kind, index, toolComponent: { name: 'rules', index: 0 } }] }),
    properties: {
      problem: kind,
      ...(failure === undefined ? {} : { case: printableLines(failure.result.name), number: failure.number }),
    },
  };
};

/** The rules of killspec, which a sentence of the page makes one of or several. */
const taxonomy = (version: string): Json => ({
  name: 'rules',
  version,
  organization: 'killspec',
  shortDescription: { text: 'What killspec takes the sentences of the page to promise' },
  isComprehensive: true,
  taxa: rules.map(({ id, title }) => ({ id, shortDescription: { text: title } })),
});

const notificationsOf = (problems: readonly RunProblem[], leftOut: number): readonly Json[] => {
  const own = problems
    .filter(({ kind }) => kind === 'harness-error' || kind === 'incomplete' || kind === 'vacuous')
    .map(({ title }) => ({ level: 'error', message: message(title) }));
  if (leftOut === 0) return own;
  const words = `${plural(leftOut, 'failure is', 'failures are')} left out: a file may have ${resultCountMax}`;
  return [...own, { level: 'warning', message: { text: words } }];
};

const shareOf = (share: { readonly count: number; readonly of: number }): Json => ({
  ...share,
  percent: wholePercent(share),
});

const numbersOf = (results: Results, { score, baseline }: ReportTerms): Json => {
  const { header, cases, end } = results;
  return {
    page: 'systemd.kill(5) 257',
    suite: header.suite,
    profile: printableLines(header.profile.name),
    seed: header.seed,
    implementation: printableLines(`${header.implementation.name} ${header.implementation.version}`),
    selected: header.cases.count,
    played: cases.length,
    end,
    counts: countOutcomes(cases.map(({ outcome }) => outcome)),
    onlyUnderSomeReadings: dependentCount(cases),
    ...(baseline === undefined ? {} : { known: baseline.known.size, staleEntries: baseline.notices.length }),
    ...(score === undefined ? {} : { correct: shareOf(score.correct), breadth: shareOf(score.breadth) }),
  };
};

const render = (run: Json, version: string): string => {
  const driver = { name: 'killspec', semanticVersion: version, rules: sarifRules };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...driver, supportedTaxonomies: [{ name: 'rules', index: 0 }] } },
        taxonomies: [taxonomy(version)],
        originalUriBaseIds: {
          [base.theirs]: { description: { text: 'The folder in which killspec was run' } },
          [base.ours]: { description: { text: 'The folder of killspec itself' } },
        },
        columnKind: 'utf16CodeUnits',
        ...run,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

/** A name as a category of GitHub's, which has no folders below it. */
const categoryOf = (name: string): string => name.replaceAll(/[^A-Za-z0-9._-]+/g, '-');

/**
 * Results as SARIF 2.1.0. What it calls rules are the sentences of the page; its results are the failures, those that a
 * baseline knows suppressed. It holds no times: the same results give the same bytes.
 */
export const renderSarif = (results: Results, terms: ReportTerms): string => {
  const problems = runProblems(results, terms.baseline);
  const shown = problems.slice(0, resultCountMax);
  const summary = summarise(results, terms.baseline);
  const outcome = runOutcome(summary);
  const isWhole = outcome !== 'harness-error' && outcome !== 'incomplete';
  const notifications = notificationsOf(problems, problems.length - shown.length);
  return render(
    {
      automationDetails: { id: `killspec/${categoryOf(results.header.implementation.name)}/` },
      invocations: [
        {
          executionSuccessful: isWhole,
          exitCode: exitCode(summary),
          exitCodeDescription: outcome,
          ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
        },
      ],
      results: shown.map((problem) => resultOf(problem, results, terms)),
      properties: numbersOf(results, terms),
    },
    results.header.killspec,
  );
};

/** What stands in the file before the run has come to its end: a run that was no success. */
export const renderUnfinishedSarif = (version: string): string => {
  const notification = { level: 'error', message: { text: 'the run did not come to its end' } };
  const invocation = { executionSuccessful: false, toolExecutionNotifications: [notification] };
  return render({ invocations: [invocation], results: [] }, version);
};
