import { generatedTriggers } from '../../../../harness/generators/cell.ts';
import { killModes } from '../../../../spec/vocabulary/kill-settings.ts';
import { type UnitType, unitTypes } from '../../../../spec/vocabulary/unit.ts';
import type { WorldCell } from '../../data/report-data.ts';
import type { Look } from '../outcome-look.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** What was not judged is not green, and does not look as if it were. */
const cellLook = ({ count, failed, judged }: WorldCell): Look & { readonly more: string } => {
  if (failed > 0) return { tone: 'bad', symbol: '✗', words: `${failed} of ${count}`, more: ' failed' };
  if (judged === undefined) {
    return { tone: 'dim', symbol: '○', words: `${count}`, more: ', none failed, though not all may have been judged' };
  }
  if (judged === 0) return { tone: 'dim', symbol: '○', words: `${count}`, more: ', none judged' };
  const words = judged === count ? `${count}` : `${judged} of ${count}`;
  return { tone: 'good', symbol: '✓', words, more: judged === count ? ', none failed' : ' judged, none failed' };
};

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
  const { tone, symbol, words, more } = cellLook(cell);
  const text = (
    <>
      <span aria-hidden="true">{symbol}</span> {words}
      <span class="unseen">{more}</span>
    </>
  );
  return (
    <td class={tone}>
      {linkOf === undefined ? <span>{text}</span> : <a href={linkOf(cell)}>{text}</a>}
      <span class={`amount ${tone}`} style={{ width: percent(Math.sqrt(count / countMax)) }}>
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
