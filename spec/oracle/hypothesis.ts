import type { Point, Stop } from '../rules/situation.ts';
import type { Facts } from '../rules/facts.ts';
import type { RuleId } from '../rules/rule-id.ts';
import type { Us } from '../vocabulary/time.ts';
import type { Job, ProcessName } from '../vocabulary/trace.ts';
import { alike, alikeInOrder } from './alike.ts';
import { countOf, type Entries, outlineOfEntries, sameEntries } from './entries.ts';
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

/** The timers that end something of a stop; the others belong to the unit's start or to its running. */
export const timersOfStop: readonly TimerKind[] = [
  'command',
  'no-command',
  'final',
  'last',
  'helper',
  'helper-final',
  'stopping-final',
];

/** An instant at which, without any event, something new falls due. */
export interface Timer {
  readonly kind: TimerKind;
  readonly atUs: Us;
  readonly sinceUs: Us;
  readonly slackUs: Us;
  /** Until when EXTEND_TIMEOUT_USEC= has put it off, whatever its span comes to be. */
  readonly notBeforeUs?: Us;
  readonly process?: ProcessName;
  /** What it lasts where that is not TimeoutStopSec=: TimeoutAbortSec=, or, after a mishap, one of the two (AMB-33). */
  readonly lasts?: 'abort' | 'mishap';
}

/** A stop that another one has followed before it was over, and what it is yet to send. */
export interface EarlierStop {
  readonly stop: Stop;
  readonly timers: readonly Timer[];
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
  /** Stops of earlier runs that are not over (AMB-75), the first one first. */
  earlier?: readonly EarlierStop[];
  /** The job that asks for a start, of those since the unit last stopped. */
  startJob?: Job;
  /** The run that goes on although its end was claimed: it came up in time, and nothing has ended it. */
  upRun?: number;
  entries: Entries;
  timers: readonly Timer[];
  /** The rules that have had something to say in the move that has led here. */
  exercised: readonly RuleId[];
  dead?: Death;
  /** More fell due at one instant than a bound allows: there is no verdict by this one. */
  isTired?: true;
}

export const emptyHypothesis: Hypothesis = { entries: [], timers: [], exercised: [] };

/** These rules, and those of the others that are not among them. */
export const withMore = (known: readonly RuleId[], more: readonly RuleId[]): readonly RuleId[] => {
  const news = more.filter((id) => !known.includes(id));
  return news.length === 0 ? known : [...known, ...news];
};

/** A number that is the same for hypotheses that will behave the same, and mostly another one for others. */
export const outlineOf = ({ stop, entries, timers }: Hypothesis): number => {
  const { t0Us = 1, finalUs = 2, claimedUs = 3, rounds = [], firstKind = '', cause = '' } = stop ?? {};
  const ofStop = t0Us + 7 * finalUs + 11 * claimedUs + 13 * rounds.length + 17 * firstKind.length + 19 * cause.length;
  const ofTimers = timers.reduce((sum, { kind, atUs }) => 3 * sum + kind.length + atUs, timers.length);
  return 23 * ofStop + 29 * ofTimers + 31 * (outlineOfEntries(entries) + countOf(entries));
};

/** The facts as a hypothesis takes them by which the unit goes on though its end was claimed. */
export const factsUnder = (facts: Facts, { upRun }: Hypothesis): Facts =>
  upRun === facts.run && facts.phase === 'inactive' ? { ...facts, phase: 'active' } : facts;

/** Whether two hypotheses will behave the same from here on. What they have exercised does not matter for that. */
export const sameState = (a: Hypothesis, b: Hypothesis): boolean =>
  a.stop?.t0Us === b.stop?.t0Us &&
  a.startJob === b.startJob &&
  a.upRun === b.upRun &&
  alikeInOrder(a.timers, b.timers) &&
  alike(a.stop, b.stop) &&
  alike(a.earlier, b.earlier) &&
  sameEntries(a.entries, b.entries);
