import { expect, test } from 'vitest';
import { compareVerdicts } from './compare.ts';
import { compareBout } from './compare-bout.ts';
import { legNames } from './leg.ts';
import { openLeg } from './open-leg.ts';
import { blockSize } from './touching-worlds.ts';

/** Judged one by one, from its beginning to its end: the readable way, which the other must agree with. */
const readably = (...[trace, profile]: Parameters<typeof compareVerdicts>): string => {
  const comparison = compareVerdicts(trace, profile);
  switch (comparison.status) {
    case 'agreement':
      return comparison.accepted ? 'accepted accepted' : 'refused refused';
    case 'disagreement':
      return comparison.oracle.status === 'conformant' ? 'accepted refused' : 'refused accepted';
    case 'unjudged':
      return comparison.reason;
  }
};

test.each(legNames)('in the leg %s, traces that are judged together are judged as they are alone', (name) => {
  const leg = openLeg(name, 5);
  for (let index = blockSize; index < blockSize + 6; index += 1) {
    const bout = leg.at(index);
    const answers = compareBout(bout, { seed: 5, index, share: 2 });
    const alone = answers.map(({ trace }) => readably(trace, bout.profile));
    expect(answers.map(({ rules, twin }) => `${rules} ${twin}`)).toEqual(alone);
  }
});
