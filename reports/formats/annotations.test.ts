import { expect, test } from 'vitest';
import { everyOutcome, hostileResults } from './junit-fixture.ts';
import { renderAnnotations } from './annotations.ts';
import type { FilePlace } from './report-terms.ts';

const again = (name: string): string => `again ${name}`;

const named = (...outcomes: readonly (typeof everyOutcome)['crash'][]) => {
  const results = hostileResults(outcomes);
  return { ...results, cases: results.cases.map((each, at) => ({ ...each, name: `kill-mode/${at}` })) };
};

const placeOf = (name: string): FilePlace => ({ file: `mine/${name}.yaml`, line: 7 });

const placeOfOurs = (name: string): FilePlace => ({ ...placeOf(name), isOurs: true });

test('one for each kind of failure, the worst first, at the place that is known', () => {
  const { crash, inconclusive, conformant } = everyOutcome;
  const results = named(conformant, { status: 'crash', message: 'no: 50 %, at all' }, crash, inconclusive);
  expect(
    renderAnnotations({ ...results, cases: results.cases.slice(0, 2) }, { again, placeOf }),
  ).toMatchInlineSnapshot(`
    "::error file=mine/kill-mode/1.yaml,line=7,title=1 case%3A crash::kill-mode/1%0Acrash: no: 50 %25, at all%0Aagain: again kill-mode/1
    "
  `);
  const lines = renderAnnotations(results, { again, adapter: { file: 'a,b.ts', line: 1 }, placeOf })
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => line.slice(0, 60))).toMatchInlineSnapshot(`
    [
      "::error file=a%2Cb.ts,line=1,title=2 cases%3A crash::kill-mo",
      "::warning file=a%2Cb.ts,line=1,title=1 case%3A inconclusive:",
    ]
  `);
});

test('a file of killspec is not one of the repository', () => {
  expect(renderAnnotations(named(everyOutcome.hang), { again, placeOf: placeOfOurs })).not.toContain('file=');
});

test('ten of a level, of which the last says how much more there is', () => {
  const notices = Array.from(
    { length: 12 },
    (_, at) => ({ kind: 'fixed', offset: 0, message: `${at} is fixed` }) as const,
  );
  const baseline = { known: new Map(), notices, notLookedAt: 0 };
  const lines = renderAnnotations(named(everyOutcome.conformant), { again, baseline }).trimEnd().split('\n');
  expect([lines.length, lines.at(-1)]).toMatchInlineSnapshot(`
    [
      10,
      "::error title=and 3 more of what is wrong::9 is fixed%0A10 is fixed%0A11 is fixed",
    ]
  `);
});
