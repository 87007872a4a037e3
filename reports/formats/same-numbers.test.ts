import { expect, test } from 'vitest';
import { exitCode } from '../../harness/runner/exit-code.ts';
import { countOutcomes, isFailure } from '../../harness/runner/outcome.ts';
import { summarise } from '../../harness/runner/results.ts';
import { renderAnnotations } from './annotations.ts';
import { renderBadge } from './badge.ts';
import { renderTally } from './console.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { type Reported, reportedRuns } from './reported-runs.ts';
import { renderSarif } from './sarif.ts';
import { renderScore } from './score.ts';

/** What a format says of a run; each says as much of this as it can. */
interface Numbers {
  readonly conformant: number;
  /** Cases that fail, and are not known to. */
  readonly failing: number;
  readonly known: number;
}

const countOf = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

const numberIn = (text: string, what: RegExp): number => Number(what.exec(text)?.[1] ?? 0);

const bad = ['NOT', 'declared and', 'crashed', 'hung', 'broke the', 'could not', 'not the same', 'inconclusive'];

/** Of the counts in words, with something between them. */
const inWords = (line: string, known: number): Numbers => ({
  conformant: numberIn(line, /(\d+) conformant/),
  failing: bad.reduce((sum, words) => sum + numberIn(line, new RegExp(`(\\d+) ${words}`)), 0) - known,
  known,
});

const ofJunit = ({ results, terms }: Reported): Numbers => {
  const lines = renderJunit(results, terms).replaceAll('\n', ' ').split('<testcase ').slice(1);
  const cases = lines.filter((line) => !line.startsWith('classname="(run)"'));
  return {
    conformant: cases.filter((line) => line.split('>')[0]?.endsWith('/') === true).length,
    failing: countOf(cases.join(''), /<(?:failure|error) /g),
    known: countOf(cases.join(''), /<skipped message="known failure/g),
  };
};

interface SarifRun {
  readonly results: readonly {
    readonly suppressions?: readonly object[];
    readonly properties: { readonly case?: string };
  }[];
  readonly invocations: readonly { readonly exitCode: number }[];
  readonly properties: { readonly counts: { readonly conformant: number }; readonly correct?: { percent: number } };
}

const sarifOf = ({ results, terms }: Reported): SarifRun =>
  (JSON.parse(renderSarif(results, terms)) as { readonly runs: readonly [SarifRun] }).runs[0];

const ofSarif = (reported: Reported): Numbers => {
  const { results, properties } = sarifOf(reported);
  const cases = results.filter((result) => result.properties.case !== undefined);
  return {
    conformant: properties.counts.conformant,
    failing: cases.filter(({ suppressions }) => suppressions === undefined).length,
    known: cases.filter(({ suppressions }) => suppressions !== undefined).length,
  };
};

const ofMarkdown = ({ results, terms }: Reported): Numbers => {
  const lines = renderMarkdown(results, terms).split('\n');
  const listed = lines.filter((line) => /^- \d+: /.test(line));
  const known = numberIn(lines.join('\n'), /(\d+) known failures? fails? as before/);
  const told = inWords(lines.find((line) => line.startsWith('**')) ?? '', known);
  expect([listed.length, countOf(listed.join('\n'), /, known: /g)]).toEqual([told.failing + known, known]);
  return told;
};

/** How many cases GitHub is told of: the first of each kind, and the others. */
const annotated = ({ results, terms }: Reported): number =>
  renderAnnotations(results, terms)
    .split('\n')
    .filter((line) => line.includes('%0Aagain%3A') || line.includes('%0Aagain: '))
    .reduce((sum, line) => sum + 1 + numberIn(line, / and (\d+) others?%0A/), 0);

test.each(reportedRuns)('every format says the same of %s', async (_what, make) => {
  const reported = await make();
  const { results, terms } = reported;
  const knownCount = results.cases.filter(({ name }) => terms.baseline?.known.has(name) === true).length;
  const failingCount = results.cases.filter(({ outcome }) => isFailure(outcome)).length;
  const expected: Numbers = {
    conformant: countOutcomes(results.cases.map(({ outcome }) => outcome)).conformant,
    failing: failingCount - knownCount,
    known: knownCount,
  };
  const tally = renderTally('', results);
  expect({
    console: inWords(tally, knownCount),
    junit: ofJunit(reported),
    sarif: ofSarif(reported),
    markdown: ofMarkdown(reported),
    annotated: annotated(reported),
  }).toEqual({
    console: expected,
    junit: expected,
    sarif: expected,
    markdown: expected,
    annotated: expected.failing,
  });

  const code = exitCode(summarise(results, terms.baseline));
  expect(sarifOf(reported).invocations.map((invocation) => invocation.exitCode)).toEqual([code]);
  expect(renderAnnotations(results, terms) === '').toBe(code === 0);
  const badge = JSON.parse(renderBadge(results, terms)) as { readonly message: string };
  if (terms.score === undefined) return;
  const [correct, breadth] = [...renderScore(terms.score).matchAll(/(\d+) %/g)].map(([, percent]) => percent);
  expect(badge.message).toMatch(new RegExp(`^${correct} % correct, ${breadth} % breadth`));
  expect(sarifOf(reported).properties.correct?.percent).toBe(Number(correct));
  expect(renderMarkdown(results, terms)).toContain(renderScore(terms.score));
});
