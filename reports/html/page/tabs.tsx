import type { ComponentChildren } from 'preact';
import type { ReportHead } from '../data/report-data.ts';
import type { OpenedReport } from '../data/report-parts.ts';
import { TryIt } from '../try-it/try-it.tsx';
import { linkTo, type Route } from './route.ts';
import { Cases } from './cases/cases.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { PageTab } from './page-tab/page-tab.tsx';
import { Speed } from './speed/speed.tsx';
import { Worlds } from './worlds/worlds.tsx';

/** A part of the report. */
export interface Tab {
  /** Its name in addresses. */
  readonly id: string;
  readonly title: string;
  /** How much there is in it. */
  readonly count?: number;
  readonly show: (route: Route) => ComponentChildren;
}

/** The parts of a report. */
export const tabsOf = (report: OpenedReport): readonly Tab[] => [
  { id: 'page', title: 'Page', show: (route) => <PageTab head={report.head} route={route} /> },
  {
    id: 'cases',
    title: 'Cases',
    count: report.head.runs.reduce((sum, { played }) => sum + played, 0),
    show: (route) => <Cases report={report} route={route} />,
  },
  { id: 'matrix', title: 'Matrix', show: (route) => <Matrix head={report.head} route={route} /> },
  { id: 'worlds', title: 'Worlds', show: (route) => <Worlds report={report} route={route} /> },
  ...(report.head.benches.length === 0
    ? []
    : [{ id: 'speed', title: 'Speed', show: () => <Speed head={report.head} /> }]),
  {
    id: 'try-it',
    title: 'Try it',
    show: ({ rest }) => (
      <TryIt
        initial={rest}
        onLink={(fragment) => window.history.replaceState(undefined, '', `${linkTo('try-it')}?${fragment}`)}
      />
    ),
  },
];

/** The part that is shown where the address names none: the first that has something to tell. */
export const openingTab = ({ runs, hunts, benches }: ReportHead): string => {
  if (runs.length > 0) return 'page';
  if (hunts.length > 0) return 'worlds';
  return benches.length > 0 ? 'speed' : 'page';
};
