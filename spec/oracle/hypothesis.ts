import type { Entry, Point, Stop } from '../rules/situation.ts';
import type { RuleId } from '../rules/rule-id.ts';
import type { Us } from '../vocabulary/time.ts';
import type { ProcessName } from '../vocabulary/trace.ts';
import type { Breach } from './verdict.ts';

export type TimerKind =
  | 'command'
  | 'no-command'
  | 'final'
  | 'last'
  | 'helper'
  | 'helper-final'
  | 'start'
  | 'runtime'
  | 'reload'
  | 'remount'
  | 'stopping-final';

/** An instant at which, without any event, something new falls due. */
export interface Timer {
  readonly kind: TimerKind;
  readonly atUs: Us;
  readonly sinceUs: Us;
  readonly slackUs: Us;
  readonly process?: ProcessName;
}

/** How a hypothesis died. */
export interface Death {
  readonly atUs: Us;
  readonly eventIndex?: number;
  readonly rules: readonly RuleId[];
  readonly breach: Breach;
  readonly point?: Point;
}

/** What one hypothesis holds besides the readings that are possible for it. Drafts of it are written to while a step is taken. */
export interface Hypothesis {
  stop?: Stop;
  entries: readonly Entry[];
  timers: readonly Timer[];
  /** The rules that have had something to say. */
  exercised: readonly RuleId[];
  dead?: Death;
}

export const emptyHypothesis: Hypothesis = { entries: [], timers: [], exercised: [] };

/** A key that two hypotheses share exactly if they will behave the same from here on. */
export const stateKey = (hypothesis: Hypothesis): string => {
  const { stop, entries, timers, dead } = hypothesis;
  const { settings, ...rest } = stop ?? { settings: undefined };
  return JSON.stringify([
    rest,
    settings === undefined ? 0 : [settings.kill, settings.stopTimeout, settings.abortTimeout],
    entries,
    timers,
    dead === undefined ? 0 : [dead.atUs, dead.rules, dead.breach],
  ]);
};
