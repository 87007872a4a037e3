import type { Span, Us } from '../vocabulary/time.ts';
import type { Unit } from '../vocabulary/unit.ts';

const finite = (span: Span | undefined): Us => (span === undefined || span === 'infinity' ? 0 : span);

/**
 * When a case is over: after the last thing that happens by itself, everything that the unit's timeouts can still make
 * due has fallen due under every reading, plus one stop timeout. `lastUs` is the latest instant of the world's own
 * operations and deeds.
 */
export const caseBoundUs = (unit: Unit, lastUs: Us, latenessUs: Us): Us => {
  const { timeoutStop, timeoutAbort, timeoutStart, runtimeMax, commands } = unit.settings;
  const stopUs = finite(timeoutStop);
  const longestUs = Math.max(stopUs, finite(timeoutAbort));
  const commandCount = Object.values(commands).reduce((count, lines) => count + lines.length, 0);
  const before = finite(timeoutStart) + finite(runtimeMax);
  return lastUs + before + (commandCount + 4) * (longestUs + latenessUs) + stopUs + 1_000_000;
};
