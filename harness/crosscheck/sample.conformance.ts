import { expect, test } from 'vitest';
import { judgePart } from './compare-bout.ts';
import { sampledBouts } from './sample.ts';

const bouts = sampledBouts().map((bout) => [bout.name, bout] as const);

test.each(bouts)('%s: the two judges agree', (_, { profile, parts }) => {
  const answers = parts.flatMap((part) => judgePart(part, profile));
  expect(answers.length).toBeGreaterThan(0);
  const parted = answers.filter(({ rules, twin }) => rules === 'unjudged' || rules !== twin);
  expect(parted.map(({ change, rules, twin }) => `${change?.about ?? 'as it is'}: ${rules}, ${twin}`)).toEqual([]);
});
