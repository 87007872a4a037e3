import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const files = {
  'nothing.js': 'export const x = 1;\n',
  'throws-loading.js': "throw new Error('not today');\n",
  'syntax.ts': 'export const implementation = {\n',
  'no-start.js': "export const implementation = { name: 'x', version: '1' };\n",
  'silent.ts': `export const implementation = {
  name: 'silent' as string, version: '1', capabilities: { unitTypes: ['service'] }, start: () => ({ handle() {} }),
};\n`,
  'throws.js': `export const implementation = {
  name: 'throws', version: '1', start: () => ({ handle() { throw new Error('boom \\u001b[31m'); } }),
};\n`,
  'stranger.js': `export const implementation = {
  name: 'stranger', version: '1', start: (host) => ({ handle() { host.kill(1, 'SIGTERM'); } }),
};\n`,
  'coin.js': `let turns = 0;
export const implementation = {
  name: 'coin', version: '1',
  start: (host) => ({ handle() { turns += 1; if (turns % 4 === 0) host.kill(host.processes()[0], 'SIGTERM'); } }),
};\n`,
  'notes.txt': '',
  'folder/x': '',
};

const said = async (file: string): Promise<string> =>
  (await captured(['run', '--adapter', file], { cwd: folderWith(files) })).stderr;

test('what is wrong with an adapter is said with what is expected', async () => {
  expect([await said('no-start.js'), await said('nothing.js'), await said('notes.txt')]).toMatchInlineSnapshot(`
    [
      "killspec: no-start.js: start: undefined; expected a function that returns a manager
      see the type Implementation of killspec/adapter
    ",
      "killspec: nothing.js: a module that exports x; expected an export named implementation
      export const implementation = { name: 'mine', version: '1', start: (host) => ({ handle(event) {} }) }
    ",
      "killspec: notes.txt: a file that ends in .txt; expected a file that ends in .js, .mjs, .cjs, .ts, .mts, .cts
      an adapter is a module that exports an implementation
    ",
    ]
  `);
});

const cases = ['run', 'kill-mode/mixed-worker-waits', '--adapter'];

test.each(['missing.js', 'folder', 'notes.txt', 'nothing.js', 'no-start.js', 'throws-loading.js', 'syntax.ts'])(
  'an adapter that cannot be used: %s',
  async (file) => {
    const { code, stdout, stderr } = await captured([...cases, file], { cwd: folderWith(files) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(`killspec: ${file}: `)).toBe(true);
    expect(stderr).not.toMatch(/\n\s+at /);
  },
);

test('an implementation of one’s own is judged', async () => {
  const cwd = folderWith(files);
  const { code, stdout } = await captured([...cases, 'silent.ts'], { cwd });
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      1,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1

    silent 1   1 case   0 conformant   1 NOT

      ✗ kill-mode/mixed-worker-waits                                  rule KM-MX-1
        [Service] KillMode=mixed
        main; stop at 0 s

          0 s   unit     stop requested
          0 s   main     SIGTERM SIGCONT                owed, and not sent
         90 s   main     SIGKILL                        owed, and not sent

        Because under mixed, the first signal goes to the main process (KillMode=, paragraph 2, second sentence), and the
        unit was to be stopped at 0 s, main was owed SIGTERM at 0 s; however, it was not sent.
        Does not matter: KillSignal=, RestartKillSignal=, SendSIGHUP=, SendSIGKILL=, FinalKillSignal=, WatchdogSignal=, the
        number of other processes; of signals, any that nothing else sends. Matters: KillMode=mixed.

        again   npx killspec run --case kill-mode/mixed-worker-waits --adapter silent.ts
        short   npx killspec run .killspec/shortest/kill-mode.mixed-worker-waits.yaml --adapter silent.ts
        more    npx killspec why 1
    ",
    ]
  `);
  expect((await captured(['run', 'sections', '--adapter', 'silent.ts'], { cwd })).stdout).toMatch(
    /\d+ unsupported \(declared\)/,
  );
});

test('one that fails has its own outcome, and why shows how far it came', async () => {
  const cwd = folderWith(files);
  const crashed = await captured([...cases, 'throws.js'], { cwd });
  expect([crashed.code, crashed.stdout]).toMatchInlineSnapshot(`
    [
      4,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1

    throws 1   1 case   0 conformant   1 crashed

      ✗   1  crash   kill-mode/mixed-worker-waits
             handle threw Error: boom \\u001b[31m

        more    npx killspec why 1
    ",
    ]
  `);
  const why = await captured(['why'], { cwd });
  expect([why.code, why.stdout]).toMatchInlineSnapshot(`
    [
      0,
      "✗ 1  kill-mode/mixed-worker-waits   crash   throws 1
      under mixed, the rest is killed when the main process has gone (scenarios/kill-mode/mixed-worker-waits.yaml)

        [Service] ExecStart=/usr/bin/server KillMode=mixed TimeoutStopSec=90s
        main exits 2 s after SIGTERM, worker ignores SIGTERM; stop at 0 s

        handle threw Error: boom \\u001b[31m

      Go on
        again   npx killspec run --case kill-mode/mixed-worker-waits --adapter throws.js
    ",
    ]
  `);
  const strange = await captured([...cases, 'stranger.js'], { cwd });
  expect([strange.code, strange.stdout.includes('1 broke the protocol')]).toEqual([4, true]);
});

test('one that is not the same twice is found out', async () => {
  const { code, stdout } = await captured([...cases, 'coin.js', '--repeat', '5'], { cwd: folderWith(files) });
  expect([code, stdout.includes('1 not the same twice')]).toEqual([5, true]);
});

test('a profile acts by its readings, and is convicted by others', async () => {
  const profile = 'name: mine\nbase: literal\nchoices: { AMB-22: only-after-timeout }\n';
  const cwd = folderWith({ 'mine.yaml': profile });
  const code = async (judged: string, played: string): Promise<number> => {
    const asked = ['run', 'kill-mode/mixed-worker-waits', '--profile', judged, '--adapter', `profile:${played}`];
    return (await captured(asked, { cwd })).code;
  };
  expect([await code('mine.yaml', 'mine.yaml'), await code('literal', 'mine.yaml')]).toEqual([0, 1]);
  expect(await code('literal', 'literal')).toBe(0);
  expect((await captured(['run', '--adapter', 'profile:nobody'], { cwd })).stderr).toMatchInlineSnapshot(`
    "killspec: there is no profile nobody
      a YAML file, or one of literal, open, reference, systemd-247, systemd-252, systemd-254, systemd-257, systemd-262
    "
  `);
});
