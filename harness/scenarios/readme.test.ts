import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandKeys, processKeys } from './read-behaviour.ts';
import { operationKeys } from './read-operations.ts';
import { readScenario, scenarioKeys } from './read-scenario.ts';
import { SourceText } from './source-text.ts';

const text = readFileSync(join(import.meta.dirname, '../../scenarios/README.md'), 'utf8');

test('the example of the README is a good scenario', () => {
  const example = /```yaml mine\/mixed-rest\.yaml\n([^]*?)```/.exec(text)?.[1] ?? '';
  const source = new SourceText('README.md', example);
  expect({ cases: readScenario(source, 'x')?.cases.length, problems: source.problems }).toEqual({
    cases: 1,
    problems: [],
  });
});

test('the README names every key', () => {
  const keys = [...scenarioKeys, ...processKeys, ...commandKeys, ...operationKeys];
  expect(keys.filter((key) => !new RegExp(`[\`{ ]${key}[\`: }]`).test(text))).toEqual([]);
});
