import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatProblems } from '../../../scenarios/format-problem.ts';
import { loadRecipe, machineNames, recipeKey, systemdRecipe } from './load-recipe.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'killspec-recipe-'));
  writeFileSync(join(folder, 'init'), 'a program');
});
afterAll(() => rmSync(folder, { recursive: true }));

const load = (text: string) => {
  writeFileSync(join(folder, 'recipe.yaml'), text);
  return loadRecipe(join(folder, 'recipe.yaml'), 'recipe.yaml');
};

const said = (text: string): string => {
  const result = load(text);
  return result.ok ? 'good' : formatProblems(result.problems);
};

const least = `format: killspec-recipe/1
machines:
  my-init: { version: 1.0 }
init: { command: /sbin/init }
root:
  copy: { sbin/init2: init }
units: { folder: etc/my-init }
commands:
  start: /sbin/ctl start {unit}
lateness: 10ms
`;

test('the least that a recipe says, and what holds for the rest', () => {
  const result = load(least);
  expect(result.ok && result.loaded.recipe).toEqual({
    machines: [{ name: 'my-init', version: '1.0', environment: [] }],
    root: {
      packages: [],
      take: [],
      takeIfThere: [],
      librariesIfThere: [],
      copy: new Map([['sbin/init2', 'init']]),
      files: new Map(),
    },
    init: { command: ['/sbin/init'], kernelWords: [] },
    driver: 'killspec',
    units: { folder: 'etc/my-init', dropIns: 'folders' },
    commands: new Map([['start', ['/sbin/ctl', 'start', '{unit}']]]),
    log: undefined,
    supports: { notifications: true },
    latenessUs: 10_000,
  });
});

test('systemd’s own has a machine for each version', () => {
  expect(machineNames(systemdRecipe())).toEqual([
    'systemd-247',
    'systemd-252',
    'systemd-254',
    'systemd-257',
    'systemd-262',
  ]);
});

const keyOf = (text: string): string => {
  const result = load(text);
  return result.ok ? recipeKey(result.loaded) : '';
};

test('another text makes another machine, and so does another file that is copied', () => {
  const first = keyOf(least);
  expect(keyOf(least)).toBe(first);
  const keys = [first, keyOf(least.replace('10ms', '20ms'))];
  writeFileSync(join(folder, 'init'), 'another program');
  keys.push(keyOf(least));
  expect(new Set(keys).size).toBe(3);
});

test('says what is missing', () => {
  expect(said('format: killspec-recipe/2\n')).toMatchInlineSnapshot(`
    "recipe.yaml:1:1 "machines" is missing in the recipe
      format: killspec-recipe/2
      ^ a machine is named as in machines: { my-init: { version: 1.0 } }
    recipe.yaml:1:1 "init" is missing in the recipe
      format: killspec-recipe/2
      ^ as in init: { command: /sbin/my-init }
    recipe.yaml:1:1 "units" is missing in the recipe
      format: killspec-recipe/2
      ^ as in units: { folder: etc/my-init }
    recipe.yaml:1:1 "commands" is missing in the recipe
      format: killspec-recipe/2
      ^ as in commands: { start: /sbin/my-ctl start {unit} }, in lines of their own
    recipe.yaml:1:1 "lateness" is missing in the recipe
      format: killspec-recipe/2
      ^ how late its timers may be, as in lateness: 10ms
    recipe.yaml:1:9 "killspec-recipe/2" is no format that is understood
      format: killspec-recipe/2
              ^ write killspec-recipe/1"
  `);
  expect(said('- a\n')).toMatchInlineSnapshot(`
    "recipe.yaml:1:1 a recipe must be a mapping (key: value), not a list
      - a
      ^"
  `);
  expect(said('machines:\n\tx: 1\n')).toMatchInlineSnapshot(`
    "recipe.yaml:2:1 not YAML: Tabs are not allowed as indentation
       x: 1
      ^ indent with spaces"
  `);
});

test.each([
  ['a key that there is not', 'lateness:', 'latness:'],
  ['a name of killspec’s own', 'my-init: {', 'systemd-257: {'],
  ['no name', 'my-init: {', '../x: {'],
  ['a variable without a value', 'version: 1.0', 'version: 1.0, environment: [A=1, B]'],
  ['a variable of several words', 'version: 1.0', 'version: 1.0, environment: A=1 B=2'],
  ['a suite without packages', 'version: 1.0', 'version: 1.0, suite: trixie'],
  ['a file that is not there', 'init2: init', 'init2: innit'],
  ['a path with a slash before it', 'sbin/init2: init', '/sbin/init2: init'],
  ['a path out of the root', 'sbin/init2: init', 'sbin/../../x: init'],
  ['a file of killspec’s own', 'sbin/init2: init', 'killspec: init'],
  ['taking from no package', 'root:', 'root:\n  take: usr/bin/x'],
  ['a program without its path', 'command: /sbin/init', 'command: init'],
  ['a command that names no unit', '{unit}', 'all'],
  ['a variable that there is not', '{unit}', '{unit} {name}'],
  ['several units in a word', '{unit}', '--units={units}'],
  ['a command that there is not', '  start:', '  strat:'],
  ['a log that says half', 'lateness:', 'log: { started: "{unit} runs" }\nlateness:'],
  ['a log of no unit', 'lateness:', 'log: { started: up, stopped: "{unit} down", failed: "{unit} bad" }\nlateness:'],
  ['too late', '10ms', '1s'],
  ['no time', '10ms', 'soon'],
  ['a type that there is not', 'lateness:', 'supports: { unit-types: sevice }\nlateness:'],
  ['a wrong type', 'units: { folder: etc/my-init }', 'units: etc/my-init'],
  ['a list where a mapping belongs', '  copy: { sbin/init2: init }', '  files: [a]'],
])('%s', (_, from, to) => {
  expect(least).toContain(from);
  expect(said(least.replace(from, to))).toMatchSnapshot();
});
