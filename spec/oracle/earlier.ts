import type { Stop } from '../rules/situation.ts';
import { lastMain, type ProcessFact, processNamed } from '../rules/facts.ts';
import type { Us } from '../vocabulary/time.ts';
import type { Context } from './context.ts';
import type { EarlierStop, Hypothesis, Timer } from './hypothesis.ts';

/** A step that an earlier stop takes, as if it were the one under way; its timers are its own. */
type Move = (context: Context) => void;

/** Every timer that runs: those of earlier stops, too. */
export const everyTimer = ({ timers, earlier }: Hypothesis): readonly Timer[] =>
  earlier === undefined ? timers : [...timers, ...earlier.flatMap((each) => each.timers)];

/** What an earlier stop makes owed or breaks counts with everything else; what it comes to is its own. */
const takeStep = (context: Context, { stop, timers }: EarlierStop, move: Move): EarlierStop => {
  const { draft } = context;
  const { earlier: _, startJob: __, ...shared } = draft;
  const inner: Hypothesis = { ...shared, stop, timers };
  move({ ...context, draft: inner });
  draft.entries = inner.entries;
  draft.exercised = inner.exercised;
  if (inner.dead !== undefined) draft.dead = inner.dead;
  return { stop: inner.stop ?? stop, timers: inner.timers };
};

/** Has earlier stops take a step: all of them, or those with this timer; false where there are none. */
export const inEarlier = (context: Context, move: Move, timer?: Timer): boolean => {
  const { earlier } = context.draft;
  if (earlier === undefined) return false;
  const concerns = ({ timers }: EarlierStop): boolean => timer === undefined || timers.includes(timer);
  if (!earlier.some(concerns)) return false;
  context.draft.earlier = earlier.map((each) => (concerns(each) ? takeStep(context, each, move) : each));
  return true;
};

/** True for a stop of which it is certain that its first pass was not for everybody: it was for a main process, if for any. */
const isForOne = ({ first, mainAtT0, t0Us = 0, sinceRun, run }: Stop, { facts }: Context): boolean => {
  if (first?.mode !== 'process') return first?.mode === 'none' || (first?.mode === 'mixed' && mainAtT0 !== undefined);
  if (mainAtT0 !== undefined) return true;
  const hadGone = lastMain(facts, sinceRun, run, ({ info }) => info.foreign === undefined) !== undefined;
  return hadGone && lastMain(facts, sinceRun, run, ({ deadUs = Infinity }) => deadUs > t0Us) === undefined;
};

/** Whether a process forked now could be met by what this stop has sent, or be owed the first signal by it. */
const mayMeetForks = (stop: Stop, context: Context): boolean => {
  const { facts, header } = context;
  const { finalUs, finalSlackUs = 0, pass, firstKind } = stop;
  const isPast = (dueUs: Us, slackUs: Us): boolean => facts.nowUs > dueUs + slackUs + header.latenessUs;
  if (finalUs !== undefined) return !isPast(finalUs, finalSlackUs);
  if (pass !== undefined && !isPast(pass.atUs, pass.slackUs)) return true;
  return firstKind === 'first' && !isForOne(stop, context);
};

/**
 * Whether a stop has nothing left to do: no timer and no command of it runs, no exit or fork calls for anything, and what
 * it could be asked for a main process there is none. All that it does is to bound the manager until nobody is left.
 */
const isSpent = ({ stop, timers }: EarlierStop, context: Context): boolean => {
  const { facts } = context;
  if (timers.length > 0 || stop.post !== undefined || stop.run >= facts.run) return false;
  if (stop.timedOutUs !== undefined && stop.timedOutUs >= facts.nowUs) return false;
  const isThere = ({ deadUs = facts.nowUs, zombie }: ProcessFact): boolean => deadUs >= facts.nowUs || zombie === true;
  const atT0 = stop.mainAtT0 === undefined ? undefined : processNamed(facts, stop.mainAtT0);
  if ((atT0 !== undefined && isThere(atT0)) || lastMain(facts, stop.sinceRun, stop.run, isThere) !== undefined)
    return false;
  return !mayMeetForks(stop, context);
};

/**
 * Of the stops that are spent only the latest is needed: as long as anybody is left of an earlier one, somebody is of it.
 * What bounds them in time is whether their end was claimed, or came with the timeout: they are alike in that, or both stay.
 */
const withoutSpent = (earlier: readonly EarlierStop[], context: Context): readonly EarlierStop[] => {
  if (earlier.length < 2) return earlier;
  const kinds = new Set<string>();
  const needed = earlier.toReversed().filter((each) => {
    if (!isSpent(each, context)) return true;
    const kind = `${each.stop.claimedUs !== undefined} ${each.stop.timedOutUs !== undefined}`;
    const isNew = !kinds.has(kind);
    kinds.add(kind);
    return isNew;
  });
  return needed.length === earlier.length ? earlier : needed.toReversed();
};

/**
 * Leaves out the earlier stops of which nobody was left before this instant, and those that are spent but for the latest.
 * What is left is bounded by those who are there and by what may still fall due, not by how often the unit was stopped.
 * Whether a claim or a timeout has ended a stop is asked when it matters.
 */
export const withoutEnded = (context: Context): void => {
  const { draft, facts } = context;
  const { earlier } = draft;
  if (earlier === undefined) return;
  const going = withoutSpent(
    earlier.filter(({ stop: { endedUs = facts.nowUs } }) => endedUs >= facts.nowUs),
    context,
  );
  if (going.length === earlier.length) return;
  if (going.length === 0) delete draft.earlier;
  else draft.earlier = going;
};
