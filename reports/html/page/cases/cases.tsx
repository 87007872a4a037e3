import type { Report } from '../../data/report-data.ts';
import { caseLook } from '../outcome-look.ts';
import type { Route } from '../route.ts';
import { safeText } from '../safe-text.ts';

const shownMax = 500;

/** The cases of all runs. */
export const Cases = ({ report }: { readonly report: Report; readonly route: Route }) => (
  <table>
    <tbody>
      {report.head.runs.flatMap(({ label, cases }) =>
        cases.slice(0, shownMax).map(({ name, status }) => (
          <tr key={`${label} ${name}`}>
            <td>{safeText(name)}</td>
            <td class={caseLook[status].tone}>{caseLook[status].words}</td>
          </tr>
        )),
      )}
    </tbody>
  </table>
);
