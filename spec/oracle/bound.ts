import type { Span, Us } from '../vocabulary/time.ts';
import type { Unit } from '../vocabulary/unit.ts';

const finite = (span: Span | undefined): Us => (span === undefined || span === 'infinity' ? 0 : span);

/** What makes a case last longer than its unit says. */
export interface Prolonging {
  /** What the unit file says later, where it is changed and loaded anew. */
  readonly reloaded?: readonly Unit[];
  /** The longest time for which anybody puts off a timeout (EXTEND_TIMEOUT_USEC=). */
  readonly extensionUs?: Us;
}

/**
 * When a case is over: after the last thing that happens by itself, everything that the unit's timeouts can still make
 * due has fallen due under every reading, plus one stop timeout. `lastUs` is the latest instant of the world's own
 * operations and deeds. Where the unit changes, each delay may be that of any of its settings.
 */
export const caseBoundUs = (unit: Unit, lastUs: Us, latenessUs: Us, prolonging: Prolonging = {}): Us => {
  const { reloaded = [], extensionUs = 0 } = prolonging;
  const all = [unit, ...reloaded].map(({ settings }) => settings);
  const longest = (spans: readonly (Span | undefined)[]): Us =>
    Math.max(...spans.map((span) => finite(span)), extensionUs);
  const stopUs = longest(all.map(({ timeoutStop }) => timeoutStop));
  const longestUs = Math.max(stopUs, longest(all.map(({ timeoutAbort }) => timeoutAbort)));
  const commandCounts = all.map(({ commands }) =>
    Object.values(commands).reduce((count, lines) => count + lines.length, 0),
  );
  const before =
    longest(all.map(({ timeoutStart }) => timeoutStart)) + longest(all.map(({ runtimeMax }) => runtimeMax));
  return lastUs + before + (Math.max(...commandCounts) + 4) * (longestUs + latenessUs) + stopUs + 1_000_000;
};
