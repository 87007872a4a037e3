import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const names = ['kill-mode/mixed-worker-waits', 'kill-mode/default', 'send-sighup/yes', 'sections/socket'];

/** A folder with the results of these implementations, each in `NAME.ndjson`. */
const folderOf = async (implementations: readonly string[], ...more: readonly string[]): Promise<string> => {
  const cwd = folderWith();
  for (const name of implementations) {
    const argv = ['run', ...names, '--adapter', `killspec:${name}`, '--output', `${name}.ndjson`, ...more];
    await captured(argv, { cwd });
  }
  return cwd;
};

const diff = async (cwd: string, ...argv: readonly string[]): Promise<readonly [number, string]> => {
  const { code, stdout, stderr } = await captured(['diff', ...argv], { cwd });
  return [code, stderr + stdout];
};

test('a regression is exit code 1, its fix is not', async () => {
  const cwd = await folderOf(['reference', 'hasty']);
  expect(await diff(cwd, 'reference.ndjson', 'hasty.ndjson')).toMatchInlineSnapshot(`
    [
      1,
      "implementation: reference 1 → hasty 1
    2 regressions
        kill-mode/mixed-worker-waits   conformant → rule KM-MX-2, KillSignal= sent to aux at once (unlicensed)
        send-sighup/yes   conformant → rule KS-5, SIGCONT not sent to main
    readings   3 changes
        AMB-18: per-process-hup-first → per-process-cont-first or per-process-hup-first (all service cases)
        AMB-22: main-exit-too → open (all service cases)
        AMB-78: signalled → open (all service cases)
    instants   no change in 0 cases; of 5 not both files hold the trace (run --traces keeps all)
    ",
    ]
  `);
  expect(await diff(cwd, 'hasty.ndjson', 'reference.ndjson')).toMatchInlineSnapshot(`
    [
      0,
      "implementation: hasty 1 → reference 1
    2 fixes
        kill-mode/mixed-worker-waits   rule KM-MX-2, KillSignal= sent to aux at once (unlicensed) → conformant
        send-sighup/yes   rule KS-5, SIGCONT not sent to main → conformant
    readings   3 changes
        AMB-18: per-process-cont-first or per-process-hup-first → per-process-hup-first (all service cases)
        AMB-22: open → main-exit-too (all service cases)
        AMB-78: open → signalled (all service cases)
    instants   no change in 0 cases; of 5 not both files hold the trace (run --traces keeps all)
    ",
    ]
  `);
  expect(await diff(cwd, 'hasty.ndjson', 'hasty.ndjson')).toMatchInlineSnapshot(`
    [
      0,
      "verdicts   no change
    readings   no change
    instants   no change in 2 cases; of 3 not both files hold the trace (run --traces keeps all)
    ",
    ]
  `);
});

test('with the traces of all cases, instants are compared, and other readings are shown', async () => {
  const cwd = await folderOf(['reference', 'mixed-waits'], '--traces');
  expect(await diff(cwd, 'reference.ndjson', 'mixed-waits.ndjson')).toMatchInlineSnapshot(`
    [
      0,
      "implementation: reference 1 → mixed-waits 1
    verdicts   no change
    readings   1 change
        AMB-22: main-exit-too → only-after-timeout (all service cases)   shown by kill-mode/mixed-worker-waits
    instants   3 changes in 5 cases
        kill-mode/mixed-worker-waits   worker SIGKILL: 2 s → 90 s
        kill-mode/mixed-worker-waits   claims stopped: 2 s → never
        kill-mode/mixed-worker-waits   claims failed: never → 90 s
    ",
    ]
  `);
});

/** An adapter that declares these unit types, and knows one signal. */
const adapter = (unitTypes: string, signal: string): string => `export const implementation = {
    name: 'mine', version: '1', capabilities: { unitTypes: ${unitTypes} },
    start: (host) => ({ handle(event) { if (event.kind === 'job') for (const pid of host.processes()) host.kill(pid, '${signal}'); } }),
  };`;

test('another reason, cases that come and go, and what is declared otherwise', async () => {
  const cwd = folderWith({
    'a.js': adapter("['service']", 'SIGTERM'),
    'b.js': adapter("['service', 'socket']", 'SIGINT'),
  });
  const run = (adapterFile: string, cases: readonly string[]) =>
    captured(['run', ...cases, '--adapter', adapterFile, '--output', `${adapterFile}.ndjson`], { cwd });
  await run('a.js', ['kill-mode/default', 'sections/socket', 'send-sighup/no']);
  await run('b.js', ['kill-mode/default', 'sections/socket', 'send-sighup/yes']);
  expect(await diff(cwd, 'a.js.ndjson', 'b.js.ndjson')).toMatchInlineSnapshot(`
    [
      0,
      "other cases, or cases with other worlds
    2 fail for another reason
        kill-mode/default/Job=restart   rule KS-5, SIGCONT not sent to main → rule KM-SEQ-1, SIGINT sent to main at once (unlicensed)
        kill-mode/default/Job=stop   rule KS-5, SIGCONT not sent to main → rule KM-SEQ-1, SIGINT sent to main at once (unlicensed)
    1 declared otherwise
        sections/socket   unsupported → rule KM-SEQ-1, SIGINT sent to aux at once (unlicensed)
    1 case added
        send-sighup/yes
    2 cases removed
        send-sighup/no/Setting=default
        send-sighup/no/Setting=no
    readings   no change
    instants   8 changes in 2 cases; of 1 not both files hold the trace (run --traces keeps all)
        kill-mode/default/Job=restart   main SIGTERM: 0 s → never
        kill-mode/default/Job=restart   worker SIGTERM: 0 s → never
        kill-mode/default/Job=restart   main SIGINT: never → 0 s
        kill-mode/default/Job=restart   worker SIGINT: never → 0 s
        kill-mode/default/Job=stop   main SIGTERM: 0 s → never
        kill-mode/default/Job=stop   worker SIGTERM: 0 s → never
        kill-mode/default/Job=stop   main SIGINT: never → 0 s
        kill-mode/default/Job=stop   worker SIGINT: never → 0 s
    ",
    ]
  `);
});

test('--json has all of it', async () => {
  const cwd = await folderOf(['reference', 'hasty']);
  const [code, text] = await diff(cwd, '--json', 'reference.ndjson', 'hasty.ndjson');
  const read = JSON.parse(text) as { readonly regressions: readonly { readonly name: string }[] };
  expect([code, read.regressions.map(({ name }) => name)]).toEqual([
    1,
    ['kill-mode/mixed-worker-waits', 'send-sighup/yes'],
  ]);
});

test('what is truncated, edited, unfinished or not there is refused', async () => {
  const cwd = await folderOf(['reference']);
  const text = readFileSync(join(cwd, 'reference.ndjson'), 'utf8');
  writeFileSync(join(cwd, 'cut.ndjson'), text.slice(0, -100));
  writeFileSync(join(cwd, 'edited.ndjson'), text.replace('"reference"', '"mine"'));
  await captured(['run', 'kill-mode', '--adapter', 'killspec:hasty', '--bail', '--output', 'bailed.ndjson'], { cwd });
  for (const file of ['cut', 'edited', 'bailed', 'absent']) {
    const [code] = await diff(cwd, `${file}.ndjson`, 'reference.ndjson');
    expect([file, code]).toEqual([file, 2]);
  }
  expect(await diff(cwd, 'reference.ndjson', 'cut.ndjson')).toMatchInlineSnapshot(`
    [
      2,
      "killspec: cut.ndjson stops before its end: it has no footer
      npx killspec run --output FILE writes one
    ",
    ]
  `);
});

const scenario = (after: string): string => `title: a stop
rules: [KM-CG-1]
unit: |
  [Service]
  ${after}
processes:
  main: { when: { SIGTERM: exit after 1s } }
  worker: { when: { SIGTERM: exit after 2s } }
do:
  - { at: 0s, stop }
`;

test('a case whose world has changed is told apart from an implementation that has', async () => {
  const cwd = folderWith({ 'mine/stop.yaml': scenario('KillMode=control-group') });
  const played = async (output: string): Promise<void> => {
    await captured(['run', 'mine/stop.yaml', '--adapter', 'killspec:hasty', '--output', output], { cwd });
  };
  await played('old.ndjson');
  writeFileSync(join(cwd, 'mine/stop.yaml'), scenario('KillMode=mixed'));
  await played('new.ndjson');
  expect(await diff(cwd, 'old.ndjson', 'new.ndjson')).toMatchInlineSnapshot(`
    [
      0,
      "other cases, or cases with other worlds
    1 ends otherwise in another world
        mine/stop   conformant → rule KM-MX-2, KillSignal= sent to aux at once (unlicensed)
    readings   no change
    instants   no change in 0 cases
    ",
    ]
  `);
});
