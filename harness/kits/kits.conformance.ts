import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured, folderWith } from '../cli/captured.ts';
import { hasCompiler } from './compile.ts';
import { type Kit, kits } from './kits.ts';

const initialised = async (cwd: string, { language, build, command }: Kit): Promise<void> => {
  const next = `npx killspec run -- ${command.join(' ')}`;
  const { code, stdout } = await captured(['init', '--lang', language], { cwd });
  expect([code, stdout.split('\n').at(-2)]).toEqual([
    0,
    `next: ${build === undefined ? next : `${build.join(' ')} && ${next}`}`,
  ]);
};

const make = (cwd: string, [compiler = '', ...args]: readonly string[]): void => {
  const { status, stderr } = spawnSync(compiler, args, { cwd, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
};

test.for(kits)('what init writes in $language runs at once, and claims nothing', async (kit, { skip }) => {
  const { build, command } = kit;
  const [needed = ''] = build ?? command;
  if (!hasCompiler(needed)) skip(`there is no ${needed} on this machine`);
  const cwd = folderWith();
  await initialised(cwd, kit);
  if (build !== undefined) make(cwd, build);
  const { code, stdout, stderr } = await captured(['run', '--', ...command], { cwd });
  expect([code, stderr]).toEqual([6, '']);
  expect(stdout).toMatch(/my-init 0\.1 {3}\d+ cases {3}0 conformant {3}\d+ unsupported \(declared\)\n/u);
  const [program = '', ...args] = command;
  const misled = spawnSync(program, args, { cwd, input: 'rubbish\n', encoding: 'utf8' });
  expect([misled.status === 0, misled.stdout]).toEqual([false, '']);
  expect(misled.stderr).toContain('a line that is no request of killspec');
});

/** The part of a stub that the README gives, and what an adapter says of itself then. */
const shown: Readonly<Record<string, readonly (readonly [before: RegExp, after: string])[]>> = {
  c: [
    [/static void handle\([^}]*\}\n/u, ''],
    [
      /( {2}\/\* What stands here[^\n]*\n)[^\n]*\n/u,
      '  static const char *const services[] = {"service", NULL}, *const modes[] = {"control-group", NULL},\n' +
        '                           *const options[] = {"KillSignal", NULL}, *const operations[] = {"stop", NULL};\n',
    ],
    [
      /\.unit_types = none,/u,
      '.unit_types = services, .kill_modes = modes, .options = options, .operations = operations,',
    ],
  ],
  rust: [
    [/struct MyManager \{[^}]*\}/u, 'struct MyManager;'],
    [/enum Timer \{\}/u, 'struct FinalPass;'],
    [/impl Manager for MyManager \{[^]*?\n\}\n/u, ''],
    [/, Pid\}/u, '}'],
    [
      /unit_types: Some\(&\[\]\),/u,
      'unit_types: Some(&["service"]), kill_modes: Some(&["control-group"]),\n' +
        '        options: Some(&["KillSignal"]), operations: Some(&["stop"]),',
    ],
  ],
};

test.for(kits.filter(({ language }) => language in shown))(
  'what the README shows in $language fails as what it shows in Python does',
  async (kit, { skip }) => {
    const { language, build = [], command, files } = kit;
    if (!hasCompiler(build[0] ?? '')) skip(`there is no ${build[0]} on this machine`);
    const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
    const snippet = readme.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';
    const cwd = folderWith();
    await initialised(cwd, kit);
    const path = join(cwd, Object.keys(files)[1] ?? '');
    const changed = (shown[language] ?? []).reduce(
      (text, [before, after]) => {
        expect(text).toMatch(before);
        return text.replace(before, after);
      },
      readFileSync(path, 'utf8'),
    );
    const at = changed.search(/^(?:int|fn) main/mu);
    writeFileSync(path, `${changed.slice(0, at)}${snippet}\n${changed.slice(at)}`);
    make(cwd, build);
    const { stdout } = await captured(['run', '--', ...command], { cwd });
    const sameInPython = readme.match(/^my-init 0\.1 .* 9 conformant .*$/mu)?.[0];
    expect(stdout.split('\n')[2]).toBe(sameInPython);
  },
);
