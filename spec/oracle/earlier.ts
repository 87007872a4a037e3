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

/**
 * Leaves out the earlier stops of which nobody was left before this instant. Of each of the others somebody is there, so
 * that there are no more of them than processes; whether a claim or a timeout has ended them is asked when it matters.
 */
export const withoutEnded = ({ draft, facts }: Context): void => {
  const { earlier } = draft;
  if (earlier === undefined) return;
  const going = earlier.filter(({ stop: { endedUs = facts.nowUs } }) => endedUs >= facts.nowUs);
  if (going.length === earlier.length) return;
  if (going.length === 0) delete draft.earlier;
  else draft.earlier = going;
};
