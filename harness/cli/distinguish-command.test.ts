import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../package-root.ts';
import { captured, folderWith } from './captured.ts';

const distinguish = async (...operands: readonly string[]) => {
  const { code, stdout, stderr } = await captured(['distinguish', ...operands]);
  return [code, stdout, stderr];
};

test('shows where two readings part, in both directions', async () => {
  expect(await distinguish('AMB-16=restart-too', 'AMB-16=not-in-restart')).toMatchInlineSnapshot(`
    [
      0,
      "AMB-16  Does SIGHUP follow the first signal of a restart job too (SendSIGHUP=, first sentence, against KillMode=,
            paragraph 4, second sentence)?

    restart-too and not-in-restart differ

        [Service] SendSIGHUP=yes
        main ignores SIGTERM; restart at 0 s

        restart-too allows this, and not-in-restart refuses it:

            0 s   unit     restart requested
            0 s   main     SIGTERM                        as owed
            0 s   main     SIGHUP                         forbidden
            0 s   main     SIGCONT                        as owed
            0 s   main     dies of SIGHUP

        Because SIGHUP goes to those that were just sent the first signal (SendSIGHUP=, paragraph 1, first sentence), and
        the unit was to be stopped at 0 s, main was owed only SIGCONT at 0 s; however, it was sent SIGHUP.

        not-in-restart allows this, and restart-too refuses it:

            0 s   unit     restart requested
            0 s   main     SIGTERM                        as owed
            0 s   main     SIGCONT                        out of order
            0 s   main     SIGHUP                         owed, and not sent
           90 s   main     SIGKILL                        as owed
           90 s   main     dies of SIGKILL

        Because with SendSIGHUP=yes, SIGHUP follows immediately after the first signal (SendSIGHUP=, paragraph 1, first
        sentence), and the unit was to be stopped at 0 s, main was owed SIGHUP at 0 s; however, it was not sent.

        again      npx killspec distinguish AMB-16=restart-too AMB-16=not-in-restart
    ",
      "",
    ]
  `);
});

test('says what both take besides, where nothing else shows it', async () => {
  const [code, text] = await distinguish('AMB-54');
  expect([code, text]).toMatchInlineSnapshot(`
    [
      0,
      "AMB-54  In mode process, is it main or any process that must remain for the final signal to be due (KillMode=, paragraph
            4, second bullet)?

    main and any-process differ
        both with AMB-70=all-remaining, without which they do not differ here

        [Service] KillMode=process
        worker; stop at 0 s

        main allows this, and any-process refuses it:

            0 s   unit     stop requested
           90 s   worker   SIGKILL                        owed, and not sent

        Because under process, a main process that outlives the stop timeout gets the final signal (KillMode=, paragraph 4,
        third sentence), and the stop timeout since 0 s had passed at 90 s, worker was owed SIGKILL at 90 s; however, it was
        not sent.

        any-process allows this, and main refuses it:

            0 s   unit     stop requested
           90 s   worker   SIGKILL                        forbidden
           90 s   worker   dies of SIGKILL

        Because under process, only the main process itself is killed (KillMode=, paragraph 2, third sentence), worker was
        owed nothing at 90 s; however, it was sent SIGKILL.

        again      npx killspec distinguish AMB-54=main AMB-54=any-process
    ",
    ]
  `);
});

test('two implementations differ by what they do', async () => {
  expect(
    await distinguish('killspec:reference', 'systemd-257', '--case', 'kill-mode/none-stop-post'),
  ).toMatchInlineSnapshot(`
    [
      0,
      "killspec:reference and systemd-257 differ

        [Service] ExecStart=/usr/bin/server ExecStop=/bin/kill -INT $MAINPID ExecStopPost=/usr/bin/server --clean
        KillMode=none TimeoutStopSec=10s
        main exits on SIGINT, ExecStop sends SIGINT to main at once and exits by itself after 1 s; stop at 0 s

        killspec:reference does this:

            0 s   unit       stop requested
            0 s   ExecStop   is run
            0 s   main       SIGINT from ExecStop
            0 s   main       exits
            1 s   ExecStop   exits
            1 s   manager    says that the unit is stopped

        systemd-257 does this:

          0.006355 s   unit           stop requested
          0.006356 s   ExecStop       is run
          0.006522 s   main           SIGINT from ExecStop
           0.00653 s   main           exits
           1.00652 s   ExecStop       exits
          1.006521 s   ExecStopPost   is run
          1.006652 s   ExecStopPost   exits
          1.006661 s   manager        says that the unit is stopped
          1.006673 s   manager        removes the control group

        As seen from killspec:reference, systemd-257: ExecStopPost= run at 1.006521 s.

        found in   kill-mode/none-stop-post
        again      npx killspec distinguish killspec:reference systemd-257 --case kill-mode/none-stop-post
    ",
      "",
    ]
  `);
});

test('a version and what it was seen to follow are two sides as well', async () => {
  const [code, text] = await distinguish(
    'profile:systemd-257',
    'AMB-41=triggers',
    '--case',
    'kill-mode/mixed-exit-type-cgroup',
  );
  expect([code, String(text).split('\n')[0]]).toEqual([0, 'profile:systemd-257 and AMB-41=triggers differ']);
  const followed = await distinguish(
    'profile:systemd-257',
    'systemd-257',
    '--case',
    'kill-mode/mixed-exit-type-cgroup',
  );
  expect(followed[1]).toContain('profile:systemd-257 and systemd-257: no difference');
});

test('where there is no difference it says what was looked at', async () => {
  expect(await distinguish('literal', 'killspec:reference', '--case', 'send-sighup/yes')).toMatchInlineSnapshot(`
    [
      0,
      "literal and killspec:reference: no difference
        up to send-sighup/yes (1 world)

        again      npx killspec distinguish literal killspec:reference --case send-sighup/yes
    ",
      "",
    ]
  `);
});

test('a comparison in which nothing was played is none', async () => {
  expect(
    await distinguish('killspec:reference', 'systemd-257', '--case', 'kill-mode/main-not-permitted'),
  ).toMatchInlineSnapshot(`
    [
      6,
      "killspec:reference and systemd-257 could not be compared: there is no world that both were played in

        again      npx killspec distinguish killspec:reference systemd-257 --case kill-mode/main-not-permitted
    ",
      "",
    ]
  `);
});

test('gives way to who interrupts it', async () => {
  const { code, stdout } = await captured(['distinguish', 'literal', 'AMB-52=signal'], {
    onInterrupt: (stop) => {
      const timer = setImmediate(stop);
      return () => clearImmediate(timer);
    },
  });
  expect([code, stdout]).toEqual([6, 'interrupted: this is no result\n']);
});

test('saves a scenario that is played like any other', async () => {
  const cwd = folderWith();
  const saved = await captured(['distinguish', 'AMB-78', '-o', 'mine.yaml'], { cwd });
  const played = await captured(['run', 'mine.yaml', '--adapter', 'killspec:reference'], { cwd });
  expect([saved.code, played.code, readFileSync(join(cwd, 'mine.yaml'), 'utf8')]).toMatchInlineSnapshot(`
    [
      0,
      0,
      "title: "AMB-78: signalled and every-remaining differ"
    rules: [KS-5, KM-PR-1]
    ambiguities: [AMB-78]
    found_by: npx killspec distinguish AMB-78=signalled AMB-78=every-remaining
    unit: |
      [Service]
      KillMode=process
    processes:
      main: {}
      worker: {}
    do:
      - { at: 0s, stop }
    ",
    ]
  `);
  const again = await captured(['distinguish', 'AMB-78', '--case', 'mine.yaml', '--json'], { cwd });
  const { pairs } = JSON.parse(again.stdout) as { readonly pairs: readonly { readonly status: string }[] };
  expect(pairs.map(({ status }) => status)).toEqual(['found']);
});

test('what cannot be told apart is refused, with a hint', async () => {
  const refusals = [];
  for (const operands of [
    [],
    ['AMB-99'],
    ['AMB-16=restart-too'],
    ['literal', 'literal'],
    ['AMB-16=first', 'AMB-16=second'],
    ['AMB-14=always', 'AMB-14=licensed'],
    ['AMB-06=again,AMB-07=first-pass', 'literal'],
    ['systemd-25', 'literal'],
    ['literal', 'open', 'killspec:reference'],
    ['AMB-16', '--bound', 'smal'],
    ['AMB-16', '-o', 'x.yaml'],
    ['AMB-78', '--case', 'kill-mod/none'],
    ['literal', 'open', '--', 'true'],
    ['literal', '--', './not-there'],
  ]) {
    const [code, , stderr] = await distinguish(...operands);
    refusals.push(`${code} ${String(stderr).trimEnd()}`);
  }
  expect(refusals.join('\n')).toMatchInlineSnapshot(`
    "2 killspec: nothing is to be told apart
      as in: npx killspec distinguish AMB-16
    2 killspec: there is no ambiguity AMB-99
      did you mean AMB-09?
    2 killspec: AMB-16=restart-too is to be told from what?
      npx killspec distinguish AMB-16
    2 killspec: literal is given twice
      name two that may differ
    2 killspec: AMB-16 has no reading first
      one of restart-too, only-kill-signal, not-in-restart
    2 killspec: AMB-14 holds several choices
      one of AMB-14/SIGKILL, AMB-14/SIGCONT
    2 killspec: the readings of AMB-06=again,AMB-07=first-pass exclude each other
      npx killspec explain says why
    2 killspec: systemd-25 is no reading, no profile and no implementation
      did you mean systemd-252?
    2 killspec: more than two are told apart two at a time
      leave out killspec:reference
    2 killspec: there is no bound smal
      did you mean small?
    2 killspec: AMB-16 has more than two readings, and x.yaml can hold one scenario
      name two: AMB-16=restart-too AMB-16=only-kill-signal
    2 killspec: no case is called kill-mod/none
      did you mean kill-mode/none?
    2 killspec: the command after -- is told from one other
      as in: npx killspec distinguish literal -- ./my-adapter
    2 killspec: ./not-there: there is no such command
      name a program by its path, or one that stands in PATH"
  `);
});

const stub = ['--', 'node', join(packageRoot(), 'harness/kits/javascript/stub.mjs')];

test('where nothing can be compared with a command, what says why is named', async () => {
  const { code, stdout } = await captured(['distinguish', 'literal', ...stub]);
  expect(code).toBe(6);
  expect(stdout).toContain('could not be compared');
  expect(stdout).toContain(`why        npx killspec doctor ${stub.join(' ')}`);
});

test('a command that follows another reading is told from it', async () => {
  const command = ['--', 'node', join(packageRoot(), 'harness/kits/javascript/reference.mjs')];
  const { code, stdout } = await captured(['distinguish', 'AMB-16=only-kill-signal', ...command]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/main {6}SIGHUP +forbidden/);
});

test('is confined to units of one type', async () => {
  const pair = ['distinguish', 'AMB-03=no-timeout', 'AMB-03=timeout-sec', '--unit-type', 'mount'];
  const { code, stdout } = await captured(pair);
  expect([code, stdout]).toEqual([0, expect.stringContaining('x.mount with nothing set')]);
  expect(stdout.trimEnd().split('\n').at(-1)).toContain(`npx killspec ${pair.join(' ')}`);
  const misspelt = await captured(['distinguish', 'AMB-03', '--unit-type', 'mout']);
  expect([misspelt.code, misspelt.stderr]).toEqual([2, expect.stringContaining('did you mean mount?')]);
});
