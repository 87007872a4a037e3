import { expect, test } from 'vitest';
import { worldOf } from './cases-fixture.ts';
import { systemdRecipe } from './recipes/load-recipe.ts';
import { tinyRecipe } from './recipes/recipe-fixture.ts';
import { unknownTo } from './unknown-to.ts';

const versions = ['247.3-7+deb11u5', '252.39-1~deb12u2', '254.26-1~bpo12+1', '257.13-1~deb13u1', '262.1-1'];

const olderThan = (world: ReturnType<typeof worldOf>): readonly (string | undefined)[] =>
  versions.map((version) => unknownTo({ recipe: systemdRecipe().recipe, version }, world));

test('who has not heard of a setting yet plays no world with it', () => {
  const cgroup = 'systemd knows ExitType=cgroup from 250 on';
  expect(olderThan(worldOf('[Service]\nExitType=cgroup'))).toEqual([
    cgroup,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  const reload = 'systemd knows Type=notify-reload from 253 on';
  const notifying = worldOf('[Service]\nType=notify-reload');
  expect(olderThan(notifying)).toEqual([reload, reload, undefined, undefined, undefined]);
});

test('nor one in which a daemon-reload brings it about', () => {
  const text = '[Service]\nExitType=cgroup';
  const world = worldOf('[Service]', { operations: [{ atUs: 0, op: 'daemon-reload', text }] });
  expect(olderThan(world)).toEqual([
    'systemd knows ExitType=cgroup from 250 on',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each(['ExitType=main', 'Type=notify', 'ExitType=cgroup\nExitType=main'])(
  'what comes to the same without the setting is played by all: %s',
  (line) => {
    expect(olderThan(worldOf(`[Service]\n${line}`))).toEqual(versions.map(() => undefined));
  },
);

test('another manager is known by its recipe', () => {
  expect(unknownTo({ recipe: tinyRecipe(), version: '1.0' }, worldOf('[Service]\nExitType=cgroup'))).toBeUndefined();
});
