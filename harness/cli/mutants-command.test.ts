import { expect, test } from 'vitest';
import { captured } from './captured.ts';

test('says of the mutants of an operator what kills them, and the same on one thread and on two', async () => {
  const { code, stdout } = await captured(['mutants', 'mode-mistaken/none/process', '--workers', '1']);
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      0,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · seed 1

    Each mutant: the rule that it should break, how many drawn worlds a hunt needs, the first case that kills it
      mode-mistaken/none/process/always      KM-NO-1   21  closed-world/outsider/Mode=none,Reaction=exits
      mode-mistaken/none/process/first-pass  KM-NO-1   21  closed-world/outsider/Mode=none,Reaction=exits

    by operator  2 killed under every reading, 0 unless a reading allows them, 0 that do nothing else
    a hunt       kills 2 of the 2 that die under every reading within 2000 worlds (100.0 %)
    left out     what takes many minutes: --all tries 20000 drawn worlds, not 2000, and tells who does
                 nothing else by all worlds up to small, not tiny
    ",
    ]
  `);
  expect((await captured(['mutants', 'mode-mistaken/none/process', '--workers', '2'])).stdout).toBe(stdout);
});

test('shows the cases that kill one mutant', async () => {
  const { code, stdout } = await captured(['mutants', 'none-removes-group', '--workers', '1']);
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      0,
      "none-removes-group: under none removes the control group with survivors in it

    should break KM-NO-4; dies under every reading; a hunt needs 21 worlds

    Killed in 46 cases, with the rules that fail:
      closed-world/outsider/Mode=none,Reaction=exits                     KM-NO-4
      closed-world/outsider/Mode=none,Reaction=ignores                   KM-NO-4
      kill-mode/frozen/Mode=none                                         KM-NO-4
      kill-mode/main-exits-by-itself/Mode=none                           KM-NO-4  under literal only
      kill-mode/none-stop-command-hangs                                  KM-NO-4
      kill-mode/none-survivors                                           KM-NO-4
      kill-mode/none-whatever-else/Job=stop                              KM-NO-4
      kill-mode/none-whatever-else/Job=restart                           KM-NO-4
      kill-mode/none                                                     KM-NO-4
      kill-mode/remount-stopped/Mode=none,Final=default                  KM-NO-4
      kill-mode/remount-stopped/Mode=none,Final=no                       KM-NO-4
      kill-mode/remount-stopped/Mode=none,Final=other                    KM-NO-4
      kill-mode/start-of-mount-stopped/Mode=none,Reaction=exit           KM-NO-4
      kill-mode/start-of-mount-stopped/Mode=none,Reaction=ignore         KM-NO-4
      kill-mode/start-of-mount-times-out/Mode=none,Reaction=exit         KM-NO-4  under literal only
      kill-mode/start-of-mount-times-out/Mode=none,Reaction=ignore       KM-NO-4  under literal only
      kill-mode/start-of-socket-stopped/Mode=none,Command=ExecStartPre   KM-NO-4
      kill-mode/start-of-socket-stopped/Mode=none,Command=ExecStartPost  KM-NO-4
      kill-mode/start-of-socket-times-out/Mode=none,Reaction=exit        KM-NO-4  under literal only
      kill-mode/start-of-socket-times-out/Mode=none,Reaction=ignore      KM-NO-4  under literal only
      kill-mode/start-of-swap-stopped/Mode=none,Reaction=exit            KM-NO-4
      kill-mode/start-of-swap-stopped/Mode=none,Reaction=ignore          KM-NO-4
      kill-mode/start-of-swap-times-out/Mode=none,Reaction=exit          KM-NO-4  under literal only
      kill-mode/start-of-swap-times-out/Mode=none,Reaction=ignore        KM-NO-4  under literal only
      kill-signal/modes/Mode=none                                        KM-NO-4
      regressions/watchdog-under-none                                    KM-NO-4
      sections/mode-of-all-types/Section=Service                         KM-NO-4
      sections/mode-of-all-types/Section=Socket                          KM-NO-4
      sections/mode-of-all-types/Section=Mount                           KM-NO-4
      sections/mode-of-all-types/Section=Swap                            KM-NO-4
      sections/mode-of-all-types/Section=Scope                           SEC-1 SEC-2 KM-VAL-1 KM-CG-1
      sections/scope-mode-and-signal                                     SEC-1 SEC-2 KM-VAL-1 KM-CG-1
      sections/scope-section/Option=mode                                 SEC-1 SEC-2 KM-VAL-1 KM-CG-1
      send-sighup/none                                                   KM-NO-4
      send-sigkill/left-overs-and-start/Mode=none                        KM-NO-4
      values/kill-mode-invalid/Value=upper                               KM-NO-4  under literal only
      values/kill-mode-invalid/Value=capital                             KM-NO-4  under literal only
      values/kill-mode-invalid/Value=cgroup                              KM-NO-4  under literal only
      values/kill-mode-invalid/Value=underscore                          KM-NO-4  under literal only
      values/kill-mode-invalid/Value=all                                 KM-NO-4  under literal only
      values/kill-mode-invalid/Value=main                                KM-NO-4  under literal only
      values/kill-mode-invalid/Value=yes                                 KM-NO-4  under literal only
      values/kill-mode-invalid/Value=quoted                              KM-NO-4  under literal only
      values/kill-mode-invalid/Value=two                                 KM-NO-4  under literal only
      values/kill-mode/Mode=none                                         KM-NO-4
      watchdog-signal/none                                               KM-NO-4
    ",
    ]
  `);
});

test('gives one mutant as JSON', async () => {
  const { code, stdout } = await captured(['mutants', 'none-removes-group', '--workers', '1', '--json']);
  const { mutants, ...rest } = JSON.parse(stdout) as {
    readonly mutants: readonly { readonly kills: readonly unknown[] }[];
  };
  expect([code, rest, mutants.map(({ kills, ...of }) => ({ ...of, kills: kills.slice(0, 1) }))]).toMatchInlineSnapshot(`
    [
      0,
      {
        "counts": {
          "hand": {
            "contradiction": 0,
            "equivalent": 0,
            "killed": 1,
            "reading": 0,
            "unexplained": 0,
          },
          "operator": {
            "contradiction": 0,
            "equivalent": 0,
            "killed": 0,
            "reading": 0,
            "unexplained": 0,
          },
        },
        "format": "killspec-mutants/1",
        "hunt": {
          "found": 1,
          "mortal": 1,
          "worldCount": 2000,
        },
        "thoroughness": {
          "bound": "tiny",
          "drawnMax": 2000,
          "seed": 1,
          "spareDrawnMax": 2000,
        },
      },
      [
        {
          "breaks": "KM-NO-4",
          "fate": {
            "case": "closed-world/outsider/Mode=none,Reaction=exits",
            "kind": "killed",
            "rules": [
              "KM-NO-4",
            ],
          },
          "kills": [
            {
              "case": "closed-world/outsider/Mode=none,Reaction=exits",
              "literal": {
                "failing": [
                  "KM-NO-4",
                ],
                "violated": [
                  "KM-NO-4",
                ],
              },
              "open": {
                "failing": [
                  "KM-NO-4",
                ],
                "violated": [
                  "KM-NO-4",
                ],
              },
            },
          ],
          "name": "none-removes-group",
          "origin": "hand",
          "says": "under none removes the control group with survivors in it",
          "worldsNeeded": 21,
        },
      ],
    ]
  `);
});

const atOnce = (listen: () => void): (() => void) => {
  listen();
  return () => {};
};

test('is interrupted without a result', async () => {
  const onInterrupt = atOnce;
  expect(await captured(['mutants', 'no-mixed', '--workers', '1'], { onInterrupt })).toMatchInlineSnapshot(`
    {
      "code": 6,
      "stderr": "interrupted: this is no result
    ",
      "stdout": "",
    }
  `);
});

test('knows what it cannot do', async () => {
  expect([
    await captured(['mutants', 'nomixed']),
    await captured(['mutants', 'late/']),
    await captured(['mutants', 'late', '--workers', '0']),
  ]).toMatchInlineSnapshot(`
    [
      {
        "code": 2,
        "stderr": "killspec: there is no mutant nomixed
      did you mean no-mixed?
    ",
        "stdout": "",
      },
      {
        "code": 2,
        "stderr": "killspec: there is no mutant late/
      did you mean late?
    ",
        "stdout": "",
      },
      {
        "code": 2,
        "stderr": "killspec: option '--workers <n|auto>' argument '0' is invalid. auto or a whole number from 1 to 256 is needed.
    npx killspec mutants --help says more
    ",
        "stdout": "",
      },
    ]
  `);
});
