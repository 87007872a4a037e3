import { expect, test } from 'vitest';
import { accepts } from '../../spec/model/accepts.ts';
import { judge } from '../../spec/oracle/judge.ts';
import { judgePart } from './compare-bout.ts';
import { compareVerdicts } from './compare.ts';
import { hear, type TellingJudge } from './hidden-choices.ts';
import { rareTraces } from './rare-sample.ts';
import { sampledBouts } from './sample.ts';

const bouts = sampledBouts();

test.each(bouts.map((bout) => [bout.name, bout] as const))('%s: the two judges agree', (_, { profile, parts }) => {
  const answers = parts.flatMap((part) => judgePart(part, profile));
  expect(answers.length).toBeGreaterThan(0);
  const parted = answers.filter(({ rules, twin }) => rules === 'unjudged' || rules !== twin);
  expect(parted.map(({ change, rules, twin }) => `${change?.about ?? 'as it is'}: ${rules}, ${twin}`)).toEqual([]);
});

test.each(rareTraces().map((rare) => [rare.name, rare] as const))(
  'rare: %s: the two judges agree',
  (_, { profile, unit, traces }) => {
    const statuses = traces.map((trace) => compareVerdicts(trace, profile, unit).status);
    expect(statuses).toEqual(traces.map(() => 'agreement'));
  },
);

const judges: readonly (readonly [name: string, judge: TellingJudge<unknown>])[] = [
  ['the rules', judge],
  ['the twin', accepts],
];

// A judge that asks for a reading which bears on nothing here looks at more hypotheses than it has to, and tells people
// that something depends on a reading when it does not. `npx vitest run harness/crosscheck/sample -u`, and read it.
test.each(judges)('what %s ask for in each bout of the sample', (_, telling) => {
  const lines = bouts.flatMap(({ name, profile, parts }) =>
    parts.slice(0, 1).map(({ trace, unit }) => {
      const { asked } = hear(telling, { trace, profile, unit });
      return `${name}: ${[...asked]
        .map((choice) => choice.replace('AMB-', ''))
        .toSorted()
        .join(' ')}`;
    }),
  );
  expect(lines.join('\n')).toMatchSnapshot();
});
