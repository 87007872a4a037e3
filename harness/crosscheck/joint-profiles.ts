import { applyImplications } from '../../spec/profiles/implications.ts';
import type { Assignment } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { type ChoiceId, choiceIds, literalOf, readingsOf } from '../../spec/readings/register.ts';
import { Random } from '../generators/random.ts';

/** How many joint profiles a seed stands for. */
export const jointProfileCount = 200;

/** Of every so many choices one is drawn, the others are taken as `literal` takes them where that can be. */
const sparsities: readonly number[] = [1, 2, 4, 10];

const jointStream = 11;

const shuffled = (random: Random): readonly ChoiceId[] => {
  const ids = [...choiceIds];
  for (let at = ids.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [ids[at], ids[other]] = [ids[other] as ChoiceId, ids[at] as ChoiceId];
  }
  return ids;
};

/**
 * A profile that settles every choice at random, choice by choice in an order of its own, among what the choices before
 * it have left.
 */
export const jointProfile = (seed: number, index: number): Profile => {
  const random = new Random(seed, index, jointStream);
  const sparsity = sparsities[index % sparsities.length] ?? 1;
  let choices: Assignment = {};
  for (const id of shuffled(random)) {
    const isDrawn = random.below(sparsity) === 0;
    const taken = choices;
    const candidates = (taken[id] ?? readingsOf[id]).flatMap((reading) => {
      const narrowed = applyImplications({ ...taken, [id]: [reading] });
      return narrowed === undefined ? [] : [{ reading, narrowed }];
    });
    const usual = candidates.find(({ reading }) => reading === literalOf[id]);
    const chosen = isDrawn || usual === undefined ? candidates[random.below(candidates.length)] : usual;
    // What is left of a choice is consistent with what was settled before it.
    if (chosen === undefined) throw new Error(`no reading of ${id} can be taken`);
    choices = chosen.narrowed;
  }
  return { name: `joint-${seed}-${index}`, choices, quirks: [] };
};
