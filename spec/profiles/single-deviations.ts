import type { Assignment } from '../oracle/verdict.ts';
import { choiceIds, literalOf, readingsOf } from '../readings/register.ts';
import { applyImplications } from './implications.ts';
import { literal, type Profile } from './profile.ts';

/**
 * `literal` with one choice changed, for each reading that it does not take, in the register's order. Where the reading
 * implies that other choices change too they do, once for each way in which they can; a reading that cannot be taken at
 * all is left out. Every profile settles every choice.
 */
export const singleDeviations = (): readonly Profile[] =>
  choiceIds.flatMap((choice) =>
    readingsOf[choice]
      .filter((reading) => reading !== literalOf[choice])
      .flatMap((reading) => repaired({ [choice]: [reading] })),
  );

/** The ways to complete what is settled with the readings of `literal`, changing only what must be changed. */
const repaired = (settled: Assignment): readonly Profile[] => {
  const forced = applyImplications(settled);
  if (forced === undefined) return [];
  const excluded = choiceIds.find(
    (id) => settled[id] === undefined && forced[id] !== undefined && !forced[id].includes(literalOf[id]),
  );
  if (excluded !== undefined) {
    return (forced[excluded] ?? []).flatMap((reading) => repaired({ ...settled, [excluded]: [reading] }));
  }
  const changes = Object.entries(settled).map(([id, [reading]]) => `+${id}=${reading}`);
  return [{ name: `literal${changes.join('')}`, choices: { ...literal.choices, ...settled }, quirks: [] }];
};
