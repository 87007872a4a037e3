import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unsealResults } from '../runner/seal.ts';
import { captured, folderWith } from './captured.ts';

const scenario = (unit: string): string =>
  `title: mine\nrules: [KM-MX-2]\nunit: |\n  [Service]\n  ${unit}\nprocesses:\n  main: {}\n  worker: {}\ndo:\n  - { at: 0s, stop }\n`;

describe('run', () => {
  test('judges the reference where nothing is named, and says so in its last line', async () => {
    const { code, stdout, stderr } = await captured(['run', 'kill-mode/mixed-worker-waits']);
    expect([code, stderr, stdout]).toMatchInlineSnapshot(`
      [
        0,
        "",
        "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1

      reference 1   1 case   1 conformant (1 of them only under some readings)

      No implementation was given: this judged the reference that comes with killspec (name yours: --adapter PATH).
      ",
      ]
    `);
  });

  test('shows what is wrong, why, and how to go on', async () => {
    const { code, stdout } = await captured(['run', 'kill-mode/mixed-worker-waits', '--adapter', 'killspec:hasty']);
    expect([code, stdout]).toMatchInlineSnapshot(`
      [
        1,
        "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1

      hasty 1   1 case   0 conformant   1 NOT

        ✗ kill-mode/mixed-worker-waits                                  rule KM-MX-2
          [Service] KillMode=mixed
          main, worker; stop at 0 s

            0 s   unit      stop requested
            0 s   main      SIGTERM SIGCONT                as owed
            0 s   worker    SIGTERM SIGCONT                forbidden
            0 s   main      dies of SIGTERM
            0 s   worker    SIGKILL                        as owed
            0 s   worker    dies of SIGTERM
            0 s   manager   says that the unit is stopped

          Because under mixed, the first signal goes to the main process and the rest of the control group gets only the later
          one (KillMode=, paragraph 2, second sentence), worker was owed nothing at 0 s; however, it was sent SIGTERM.
          Does not matter: KillSignal=, RestartKillSignal=, SendSIGHUP=, SendSIGKILL=, FinalKillSignal=, WatchdogSignal=, the
          number of other processes; of signals, any that nothing else sends. Matters: KillMode=mixed.

          again   npx killspec run --case kill-mode/mixed-worker-waits --adapter killspec:hasty
          short   npx killspec run .killspec/shortest/kill-mode.mixed-worker-waits.yaml --adapter killspec:hasty
          more    npx killspec why 1
      ",
      ]
    `);
  });

  test('a file runs alone, and is named in the command that plays it again', async () => {
    const cwd = folderWith({ 'mine/own.yaml': scenario('KillMode=mixed') });
    const { code, stdout } = await captured(['run', 'mine/own.yaml', '--adapter', 'killspec:hasty'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('npx killspec run mine/own.yaml --case mine/own --adapter killspec:hasty\n');
    expect(stdout).toContain('1 case ');
  });

  test('the settings of the folder stand in for flags, and flags go before them', async () => {
    const config = 'adapter: killspec:hasty\npatterns: [kill-mode/mixed-worker-waits]\n';
    const cwd = folderWith({ 'killspec.config.yaml': config });
    expect((await captured(['run'], { cwd })).code).toBe(1);
    expect((await captured(['run', '--adapter', 'killspec:reference'], { cwd })).code).toBe(0);
    const other = await captured(['run', 'kill-mode/at-once'], { cwd });
    expect(other.stdout).toContain('hasty 1   1 case ');
  });

  test('the folder may say how late an implementation is seen to be', async () => {
    const tardy = `export const implementation = {
  name: 'tardy', version: '1',
  start: (host) => ({
    handle(event) {
      if (event.kind !== 'job') return;
      const [main] = host.processes();
      setTimeout(() => { host.kill(main, 'SIGTERM'); host.kill(main, 'SIGCONT'); }, 100);
    },
  }),
};`;
    const own = scenario('TimeoutStopSec=5s').replace('  worker: {}\n', '');
    const files = { 'tardy.js': tardy, 'own.yaml': own };
    const argv = ['run', 'own.yaml', '--adapter', 'tardy.js'];
    expect((await captured(argv, { cwd: folderWith(files) })).code).toBe(1);
    const cwd = folderWith({ ...files, 'killspec.config.yaml': 'lateness: 200ms\n' });
    expect((await captured(argv, { cwd })).code).toBe(0);
  });

  test('literal is narrower than open', async () => {
    const cases = ['run', 'kill-mode', '--adapter', 'killspec:hasty'];
    const failures = async (profile: string): Promise<number> => {
      const cwd = folderWith();
      await captured([...cases, '--profile', profile], { cwd });
      const read = unsealResults(readFileSync(join(cwd, '.killspec/last.ndjson'), 'utf8'));
      return read.ok ? read.results.cases.filter(({ outcome }) => outcome.status === 'nonconformant').length : 0;
    };
    expect(await failures('literal')).toBeGreaterThan(await failures('open'));
  });

  test('an empty selection is never green', async () => {
    const { code, stdout } = await captured(['run', '--rule', 'WD-1', '--case', 'kill-mode/at-once']);
    expect([code, stdout.includes('nothing was judged')]).toEqual([6, true]);
  });

  test('--failed plays what failed in the last run', async () => {
    const cwd = folderWith();
    await captured(['run', 'kill-mode/mixed*', '--adapter', 'killspec:hasty'], { cwd });
    const again = await captured(['run', '--failed', '--adapter', 'killspec:hasty'], { cwd });
    expect(again.stdout).toMatch(/hasty 1 {3}\d+ cases? {3}0 conformant/);
    const green = await captured(['run', '--failed', '--adapter', 'killspec:reference'], { cwd });
    expect(green.code).toBe(0);
    const none = await captured(['run', '--failed', '--adapter', 'killspec:reference'], { cwd });
    expect([none.code, none.stdout.includes('nothing was judged')]).toEqual([6, true]);
  });

  test('--failed is of the last run’s implementation, profile and files, where nothing else is said', async () => {
    const cwd = folderWith({
      'mine/own.yaml': scenario('KillMode=mixed'),
      'killspec.config.yaml': 'patterns: sections\n',
    });
    const first = ['run', 'mine', '--adapter', 'killspec:mixed-waits', '--profile', 'literal'];
    const { stdout } = await captured(first, { cwd });
    const failures = Number(/(\d+) NOT/.exec(stdout)?.[1]);
    expect(failures).toBeGreaterThan(1);
    const again = await captured(['run', '--failed'], { cwd });
    expect([again.code, again.stdout.split('\n').slice(0, 3)]).toEqual([
      1,
      [
        'killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile literal · seed 1',
        '',
        `mixed-waits 1   ${failures} cases   0 conformant   ${failures} NOT`,
      ],
    ]);
    expect(again.stdout).toContain('--adapter killspec:mixed-waits --profile literal\n');
  });

  test('--bail stops at the first failure, and the results say so', async () => {
    const cwd = folderWith();
    const argv = ['run', 'kill-mode', '--adapter', 'killspec:hasty', '--bail', '--output', 'out.ndjson'];
    const { code, stdout } = await captured(argv, { cwd });
    expect([code, stdout.includes('stopped at the first failure')]).toEqual([1, true]);
    const read = unsealResults(readFileSync(join(cwd, 'out.ndjson'), 'utf8'));
    expect(read).toMatchObject({ ok: false, code: 'unfinished' });
  });

  test('two runs write the same bytes, which hold no path', async () => {
    const texts: string[] = [];
    for (const cwd of [folderWith(), folderWith()]) {
      await captured(['run', 'kill-mode', '--adapter', 'killspec:hasty', '--output', 'out.ndjson'], { cwd });
      const text = readFileSync(join(cwd, 'out.ndjson'), 'utf8');
      expect(text).not.toContain(cwd);
      texts.push(text);
    }
    expect(texts[0]).toBe(texts[1]);
  });

  test('Ctrl-C keeps what was judged, and is never green', async () => {
    const cwd = folderWith();
    const io = {
      cwd,
      errorIsTerminal: true,
      onInterrupt: (listener: () => void) => {
        setTimeout(listener, 1);
        return () => {};
      },
    };
    const { code, stdout } = await captured(['run', '--adapter', 'killspec:reference', '--repeat', '20'], io);
    expect([code, /interrupted: \d+ of \d+ cases were judged, and are kept/.test(stdout)]).toEqual([6, true]);
    const kept = unsealResults(readFileSync(join(cwd, '.killspec/last.ndjson'), 'utf8'), { unfinished: true });
    expect(kept).toMatchObject({ ok: true, results: { end: 'interrupted' } });
  });

  test('a folder that cannot be written to does not spoil the run', async () => {
    const cwd = folderWith({ '.killspec': 'a file stands in the way' });
    const { code, stderr } = await captured(['run', 'kill-mode/at-once'], { cwd });
    expect([code, stderr.startsWith('killspec: this run could not be kept for `why`: ')]).toEqual([0, true]);
  });

  test('colours only on a terminal, where nobody asked for none', async () => {
    const argv = ['run', 'kill-mode/at-once'];
    const coloured = async (io: object, ...more: string[]): Promise<boolean> =>
      (await captured([...argv, ...more], io)).stdout.includes('\u001b[');
    expect([
      await coloured({}),
      await coloured({ columns: 80 }),
      await coloured({ columns: 80, env: { NO_COLOR: '1' } }),
      await coloured({ columns: 80, env: { NO_COLOR: '' } }),
      await coloured({ columns: 80 }, '--no-color'),
    ]).toEqual([false, true, false, true, false]);
  });
});

describe('why', () => {
  test('tells all of a failure', async () => {
    const cwd = folderWith();
    await captured(['run', 'kill-mode/mixed-worker-waits', '--adapter', 'killspec:hasty'], { cwd });
    const { code, stdout } = await captured(['why', '1'], { cwd });
    expect([code, stdout]).toMatchInlineSnapshot(`
      [
        0,
        "✗ 1  kill-mode/mixed-worker-waits   rule KM-MX-2   hasty 1
        under mixed, the rest is killed when the main process has gone (scenarios/kill-mode/mixed-worker-waits.yaml)

          [Service] ExecStart=/usr/bin/server KillMode=mixed TimeoutStopSec=90s
          main exits 2 s after SIGTERM, worker ignores SIGTERM; stop at 0 s

            0 s   unit      stop requested
            0 s   main      SIGTERM SIGCONT                as owed
            0 s   worker    SIGTERM SIGCONT                forbidden
            2 s   main      exits
            2 s   worker    SIGKILL                        as owed
            2 s   worker    dies of SIGKILL
            2 s   manager   says that the unit is stopped

        Owed against seen
          process   owed                  seen
          main      0 s SIGTERM SIGCONT   0 s SIGTERM SIGCONT
          worker    2 s SIGKILL           0 s SIGTERM SIGCONT, 2 s SIGKILL

        Why
          Because under mixed, the first signal goes to the main process and the rest of the control group gets only the later
          one (KillMode=, paragraph 2, second sentence), worker was owed nothing at 0 s; however, it was sent SIGTERM.
          KillMode=, paragraph 2, second sentence: Under mixed, only the main process gets SIGTERM, and the whole rest of the
          group gets the SIGKILL that comes later.

        Under each reading
          AMB-78 signalled
            0 s, KM-MX-2: worker was owed nothing at 0 s; however, it was sent SIGTERM
          AMB-78 every-remaining
            0 s, KM-MX-2: worker was owed only SIGCONT at 0 s; however, it was sent SIGTERM

        In its shortest form
          [Service] KillMode=mixed
          main, worker; stop at 0 s

            0 s   unit      stop requested
            0 s   main      SIGTERM SIGCONT                as owed
            0 s   worker    SIGTERM SIGCONT                forbidden
            0 s   main      dies of SIGTERM
            0 s   worker    SIGKILL                        as owed
            0 s   worker    dies of SIGTERM
            0 s   manager   says that the unit is stopped

          Does not matter: KillSignal=, RestartKillSignal=, SendSIGHUP=, SendSIGKILL=, FinalKillSignal=, WatchdogSignal=, the
          number of other processes; of signals, any that nothing else sends.
          Matters: KillMode=mixed.

        Go on
          again   npx killspec run --case kill-mode/mixed-worker-waits --adapter killspec:hasty
          short   npx killspec run .killspec/shortest/kill-mode.mixed-worker-waits.yaml --adapter killspec:hasty
          rule    npx killspec explain KM-MX-2
      ",
      ]
    `);
    const wrong = await captured(['why', '2'], { cwd });
    expect([wrong.code, wrong.stderr]).toMatchInlineSnapshot(`
      [
        2,
        "killspec: the last run, of hasty, had 1 failure; there is no failure 2
      ",
      ]
    `);
  });

  test('does without the case, where its file has gone', async () => {
    const cwd = folderWith({ 'own.yaml': scenario('KillMode=mixed') });
    await captured(['run', 'own.yaml', '--adapter', 'killspec:hasty'], { cwd });
    writeFileSync(join(cwd, 'own.yaml'), 'title: [');
    const { code, stdout } = await captured(['why'], { cwd });
    expect([code, stdout.includes('(the case is not to be found any more)'), stdout.includes('forbidden')]).toEqual([
      0,
      true,
      true,
    ]);
  });

  test('refuses a run that was edited', async () => {
    const cwd = folderWith();
    await captured(['run', 'kill-mode/mixed-worker-waits', '--adapter', 'killspec:hasty'], { cwd });
    const path = join(cwd, '.killspec/last.ndjson');
    writeFileSync(path, readFileSync(path, 'utf8').replace('SIGTERM', 'SIGINT'));
    const { code, stderr } = await captured(['why'], { cwd });
    expect([code, stderr]).toMatchInlineSnapshot(`
      [
        2,
        "killspec: .killspec/last.ndjson is not as killspec wrote it: its seal is broken
        run again: npx killspec run
      ",
      ]
    `);
  });
});

describe('start', () => {
  test('shows a right and a wrong implementation, and commands that work', async () => {
    const cwd = folderWith();
    const { code, stdout, stderr } = await captured(['start'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    const printed = stdout.split('\n').flatMap((line) => /npx killspec (.*?)(?: {3}|$)/.exec(line)?.[1] ?? []);
    expect(printed.length).toBeGreaterThan(4);
    for (const command of printed) {
      const { code: given } = await captured(command.split(' '), { cwd });
      expect([command, given]).toEqual([command, command.includes('hasty') ? 1 : 0]);
    }
    expect(existsSync(join(cwd, '.killspec/last.ndjson'))).toBe(true);
  });
});
