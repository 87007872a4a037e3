import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entry, files, known, scenario } from './baseline-fixture.ts';
import { captured, folderWith } from './captured.ts';

const threeFiles = (baseline: string, more?: string) => ({
  ...files(baseline, more),
  'mine/three.yaml': scenario('three'),
  'mine/two.yaml': scenario('two'),
  'killspec.config.yaml':
    'adapter: mine.js\nbaseline: known.yaml\npatterns: [mine/one.yaml, mine/two.yaml, mine/three.yaml]\n',
});
const texts = async (cwd: string, ...argv: string[]): Promise<readonly [number, string, string]> => {
  const { code, stdout, stderr } = await captured(['baseline', ...argv], { cwd });
  return [code, stderr + stdout, readFileSync(join(cwd, 'known.yaml'), 'utf8')];
};

test('--update makes the next run green, once each entry has a reason', async () => {
  const cwd = folderWith(threeFiles(known));
  expect((await captured(['run'], { cwd })).code).toBe(1);
  expect(await texts(cwd, '--update')).toMatchInlineSnapshot(`
    [
      0,
      "known.yaml: 2 added, 0 removed, by the last run, of mine 1 with 3 cases
      + mine/three   rule KS-5, SIGCONT not sent to main
      + mine/two   rule KS-5, SIGCONT not sent to main
    What was added has no reason yet: write one behind each empty "why:".
    ",
      "known:
      - rule: KS-5
        manner: SIGCONT not sent to main
        cases: mine/one
        why: not yet thought of
      - rule: KS-5
        manner: SIGCONT not sent to main
        cases:
          - mine/three
          - mine/two
        why:
    ",
    ]
  `);
  const asked = await captured(['run'], { cwd });
  expect([asked.code, asked.stdout.includes('1 known failure has no reason')]).toEqual([1, true]);
  const [, , text] = await texts(cwd, '--update');
  writeFileSync(join(cwd, 'known.yaml'), text.replace('why:\n', 'why: soon\n'));
  expect((await captured(['run'], { cwd })).code).toBe(0);
  expect((await texts(cwd, '--update'))[1]).toBe(
    'known.yaml stays as it is, by the last run, of mine 1 with 3 cases\n',
  );
});

test('--prune removes what is fixed, and adds nothing', async () => {
  const both = entry('    cases: [mine/one, mine/gone, mine/three]\n    why: soon\n');
  const fixed = "if (host.unit.settings.timeoutStop > 5e6) host.kill(pid, 'SIGCONT');";
  const cwd = folderWith({ ...threeFiles(both, fixed), 'mine/three.yaml': scenario('three').replace('5s', '7s') });
  await captured(['run'], { cwd });
  expect(await texts(cwd, '--prune')).toMatchInlineSnapshot(`
    [
      0,
      "known.yaml: 0 added, 2 removed, by the last run, of mine 1 with 3 cases
      - mine/gone   rule KS-5, SIGCONT not sent to main (no such case)
      - mine/three   rule KS-5, SIGCONT not sent to main (fixed)
    ",
      "known:
      - rule: KS-5
        manner: SIGCONT not sent to main
        cases: [mine/one]
        why: soon
    ",
    ]
  `);
});

test('a part of the cases says nothing of the others', async () => {
  const cwd = folderWith(threeFiles(entry('    cases: [mine/gone, mine/one]\n    why: soon\n')));
  await captured(['run', '--case', 'mine/one'], { cwd });
  expect((await texts(cwd, '--prune'))[1]).toMatch(/^known\.yaml stays as it is/);
});

test('is refused where the last run says nothing of an implementation, or was not whole', async () => {
  const cwd = folderWith(files(known));
  expect((await texts(cwd, '--prune', 'known.yaml')).slice(0, 2)).toMatchInlineSnapshot(`
    [
      2,
      "killspec: there is no last run in this folder
      run one: npx killspec run
    ",
    ]
  `);
  await captured(['run', 'mine/one.yaml'], { cwd });
  expect((await texts(cwd, '--prune', 'known.yaml')).slice(0, 2)).toMatchInlineSnapshot(`
    [
      2,
      "killspec: the last run judged the reference
      run yours: npx killspec run --adapter ./my-adapter.ts
    ",
    ]
  `);
  await captured(['run', 'kill-mode', '--adapter', 'mine.js', '--bail'], { cwd });
  expect((await texts(cwd, '--prune', 'known.yaml')).slice(0, 2)).toMatchInlineSnapshot(`
    [
      2,
      "killspec: the last run was bailed
      run again: npx killspec run
    ",
    ]
  `);
});

test('is refused where it is not said what to do, or to which file', async () => {
  const cwd = folderWith(files(known));
  await captured(['run', 'mine/one.yaml', '--adapter', 'mine.js'], { cwd });
  expect((await texts(cwd, 'known.yaml')).slice(0, 2)).toMatchInlineSnapshot(`
    [
      2,
      "killspec: say either --update or --prune
      --update adds what is new, --prune removes only
    ",
    ]
  `);
  expect((await texts(cwd, '--update', '--prune', 'known.yaml'))[0]).toBe(2);
  expect((await texts(cwd, '--update')).slice(0, 2)).toMatchInlineSnapshot(`
    [
      2,
      "killspec: no baseline was named
      npx killspec baseline --update known-failures.yaml
    ",
    ]
  `);
  expect((await texts(cwd, '--prune', 'other.yaml')).slice(0, 2)).toMatchInlineSnapshot(`
    [
      2,
      "killspec: other.yaml is not there
    ",
    ]
  `);
});
