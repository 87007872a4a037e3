import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { sandboxed } from '../adapters/stdio/sandbox.ts';
import { captured, folderWith } from './captured.ts';

const isInstalled = sandboxed(['sh'], import.meta.dirname);
const reason = isInstalled.status === 'not-allowed' ? isInstalled.reason : 'there is no bwrap on this machine';

/** Tries what an adapter has no business with, and says in its name what came of each. */
const curious = `
import { rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { createInterface } from 'node:readline';

const written = (path) => {
  try {
    writeFileSync(path, '');
    rmSync(path);
    return 'written';
  } catch ({ code }) {
    return code;
  }
};
const [port, file] = process.argv.slice(2);
const reached = await new Promise((resolve) => {
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('connect', () => { socket.destroy(); resolve('reached'); });
  socket.on('error', ({ code }) => resolve(code));
});
const found = ['./' + file, homedir() + '/.' + file, '/tmp/' + file].map(written);
const name = [...found, reached, process.pid < 10 ? 'alone' : 'among others'].join(' ');
for await (const line of createInterface({ input: process.stdin })) {
  const { id, op } = JSON.parse(line);
  const hello = { protocol: '1.0', name, version: '1', language: 'JavaScript', capabilities: { unitTypes: [] } };
  console.log(JSON.stringify(op === 'hello' ? { id, op, ...hello } : { id, op }));
}
`;

test('in a sandbox an adapter reaches no network and writes to nothing but a /tmp of its own', async ({ skip }) => {
  if (isInstalled.status !== 'ready') skip(reason);
  const cwd = folderWith({ 'curious.mjs': curious });
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const file = `killspec-test-${process.pid}`;
  const command = ['--', process.execPath, 'curious.mjs', String(port), file];
  const nameIn = async (argv: readonly string[]): Promise<string | undefined> => {
    const { code, stdout, stderr } = await captured([...argv, ...command], { cwd });
    expect([code, stderr]).toEqual([6, '']);
    return /^(.*) 1 {3}\d+ /mu.exec(stdout)?.[1];
  };
  try {
    expect(await nameIn(['run', 'kill-mode/default', '--sandbox'])).toBe('EROFS EROFS written ECONNREFUSED alone');
    expect(await nameIn(['hunt', '--runs', '2', '--sandbox'])).toBe('EROFS EROFS written ECONNREFUSED alone');
    expect(await nameIn(['exhaust', '--runs', '2', '--sandbox'])).toBe('EROFS EROFS written ECONNREFUSED alone');
    expect(await nameIn(['run', 'kill-mode/default'])).toBe('written written written reached among others');
  } finally {
    server.close();
  }
  expect(readdirSync(cwd).toSorted()).toEqual(['.killspec', 'curious.mjs']);
});

test('a command to play a case again asks for the sandbox, too', async ({ skip }) => {
  if (isInstalled.status !== 'ready') skip(reason);
  const cwd = folderWith();
  const adapter = `while IFS= read -r line; do
  id=\${line#*:} id=\${id%%,*}
  case $line in
    *'"hello"'*) echo '{"id":1,"op":"hello","protocol":"1.0","name":"idle","version":"1","language":"sh"}' ;;
    *'"end"'*) echo "{\\"id\\":$id,\\"op\\":\\"final\\"}" ;;
    *'"bye"'*) echo "{\\"id\\":$id,\\"op\\":\\"bye\\"}" ;;
    *) echo "{\\"id\\":$id,\\"op\\":\\"reaction\\",\\"effects\\":[],\\"wake\\":\\"infinity\\"}" ;;
  esac
done
`;
  writeFileSync(join(cwd, 'idle.sh'), adapter);
  const run = await captured(['run', 'kill-mode/default', '--sandbox', '--', 'sh', 'idle.sh'], { cwd });
  expect([run.code, run.stderr]).toEqual([1, '']);
  expect(run.stdout).toContain('npx killspec run --case kill-mode/default/Job=stop --sandbox -- sh idle.sh\n');
  const failed = await captured(['run', '--failed'], { cwd });
  expect(failed.stdout).toContain('npx killspec run --case kill-mode/default/Job=stop --sandbox -- sh idle.sh\n');
});

/** Answers calmly, but for the moment of the first stop. */
const atStop = (does: string): string => {
  const prelude = readFileSync(join(import.meta.dirname, '../adapters/stdio/hostile/prelude.sh'), 'utf8');
  return `${prelude}\nmisbehave() {\n${does}\n}\n\nwhile receive; do [ "$event" = stop ] && misbehave || calmly; done\n`;
};

test('an adapter that a signal ended is told of, as far as bubblewrap tells', async ({ skip }) => {
  if (isInstalled.status !== 'ready') skip(reason);
  const cwd = folderWith({ 'dies.sh': atStop('kill -SEGV $$'), 'exits.sh': atStop('exit 3') });
  const toldOf = async (argv: readonly string[]): Promise<string | undefined> => {
    const { code, stdout } = await captured([...argv], { cwd });
    expect(code).toBe(4);
    return /it (?:was ended|exited) .*? to end/u.exec(stdout.replaceAll(/\s+/gu, ' '))?.[0];
  };
  const run = ['run', '--case', 'kill-mode/default/Job=stop'];
  expect(await toldOf([...run, '--sandbox', '--', 'sh', 'dies.sh'])).toMatchInlineSnapshot(
    `"it was ended by SIGSEGV, or exited with status 139 before it was told to end"`,
  );
  expect(await toldOf([...run, '--', 'sh', 'dies.sh'])).toMatchInlineSnapshot(
    `"it was ended by SIGSEGV before it was told to end"`,
  );
  expect(await toldOf([...run, '--sandbox', '--', 'sh', 'exits.sh'])).toMatchInlineSnapshot(
    `"it exited with status 3 before it was told to end"`,
  );
});

/** Says hello with what a piece of shell gives as its name, and leaves. */
const helloOf = (name: string): string =>
  `IFS= read -r line\nprintf '{"id":1,"op":"hello","protocol":"1.0","name":"%s","version":"1","language":"sh"}\\n' "$(${name})"\n`;

test('in a sandbox there is an end to memory, to files of its own and to cores', async ({ skip }) => {
  if (isInstalled.status !== 'ready') skip(reason);
  // The folder is full long before the file has what is asked for.
  const fill = 'head -c 100000000 /dev/zero >/tmp/file 2>/dev/null || full=full';
  const cwd = folderWith({
    'limited.sh': helloOf(`${fill}; echo "data $(ulimit -d), cores $(ulimit -c), /tmp $full"`),
  });
  const { stdout } = await captured(['run', '--sandbox', 'kill-mode/default', '--', 'sh', 'limited.sh'], { cwd });
  expect(stdout).toContain('data 2097152, cores 0, /tmp full 1 ');
});

test('doctor and shell know the sandbox, too', async ({ skip }) => {
  if (isInstalled.status !== 'ready') skip(reason);
  const cwd = folderWith({ 'alone.sh': helloOf('[ $$ -lt 10 ] && echo alone || echo not') });
  const doctor = await captured(['doctor', '--sandbox', '--', 'sh', 'alone.sh'], { cwd });
  expect(doctor.stdout).toContain('says hello                        alone 1, in sh\n');
  const shell = await captured(['shell', '--sandbox', '--', 'sh', 'alone.sh'], { cwd });
  expect([shell.code, shell.stdout]).toEqual([0, expect.stringContaining('"name":"alone"')]);
});

test('a program that is not there is a mistake, as without', async ({ skip }) => {
  if (isInstalled.status !== 'ready') skip(reason);
  expect(await captured(['run', '--sandbox', '--', './nothing'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'killspec: ./nothing: there is no such command\n  name a program by its path, or one that stands in PATH\n',
  });
});

test('only a command can be put into a sandbox', async () => {
  const refused = {
    code: 2,
    stdout: '',
    stderr:
      'killspec: --sandbox is for an implementation that is a command\n  as in: killspec run --sandbox -- ./my-adapter\n',
  };
  expect(await captured(['run', '--sandbox'])).toEqual(refused);
  expect(await captured(['hunt', '--sandbox', '--adapter', 'killspec:hasty'])).toEqual(refused);
});

/** Runs with other programs in the way than those of this machine. */
const withPath = async <T>(path: string, run: () => Promise<T>): Promise<T> => {
  const { PATH } = process.env;
  process.env['PATH'] = path;
  try {
    return await run();
  } finally {
    process.env['PATH'] = PATH;
  }
};

test('where there can be no sandbox nothing is run, and why is said', async () => {
  const cwd = folderWith({ 'adapter.sh': 'echo >was-run' });
  const argv = ['run', '--sandbox', '--', '/bin/sh', 'adapter.sh'];
  const without = await withPath(folderWith(), () => captured(argv, { cwd }));
  const bwrap = '#!/bin/sh\necho "bwrap: No permissions to create new namespace" >&2\nexit 1\n';
  const folder = folderWith({ bwrap });
  chmodSync(join(folder, 'bwrap'), 0o755);
  const refused = await withPath(folder, () => captured(argv, { cwd }));
  expect([without.code, refused.code, existsSync(join(cwd, 'was-run'))]).toEqual([2, 2, false]);
  expect(`${without.stderr}${refused.stderr}`).toMatchInlineSnapshot(`
    "killspec: --sandbox needs bubblewrap, and there is no bwrap on this machine
      install it (on Debian: apt-get install bubblewrap), or leave --sandbox out
    killspec: this machine allows no sandbox: bwrap: No permissions to create new namespace
      unprivileged user namespaces may be off, as in many containers; leave --sandbox out to run without one
    "
  `);
});
