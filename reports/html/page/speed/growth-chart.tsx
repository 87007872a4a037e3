import { safeText } from '../safe-text.ts';
import { type GrowthPoint, type GrowthSeries, inBrief, inThousands } from './speed-rows.ts';

const width = 300;
const height = 170;
const margin = { left: 40, right: 44, top: 24, bottom: 38 } as const;

/** Places in the picture: sizes by their logarithm, times from nothing upwards, so that what costs the same lies level. */
const layPoints = (points: readonly GrowthPoint[]) => {
  const sizes = points.map(({ size }) => Math.log(size));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const top = Math.max(...points.map(({ usPerEvent }) => usPerEvent)) * 1.25;
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  return points.map((point) => ({
    ...point,
    x:
      most === least
        ? margin.left
        : margin.left + ((Math.log(point.size) - least) / (most - least)) * (right - margin.left),
    y: bottom - (point.usPerEvent / top) * (bottom - margin.top),
  }));
};

/** How long an event takes in traces that grow, as a curve: level where it does not hang on their length. */
export const GrowthChart = ({ title, points }: GrowthSeries) => {
  const placed = layPoints(points);
  const [first] = placed;
  const bottom = height - margin.bottom;
  const words = points.map(({ size, usPerEvent }) => `${inThousands(size)}: ${inBrief(usPerEvent)} µs`).join('; ');
  return (
    <figure class="growth">
      <figcaption>{safeText(title)}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={safeText(`time for each event, ${title}: ${words}`)}
      >
        <line class="axis" x1={margin.left} x2={width - margin.right} y1={bottom} y2={bottom} />
        {first === undefined ? undefined : (
          <line class="level" x1={margin.left} x2={width - margin.right} y1={first.y} y2={first.y} />
        )}
        <polyline class="curve" points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {placed.map(({ x, y, size, usPerEvent }) => (
          <g key={size}>
            <circle cx={x} cy={y} r={4} />
            <text x={x} y={y - 10} text-anchor="middle">
              {inBrief(usPerEvent)} µs
            </text>
            <text class="size" x={x} y={bottom + 18} text-anchor="middle">
              {inThousands(size)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
};

/** The same as figures. */
export const GrowthTable = ({ series }: { readonly series: readonly GrowthSeries[] }) => (
  <details>
    <summary>The curves as figures</summary>
    <div class="scroller" tabIndex={0} role="region" aria-label="Time for each event in traces that grow">
      <table class="listing">
        <thead>
          <tr>
            <th scope="col">Of</th>
            <th scope="col">Size</th>
            <th scope="col">For each event</th>
            <th scope="col">Of the smallest</th>
            <th scope="col">Memory</th>
          </tr>
        </thead>
        <tbody>
          {series.flatMap(({ title, points }) =>
            points.map(({ size, usPerEvent, ofSmallest, bytesPerEvent }) => (
              <tr key={`${title} ${size}`}>
                <th scope="row">{safeText(title)}</th>
                <td>{inThousands(size)}</td>
                <td>{inBrief(usPerEvent)} µs</td>
                <td>{inBrief(ofSmallest)}</td>
                <td>{bytesPerEvent === undefined ? '–' : `${inThousands(Math.round(bytesPerEvent))} B`}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  </details>
);
