import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAdapter } from '../../../harness/cli/open-adapter.ts';
import type { Player } from '../../../harness/runner/player.ts';
import { literal, open, type Profile } from '../../../spec/profiles/profile.ts';
import {
  drawnSamples,
  openOraclePage,
  ownSamples,
  saidInBoth,
  saidInNode,
  saidInPage,
} from '../testing/try-it-agreement.ts';
import type { Actor } from './attempt.ts';

let oracle: Awaited<ReturnType<typeof openOraclePage>>;
let reference: Player;

beforeAll(async () => {
  oracle = await openOraclePage();
  // What `killspec run` opens where nobody names an implementation.
  const opened = await openAdapter('killspec:reference', { folder: '.' });
  if (!opened.ok) throw new Error(opened.mistake.message);
  reference = opened.value;
});

afterAll(async () => {
  await oracle?.close();
  await reference?.close();
});

/** Under `open` a case takes many times as long: here every so manyth of them, all of them in `verify:long`. */
const openEvery = 10;

const drawn = drawnSamples(1000);

test('says of every scenario under literal what the command line says', async () => {
  const samples = ownSamples();
  const { page, node } = await saidInBoth(oracle.page, samples, literal, reference);
  expect(page).toEqual(node);
});

test('says of 1,000 drawn worlds under literal what the command line says', async () => {
  const { page, node } = await saidInBoth(oracle.page, drawn, literal, reference);
  expect(page).toEqual(node);
});

test('says of every tenth of both under open what the command line says', async () => {
  const samples = [...ownSamples(), ...drawn].filter((_, index) => index % openEvery === 0);
  const { page, node } = await saidInBoth(oracle.page, samples, open, reference);
  expect(page).toEqual(node);
});

test('a manager that acts otherwise, or another profile, would be noticed', async () => {
  const samples = drawn.slice(0, 60);
  const expected = await saidInNode(samples, literal, reference);
  const differing = async (profile: Profile, actor?: Actor): Promise<number> => {
    const said = await saidInPage(oracle.page, samples, profile, actor);
    return said.filter(([, outcome], index) => outcome !== expected[index]?.[1]).length;
  };
  expect(await differing(literal)).toBe(0);
  expect(await differing(literal, { kind: 'mutant', name: 'hasty' })).toBeGreaterThan(5);
  expect(await differing(open)).toBeGreaterThan(5);
});
