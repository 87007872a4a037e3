import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatProblems } from './format-problem.ts';
import { loadConfig } from './load-config.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'killspec-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const load = (text: string) => {
  const path = join(folder, 'killspec.config.yaml');
  writeFileSync(path, text);
  const loaded = loadConfig(path);
  return loaded.ok ? { ...loaded.config, folder: '~' } : formatProblems(loaded.problems).replaceAll(folder, '~');
};

test('reads every key', () => {
  const text = `adapter: ./adapter.ts
profile: literal
baseline: baseline.yaml
patterns:
  - kill-mode/*
  - my-scenarios
lateness: 20ms
suite: 1
source: ./killspec.config.yaml:12
`;
  expect(load(text)).toEqual({
    folder: '~',
    adapter: './adapter.ts',
    profile: 'literal',
    baseline: 'baseline.yaml',
    patterns: ['kill-mode/*', 'my-scenarios'],
    latenessUs: 20_000,
    suite: 1,
    source: { file: 'killspec.config.yaml', line: 12 },
  });
});

test('points at a file of this folder only', () => {
  expect(load('source: killspec.config.yaml\n')).toEqual({
    folder: '~',
    source: { file: 'killspec.config.yaml', line: 1 },
  });
  expect(load('source: src/kill.c:12\n')).toMatchInlineSnapshot(`
    "~/killspec.config.yaml:1:9 there is no file "src/kill.c" here
      source: src/kill.c:12
              ^ a file in this folder or below it, with its line if you like, as in source: src/kill.c:120"
  `);
  for (const file of ['/etc/passwd', '../killspec.config.yaml', '.', '', 'killspec.config.yaml:0', ':3']) {
    expect(load(`source: "${file}"\n`)).toContain('there is no file');
  }
});

test('leaves absent what is not set, and takes one pattern for a list of one', () => {
  expect(load('patterns: kill-mode\n')).toEqual({ folder: '~', patterns: ['kill-mode'] });
});

test('says what is wrong, all of it', () => {
  expect(load('adaptor: x\nprofile: [literal]\nbaseline:\npatterns: [{}]\nlateness: 1s\n')).toMatchInlineSnapshot(`
    "~/killspec.config.yaml:1:1 unknown key "adaptor" in the configuration
      adaptor: x
      ^ did you mean adapter?
    ~/killspec.config.yaml:2:10 "profile" must be a text, not a list
      profile: [literal]
               ^
    ~/killspec.config.yaml:3:1 "baseline" must be a text, not nothing
      baseline:
      ^
    ~/killspec.config.yaml:4:12 a pattern must be a text, not a mapping
      patterns: [{}]
                 ^
    ~/killspec.config.yaml:5:11 a lateness is at most 250ms
      lateness: 1s
                ^"
  `);
  expect(load('lateness: 5 parsecs\n')).toMatchInlineSnapshot(`
    "~/killspec.config.yaml:1:13 "5 parsecs" is no time span
      lateness: 5 parsecs
                  ^ write one as in 0s, 250ms, 1min 30s"
  `);
  expect(load('lateness: 50\n')).toMatchInlineSnapshot(`
    "~/killspec.config.yaml:1:11 "50" has no unit, which makes it seconds; a lateness is at most 250ms
      lateness: 50
                ^ did you mean 50ms?"
  `);
  expect(load('lateness: 500\n')).toMatchInlineSnapshot(`
    "~/killspec.config.yaml:1:11 "500" has no unit, which makes it seconds; a lateness is at most 250ms
      lateness: 500
                ^"
  `);
  expect(load('suite: newest\n')).toMatchInlineSnapshot(`
    "~/killspec.config.yaml:1:8 "newest" is no version of a suite
      suite: newest
             ^ a whole number, as in suite: 1"
  `);
  expect(load('')).toMatchInlineSnapshot(`"~/killspec.config.yaml is empty"`);
  expect(load('adapter: x\n\tprofile: y\n')).toMatchInlineSnapshot(`
    "~/killspec.config.yaml:2:1 not YAML: Tabs are not allowed as indentation
       profile: y
      ^ indent with spaces"
  `);
  const loaded = loadConfig(join(folder, 'absent.yaml'));
  expect(loaded.ok || formatProblems(loaded.problems).replaceAll(folder, '~')).toMatchInlineSnapshot(
    `"~/absent.yaml is not there"`,
  );
});
