import type { BaselineReport, Notice } from '../../harness/runner/baseline/baseline-report.ts';
import type { CaseResult } from '../../harness/runner/case-result.ts';
import { exitCode, exitCodes, runOutcome } from '../../harness/runner/exit-code.ts';
import { newConstraints, type Results, summarise } from '../../harness/runner/results.ts';
import { tellViolation } from '../../harness/runner/tell-violation.ts';
import { ruleById } from '../../spec/rules/rules.ts';
import { derivation } from './derivation.ts';
import { escapeMarkup } from './escape-markup.ts';

/** What else a JUnit file says. */
export interface JunitTerms {
  readonly baseline?: BaselineReport;
  /** The command that plays a case again. */
  readonly again: (caseName: string) => string;
}

type Element = 'failure' | 'error' | 'skipped';

/** What a testcase holds besides its name; a case that conforms holds nothing. */
interface Said {
  readonly element: Element;
  readonly type: string;
  readonly message: string;
  readonly text?: string;
}

interface Testcase {
  readonly suite: string;
  readonly name: string;
  readonly said?: Said;
}

// What XML 1.0 has no way to write, and what moves a cursor or reorders text wherever the file is shown.
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (text: string): string => escapeMarkup(text.replace(unprintable, '\ufffd'));

const attribute = (text: string): string => escaped(text.replace(/[\t\n\r]+/g, ' '));

/** Far above what any of our own texts takes. */
const textLengthMax = 20_000;

const bounded = (text: string): string => (text.length > textLengthMax ? `${text.slice(0, textLengthMax)}…` : text);

const broken = (result: CaseResult, results: Results, { again }: JunitTerms): Said => {
  const { outcome, trace, name } = result;
  if (outcome.status !== 'nonconformant') return { element: 'error', type: outcome.status, message: outcome.status };
  const { violation } = outcome.verdict;
  const rule = violation.rules[0] ?? 'PROC-1';
  const told = trace === undefined ? violation : tellViolation(trace, results.header.profile, outcome.verdict);
  const message = `rule ${rule}: ${ruleById(rule)?.title ?? ''}`;
  return { element: 'failure', type: rule, message, text: `${derivation(told)}\nagain: ${again(name)}` };
};

const saidOf = (result: CaseResult, results: Results, terms: JunitTerms): Said | undefined => {
  const { outcome, name } = result;
  const known = terms.baseline?.known.get(name);
  if (known !== undefined) return { element: 'skipped', type: 'known', message: `known failure: ${known.why}` };
  switch (outcome.status) {
    case 'conformant':
      return undefined;
    case 'nonconformant':
      return broken(result, results, terms);
    case 'unsupported':
      return { element: 'skipped', type: outcome.status, message: `unsupported: ${outcome.what}` };
    case 'not-applicable':
      return { element: 'skipped', type: outcome.status, message: outcome.why };
    case 'not-kept':
      return { element: 'failure', type: outcome.status, message: outcome.message };
    case 'inconclusive':
      return { element: 'error', type: outcome.status, message: outcome.reason };
    case 'nondeterministic':
      return { element: 'error', type: outcome.status, message: outcome.difference };
    case 'crash':
    case 'hang':
    case 'protocol-error':
    case 'harness-error':
      return { element: 'error', type: outcome.status, message: outcome.message };
  }
};

const splitName = (name: string): Pick<Testcase, 'suite' | 'name'> => {
  const at = name.indexOf('/');
  return at === -1 ? { suite: 'cases', name } : { suite: name.slice(0, at), name: name.slice(at + 1) };
};

/** The suite of what is wrong with the run as a whole. */
const runSuite = '(run)';

const ofNotice = ({ kind, message, hint }: Notice, at: number): Testcase => ({
  suite: runSuite,
  name: `baseline ${at + 1}`,
  said: { element: 'failure', type: kind, message, ...(hint === undefined ? {} : { text: hint }) },
});

const ofRun = (results: Results, baseline: BaselineReport | undefined): readonly Testcase[] => {
  const constraints = newConstraints(results, baseline).flatMap((constraint): readonly Testcase[] => {
    const name = `${constraint.unitType} cases can be read alike`;
    if (constraint.status === 'consistent') return [];
    if (constraint.status === 'inconclusive') {
      const message = `${constraint.bound} was reached`;
      return [{ suite: runSuite, name, said: { element: 'error', type: constraint.status, message } }];
    }
    const message = `these cases part at ${constraint.choices.join(', ')}`;
    const text = constraint.certificate.join('\n');
    return [{ suite: runSuite, name, said: { element: 'failure', type: 'self-contradiction', message, text } }];
  });
  return [...constraints, ...(baseline?.notices ?? []).map(ofNotice)];
};

const isRed = ({ said }: Testcase): boolean => said?.element === 'failure' || said?.element === 'error';

/** Whatever makes a run's exit code another than 0 makes its file red, also what no case of it shows. */
const ofEnd = (
  results: Results,
  baseline: BaselineReport | undefined,
  others: readonly Testcase[],
): readonly Testcase[] => {
  const summary = summarise(results, baseline);
  const isWhole = results.end === 'complete' && runOutcome(summary) !== 'vacuous';
  if (isWhole && (exitCode(summary) === exitCodes.ok || others.some(isRed))) return [];
  const played = `${results.cases.length} of ${summary.selected} cases were played`;
  const message = isWhole ? runOutcome(summary) : `${runOutcome(summary)}: ${played} (${results.end})`;
  return [
    { suite: runSuite, name: 'the run is whole', said: { element: 'error', type: runOutcome(summary), message } },
  ];
};

const renderCase = ({ suite, name, said }: Testcase): string => {
  const start = `    <testcase classname="${attribute(suite)}" name="${attribute(name)}"`;
  if (said === undefined) return `${start}/>`;
  const { element, type, text } = said;
  const message = `message="${attribute(bounded(said.message))}"`;
  const open = element === 'skipped' ? `<skipped ${message}` : `<${element} ${message} type="${attribute(type)}"`;
  const inside = text === undefined ? `${open}/>` : `${open}>${escaped(bounded(text))}</${element}>`;
  return `${start}>${inside}</testcase>`;
};

const countsOf = (testcases: readonly Testcase[]): string => {
  const count = (element: Element): number => testcases.filter(({ said }) => said?.element === element).length;
  return `tests="${testcases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
};

const render = (name: string, testcases: readonly Testcase[]): string => {
  const suites = [...new Set(testcases.map(({ suite }) => suite))].map((suite) => {
    const own = testcases.filter((testcase) => testcase.suite === suite);
    const head = `  <testsuite name="${attribute(suite)}" ${countsOf(own)}>`;
    return `${[head, ...own.map(renderCase)].join('\n')}\n  </testsuite>\n`;
  });
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${attribute(name)}" ${countsOf(testcases)}>\n`;
  return `${head}${suites.join('')}</testsuites>\n`;
};

/**
 * Results as JUnit XML: a suite for each folder of cases. It is red exactly when the run's exit code is not 0. It holds
 * no times: the same results give the same bytes.
 */
export const renderJunit = (results: Results, terms: JunitTerms): string => {
  const ofCases = results.cases.map((result): Testcase => {
    const said = saidOf(result, results, terms);
    return { ...splitName(result.name), ...(said === undefined ? {} : { said }) };
  });
  const testcases = [...ofCases, ...ofRun(results, terms.baseline)];
  const { name, version } = results.header.implementation;
  return render(`${name} ${version}`, [...testcases, ...ofEnd(results, terms.baseline, testcases)]);
};

/** What stands in the file before the run has come to its end, whatever that will be: it is red. */
export const renderUnfinishedJunit = (): string => {
  const message = 'the run did not come to its end';
  return render('killspec', [
    { suite: runSuite, name: 'the run is whole', said: { element: 'error', type: 'incomplete', message } },
  ]);
};
