import { describe, expect, it, test } from 'vitest';
import { accepts } from '../../spec/model/accepts.ts';
import { judge } from '../../spec/oracle/judge.ts';
import { type ChoiceId, choiceIds, register } from '../../spec/readings/register.ts';
import { indifferent } from '../../spec/readings/witnesses/indifferent.ts';
import { witnesses } from '../../spec/readings/witnesses/witnesses.ts';
import { bearingOn } from '../../spec/rules/bearing.ts';
import { rule } from '../../spec/rules/rules.ts';
import { Random } from '../generators/random.ts';
import { fewWorldsShow, findHidden, findUnnamed, idleCommonPoints } from './find-hidden.ts';
import { sampledHearings, witnessHearings } from './hearings.ts';
import { hear, hiddenChoices, type TellingJudge } from './hidden-choices.ts';
import { unnamedPoints } from './unnamed-points.ts';

// Each choice on which a verdict depends is in the register: a judge knows no reading but those it asks for by their ids.

const hearings = [...sampledHearings(), ...witnesses.flatMap(witnessHearings)];

const judges: readonly (readonly [name: string, judge: TellingJudge<unknown>])[] = [
  ['the rules', judge],
  ['the twin', accepts],
];

const outside = indifferent.map(({ choice }) => choice);
const shown = choiceIds.filter((choice) => !outside.includes(choice));

const hearingsAbout = (choice: ChoiceId) =>
  witnesses.filter((witness) => witness.choice === choice).flatMap(witnessHearings);

/** A judge that does not tell of one choice that it asks for it. */
const silentOn =
  (choice: ChoiceId, telling: TellingJudge<unknown>): TellingJudge<unknown> =>
  (trace, profile, unit, onAsk) =>
    telling(trace, profile, unit, (asked) => {
      if (asked !== choice) onAsk?.(asked);
    });

/** How often all else is drawn for a trace, so that the choice is, too. */
const drawCount = 12;

const isFoundOut = (silent: TellingJudge<unknown>, choice: ChoiceId): boolean => {
  const random = new Random(1, choiceIds.indexOf(choice), 15);
  return hearingsAbout(choice).some((hearing) => {
    const heard = hear(silent, hearing);
    return Array.from({ length: drawCount }).some(() => hiddenChoices(silent, heard, hearing, random).includes(choice));
  });
};

describe.each(judges)('%s', (_, telling) => {
  it('say the same whatever is taken of what was not asked for, and ask for all that can show', () => {
    const { found, asked } = findHidden(telling, hearings);
    expect(found).toEqual([]);
    expect(choiceIds.filter((choice) => asked.has(choice))).toEqual(shown);
    expect([...asked].filter((choice) => !choiceIds.includes(choice))).toEqual([]);
  });

  it.each(shown)('ask for %s where its readings are told apart, and are found out if they do not tell so', (choice) => {
    expect(hearingsAbout(choice).some((hearing) => hear(telling, hearing).asked.has(choice))).toBe(true);
    expect(isFoundOut(silentOn(choice, telling), choice)).toBe(true);
  });
});

test('what a refusal hangs on is named as bearing on a rule that it charges', () => {
  expect(findUnnamed(hearings)).toEqual([]);
});

test('what is said to bear on every rule bears on some that do not name it themselves', () => {
  expect(idleCommonPoints(hearings).filter((point) => !fewWorldsShow.includes(point))).toEqual([]);
});

const points = register.filter(({ shows }) => shows === 'trace' || shows === 'effect').map(({ id }) => id);

test.each(points)('it is found out where no rule names %s', (point) => {
  const about = register.find(({ id }) => id === point)?.choices.flatMap(({ id }) => hearingsAbout(id)) ?? [];
  const unnamed = about.flatMap((hearing) =>
    unnamedPoints(hear(judge, hearing), hearing, (id) => bearingOn(rule(id)).filter((other) => other !== point)),
  );
  expect(unnamed.flatMap((one) => one.points)).toContain(point);
});
