import { expect, test } from 'vitest';
import { claimReader } from './claim-reader.ts';
import { systemdRecipe } from './recipes/load-recipe.ts';

test.each([
  ['systemd[1]: Started k1-x.service - k1-x.service.', 'started'],
  ['systemd[1]: Listening on k1-x.service.', 'started'],
  ['systemd[1]: k1-x.service: Deactivated successfully.', 'stopped'],
  ['systemd[1]: k1-x.service: Succeeded.', 'stopped'],
  ["systemd[1]: k1-x.service: Failed with result 'timeout'.", 'failed'],
  ["systemd[1]: k1-xyservice: Failed with result 'timeout'.", undefined],
  ['systemd[1]: k11-x.service: Succeeded.', undefined],
  ['systemd[1]: Stopped k1-x.service.', undefined],
  ['[systemd[1]: k1-x.service: Succeeded.', undefined],
])('%s', (text, claim) => {
  expect(claimReader(systemdRecipe().recipe.log, 'k1-x.service')(text)).toBe(claim);
});

test('a manager that says nothing claims nothing', () => {
  expect(claimReader(undefined, 'x.service')('x.service')).toBeUndefined();
});
