import { type RuleId, ruleIds } from '../../../../spec/rules/rule-id.ts';
import { ruleById } from '../../../../spec/rules/rules.ts';
import type { UnitType } from '../../../../spec/vocabulary/unit.ts';
import { allowedWords } from '../../../formats/comparison.ts';
import type { ReportHead } from '../../data/report-data.ts';
import type { Look } from '../outcome-look.ts';

/** What one run says in a row. */
export interface MatrixCell extends Look {
  /** What its words mean, where they do not say it. */
  readonly means?: string;
  /** What the cell stands for in a query; absent where there is nothing to look at. */
  readonly query?: string;
}

/** A row of a matrix: what it is of, and a cell for each run. */
export interface MatrixRow {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly MatrixCell[];
  readonly differs: boolean;
}

const differs = (cells: readonly MatrixCell[]): boolean =>
  cells.some(({ symbol, words }) => symbol !== cells[0]?.symbol || words !== cells[0]?.words);

/** How a rule is shown that no case breaks first, though some break it. */
export const withOthers = {
  tone: 'bad',
  symbol: '✗',
  words: 'with others',
  means: 'it fails only in cases that break a more specific rule first, which are counted there',
} as const satisfies MatrixCell;

const ruleCell = (
  rule: RuleId,
  first: number,
  { pass, fail }: { readonly pass: number; readonly fail: number },
): MatrixCell => {
  if (first > 0) return { tone: 'bad', symbol: '✗', words: String(first), query: `breaks:${rule}` };
  if (fail > 0) return { ...withOthers, query: `exercises:${rule}` };
  if (pass > 0) return { tone: 'good', symbol: '✓', words: 'kept', query: `exercises:${rule}` };
  return { tone: 'dim', symbol: '○', words: 'not tried' };
};

/** Each rule, and what became of it in each run: how many cases break it first, or that it was kept. */
export const ruleRows = ({ runs, matrix }: ReportHead): readonly MatrixRow[] => {
  return ruleIds.map((rule) => {
    const firsts = matrix.rules.find((row) => row.rule === rule)?.counts;
    const cells = runs.map(({ rules }, at) => ruleCell(rule, firsts?.[at] ?? 0, rules[rule]));
    return { id: rule, title: ruleById(rule)?.title ?? '', cells, differs: differs(cells) };
  });
};

const readingCell = (allowed: readonly string[] | 'untold' | undefined): MatrixCell => {
  if (allowed === undefined || allowed === 'untold') return { tone: 'dim', symbol: '○', words: 'not told' };
  const tone = allowed.length === 0 ? 'bad' : allowed.length === 1 ? 'good' : 'dim';
  const symbol = allowed.length === 0 ? '✗' : allowed.length === 1 ? '=' : '∨';
  return { tone, symbol, words: allowedWords(allowed) };
};

/** Each choice that some run narrows, and what the conformant cases of each allow of it; unit types that are alike in one. */
export const readingRows = ({ matrix }: ReportHead): readonly MatrixRow[] => {
  const alike = new Map<string, { choice: string; types: UnitType[]; cells: readonly MatrixCell[] }>();
  for (const { choice, unitType, allowed } of matrix.readings) {
    const key = JSON.stringify([choice, allowed]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { choice, types: [unitType], cells: allowed.map(readingCell) });
    else known.types.push(unitType);
  }
  return [...alike.values()]
    .map(({ choice, types, cells }) => ({ id: choice, title: types.join(', '), cells, differs: differs(cells) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
};
