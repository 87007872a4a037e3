import { expect, test } from 'vitest';
import { exitCode, literal, open, ownCases, run, sealResults, summarise } from './index.ts';
import { hasty } from './implementations/mutants/hasty.ts';
import { reference } from './implementations/reference/reference.ts';

const some = ownCases().filter(({ name }) => name.startsWith('kill-mode/'));

test.each([open, literal])('the reference is conformant under $name', async (profile) => {
  const results = await run(reference, { profile });
  const failing = results.cases.filter(({ outcome }) => outcome.status !== 'conformant');
  expect(failing.map(({ name, outcome }) => [name, outcome])).toEqual([]);
  expect([results.constraints.map(({ status }) => status), exitCode(summarise(results))]).toEqual([
    results.constraints.map(() => 'consistent'),
    0,
  ]);
});

test('a broken implementation is not', async () => {
  const results = await run(hasty.implementation, { cases: some });
  expect(exitCode(summarise(results))).toBe(1);
});

test('the same seed gives the same bytes', async () => {
  const once = sealResults(await run(hasty.implementation, { cases: some, seed: 7 }));
  expect(sealResults(await run(hasty.implementation, { cases: some, seed: 7 }))).toBe(once);
});
