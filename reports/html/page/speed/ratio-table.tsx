import { safeText } from '../safe-text.ts';
import { inBrief, type RatioRow, type SpeedGroup } from './speed-rows.ts';

/** Where a ratio lies on a scale on which twice as much is the same step everywhere. */
type Scale = (ratio: number) => string;

const scaleOf = (groups: readonly SpeedGroup[]): Scale => {
  const ratios = groups.flatMap(({ rows }) => rows.flatMap(({ ratio, atLeast }) => [ratio, atLeast ?? 1]));
  const [low, high] = [Math.log(Math.min(1, ...ratios) / 1.5), Math.log(Math.max(1, ...ratios) * 1.1)];
  return (ratio) => `${(((Math.log(ratio) - low) / (high - low)) * 100).toFixed(2)}%`;
};

const toneOf = ({ holds }: RatioRow): 'good' | 'bad' | 'dim' => (holds === undefined ? 'dim' : holds ? 'good' : 'bad');

const Row = ({ row, scale }: { readonly row: RatioRow; readonly scale: Scale }) => {
  const { name, perSecond, ratio, atLeast, holds } = row;
  const tone = toneOf(row);
  return (
    <tr>
      <th scope="row">{safeText(name)}</th>
      <td class="number">{inBrief(perSecond)}</td>
      <td class="number">{inBrief(ratio)}</td>
      <td class={`number ${tone}`}>
        {atLeast === undefined ? '–' : `${holds === true ? '✓' : '✗'} ${inBrief(atLeast)}`}
        <span class="unseen">{holds === undefined ? '' : holds ? ' holds' : ' does not hold'}</span>
      </td>
      <td class="ratio-picture" aria-hidden="true">
        <span class="track">
          <span class={`bar-fill ${tone}`} style={{ width: scale(ratio) }} />
          <span class="baseline" style={{ left: scale(1) }} />
          {atLeast === undefined ? undefined : <span class="held" style={{ left: scale(atLeast) }} />}
        </span>
      </td>
    </tr>
  );
};

/** What was measured, as ratios to what was measured in the same run: bars on one scale, and the figures beside them. */
export const RatioTable = ({ groups }: { readonly groups: readonly SpeedGroup[] }) => {
  const scale = scaleOf(groups);
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label="Ratios to the baseline of the same run">
      <table class="speed">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" class="number">
              A second
            </th>
            <th scope="col" class="number">
              Ratio
            </th>
            <th scope="col" class="number">
              At least
            </th>
            <td aria-hidden="true" class="key">
              <span class="baseline" /> baseline <span class="held" /> to be held
            </td>
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={5}>
                {safeText(title)}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.name} row={row} scale={scale} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};
