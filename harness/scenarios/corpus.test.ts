import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { register } from '../../spec/readings/register.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import type { Deed, Reaction, World } from '../../spec/vocabulary/world.ts';
import { formatProblems } from './format-problem.ts';
import { judgeExpectation } from './judge-expectation.ts';
import { loadScenarioTree } from './load.ts';
import { scenarioSchema } from './scenario-schema.ts';
import { toYaml } from './to-yaml.ts';
import { readScenario } from './read-scenario.ts';
import { SourceText } from './source-text.ts';

const root = join(import.meta.dirname, '../../scenarios');
const loaded = loadScenarioTree(root, { judgeExpectation });
const scenarios = loaded.ok ? loaded.scenarios : [];
const cases = scenarios.flatMap((scenario) => scenario.cases);

const twice = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

test('every scenario is good, its expectation included', () => {
  expect(loaded.ok ? '' : formatProblems(loaded.problems)).toBe('');
  expect(cases.length).toBeGreaterThan(150);
});

test('every scenario names the schema and follows it', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true }).compile(scenarioSchema);
  const wrong = scenarios.flatMap(({ file, name }) => {
    const text = readFileSync(file, 'utf8');
    const schema = relative(join(file, '..'), join(root, 'scenario.schema.json'));
    if (!text.startsWith(`# yaml-language-server: $schema=${schema}\n`)) return [`${name} names no schema`];
    return validate(parse(text)) ? [] : [`${name}: ${JSON.stringify(validate.errors)}`];
  });
  expect(wrong).toEqual([]);
});

test('no two cases have one name, no two scenarios one title', () => {
  expect(twice(cases.map(({ name }) => name))).toEqual([]);
  expect(twice(scenarios.map(({ title }) => title))).toEqual([]);
});

test('every rule has two cases or more', () => {
  const few = ruleIds.filter((id) => cases.filter(({ rules }) => rules.includes(id)).length < 2);
  expect(few).toEqual([]);
});

test('every choice that shows in a world has a case that tells its readings apart', () => {
  const named = new Set(cases.flatMap(({ ambiguities }) => ambiguities));
  const missing = register
    .filter(({ shows }) => shows === 'trace' || shows === 'effect')
    .flatMap(({ id, choices }) => choices.filter((choice) => !named.has(id) && !named.has(choice.id)))
    .map(({ id }) => id);
  expect(missing).toEqual([]);
});

test('the scenario that an ambiguity names is about it', () => {
  const wrong = register.filter(({ id, choices, scenario }) => {
    if (scenario.case === undefined) return false;
    const ids: readonly string[] = [id, ...choices.map((choice) => choice.id)];
    const named = scenarios.find(({ name }) => `${name}.yaml` === scenario.case)?.cases[0]?.ambiguities ?? [];
    return !named.some((each) => ids.includes(each));
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

const instantsOf = ({ processes, commands, operations }: World): readonly number[] => {
  const behaviours = [...Object.values(processes), ...Object.values(commands)];
  const acts: readonly (Deed | Reaction)[] = behaviours.flatMap(({ when, deeds }) => [
    ...deeds,
    ...Object.values(when).flat(),
  ]);
  const delays = acts.flatMap((act) => ('afterUs' in act ? [act.afterUs] : []));
  return [
    ...operations.map(({ atUs }) => atUs),
    ...delays,
    ...behaviours.map(({ exitsWith }) => exitsWith?.afterUs ?? 0),
  ];
};

test('every instant is a whole millisecond, as the coarsest clock needs it', () => {
  const finer = cases.filter(({ world }) => instantsOf(world).some((us) => us % 1000 !== 0));
  expect(finer.map(({ name }) => name)).toEqual([]);
});

test('every case can be written as a scenario of its own and read back', () => {
  const changed = cases.filter(({ name, title, rules, ambiguities, world }) => {
    const source = new SourceText(name, toYaml(world, { title, rules, ambiguities }));
    const [again] = readScenario(source, name)?.cases ?? [];
    expect({ name, problems: source.problems, world: again?.world }).toEqual({ name, problems: [], world });
    return again === undefined;
  });
  expect(changed).toEqual([]);
});
