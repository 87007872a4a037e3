import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const played = async (): Promise<string> => {
  const cwd = folderWith();
  await captured(['run', 'kill-mode/default', '--adapter', 'killspec:hasty', '--output', 'hasty.ndjson'], { cwd });
  await captured(['hunt', '--runs', '3', '--adapter', 'killspec:hasty', '--output', 'hunt.ndjson'], { cwd });
  return cwd;
};

test('writes one file of runs and hunts, the title of which names them', async () => {
  const cwd = await played();
  expect(await captured(['report', 'hasty.ndjson', 'hunt.ndjson', '-o', 'all.html'], { cwd })).toEqual({
    code: 0,
    stdout: 'all.html written\n',
    stderr: '',
  });
  const html = readFileSync(join(cwd, 'all.html'), 'utf8');
  expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe('hasty 1 · killspec');
  expect(/https?:\/\/(?!www\.w3\.org)[^"'`\s]*/.exec(html)?.[0]).toBe(undefined);
});

test('the same results give the same bytes', async () => {
  const cwd = await played();
  await captured(['report', 'hasty.ndjson'], { cwd });
  await captured(['report', 'hasty.ndjson', '-o', 'again.html'], { cwd });
  expect(readFileSync(join(cwd, 'report.html'))).toEqual(readFileSync(join(cwd, 'again.html')));
});

test('the figures of benchmarks stand beside results, and are known by what is in the file', async () => {
  const cwd = await played();
  const figures = [{ name: 'hunting: all', perSecond: 1000, ratio: 0.5, atLeast: 0.4 }];
  const files = {
    'bench.json': JSON.stringify({ format: 'killspec-bench/1', figures }, undefined, 2),
    'later.json': '{ "format": "killspec-bench/9" }',
    'none.json': '{ "format": "killspec-bench/1", "figures": [{ "name": "x", "perSecond": 1, "ratio": null }] }',
    'half.json': '{ "format": "killspec-bench/1", "figures": [',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  expect(await captured(['report', 'hasty.ndjson', 'bench.json'], { cwd })).toMatchObject({ code: 0 });
  const told = await Promise.all(
    [['later.json'], ['none.json'], ['half.json'], ['bench.json', '--junit', 'x.xml']].map(async (argv) => {
      const { code, stderr } = await captured(['report', ...argv], { cwd });
      return `${code} ${stderr}`;
    }),
  );
  expect(told.join('')).toMatchInlineSnapshot(`
    "2 killspec: later.json is in the format killspec-bench/9; this killspec reads killspec-bench/1
      npm run bench -- --json FILE writes one
    2 killspec: none.json holds no figures
      npm run bench -- --json FILE writes one
    2 killspec: half.json is no JSON
      npm run bench -- --json FILE writes one
    2 killspec: --junit is of a run, and this is of a bench
      npx killspec run --output FILE writes one
    "
  `);
});

test('what is not whole is refused, and nothing is written', async () => {
  const cwd = await played();
  for (const name of ['hasty', 'hunt']) {
    const text = readFileSync(join(cwd, `${name}.ndjson`), 'utf8');
    writeFileSync(join(cwd, `cut-${name}.ndjson`), text.slice(0, -20));
  }
  expect(await captured(['report', 'hasty.ndjson', 'cut-hasty.ndjson'], { cwd })).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "killspec: cut-hasty.ndjson stops before its end: it has no footer
      npx killspec run --output FILE writes one
    ",
      "stdout": "",
    }
  `);
  expect(await captured(['report', 'cut-hunt.ndjson'], { cwd })).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "killspec: cut-hunt.ndjson stops before its end: it has no footer
      npx killspec hunt --resume FILE goes on with it
    ",
      "stdout": "",
    }
  `);
  expect(await captured(['report', 'nowhere.ndjson'], { cwd })).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "killspec: nowhere.ndjson is not there
    ",
      "stdout": "",
    }
  `);
  expect(() => readFileSync(join(cwd, 'report.html'))).toThrow('ENOENT');
});
