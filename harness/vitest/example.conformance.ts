import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { folderWith } from '../cli/captured.ts';
import { packageRoot } from '../package-root.ts';

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(packageRoot(), 'scripts/build.js')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
});

const example = join(packageRoot(), 'harness/vitest/example');

/** A project of somebody's with killspec in its node_modules: a copy, as npm makes one. */
const project = (files: Readonly<Record<string, string>> = {}): string => {
  const folder = folderWith({ 'package.json': '{ "type": "module" }\n' });
  for (const name of readdirSync(example)) cpSync(join(example, name), join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const root = packageRoot();
  const installed = join(folder, 'node_modules/killspec');
  mkdirSync(installed, { recursive: true });
  for (const name of ['package.json', 'dist']) cpSync(join(root, name), join(installed, name), { recursive: true });
  for (const name of ['scenarios', 'spec', 'harness']) symlinkSync(join(root, name), join(installed, name));
  for (const name of ['vitest', 'yaml', 'esbuild', '@sinonjs/fake-timers', 'fast-check', 'picocolors', 'commander']) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
};

interface Told {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

interface Played {
  readonly status: number | null;
  readonly tests: readonly Told[];
  readonly output: string;
}

/** Runs vitest as somebody would in that project. */
const play = (folder: string): Played => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(packageRoot(), 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile=told.json',
    ],
    { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1', CI: '1' } },
  );
  const told = JSON.parse(readFileSync(join(folder, 'told.json'), 'utf8')) as {
    readonly testResults: readonly { readonly assertionResults: readonly Told[] }[];
  };
  return {
    status,
    tests: told.testResults.flatMap(({ assertionResults }) => assertionResults),
    output: stdout + stderr,
  };
};

test('the example is green: what fails is known, and what it cannot do is skipped', () => {
  const { status, tests, output } = play(project());
  expect([status, output.includes('37 passed | 28 skipped')]).toEqual([0, true]);
  const names = tests.map(({ fullName }) => fullName);
  expect([names[0], names.find((name) => name.includes('known')), ...names.slice(-3)]).toMatchInlineSnapshot(`
    [
      "systemd.kill(5) kill-mode mixed-activation-hangs/Reaction=exit",
      "systemd.kill(5) send-sighup as-first-signal/Mode=control-group (known: SendSIGHUP= is not heeded yet)",
      "systemd.kill(5) all together something of this can be done",
      "systemd.kill(5) all together all cases that conform can be read alike",
      "systemd.kill(5) all together the known failures are up to date",
    ]
  `);
});

/** An adapter that is broken, one that is not what the baseline knows, and what cannot be judged at all. */
const red: readonly string[] = [
  `{ adapter: './broken.ts', patterns: ['kill-mode/mixed-worker-waits'] }`,
  `{ adapter: './fixed.ts', patterns: ['send-sighup/final', 'send-sighup/order'], baseline: 'known-failures.yaml' }`,
  `{ adapter: { name: 'x', version: '1', capabilities: { unitTypes: ['swap'] }, start: () => ({ handle() {} }) }, patterns: ['kill-mode/default'] }`,
  `{ adapter: './my-init.ts', patterns: ['kil-mode'] }`,
  `{ adapter: ['sh', '-c', 'exit 3'], patterns: ['kill-mode/default/Job=stop'] }`,
];

test('a failure is explained, and nothing that was not judged is green', () => {
  const adapter = readFileSync(join(example, 'my-init.ts'), 'utf8');
  const calls = red.map((options) => `conformance(${options});\n`);
  const { status, tests } = play(
    project({
      'broken.ts': adapter.replace("host.kill(pid, 'SIGCONT');", ''),
      'fixed.ts': adapter.replace("host.kill(pid, 'SIGCONT');", "host.kill(pid, 'SIGCONT'); host.kill(pid, 'SIGHUP');"),
      'kill.spec.ts': `import { conformance } from 'killspec/vitest';\n${calls.join('')}`,
    }),
  );
  expect(status).toBe(1);
  const failures = tests.filter((one) => one.status === 'failed');
  const told = failures.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`);
  expect(`\n${told.toSorted().join('\n\n')}\n`).toMatchInlineSnapshot(`
    "
    systemd.kill(5) all together something of this can be done
    killspec: nothing was judged: the implementation says of every case that it cannot do it

    systemd.kill(5) kill-mode default/Job=stop
    killspec: crash: it exited with status 3 before it said hello

    systemd.kill(5) kill-mode mixed-worker-waits
    killspec: ✗ kill-mode/mixed-worker-waits                                  rule KS-5
        [Service] ExecStart=/usr/bin/server KillMode=mixed TimeoutStopSec=90s
        main exits 2 s after SIGTERM, worker ignores SIGTERM; stop at 0 s

          0 s   unit      stop requested
          0 s   main      SIGTERM                        as owed
          0 s   main      SIGCONT                        owed, and not sent
          2 s   main      exits
          2 s   worker    SIGKILL                        owed, and not sent
         90 s   worker    SIGKILL                        forbidden
         90 s   worker    dies of SIGKILL
         90 s   manager   says that the unit is stopped

        Because SIGCONT always follows right after the signal of KillSignal=, to the same process
        (KillSignal=, paragraph 2, first sentence), and the unit was to be stopped at 0 s, main was owed
        SIGCONT at 0 s; however, it was not sent.

        again   npx killspec run --case kill-mode/mixed-worker-waits --adapter ./broken.ts

    systemd.kill(5) send-sighup final (known: SendSIGHUP= is not heeded yet)
    killspec: send-sighup/final still fails, but differently
    was rule SH-1, SIGHUP not sent to main
    now rule FK-1, SIGKILL sent to main later (unlicensed)

    systemd.kill(5) send-sighup order (known: SendSIGHUP= is not heeded yet)
    killspec: send-sighup/order does not fail any more
    npx killspec baseline --prune removes it

    systemd.kill(5) what was asked for can be played
    killspec: no case matches kil-mode
    did you mean kill-mode?
    "
  `);
});
