import { expect, test } from 'vitest';
import { renderBadge, renderUnfinishedBadge } from './badge.ts';
import { everyOutcome, hostileResults } from './junit-fixture.ts';
import type { Reported } from './reported-runs.ts';

const again = (name: string): string => name;
const { conformant, nonconformant, unsupported, inconclusive, crash } = everyOutcome;
const broken = everyOutcome['harness-error'];

const share = (count: number, of: number): { readonly count: number; readonly of: number } => ({ count, of });

const scored = (outcomes: readonly (typeof conformant)[], correct: number, breadth: number): Reported => ({
  results: hostileResults(outcomes),
  terms: { again, score: { correct: share(correct, 300), breadth: share(breadth, 400) } },
});

const known = ({ results, terms }: Reported): Reported => {
  const entry = { what: 'KM-MX-2', manner: '', cases: [], why: 'soon', offset: 0, whyOffset: 0 } as const;
  const failing = results.cases.filter(({ outcome }) => outcome.status === 'nonconformant');
  const baseline = { known: new Map(failing.map(({ name }) => [name, entry])), notices: [], notLookedAt: 0 };
  return { results, terms: { ...terms, baseline } };
};

const badgeOf = ({ results, terms }: Reported): string => {
  const { label, message, color } = JSON.parse(renderBadge(results, terms)) as Record<string, string>;
  return `${label} | ${message} | ${color}`;
};

test.each<[string, Reported, string]>([
  ['all conform', scored([conformant], 300, 200), '100 % correct, 50 % breadth | brightgreen'],
  ['one does not', scored([nonconformant], 299, 200), '99 % correct, 50 % breadth: not conformant | red'],
  ['one is known not to', known(scored([nonconformant], 299, 200)), '99 % correct, 50 % breadth | yellow'],
  [
    'one is inconclusive',
    scored([conformant, inconclusive], 299, 1),
    '99 % correct, under 1 % breadth: inconclusive | yellow',
  ],
  [
    'one crashed',
    scored([crash], 0, 1),
    '0 % correct, under 1 % breadth: the implementation crashed, hung or broke the protocol | red',
  ],
  ['nothing was judged', scored([unsupported], 0, 0), 'nothing was judged | lightgrey'],
  ['killspec failed', scored([broken], 0, 0), 'killspec itself failed | lightgrey'],
  [
    'a part',
    { results: hostileResults([conformant, unsupported]), terms: { again } },
    'of a part only: 1 of 1 conformant | lightgrey',
  ],
  [
    'an interrupted run',
    { results: hostileResults([conformant], { end: 'interrupted' }), terms: { again } },
    'not all cases were played | lightgrey',
  ],
])('a badge where %s', (_what, reported, expected) => {
  expect(badgeOf(reported)).toBe(`systemd.kill(5) | ${expected}`);
});

test('a badge of a run that has not ended', () => {
  expect(renderUnfinishedBadge()).toMatchInlineSnapshot(`
    "{
      "schemaVersion": 1,
      "label": "systemd.kill(5)",
      "message": "the run did not come to its end",
      "color": "lightgrey"
    }
    "
  `);
});
