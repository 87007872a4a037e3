import type { ReportRun } from '../data/report-data.ts';
import { safeText } from './safe-text.ts';

/** Chooses one of several runs. */
export const RunChoice = ({
  runs,
  chosen,
  onChoose,
}: {
  readonly runs: readonly ReportRun[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}) => (
  <label class="run-choice">
    As seen in{' '}
    <select value={String(chosen)} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
      {runs.map(({ label }, at) => (
        <option key={label} value={String(at)}>
          {safeText(label)}
        </option>
      ))}
    </select>
  </label>
);
