import { useMemo } from 'preact/hooks';
import type { ReportHead, ReportRun } from '../../data/report-data.ts';
import { quoteValue } from '../../query/quote-value.ts';
import { NoRuns } from '../no-runs.tsx';
import { linkTo, parametersOf, replaceRoute, type Route } from '../route.ts';
import { safeText } from '../safe-text.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import { type MatrixCell, type MatrixRow, readingRows, ruleRows, withOthers } from './matrix-rows.ts';

const Cell = ({ cell, run }: { readonly cell: MatrixCell; readonly run: ReportRun | undefined }) => {
  const mark = <VerdictMark look={cell} />;
  if (cell.query === undefined || run === undefined) return <td class={cell.tone}>{mark}</td>;
  const query = `${cell.query} implementation:${quoteValue(run.label)}`;
  return (
    <td class={cell.tone} {...(cell.means === undefined ? {} : { title: cell.means })}>
      <a href={linkTo('cases', { q: query })}>{mark}</a>
    </td>
  );
};

const Table = ({
  rows,
  runs,
  head,
  linkOf,
}: {
  readonly rows: readonly MatrixRow[];
  readonly runs: readonly ReportRun[];
  readonly head: string;
  readonly linkOf: (id: string) => string;
}) => (
  <div class="scroller" tabIndex={0} role="region" aria-label={`${head} by implementation`}>
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {runs.map(({ label }) => (
            <th key={label} scope="col">
              {safeText(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, cells }) => (
          <tr key={`${id} ${title}`}>
            <th scope="row">
              <a href={linkOf(id)}>{id}</a> <span>{title}</span>
            </th>
            {cells.map((cell, at) => (
              <Cell key={runs[at]?.label} cell={cell} run={runs[at]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Section = ({
  title,
  about,
  rows,
  isOnlyDifferences,
  ...table
}: Parameters<typeof Table>[0] & {
  readonly title: string;
  readonly about: string;
  readonly isOnlyDifferences: boolean;
}) => {
  const shown = isOnlyDifferences ? rows.filter(({ differs }) => differs) : rows;
  return (
    <section class="matrix-part">
      <h3>{title}</h3>
      <p class="quiet">
        {about} {isOnlyDifferences ? `${shown.length} of ${rows.length} rows differ.` : ''}
      </p>
      {shown.length === 0 ? undefined : <Table rows={shown} {...table} />}
    </section>
  );
};

const Departures = ({ head }: { readonly head: ReportHead }) => {
  const { departures } = head.matrix;
  if (departures.length === 0) return undefined;
  return (
    <section class="matrix-part">
      <h3>Departures</h3>
      <p class="quiet">Rules broken in one manner by units of one type, and by how many cases.</p>
      <div class="scroller" tabIndex={0} role="region" aria-label="Departures by implementation">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">Departure</th>
              {head.runs.map(({ label }) => (
                <th key={label} scope="col">
                  {safeText(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {departures.map(({ rule, title, shownBy }) => (
              <tr key={`${rule} ${title}`}>
                <th scope="row">
                  <a href={linkTo('page', { rule })}>{rule}</a> <span>{safeText(title)}</span>
                </th>
                {shownBy.map(({ count, first }, at) => (
                  <td key={head.runs[at]?.label} class={count > 0 ? 'bad' : 'dim'}>
                    {first === undefined ? (
                      '–'
                    ) : (
                      <a href={linkTo('cases', { case: first, run: at === 0 ? undefined : String(at) })}>
                        <span aria-hidden="true">✗ </span>
                        {count}
                      </a>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const aboutRules = (rows: readonly MatrixRow[]): string => {
  const isAny = rows.some(({ cells }) => cells.some(({ words }) => words === withOthers.words));
  return `How many cases break a rule first.${isAny ? ` Where a rule is broken ${withOthers.words}, ${withOthers.means}.` : ''}`;
};

/** The runs side by side, rule by rule and reading by reading. */
export const Matrix = ({ head, route }: { readonly head: ReportHead; readonly route: Route }) => {
  const isOnlyDifferences = parametersOf(route)['only'] === 'differences';
  const rules = useMemo(() => ruleRows(head), [head]);
  const readings = useMemo(() => readingRows(head), [head]);
  if (head.runs.length === 0) return <NoRuns head={head} what="Rules and readings are set side by side by" />;
  return (
    <>
      {head.runs.length < 2 ? (
        <p class="quiet">With the results of several implementations or versions, each has a column of its own.</p>
      ) : (
        <label class="toggle">
          <input
            type="checkbox"
            checked={isOnlyDifferences}
            onChange={(event) =>
              replaceRoute(linkTo('matrix', { only: event.currentTarget.checked ? 'differences' : undefined }))
            }
          />{' '}
          Only where they differ
        </label>
      )}
      <Section
        title="Rules"
        about={aboutRules(rules)}
        rows={rules}
        runs={head.runs}
        head="Rule"
        linkOf={(rule) => linkTo('page', { rule })}
        isOnlyDifferences={isOnlyDifferences}
      />
      <Section
        title="Readings"
        about="What all conformant cases of a unit type together allow: one reading (=), one of several (∨), or none (✗), as they contradict each other."
        rows={readings}
        runs={head.runs}
        head="Point"
        linkOf={(choice) => linkTo('page', { ambiguity: choice.replace(/\/.*$/u, '') })}
        isOnlyDifferences={isOnlyDifferences}
      />
      <Departures head={head} />
    </>
  );
};
