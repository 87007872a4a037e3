import { generatedTriggers } from '../../../../harness/generators/cell.ts';
import { killModes } from '../../../../spec/vocabulary/kill-settings.ts';
import { type UnitType, unitTypes } from '../../../../spec/vocabulary/unit.ts';
import type { WorldCell } from '../../data/report-data.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const Cell = ({
  cell,
  countMax,
  linkOf,
}: {
  readonly cell: WorldCell | undefined;
  readonly countMax: number;
  readonly linkOf: ((cell: WorldCell) => string) | undefined;
}) => {
  if (cell === undefined) return <td class="none">–</td>;
  const { count, failed } = cell;
  const words = failed === 0 ? `${count}` : `${failed} of ${count}`;
  const text = (
    <>
      <span aria-hidden="true">{failed === 0 ? '✓' : '✗'}</span> {words}
      <span class="unseen">{failed === 0 ? ', none failed' : ' failed'}</span>
    </>
  );
  return (
    <td class={failed === 0 ? 'good' : 'bad'}>
      {linkOf === undefined ? <span>{text}</span> : <a href={linkOf(cell)}>{text}</a>}
      <span class="amount" style={{ width: percent(Math.sqrt(count / countMax)) }}>
        <span style={{ width: percent(failed / count) }} />
      </span>
    </td>
  );
};

const UnitTable = ({
  unitType,
  cells,
  countMax,
  linkOf,
}: {
  readonly unitType: UnitType;
  readonly cells: readonly WorldCell[];
  readonly countMax: number;
  readonly linkOf: ((cell: WorldCell) => string) | undefined;
}) => {
  const own = cells.filter((cell) => cell.unitType === unitType);
  const triggers = generatedTriggers.filter((trigger) => own.some((cell) => cell.trigger === trigger));
  if (own.length === 0) return undefined;
  return (
    <table class="cells">
      <caption>{unitType}</caption>
      <thead>
        <tr>
          <th scope="col">KillMode=</th>
          {triggers.map((trigger) => (
            <th key={trigger} scope="col">
              {trigger}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {killModes.map((mode) => (
          <tr key={mode}>
            <th scope="row">{mode}</th>
            {triggers.map((trigger) => (
              <Cell
                key={trigger}
                cell={own.find((cell) => cell.mode === mode && cell.trigger === trigger)}
                countMax={countMax}
                linkOf={linkOf}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A table for each unit type, of modes by triggers: how much was played in each cell, and how much of that failed. */
export const CellPicture = ({
  cells,
  title,
  linkOf,
}: {
  readonly cells: readonly WorldCell[];
  readonly title: string;
  readonly linkOf?: (cell: WorldCell) => string;
}) => {
  const countMax = Math.max(1, ...cells.map(({ count }) => count));
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={title}>
      <div class="cell-picture">
        {unitTypes.map((unitType) => (
          <UnitTable key={unitType} unitType={unitType} cells={cells} countMax={countMax} linkOf={linkOf} />
        ))}
      </div>
    </div>
  );
};
