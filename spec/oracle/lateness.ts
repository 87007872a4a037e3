import type { Us } from '../vocabulary/time.ts';
import type { Unit } from '../vocabulary/unit.ts';

/** However late an adapter says that it may be seen, it is not later than this (AMB-62). */
export const latenessMaxUs: Us = 251_000;

/** The lateness that counts: what is declared, at most `latenessMaxUs`, and less than half the unit's shortest timeout. */
export const boundedLateness = ({ settings }: Unit, declaredUs: Us): Us => {
  const { timeoutStop, timeoutAbort, timeoutStart, runtimeMax, watchdog } = settings;
  const spans = [timeoutStop, timeoutAbort, timeoutStart, runtimeMax, watchdog];
  const halves = spans.flatMap((span) => (typeof span === 'number' && span > 0 ? [Math.ceil(span / 2) - 1] : []));
  return Math.min(declaredUs, latenessMaxUs, ...halves);
};
