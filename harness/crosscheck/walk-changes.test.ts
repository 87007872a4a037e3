import { expect, test } from 'vitest';
import { traceOf } from '../../spec/oracle/trace-fixture.ts';
import { literal } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { loadUnit } from '../kernel/load-unit.ts';
import { walkChanges } from './walk-changes.ts';
import { twinWalker } from './walker.ts';
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

test('where the state machine would have to go more ways than its bound allows it has not judged', () => {
  const workers = Array.from({ length: 80 }, (_, at) => `worker${at}`);
  const asked = ['main', ...workers].map((name) => `0 ${name} SIGTERM SIGCONT`);
  const before = ['0 stop', ...asked, ...workers.map((name) => `10s ${name} exits`)];
  const made = (last: string): Trace =>
    traceOf({
      set: 'TimeoutStopSec=10s',
      processes: `main ${workers.join(' ')}`,
      events: [...before, last].join('; '),
    });
  const trace = made('10s main SIGTERM');
  const { name, sources } = trace.header.unit;
  const said = walkChanges(
    twinWalker,
    trace,
    [made('10s main SIGKILL'), made('10s main SIGTERM; 20s main exits')],
    literal,
    loadUnit(name, sources),
  );
  expect(said).toEqual(['unjudged', 'accepted', 'unjudged']);
  expect(compareVerdicts(trace, literal)).toMatchObject({ status: 'unjudged' });
});

test.each(legNames)('in the leg %s, traces that are judged together are judged as they are alone', (name) => {
  const leg = openLeg(name, 5);
  for (let index = blockSize; index < blockSize + 6; index += 1) {
    const bout = leg.at(index);
    const answers = compareBout(bout, { seed: 5, index, share: 2 });
    const alone = answers.map(({ trace }) => readably(trace, bout.profile));
    expect(answers.map(({ rules, twin }) => `${rules} ${twin}`)).toEqual(alone);
  }
});
