import type { ReportBench, ReportHead } from '../../data/report-data.ts';
import { safeText } from '../safe-text.ts';
import { GrowthChart, GrowthTable } from './growth-chart.tsx';
import { RatioTable } from './ratio-table.tsx';
import { growthSeries, speedGroups } from './speed-rows.ts';

const Bench = ({ bench: { figures } }: { readonly bench: ReportBench }) => {
  const groups = speedGroups(figures);
  const series = growthSeries(figures);
  return (
    <>
      {groups.length === 0 ? undefined : (
        <>
          <h4>Beside a baseline</h4>
          <p class="quiet">
            How many times the baseline of its own run each is; a machine that is twice as fast changes the figures, and
            not the ratios. On the scale of the bars, twice as much is the same step everywhere.
          </p>
          <RatioTable groups={groups} />
        </>
      )}
      {series.length === 0 ? undefined : (
        <>
          <h4>As traces grow</h4>
          <p class="quiet">
            How long judging takes for each event, in traces of one kind that grow. Level is good: the broken line is
            what an event takes in the smallest.
          </p>
          <div class="growths">
            {series.map((one) => (
              <GrowthChart key={one.title} {...one} />
            ))}
          </div>
          <GrowthTable series={series} />
        </>
      )}
    </>
  );
};

/** How fast killspec itself is, where the figures of its benchmarks were given. */
export const Speed = ({ head }: { readonly head: ReportHead }) => (
  <>
    {head.benches.map((bench) => (
      <section key={bench.label} class="worlds-part">
        <h3>{head.benches.length === 1 ? 'Speed' : safeText(bench.label)}</h3>
        <Bench bench={bench} />
      </section>
    ))}
  </>
);
