import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { RuleVerdict } from '../../spec/oracle/verdict.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import type { CaseResult } from './case-result.ts';
import { noOutcomes } from './outcome.ts';
import type { Results } from './results.ts';
import { sealResults, unsealResults } from './seal.ts';

const rules = Object.fromEntries(
  ruleIds.map((id): [RuleId, RuleVerdict] => [id, id === 'KM-CG-1' ? 'pass' : 'not-exercised']),
) as Record<RuleId, RuleVerdict>;

const conformant: CaseResult = {
  name: 'kill-mode/plain',
  unitType: 'service',
  about: ['KM-CG-1'],
  outcome: {
    status: 'conformant',
    verdict: { status: 'conformant', rules, assignments: [{ 'AMB-18': ['batch-hup-first'] }], dependsOn: {} },
  },
};

const crashed: CaseResult = {
  name: 'kill-mode/crash',
  unitType: 'mount',
  about: [],
  outcome: { status: 'crash', message: 'TypeError: "\n" is not a function' },
};

const results: Results = {
  header: {
    format: 'killspec-results/1',
    killspec: '0.1.0',
    suite: 1,
    implementation: { name: 'my-init', version: '2' },
    profile: { name: 'open', choices: {}, quirks: [] },
    seed: 1,
    cases: { count: 2, hash: 'abc' },
  },
  cases: [conformant, crashed],
  end: 'complete',
  constraints: [
    {
      status: 'consistent',
      unitType: 'service',
      caseCount: 1,
      narrowed: { 'AMB-18': ['batch-hup-first'] },
      factors: [],
    },
  ],
};

const sealed = sealResults(results);
const lines = sealed.split('\n');

/** The lines, with a seal over them that holds. */
const resealed = (body: readonly string[], footer: object): string => {
  const hash = createHash('sha256').update(body.map((line) => `${line}\n`).join(''));
  const seal = hash.update(JSON.stringify(footer)).digest('hex');
  return `${[...body, JSON.stringify({ ...footer, hash: seal })].join('\n')}\n`;
};

const footer = (): Record<string, unknown> => {
  const { hash: _hash, ...rest } = JSON.parse(lines[3] ?? '') as Record<string, unknown>;
  return rest;
};

test('what was sealed is read back whole', () => {
  expect(unsealResults(sealed)).toEqual({ ok: true, results });
});

test('the same results give the same bytes', () => {
  expect(sealResults(structuredClone(results))).toBe(sealed);
});

test('a line for the header, for each case, and for the footer', () => {
  expect(lines.map((line) => line.slice(0, 32))).toMatchInlineSnapshot(`
    [
      "{"format":"killspec-results/1","",
      "{"name":"kill-mode/plain","unitT",
      "{"name":"kill-mode/crash","unitT",
      "{"end":"complete","counts":{"con",
      "",
    ]
  `);
});

test('rules that were not exercised are left out of the file', () => {
  expect(JSON.parse(lines[1] ?? '').outcome.verdict.rules).toEqual({ 'KM-CG-1': 'pass' });
});

test('an unfinished run is read only where it will do', () => {
  const text = sealResults({ ...results, cases: [conformant], end: 'interrupted' });
  expect(unsealResults(text)).toEqual({
    ok: false,
    code: 'unfinished',
    message: 'is of a run that was interrupted after 1 case',
  });
  expect(unsealResults(text, { unfinished: true })).toMatchObject({ ok: true, results: { end: 'interrupted' } });
});

describe('is refused', () => {
  test.each<[string, string, string]>([
    ['an empty file', '', 'empty'],
    ['blank lines', '\n\n', 'empty'],
    ['text', 'hello\n', 'not-results'],
    ['other JSON', '{"a":1}\n', 'not-results'],
    ['a list', '[]\n', 'not-results'],
    ['a later format', sealed.replace('killspec-results/1', 'killspec-results/2'), 'other-format'],
    ['only the header', `${lines[0]}\n`, 'truncated'],
    ['no footer', lines.slice(0, 3).join('\n'), 'truncated'],
    ['no last newline', sealed.trimEnd(), 'truncated'],
    ['half a footer', sealed.slice(0, -20), 'truncated'],
    ['a line left out', [lines[0], lines[2], lines[3], ''].join('\n'), 'edited'],
    ['a line changed', sealed.replace('my-init', 'our-init'), 'edited'],
    ['lines swapped', [lines[0], lines[2], lines[1], lines[3], ''].join('\n'), 'edited'],
    ['the footer changed', sealed.replace('"end":"complete"', '"end":"bailed"'), 'edited'],
    ['counts that do not add up', resealed(lines.slice(0, 3), { ...footer(), counts: { conformant: 2 } }), 'edited'],
    [
      'fewer cases than selected',
      resealed(lines.slice(0, 2), { ...footer(), counts: { ...noOutcomes, conformant: 1 } }),
      'edited',
    ],
    ['a case without an outcome', resealed([lines[0] ?? '', '{"name":"x"}', lines[2] ?? ''], footer()), 'edited'],
  ])('%s', (_name, text, code) => {
    const read = unsealResults(text);
    expect(read.ok ? 'read' : read.code).toBe(code);
  });
});

test('every truncation is refused', () => {
  for (let length = 0; length < sealed.length; length += 1) {
    expect(unsealResults(sealed.slice(0, length), { unfinished: true }).ok).toBe(false);
  }
});
