import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';
import { saveSurvivors } from './save-survivors.ts';

const part = ['perturb', '--cell', 'none service watchdog', '--drawn', '1'];

test('says how much is refused and what excuses the rest, and prints the same on one thread and on two', async () => {
  const { code, stdout } = await captured([...part, '--profile', 'literal', '--workers', '1']);
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      0,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules

    42 worlds of 1 cell, played by literal
    Single changes of what they made: refused by the profile that made it, under every reading, how many there are
      none service watchdog             100.0 %   99.2 %      484

    What lets the others through, how often, and an example:
           4  AMB-67  AMB-67=main-only
              SIGUSR2 to main at 10 s out of nowhere (none service watchdog, world 5, literal)

    484 of 484 changes refused by the profile that made the trace (100.0 %), 480 under every reading (99.2 %), 0 unexplained
    ",
    ]
  `);
  const cells = ['perturb', '--cell', 'none watchdog', '--world', '1'];
  const alone = await captured([...cells, '--workers', '1']);
  expect(await captured([...cells, '--workers', '2'])).toEqual(alone);
});

test('shows one change', async () => {
  const { code, stdout } = await captured([
    'perturb',
    '--cell',
    'control-group service watchdog',
    '--world',
    '0',
    '--profile',
    'AMB-32=main-only',
    '--change',
    '3',
  ]);
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      0,
      "control-group service watchdog, world 0, change 3
      [Service] KillMode=control-group ExecStart=/bin/daemon TimeoutStopSec=5s WatchdogSec=10s
      main ignores SIGTERM and SIGHUP and SIGINT and SIGUSR1 and SIGQUIT and SIGABRT, worker ignores SIGTERM and SIGHUP and
      SIGINT and SIGUSR1 and SIGQUIT and SIGABRT, outsider is not of the unit; the watchdog expires at 10 s

      AMB-32=main-only+AMB-33/survivors=kill-signal makes of it:
         10 s   unit     watchdog timeout expires
         10 s   main     SIGABRT                        as owed
         15 s   main     SIGKILL                        as owed
         15 s   worker   SIGKILL                        as owed
         15 s   main     dies of SIGKILL
         15 s   worker   dies of SIGKILL

      SIGABRT to main at 10 s sent to outsider:
         10 s   unit       watchdog timeout expires
         10 s   outsider   SIGABRT                        forbidden
         10 s   main       SIGABRT                        owed, and not sent
         15 s   main       SIGKILL                        as owed
         15 s   worker     SIGKILL                        as owed
         15 s   main       dies of SIGKILL
         15 s   worker     dies of SIGKILL

      refused under every reading
    ",
    ]
  `);
});

test('says what is mistaken in what it was asked for', async () => {
  const asked = [
    ['--cell', 'mixd service stop'],
    ['--profile', 'AMB-06=agian'],
    ['--change', '3'],
    ['--cell', 'mixed service stop', '--world', '0', '--profile', 'literal', '--change', '100000'],
    ['--cell', 'mixed service stop', '--world', '0', '--profile', 'literal', '--change', '14', '--json'],
  ];
  const answers = [];
  for (const options of asked) answers.push(await captured(['perturb', ...options]));
  expect(answers.map(({ code, stderr }) => `${code} ${stderr}`).join('')).toMatchInlineSnapshot(`
    "2 killspec: there is no cell mixd service stop
      did you mean mixed service stop?
    2 killspec: there is no profile AMB-06=agian to play by
      did you mean AMB-42=again?
    2 killspec: --change counts the changes of one trace
      say which, with --cell, --world and --profile
    2 killspec: there is no change 100000 of this trace
      a number from 0 to 48
    2 killspec: --change shows one change as text, and --json is of whole cells
      leave one of them out
    "
  `);
});

test('saves what nothing explains as a scenario and a trace, with the command that shows it', () => {
  const cwd = folderWith();
  const place = { cell: 'mixed service stop', world: 0, maker: 'literal', change: 0 };
  const about = 'SIGTERM to main at 10 s dropped';
  expect(saveSurvivors([{ ...place, about, why: 'for the sake of this test' }], cwd)).toMatchInlineSnapshot(`
    [
      {
        "command": "npx killspec perturb --cell 'mixed service stop' --world 0 --profile literal --change 0",
        "files": {
          "scenario": ".killspec/perturbed/mixed-service-stop-0-literal-0.yaml",
          "trace": ".killspec/perturbed/mixed-service-stop-0-literal-0.trace.json",
        },
        "survivor": {
          "about": "SIGTERM to main at 10 s dropped",
          "cell": "mixed service stop",
          "change": 0,
          "maker": "literal",
          "why": "for the sake of this test",
          "world": 0,
        },
      },
    ]
  `);
});
