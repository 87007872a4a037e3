import type { ReportHead } from '../data/report-data.ts';
import { linkTo } from './route.ts';

/** Instead of what only a run can tell, for a report that holds none. */
export const NoRuns = ({ head, what }: { readonly head: ReportHead; readonly what: string }) => (
  <p class="no-runs">
    {what} the results of <code>npx killspec run --output FILE</code>, and this report holds none.{' '}
    {head.hunts.length === 0 ? undefined : (
      <>
        What hunts found stands under <a href={linkTo('worlds')}>Worlds</a>.
      </>
    )}
  </p>
);
