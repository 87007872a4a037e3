import { describe, expect, it, test } from 'vitest';
import { open } from '../../spec/profiles/profile.ts';
import { type ChoiceId, choiceIds } from '../../spec/readings/register.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import { type UnitType, unitTypes } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { packageVersion } from '../package-version.ts';
import { recordingNames } from '../cli/find-sides.ts';
import { openAdapter } from '../cli/open-adapter.ts';
import { allowedFrom } from '../runner/comparison/infer-readings.ts';
import { tellers } from '../runner/comparison/tellers.ts';
import { recordedTellers, tellersOf } from '../runner/comparison/tellers-of.ts';
import { runCases } from '../runner/run-cases.ts';
import { ownCases } from '../run.ts';
import { partingIn } from './parting.ts';
import { settledPairs } from './reading-pairs.ts';

const worlds = new Map(ownCases().map(({ name, world }) => [name, world]));

const tellersIn = (unitType: UnitType) =>
  choiceIds.flatMap((choice) => (tellers[unitType][choice] ?? []).map((teller) => ({ choice, ...teller })));

type Told = ReturnType<typeof tellersIn>[number];

const isToldApart = async ({ choice, readings }: Told, world: World): Promise<boolean> => {
  for (const depth of ['as asked', 'changed'] as const) {
    for (const { sides } of settledPairs({ choice, readings })) {
      if (typeof (await partingIn(sides, world, depth)) === 'object') return true;
    }
  }
  return false;
};

// They are found by `node scripts/find-tellers.js`, which looks for them anew.
describe.each(unitTypes)('of a %s', (unitType) => {
  it('the case that is said to tell two readings apart does so', async () => {
    const idle: string[] = [];
    for (const told of tellersIn(unitType)) {
      const [name] = told.cases;
      const world = name === undefined ? undefined : worlds.get(name);
      if (name !== undefined && (world === undefined || !(await isToldApart(told, world)))) {
        idle.push(`${told.choice} ${told.readings.join(' and ')}: ${name}`);
      }
    }
    expect(idle).toEqual([]);
  });

  it('each case that is named is there, and is about such a unit', () => {
    const strays = tellersIn(unitType).flatMap(({ cases }) =>
      cases.filter((name) => unitTypeOf(worlds.get(name)?.unit.name ?? '') !== unitType),
    );
    expect(strays).toEqual([]);
  });
});

/** The points that a recording shows something of. */
const rowsOf = async (recording: string): Promise<readonly string[]> => {
  const player = await openAdapter(`recording:${recording}`, { folder: '.' });
  if (!player.ok) throw new Error(player.mistake.message);
  const { cases } = await runCases(ownCases(), player.value, { profile: open, seed: 1, killspec: packageVersion() });
  return allowedFrom(cases).map(({ choice, unitType }) => `${choice} of a ${unitType}`);
};

test('what recordings tell of is known to show in units of that type', async () => {
  const seen = new Set<string>();
  for (const name of recordingNames()) for (const row of await rowsOf(name)) seen.add(row);
  const searched = unitTypes.flatMap((type) => Object.keys(tellers[type]).map((choice) => `${choice} of a ${type}`));
  const unknown = [...seen].filter((row) => !searched.includes(row));
  const recorded = recordedTellers.map(({ choice, unitType }) => `${choice} of a ${unitType}`);
  expect(unknown.toSorted()).toEqual(recorded.toSorted());
});

const typesOf = (choice: ChoiceId) => unitTypes.filter((type) => tellersOf(choice, type).length > 0);

test('every choice shows in services, but for what is of other units and what shows on no trace', () => {
  const others = choiceIds.filter((choice) => tellersOf(choice, 'service').length === 0);
  expect(Object.fromEntries(others.map((choice) => [choice, typesOf(choice).join()]))).toMatchInlineSnapshot(`
    {
      "AMB-01": "scope",
      "AMB-02": "socket,mount,swap,scope",
      "AMB-03": "socket,mount,swap",
      "AMB-26": "",
      "AMB-28": "socket,mount,swap,scope",
      "AMB-39": "mount,swap",
      "AMB-40": "mount",
      "AMB-49": "scope",
      "AMB-50": "",
      "AMB-52": "",
    }
  `);
});
