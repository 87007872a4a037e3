import { choiceIds, literalOf, readingsOf } from '../readings/register.ts';
import { applyImplications } from './implications.ts';
import type { Profile } from './profile.ts';

/**
 * The profile with every choice settled: what it leaves open takes the reading that it plays, or that of `literal`, or,
 * where that is not allowed or contradicts what was settled before, the first that can be taken, choice by choice in the
 * register's order.
 *
 * @throws {Error} where the profile contradicts itself; `parseProfile` lets no such profile through.
 */
export const settleProfile = (profile: Profile): Profile => {
  let choices = applyImplications(profile.choices);
  for (const id of choiceIds) {
    if (choices === undefined) break;
    const allowed: readonly string[] = choices[id] ?? readingsOf[id];
    const preferred = profile.plays?.[id]?.[0] ?? literalOf[id];
    const first = allowed.filter((reading) => reading === preferred);
    const before = choices;
    choices = [...first, ...allowed]
      .map((reading) => applyImplications({ ...before, [id]: [reading] }))
      .find((narrowed) => narrowed !== undefined);
  }
  if (choices === undefined) throw new Error(`profile ${profile.name} contradicts itself`);
  return { ...profile, choices };
};
