import { expect, test } from 'vitest';
import { caseLink, type TriableCase } from './case-link.ts';
import type { Examples } from './examples.ts';
import { firstAttempt } from './first-attempt.ts';
import { readLink } from './link.ts';
import { tryAttempt } from './try-attempt.ts';

const text = 'title: one\nrules: [KM-CG-1]\nunit: |\n  [Service]\nprocesses:\n  main: {}\ndo:\n  - { at: 0s, stop }\n';
const examples: Examples = { scenarios: { 'kill-mode/one': text }, profiles: { mine: { name: 'mine' } } };

const brought = (one: TriableCase): unknown => {
  const link = caseLink(examples, one);
  const read = link === undefined ? undefined : readLink(link);
  return read?.ok === true ? [read.attempt.title, read.attempt.actor, read.attempt.profile.base] : read;
};

test('one of ours is put in charge, under the profile that it was judged under', () => {
  const one = { name: 'kill-mode/one', implementation: 'hasty', profile: 'literal' };
  expect(brought(one)).toEqual(['one', { kind: 'mutant', name: 'hasty' }, 'literal']);
  expect(brought({ ...one, implementation: 'reference', profile: 'mine' })).toEqual([
    'one',
    { kind: 'reference' },
    'mine',
  ]);
});

test('of any other it is tried what it did', async () => {
  const tried = await tryAttempt(firstAttempt, {});
  const trace = tried.status === 'played' ? tried.seen?.trace : undefined;
  if (trace === undefined) throw new Error('nothing was played');
  expect(brought({ name: 'kill-mode/one', implementation: 'toString', profile: 'my-own', trace })).toEqual([
    'one',
    {
      kind: 'deeds',
      deeds: [
        { kind: 'signal', atUs: 0, to: 'main', signal: 'SIGTERM' },
        { kind: 'signal', atUs: 0, to: 'main', signal: 'SIGCONT' },
        { kind: 'signal', atUs: 2_000_000, to: 'worker', signal: 'SIGKILL' },
      ],
    },
    'open',
  ]);
});

test('a case that does not come with killspec cannot be tried', () => {
  expect(brought({ name: 'mine/one', implementation: 'hasty', profile: 'open' })).toBe(undefined);
});
