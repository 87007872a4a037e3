import { expect, test } from 'vitest';
import { literal, open } from '../../spec/profiles/profile.ts';
import { hasty } from '../implementations/mutants/hasty.ts';
import { reference } from '../implementations/reference/reference.ts';
import { ownCases } from '../run.ts';
import { mannerOf } from './manner.ts';
import { minimise } from './minimise.ts';
import { runCases } from './run-cases.ts';
import { shorten } from './shorten.ts';
import { tellViolation } from './tell-violation.ts';
import { trustedPlayer } from './trusted-player.ts';

const player = trustedPlayer(hasty.implementation);

const cases = ownCases();

const find = (name: string) => {
  const found = cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no case ${name}`);
  return found;
};

test('a failing case becomes as small as it can be, and says what it hangs on', async () => {
  const shortest = await shorten(find('kill-mode/mixed-worker-waits').world, player, open);
  expect(shortest).toMatchObject({
    world: {
      unit: { text: '[Service]\nKillMode=mixed\n', dropIns: [] },
      processes: { main: { when: {}, deeds: [] }, worker: { when: {}, deeds: [] } },
      operations: [{ atUs: 0, op: 'stop' }],
    },
    matters: ['KillMode=mixed'],
    complete: true,
  });
  expect(shortest?.doesNotMatter).toContain('KillSignal=');
  expect(shortest?.violation.rules[0]).toBe('KM-MX-2');
});

test('a conformant case has no shortest form', async () => {
  const { world } = find('kill-mode/mixed-worker-waits');
  expect(await shorten(world, trustedPlayer(reference), open)).toBeUndefined();
});

test('the shortest form of every tenth failure fails in the same manner as the case', async () => {
  const results = await runCases(cases, player, { profile: literal, killspec: '', seed: 1 });
  const failing = results.cases.filter(({ outcome }) => outcome.status === 'nonconformant');
  const sample = failing.filter((_result, at) => at % 10 === 0);
  expect(sample.length).toBeGreaterThan(9);
  for (const { name, outcome, trace } of sample) {
    if (outcome.status !== 'nonconformant' || trace === undefined) continue;
    const shortest = await shorten(find(name).world, player, literal);
    const before = mannerOf(trace, tellViolation(trace, literal, outcome.verdict));
    const after = shortest === undefined ? 'none' : mannerOf(shortest.trace, shortest.violation);
    expect([name, after, shortest?.complete]).toEqual([name, before, true]);
  }
});

test('minimising twice gives the same', async () => {
  const { world } = find('kill-mode/mixed-worker-waits');
  const fails = async (candidate: typeof world): Promise<boolean> =>
    (await shorten(candidate, player, open))?.violation.rules[0] === 'KM-MX-2';
  expect((await minimise(world, fails, { bound: 40 })).world).toEqual(
    (await minimise(world, fails, { bound: 40 })).world,
  );
});
