import { createHash } from 'node:crypto';
import type { RunConstraint } from '../../spec/oracle/run-constraints.ts';
import type { RuleVerdict } from '../../spec/oracle/verdict.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import type { CaseResult } from './case-result.ts';
import { isOfParts, onlyParts } from './parts/part-file.ts';
import type { RunEnd } from './exit-code.ts';
import type { Outcome, OutcomeCounts } from './outcome.ts';
import { countOutcomes, outcomeStatuses } from './outcome.ts';
import type { Results, ResultsHeader } from './results.ts';
import { resultsFormat } from './results.ts';

/** The last line of a results file. */
interface Footer {
  readonly end: RunEnd;
  readonly counts: OutcomeCounts;
  readonly constraints: readonly RunConstraint[];
  /** SHA-256 of all lines before this one and of this one without its hash. */
  readonly hash: string;
}

const seal = (lines: readonly string[], footer: Omit<Footer, 'hash'>): string => {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.update(JSON.stringify(footer)).digest('hex');
};

/** What is written of a case: rules that its trace did not exercise are left out, being the rest. */
export const caseLine = (result: CaseResult): string => {
  const { outcome } = result;
  if (outcome.status !== 'conformant' && outcome.status !== 'nonconformant') return JSON.stringify(result);
  const rules = Object.fromEntries(
    Object.entries(outcome.verdict.rules).filter(([, verdict]) => verdict !== 'not-exercised'),
  );
  return JSON.stringify({ ...result, outcome: { ...outcome, verdict: { ...outcome.verdict, rules } } });
};

/** A case as it was before `caseLine`. */
export const readCase = (line: string): CaseResult => {
  const result = JSON.parse(line) as CaseResult;
  const { outcome } = result;
  if (outcome.status !== 'conformant' && outcome.status !== 'nonconformant') return result;
  const unexercised = Object.fromEntries(ruleIds.map((id) => [id, 'not-exercised'])) as Record<RuleId, RuleVerdict>;
  const verdict = { ...outcome.verdict, rules: { ...unexercised, ...outcome.verdict.rules } };
  return { ...result, outcome: { ...outcome, verdict } as Outcome };
};

/**
 * Results as NDJSON: a header, a line for each case, a footer that counts and seals them. The same results give the
 * same bytes. A run that was interrupted says so in its footer, and never passes for a complete one.
 */
export const sealResults = (results: Results): string => {
  const lines = [JSON.stringify(results.header), ...results.cases.map(caseLine)];
  const footer = {
    end: results.end,
    counts: countOutcomes(results.cases.map((result) => result.outcome)),
    constraints: results.constraints,
  };
  const sealed: Footer = { ...footer, hash: seal(lines, footer) };
  return `${[...lines, JSON.stringify(sealed)].join('\n')}\n`;
};

/** Why a results file is refused. */
export type UnsealedCode =
  | 'empty'
  /** Not a results file at all. */
  | 'not-results'
  /** Parts of a run, which alone say nothing of it. */
  | 'parts'
  /** Of another version of the format. */
  | 'other-format'
  /** It stops before its footer. */
  | 'truncated'
  /** Its seal is broken: it is not what killspec wrote. */
  | 'edited'
  /** It is whole, but of a run that did not play all its cases. */
  | 'unfinished';

/** A results file, or why it is refused. */
export type Unsealed =
  | { readonly ok: true; readonly results: Results }
  | { readonly ok: false; readonly code: UnsealedCode; readonly message: string };

const refuse = (code: UnsealedCode, message: string): Unsealed => ({ ok: false, code, message });

type Json = Readonly<Record<string, unknown>>;

const parseLine = (line: string | undefined): Json | undefined => {
  try {
    const value: unknown = JSON.parse(line ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
};

const isCaseLine = (line: Json | undefined): boolean =>
  typeof line?.['name'] === 'string' &&
  outcomeStatuses.some((status) => status === (line['outcome'] as Json | undefined)?.['status']);

const isFooter = (line: Json | undefined): boolean => typeof line?.['hash'] === 'string' && 'end' in line;

/** True where the footer seals these lines and says of them what they say. */
const isSealed = (lines: readonly string[], footer: Footer, header: ResultsHeader): boolean => {
  const { hash, ...unsealed } = footer;
  const cases = lines.slice(1).map(parseLine);
  if (seal(lines, unsealed) !== hash || !cases.every(isCaseLine)) return false;
  const counts = countOutcomes(cases.map((line) => line?.['outcome'] as CaseResult['outcome']));
  return (
    JSON.stringify(counts) === JSON.stringify(footer.counts) &&
    (footer.end !== 'complete' || header.cases.count === cases.length)
  );
};

/**
 * Reads what `sealResults` wrote. Whatever is not whole is refused; a run that was not played to its end too, unless
 * `unfinished` says that it will do.
 */
export const unsealResults = (text: string, options: { readonly unfinished?: boolean } = {}): Unsealed => {
  if (text.trim() === '') return refuse('empty', 'is empty');
  const lines = text.split('\n');
  const first = parseLine(lines[0]);
  const format = first?.['format'];
  if (isOfParts(text)) return refuse('parts', onlyParts(text));
  if (typeof format !== 'string' || !format.startsWith('killspec-results/')) {
    return refuse('not-results', 'is not a killspec results file');
  }
  if (format !== resultsFormat) {
    return refuse('other-format', `is in the format ${format}; this killspec reads ${resultsFormat}`);
  }
  const header = first as Json & ResultsHeader;
  const footer = parseLine(lines.at(-2)) as (Json & Footer) | undefined;
  if (lines.at(-1) !== '' || footer === undefined || !isFooter(footer)) {
    return refuse('truncated', 'stops before its end: it has no footer');
  }
  const body = lines.slice(0, -2);
  if (!isSealed(body, footer, header)) return refuse('edited', 'is not as killspec wrote it: its seal is broken');
  if (footer.end !== 'complete' && options.unfinished !== true) {
    const played = body.length - 1;
    return refuse(
      'unfinished',
      `is of a run that was ${footer.end.replace('-', ' ')} after ${played} ${played === 1 ? 'case' : 'cases'}`,
    );
  }
  const cases = body.slice(1).map(readCase);
  return { ok: true, results: { header, cases, end: footer.end, constraints: footer.constraints } };
};
