import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSuite } from '../suites/suites.ts';
import { captured, folderWith } from './captured.ts';
import { selectCases } from './select-cases.ts';

test('a suite is asked for by its version, which stands in the results', async () => {
  const cwd = folderWith();
  const argv = ['run', 'kill-mode/default', '--suite', '1', '--adapter', 'killspec:reference', '--output', 'r.ndjson'];
  expect((await captured(argv, { cwd })).code).toBe(0);
  const header = readFileSync(join(cwd, 'r.ndjson'), 'utf8').split('\n')[0] ?? '';
  expect(JSON.parse(header)).toMatchObject({ suite: 1, cases: { count: 2 } });
});

test('of a suite only its own cases are played', () => {
  const suite = { ...readSuite(1), cases: { 'kill-mode/default/Job=stop': '' } };
  const selected = selectCases({ operands: [], cwd: folderWith(), suite });
  expect(selected.ok && selected.value.map(({ name }) => name)).toEqual(['kill-mode/default/Job=stop']);
});

test('a suite that there is not is a mistake', async () => {
  const { code, stdout, stderr } = await captured(['run', '--suite', '99']);
  expect([code, stdout, stderr]).toMatchInlineSnapshot(`
    [
      2,
      "",
      "killspec: there is no suite 99
      this killspec has 1; another one may have more
    ",
    ]
  `);
});
