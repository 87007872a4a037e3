import { expect, test } from 'vitest';
import { rulebookOf } from './rulebook.ts';

const ownPage = rulebookOf();

test('the exit of main calls for the final signal in mixed, the stop timeout in all modes but none', () => {
  const calls = (['control-group', 'mixed', 'process', 'none'] as const).map((mode) => [
    ownPage.callFor('main-exit', mode),
    ownPage.callFor('stop-timeout', mode),
  ]);
  expect(calls).toEqual([
    [undefined, 'owed'],
    ['owed', 'owed'],
    [undefined, 'owed'],
    [undefined, undefined],
  ]);
});

test('where a page has not the rule by which something calls for the final signal, it does not', () => {
  const book = rulebookOf({ 'KM-MX-4': { kind: 'dropped' } });
  expect([book.callFor('main-exit', 'mixed'), book.callFor('stop-timeout', 'mixed')]).toEqual([undefined, 'owed']);
  expect([...book.dropped]).toEqual(['KM-MX-4']);
  expect(ownPage.callFor('main-exit', 'mixed')).toBe('owed');
});
