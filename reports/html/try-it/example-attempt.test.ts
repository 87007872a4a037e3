import { expect, test } from 'vitest';
import { exampleAttempt, exampleNamed, readExampleLink } from './example-attempt.ts';
import type { Examples } from './examples.ts';

const examples: Examples = {
  scenarios: {
    'kill-mode/one':
      'title: one\nrules: [PROC-1]\nunit: |\n  [Service]\nprocesses:\n  main: {}\ndo:\n  - { at: 0s, stop }\n',
    'kill-mode/one-more':
      'title: more\nrules: [PROC-1]\naxes:\n  Mode: [mixed, process]\nunit: |\n  [Service]\n  KillMode=${Mode}\n' +
      'do:\n  - { at: 0s, stop }\nexpect: []\n',
  },
  profiles: {},
};

test('a case is found by the name that runs give it', () => {
  expect(exampleNamed(examples, 'kill-mode/one')).toEqual({ scenario: 'kill-mode/one', index: 0 });
  expect(exampleNamed(examples, 'kill-mode/one-more/Mode=process')).toEqual({
    scenario: 'kill-mode/one-more',
    index: 1,
  });
  expect(exampleNamed(examples, 'kill-mode/one-more/Mode=none')).toBe(undefined);
  expect(exampleNamed(examples, 'kill-mode/two')).toBe(undefined);
});

test('a case becomes something that the reference does, whatever it expects', () => {
  const attempt = exampleAttempt(examples, { scenario: 'kill-mode/one-more', index: 1 });
  expect(attempt).toMatchObject({
    title: 'more',
    actor: { kind: 'reference' },
    profile: { base: 'literal', readings: {} },
    world: { unit: { text: '[Service]\nKillMode=process\n' } },
  });
  expect(exampleAttempt(examples, { scenario: 'constructor', index: 0 })).toBe(undefined);
});

test('an address leads to a case, and to who played it', () => {
  const name = 'kill-mode/one-more/Mode=process';
  expect(readExampleLink(`case=${name}`)).toEqual({ name, actor: { kind: 'reference' } });
  expect(readExampleLink(`case=${encodeURIComponent(name)}&adapter=killspec:hasty`)).toEqual({
    name,
    actor: { kind: 'mutant', name: 'hasty' },
  });
  expect(readExampleLink(`case=${name}&adapter=./my-adapter`)).toEqual({ name, actor: { kind: 'reference' } });
  expect(readExampleLink('eyJ2IjoxfQ')).toBe(undefined);
});
