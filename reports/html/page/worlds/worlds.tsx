import { useMemo } from 'preact/hooks';
import type { BriefCase, ReportHunt, ReportRun, WorldCell } from '../../data/report-data.ts';
import type { OpenedReport } from '../../data/report-parts.ts';
import { quoteValue } from '../../query/quote-value.ts';
import { Coming } from '../coming.tsx';
import { linkTo, parametersOf, type Route } from '../route.ts';
import { RunChoice } from '../run-choice.tsx';
import { safeText } from '../safe-text.ts';
import { useLater } from '../use-later.ts';
import { useRun } from '../use-run.ts';
import { caseCells } from './case-cells.ts';
import { CellPicture } from './cell-picture.tsx';
import { HuntKind } from './hunt-kind.tsx';

const RunWorlds = ({
  run,
  cases,
  isOne,
}: {
  readonly run: ReportRun;
  readonly cases: readonly BriefCase[];
  readonly isOne: boolean;
}) => {
  const { cells, unplaced } = useMemo(() => caseCells(cases), [cases]);
  const linkOf = ({ mode, unitType, trigger }: WorldCell): string => {
    const q = `mode:${mode} unit:${unitType} trigger:${trigger}`;
    return linkTo('cases', { q: isOne ? q : `${q} implementation:${quoteValue(run.label)}` });
  };
  return (
    <>
      <CellPicture
        cells={cells}
        title={`Cases of ${safeText(run.label)} by mode, unit type and trigger`}
        linkOf={linkOf}
      />
      {unplaced === 0 ? undefined : (
        <p class="quiet">{unplaced} cases are in no cell: they are not among those that this killspec has.</p>
      )}
    </>
  );
};

/** What an address names: a failure of a hunt, by the place of the hunt and the index of the world. */
type Meant = Readonly<Record<string, string>>;

interface HuntProps {
  readonly report: OpenedReport;
  readonly hunt: ReportHunt;
  readonly meant: Meant;
}

const Kinds = ({ report, hunt, meant }: HuntProps) => {
  const at = report.head.hunts.indexOf(hunt);
  if (hunt.kinds.length === 0) return <p class="quiet">No world failed.</p>;
  return (
    <>
      <h4>What failed, and how</h4>
      <ol class="kinds">
        {hunt.kinds.map((kind) => (
          <li key={`${kind.status} ${kind.manner}`}>
            <HuntKind
              report={report}
              hunt={hunt}
              kind={kind}
              link={linkTo('worlds', { hunt: String(at), world: String(kind.firstIndex) })}
              isMeant={meant['hunt'] === String(at) && meant['world'] === String(kind.firstIndex)}
            />
          </li>
        ))}
      </ol>
      {hunt.kindsLeftOut === 0 ? undefined : <p class="quiet">and {hunt.kindsLeftOut} kinds more, not in this file</p>}
    </>
  );
};

const HuntWorlds = ({ report, hunt, meant }: HuntProps) => {
  const { origin, worldCount, cellsOf, exhausted } = hunt;
  const which =
    origin.kind === 'drawn'
      ? `${worldCount} worlds drawn by generator ${origin.version} from seed ${origin.seed}, from world ${origin.from} on.`
      : safeText(exhausted ?? `worlds up to the bound ${origin.bound}`);
  return (
    <section class="worlds-part">
      <h3>
        {origin.kind === 'drawn' ? 'Hunt' : 'Exhaust'}: {safeText(hunt.label)}
      </h3>
      <p class="quiet">{which}</p>
      <CellPicture cells={hunt.cells} title={`Worlds of ${safeText(hunt.label)} by mode, unit type and trigger`} />
      {hunt.cells.some(({ judged }) => judged === undefined) ? (
        <p class="quiet">
          {hunt.counts.unsupported + hunt.counts['not-applicable']} worlds were not judged, as it declined them; a hunt
          does not say which, so that a cell without failures (○) may hold few that were.
        </p>
      ) : undefined}
      {cellsOf < worldCount ? (
        <p class="quiet">
          The picture shows the first {cellsOf} of {worldCount} worlds.
        </p>
      ) : undefined}
      <Kinds report={report} hunt={hunt} meant={meant} />
    </section>
  );
};

/** What was played: cases by what they are about, and the worlds of hunts. */
export const Worlds = ({ report, route }: { readonly report: OpenedReport; readonly route: Route }) => {
  const { runs, hunts } = report.head;
  const meant = parametersOf(route);
  const [at, setAt] = useRun(route, runs.length);
  const run = runs[at];
  const come = useLater(report.cases);
  // Hunts stand below the cases: what the address names would move when those come.
  if (come.kind === 'coming' && runs.length > 0) return <Coming come={come} />;
  return (
    <>
      {run === undefined ? undefined : (
        <section class="worlds-part">
          <h3>{runs.length > 1 ? 'Runs: written cases' : `Run: written cases of ${safeText(run.label)}`}</h3>
          {runs.length > 1 ? <RunChoice runs={runs} chosen={at} onChoose={setAt} /> : undefined}
          {come.kind === 'here' ? (
            <RunWorlds run={run} cases={come.value[at] ?? []} isOne={runs.length === 1} />
          ) : (
            <Coming come={come} />
          )}
        </section>
      )}
      {hunts.map((hunt) => (
        <HuntWorlds key={`${hunt.origin.kind} ${hunt.label}`} report={report} hunt={hunt} meant={meant} />
      ))}
      {hunts.length === 0 ? (
        <p class="quiet">
          Worlds that nobody wrote are played by <code>npx killspec hunt --output FILE</code>, and all of them up to a
          bound by <code>npx killspec exhaust --output FILE</code>; their files can stand in this report, too.
        </p>
      ) : undefined}
    </>
  );
};
