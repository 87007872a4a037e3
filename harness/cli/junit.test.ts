import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files, known } from './baseline-fixture.ts';
import { captured, folderWith } from './captured.ts';

const argv = ['run', 'mine/one.yaml', '--junit', 'out.xml'];
const mine = [...argv, '--adapter', 'mine.js'];

const junit = (cwd: string): string => readFileSync(join(cwd, 'out.xml'), 'utf8');

test('--junit writes what the run came to, the same bytes each time', async () => {
  const cwd = folderWith(files(known));
  expect((await captured(mine, { cwd })).code).toBe(1);
  const first = junit(cwd);
  expect(first).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="mine 1" tests="1" failures="1" errors="0" skipped="0">
      <testsuite name="mine" tests="1" failures="1" errors="0" skipped="0">
        <testcase classname="mine" name="one"><failure message="rule KS-5: SIGCONT always follows right after KillSignal=" type="KS-5">Because SIGCONT always follows right after the signal of KillSignal=, to the same process (KillSignal=, paragraph 2, first sentence), and the unit was to be stopped at 0 s, main was owed SIGCONT at 0 s; however, it was not sent.
    again: npx killspec run mine/one.yaml --case mine/one --adapter mine.js</failure></testcase>
      </testsuite>
    </testsuites>
    "
  `);
  await captured(mine, { cwd });
  expect(junit(cwd)).toBe(first);
});

test('what is known is skipped, and says why', async () => {
  const cwd = folderWith(files(known));
  expect((await captured([...mine, '--baseline', 'known.yaml'], { cwd })).code).toBe(0);
  expect(junit(cwd)).toContain('<skipped message="known failure: not yet thought of"/>');
});

test('an earlier file does not stay green where a run does not come to its end', async () => {
  const green = '<testsuites><testsuite/></testsuites>';
  const cwd = folderWith({ ...files(known), 'out.xml': green });
  expect((await captured(argv, { cwd })).code).toBe(2);
  expect(junit(cwd)).toContain('the run did not come to its end');
  const interrupting = {
    cwd,
    onInterrupt: (listener: () => void) => {
      listener();
      return () => {};
    },
  };
  expect((await captured(mine, interrupting)).code).toBe(6);
  expect(junit(cwd)).toContain('incomplete: 0 of 1 cases were played (interrupted)');
});

test('a place that cannot be written to is a mistake', async () => {
  const cwd = folderWith(files(known));
  const { code, stderr } = await captured([...mine.slice(0, 3), 'nowhere/out.xml', ...mine.slice(4)], { cwd });
  expect([code, stderr, existsSync(join(cwd, 'nowhere'))]).toMatchInlineSnapshot(`
    [
      2,
      "killspec: there is no directory nowhere to write nowhere/out.xml to
    ",
      false,
    ]
  `);
});
