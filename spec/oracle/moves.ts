import { overheard } from '../readings/on-ask.ts';
import type { Facts } from '../rules/facts.ts';
import type { Context } from './context.ts';
import { factsUnder, type Hypothesis, withMore } from './hypothesis.ts';
import { type Living, mergeAlike } from './merge-alike.ts';
import { type Dead, deathCountMax, type MonitorState, withinBounds } from './monitor-state.ts';
import { explore, type Outcome } from './possible.ts';

/** What a step does with one hypothesis: it writes to the draft. */
export type Move = (context: Context) => void;

const byState = (living: readonly Living[]): ReadonlyMap<Hypothesis, readonly Living[]> => {
  const groups = new Map<Hypothesis, Living[]>();
  for (const one of living) {
    const group = groups.get(one.hypothesis);
    if (group === undefined) groups.set(one.hypothesis, [one]);
    else group.push(one);
  }
  return groups;
};

/** What a move makes of every living hypothesis that it concerns: those in the same state make it together. */
const outcomesOf = (
  { living, header, onAsk, book }: MonitorState,
  facts: Facts,
  move: Move,
  concerns: (of: Hypothesis) => boolean,
): ReadonlyMap<Living, readonly Outcome<Hypothesis>[]> => {
  const all = new Map<Living, readonly Outcome<Hypothesis>[]>();
  for (const [hypothesis, together] of byState(living)) {
    if (!concerns(hypothesis)) continue;
    const sets = together.map(({ possible }) => possible);
    const outcomes = explore(sets, (choose) => {
      const draft: Hypothesis = { ...hypothesis, exercised: [] };
      move({
        draft,
        facts: factsUnder(facts, hypothesis),
        header,
        book,
        choose: onAsk === undefined ? choose : overheard(choose, onAsk),
      });
      return draft;
    });
    together.forEach((one, index) => all.set(one, outcomes[index] ?? []));
  }
  return all;
};

/** Takes every living hypothesis one move on, splitting it where readings differ in what they make of it. */
export const advanceAll = (
  state: MonitorState,
  facts: Facts,
  move: Move,
  concerns: (of: Hypothesis) => boolean,
): MonitorState => {
  const living: Living[] = [];
  const dead: Dead[] = [...state.dead];
  let split = false;
  const moved = outcomesOf(state, facts, move, concerns);
  for (const one of state.living) {
    const outcomes = moved.get(one);
    if (outcomes === undefined) {
      living.push(one);
      continue;
    }
    split ||= outcomes.length > 1;
    for (const { result, possible } of outcomes) {
      const exercised = withMore(one.exercised, result.exercised);
      if (result.dead === undefined) living.push({ possible, hypothesis: result, exercised });
      else dead.push({ possible, death: result.dead, facts, exercised });
    }
  }
  const merged = split || state.living.length > 1 ? mergeAlike(living) : living;
  return withinBounds({
    ...state,
    facts,
    living: merged,
    dead: dead.length > deathCountMax ? dead.slice(-deathCountMax) : dead,
  });
};
