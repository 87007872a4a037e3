import { judge } from '../../spec/oracle/judge.ts';
import type { ChoiceId } from '../../spec/readings/register.ts';
import { commonPoints } from '../../spec/rules/bearing.ts';
import { rule } from '../../spec/rules/rules.ts';
import { Random } from '../generators/random.ts';
import type { NamedHearing } from './hearings.ts';
import { hear, hiddenChoices, type TellingJudge } from './hidden-choices.ts';
import { unnamedPoints } from './unnamed-points.ts';

const seed = 1;
const hiddenStream = 14;

/** Where a judge knows of a reading that it has not asked for, and all that it has asked for. */
export const findHidden = (
  judgeHeard: TellingJudge<unknown>,
  hearings: readonly NamedHearing[],
): { readonly found: readonly string[]; readonly asked: ReadonlySet<ChoiceId> } => {
  const asked = new Set<ChoiceId>();
  const found = hearings.flatMap((hearing, index) => {
    const heard = hear(judgeHeard, hearing);
    for (const choice of heard.asked) asked.add(choice);
    const hidden = hiddenChoices(judgeHeard, heard, hearing, new Random(seed, index, hiddenStream));
    return hidden.length === 0 ? [] : [`${hearing.name}: one of ${hidden.join(', ')}`];
  });
  return { found, asked };
};

/** Which refusals hang on a point that none of the rules they charge names: rules, points, and where that shows first. */
export const findUnnamed = (hearings: readonly NamedHearing[]): readonly string[] => {
  const first = new Map<string, string>();
  for (const hearing of hearings) {
    for (const { rules, points } of unnamedPoints(hear(judge, hearing), hearing)) {
      const what = `${rules.join(', ')}: ${points.join(', ')}`;
      if (!first.has(what)) first.set(what, hearing.name);
    }
  }
  return [...first].map(([what, where]) => `${what} (${where})`);
};

/** Points of which only more worlds than those of the sample show that they bear on every rule: asked.long.ts. */
export const fewWorldsShow: readonly string[] = ['AMB-01', 'AMB-43', 'AMB-45'];

/** The points that are said to bear on every rule, and of which no refusal shows that they bear on one that does not name them. */
export const idleCommonPoints = (hearings: readonly NamedHearing[]): readonly string[] => {
  const bearing = new Set(
    hearings.flatMap((hearing) =>
      unnamedPoints(hear(judge, hearing), hearing, (id) => rule(id).open).flatMap((one) => one.points),
    ),
  );
  return commonPoints.flatMap(({ points }) => points).filter((point) => !bearing.has(point));
};
