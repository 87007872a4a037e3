import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { BaselineReport } from '../../harness/runner/baseline/baseline-report.ts';
import { exitCode } from '../../harness/runner/exit-code.ts';
import { type OutcomeStatus, outcomeStatuses } from '../../harness/runner/outcome.ts';
import { type Results, summarise } from '../../harness/runner/results.ts';
import { renderJunit, renderUnfinishedJunit } from './junit.ts';
import { everyOutcome, hostile, hostileResults } from './junit-fixture.ts';

const again = (name: string): string => `again ${name}`;

/** What is left of hostile text: nothing that XML cannot say, or that a terminal would act on. */
const tamed = (text: string): string => text.replaceAll(/[\u0000\u001b\u0008\r\ud800\ufffe\u202e]/g, '\ufffd');

const tamedAttribute = (text: string): string => tamed(text.replaceAll(/[\t\r\n]+/g, ' '));

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

const script = `
import json, sys, xml.etree.ElementTree as tree
def told(element):
    return dict(tag=element.tag, attributes=element.attrib, text=(element.text or '').strip(), children=[told(c) for c in element])
print(json.dumps(told(tree.fromstring(sys.stdin.buffer.read()))))
`;

/** What stands for an outcome that is no error. */
const elementOf: Readonly<Partial<Record<OutcomeStatus, string>>> = {
  nonconformant: 'failure',
  'not-kept': 'failure',
  unsupported: 'skipped',
  'not-applicable': 'skipped',
};

// Not a parser of ours: expat, by way of Python. Where there is none, the browser tests still parse the same text.
const hasPython = spawnSync('python3', ['--version']).status === 0;

const parse = (xml: string): Element => {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', script], { input: xml, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Element;
};

test('a suite for each folder, what is known or not declared skipped, failures with their reasons', () => {
  const results = hostileResults([]);
  const name = 'kill-mode/one/Mode=mixed';
  const cases = (['conformant', 'unsupported', 'nonconformant'] as const).map((status, at) => ({
    name: at === 0 ? name : `values/${at}`,
    unitType: 'service' as const,
    about: [],
    outcome: status === 'unsupported' ? ({ status, what: 'unit type socket' } as const) : everyOutcome[status],
  }));
  const plain = { ...results, cases, header: { ...results.header, implementation: { name: 'mine', version: '1' } } };
  expect(
    renderJunit(plain, { again })
      .split('\n')
      .map((line) => line.slice(0, 110)),
  ).toMatchInlineSnapshot(`
    [
      "<?xml version="1.0" encoding="UTF-8"?>",
      "<testsuites name="mine 1" tests="3" failures="1" errors="0" skipped="1">",
      "  <testsuite name="kill-mode" tests="1" failures="0" errors="0" skipped="0">",
      "    <testcase classname="kill-mode" name="one/Mode=mixed"/>",
      "  </testsuite>",
      "  <testsuite name="values" tests="2" failures="1" errors="0" skipped="1">",
      "    <testcase classname="values" name="1"><skipped message="unsupported: unit type socket"/></testcase>",
      "    <testcase classname="values" name="2"><failure message="rule KM-MX-2: mixed: the other processes get nothi",
      "	� ��&lt;!-- --&gt;&lt;![CDATA[&lt;/failure&gt;&lt;/testsuite&gt;&#39;&quot;, however.",
      "again: again values/2</failure></testcase>",
      "  </testsuite>",
      "</testsuites>",
      "",
    ]
  `);
});

describe('is read by a parser that is not ours', () => {
  test('whatever an implementation says', ({ skip }) => {
    if (!hasPython) skip('there is no python3 here');
    const outcomes = outcomeStatuses.map((status) => everyOutcome[status]);
    const root = parse(renderJunit(hostileResults(outcomes), { again }));
    const cases = root.children[0]?.children ?? [];
    expect(root.attributes).toEqual({
      name: tamedAttribute(`${hostile} 1`),
      tests: '11',
      failures: '2',
      errors: '6',
      skipped: '2',
    });
    expect(cases.map(({ attributes, children }) => [attributes['name'], children[0]?.tag])).toEqual(
      outcomeStatuses.map((status, at) => [
        tamedAttribute(`${hostile} ${at}`),
        elementOf[status] ?? (status === 'conformant' ? undefined : 'error'),
      ]),
    );
    expect(cases.find(({ children }) => children[0]?.attributes['type'] === 'crash')?.children[0]?.attributes).toEqual({
      message: tamedAttribute(hostile),
      type: 'crash',
    });
  });

  test('the file of a run that has not ended', ({ skip }) => {
    if (!hasPython) skip('there is no python3 here');
    expect(parse(renderUnfinishedJunit()).attributes).toMatchObject({ tests: '1', errors: '1' });
  });
});

const isRed = (xml: string): boolean => /<(?:failure|error) /.test(xml);

/** A baseline that knows every failure of these results. */
const known = (results: Results, notices: BaselineReport['notices'] = []): BaselineReport => ({
  known: new Map(
    results.cases.flatMap(({ name, outcome }) =>
      outcome.status === 'conformant'
        ? []
        : [[name, { what: 'KM-MX-2', manner: '', cases: [], why: 'soon', offset: 0, whyOffset: 0 }] as const],
    ),
  ),
  notices,
  notLookedAt: 0,
});

describe('is red exactly when the exit code is not 0', () => {
  const { conformant, nonconformant, unsupported, crash } = everyOutcome;
  const contradiction = {
    status: 'contradiction',
    unitType: 'service',
    caseCount: 2,
    certificate: ['a', 'b'],
    smallest: true,
    choices: ['AMB-16'],
  } as const;
  const short = { header: { ...hostileResults([]).header, cases: { count: 9, hash: '' } } };
  const runs: readonly (readonly [string, Results])[] = [
    ...outcomeStatuses.map(
      (status) => [`beside ${status}`, hostileResults([conformant, everyOutcome[status]])] as const,
    ),
    ['empty', hostileResults([])],
    ['nothing judged', hostileResults([unsupported])],
    ['interrupted', hostileResults([conformant], { ...short, end: 'interrupted' })],
    ['given up', hostileResults([conformant, crash], { ...short, end: 'given-up' })],
    ['bailed', hostileResults([conformant], { ...short, end: 'bailed' })],
    ['self-contradictory', hostileResults([conformant], { constraints: [contradiction] })],
    [
      'not settled',
      hostileResults([conformant], {
        constraints: [{ status: 'inconclusive', unitType: 'service', caseCount: 1, bound: 'productCountMax' }],
      }),
    ],
  ];
  test.each(runs)('%s', (_name, results) => {
    expect(isRed(renderJunit(results, { again }))).toBe(exitCode(summarise(results)) !== 0);
  });

  test.each<[string, Results, BaselineReport['notices'], boolean]>([
    ['known failures', hostileResults([conformant, nonconformant]), [], false],
    ['nothing but known crashes', hostileResults([crash]), [], true],
    ['a stale entry', hostileResults([conformant]), [{ kind: 'fixed', offset: 0, message: hostile }], true],
    [
      'known hangs that a run was given up for',
      hostileResults([conformant, crash], { ...short, end: 'given-up' }),
      [],
      true,
    ],
  ])('%s', (_name, results, notices, expected) => {
    const baseline = known(results, notices);
    const xml = renderJunit(results, { again, baseline });
    expect([isRed(xml), exitCode(summarise(results, baseline)) !== 0]).toEqual([expected, expected]);
  });
});
