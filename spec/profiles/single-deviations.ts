import type { Assignment } from '../oracle/verdict.ts';
import { type ChoiceId, choiceIds, literalOf, readingsOf } from '../readings/register.ts';
import { applyImplications } from './implications.ts';
import { literal, open, type Profile } from './profile.ts';

/**
 * `literal` with one choice changed, for each reading that it does not take, in the register's order. Where the reading
 * implies that other choices change too they do, once for each way in which they can; a reading that cannot be taken at
 * all is left out. Every profile settles every choice.
 */
export const singleDeviations = (): readonly Profile[] => choiceIds.flatMap((choice) => deviationsIn(choice));

/** As `singleDeviations`, for one choice: from any profile that settles every choice, to what `within` allows. */
export const deviationsIn = (choice: ChoiceId, from: Profile = literal, within: Profile = open): readonly Profile[] =>
  (within.choices[choice] ?? readingsOf[choice])
    .filter((reading) => reading !== readingIn(from, choice))
    .flatMap((reading) => withReadings({ [choice]: [reading] }, from, within));

const readingIn = (profile: Profile, choice: ChoiceId): string => profile.choices[choice]?.[0] ?? literalOf[choice];

/**
 * The ways to complete what is settled with the readings of `from`, changing only what must be changed; none where what
 * is settled contradicts itself.
 */
export const withReadings = (settled: Assignment, from: Profile, within: Profile = open): readonly Profile[] => {
  const forced = applyImplications({ ...within.choices, ...settled });
  if (forced === undefined) return [];
  const excluded = choiceIds.find(
    (id) => settled[id] === undefined && forced[id] !== undefined && !forced[id].includes(readingIn(from, id)),
  );
  if (excluded !== undefined) {
    return (forced[excluded] ?? []).flatMap((reading) =>
      withReadings({ ...settled, [excluded]: [reading] }, from, within),
    );
  }
  const changes = Object.entries(settled).map(([id, [reading]]) => `+${id}=${reading}`);
  return [{ ...from, name: `${from.name}${changes.join('')}`, choices: { ...from.choices, ...settled } }];
};
