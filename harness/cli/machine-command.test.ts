import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const bad = 'format: killspec-recipe/1\nmachines:\n  my-init: { version: 1.0 }\nlateness: soon\n';

test.each([
  ['to build its machines', ['machine', 'build', '--recipe', 'my-init.yaml']],
  ['to run one', ['run', '--machine', 'my-init.yaml', 'kill-mode']],
])('a recipe that is wrong is shown with its lines, and nothing is done %s', async (_, argv) => {
  const { code, stdout, stderr } = await captured(argv, { cwd: folderWith({ 'my-init.yaml': bad }) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`my-init.yaml:4:11 "soon" is no time span
  lateness: soon
            ^ write one as in 0s, 10ms`);
  expect(stderr).toContain('my-init.yaml:1:1 "init" is missing in the recipe');
});

test.each([
  ['a recipe that is not there', ['--recipe', 'none.yaml'], 'none.yaml is not there'],
  ['versions of systemd besides a recipe', ['--recipe', 'x.yaml', '--systemd', '252'], 'leave --systemd out'],
  ['a version that there is not', ['--systemd', '1'], 'there is no machine for systemd 1'],
])('%s is a mistake', async (_, argv, said) => {
  const { code, stderr } = await captured(['machine', 'build', ...argv]);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

test('of a recipe with several machines one has to be named', async () => {
  const several = `format: killspec-recipe/1
machines: { one: { version: 1 }, other: { version: 2 } }
init: { command: /sbin/init }
units: { folder: etc/units }
commands:
  start: /sbin/ctl start {unit}
lateness: 1ms
`;
  const { code, stderr } = await captured(['run', '--machine', './two.yaml'], {
    cwd: folderWith({ 'two.yaml': several }),
  });
  expect(code).toBe(2);
  expect(stderr).toContain('./two.yaml describes several machines: one, other');
});
