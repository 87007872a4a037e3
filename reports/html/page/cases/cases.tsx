import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BriefCase, ReportHead } from '../../data/report-data.ts';
import type { OpenedReport } from '../../data/report-parts.ts';
import { matcherOf, type Row } from '../../query/match-query.ts';
import { parseQuery } from '../../query/parse-query.ts';
import type { Query } from '../../query/query.ts';
import { Coming } from '../coming.tsx';
import { NoRuns } from '../no-runs.tsx';
import { linkTo, parametersOf, replaceRoute, type Route } from '../route.ts';
import { useLater } from '../use-later.ts';
import { CaseDetailView } from './case-detail.tsx';
import { CaseTable } from './case-table.tsx';
import { type Order, orderRows, orderText, readOrder } from './order-rows.ts';
import { QueryBox } from './query-box.tsx';

/** The cases of each run. */
type RunCases = readonly (readonly BriefCase[])[];

/** The cases that a query lets through, in an order. */
const useRows = ({ runs }: ReportHead, cases: RunCases, source: string, order: Order) => {
  const all = useMemo(
    () => runs.flatMap(({ label }, run) => (cases[run] ?? []).map((one): Row => ({ one, run, label }))),
    [runs, cases],
  );
  const ordered = useMemo(() => orderRows(all, order), [all, order.key, order.isTurned]);
  const parsed = useMemo(() => parseQuery(source), [source]);
  // While a query is being typed it is often wrong; what is shown stays as it was.
  const lastGood = useRef<Query>([]);
  if (parsed.ok) lastGood.current = parsed.query;
  const query = lastGood.current;
  const rows = useMemo(() => ordered.filter(matcherOf(query)), [ordered, query]);
  return { all, rows, problem: parsed.ok ? undefined : parsed.problem };
};

/** Brings a query into the address once it has not changed for a moment: a browser takes only so many changes. */
const settleMs = 250;

const useQuery = (asked: string, apply: (source: string) => void): readonly [string, (source: string) => void] => {
  const [source, setSource] = useState(asked);
  // By then a case may have been opened, or another order chosen, which has to stay in the address.
  const latest = useRef(apply);
  latest.current = apply;
  useEffect(() => setSource(asked), [asked]);
  useEffect(() => {
    if (source === asked) return undefined;
    const timer = setTimeout(() => latest.current(source), settleMs);
    return () => clearTimeout(timer);
  }, [source]);
  return [source, setSource];
};

const CaseList = ({
  report,
  cases,
  route,
}: {
  readonly report: OpenedReport;
  readonly cases: RunCases;
  readonly route: Route;
}) => {
  const { q = '', case: name, run, order: orderName } = parametersOf(route);
  const order = readOrder(orderName);
  const link = (changes: Readonly<Record<string, string | undefined>>): string =>
    linkTo('cases', { q, order: orderText(order), case: name, run, ...changes });
  const [source, setSource] = useQuery(q, (text) => replaceRoute(link({ q: text })));
  const { all, rows, problem } = useRows(report.head, cases, source, order);
  const opened =
    name === undefined ? undefined : all.find((row) => row.one.name === name && String(row.run) === (run ?? '0'));
  const open = (row: Row | undefined): void => {
    window.location.hash = link({
      case: row?.one.name,
      run: row === undefined || row.run === 0 ? undefined : String(row.run),
    });
  };
  useEffect(() => {
    if (opened !== undefined) document.getElementById('case-name')?.focus({ preventScroll: true });
  }, [opened]);
  const close = (): void => {
    open(undefined);
    document.querySelector<HTMLElement>('.case-table')?.focus();
  };
  return (
    <div class={`cases${opened === undefined ? '' : ' opened'}`}>
      <QueryBox source={source} problem={problem} onChange={setSource} />
      <p class="found" role="status">
        {rows.length === all.length ? `${all.length} cases` : `${rows.length} of ${all.length} cases`}
      </p>
      {name !== undefined && opened === undefined ? (
        <p class="caveat">There is no such case in this report.</p>
      ) : undefined}
      <div class="split">
        <CaseTable
          rows={rows}
          hasSeveralRuns={report.head.runs.length > 1}
          order={order}
          opened={opened}
          onOrder={(chosen) => replaceRoute(link({ order: orderText(chosen) }))}
          onOpen={open}
        />
        {opened === undefined ? undefined : (
          <CaseDetailView key={`${opened.run} ${opened.one.name}`} report={report} row={opened} onClose={close} />
        )}
      </div>
    </div>
  );
};

/** The cases of all runs: a filter, a table, and whichever case is opened. */
export const Cases = ({ report, route }: { readonly report: OpenedReport; readonly route: Route }) => {
  const come = useLater(report.cases);
  if (report.head.runs.length === 0) return <NoRuns head={report.head} what="Cases come of" />;
  return come.kind === 'here' ? <CaseList report={report} cases={come.value} route={route} /> : <Coming come={come} />;
};
