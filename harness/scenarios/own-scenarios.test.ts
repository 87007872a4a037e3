import { expect, test } from 'vitest';
import { compileOwnScenarios, loadOwnScenarios } from './own-scenarios.ts';

test('what is kept of our own scenarios is what was read', () => {
  const loaded = loadOwnScenarios();
  const { scenarios } = JSON.parse(compileOwnScenarios()) as { readonly scenarios: unknown };
  expect(loaded.ok && loaded.scenarios).toStrictEqual(scenarios);
});
