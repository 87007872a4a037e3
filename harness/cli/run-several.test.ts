import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';
import { runSeveral } from './run-several.ts';
import type { RunCommandOptions } from './plan-run.ts';

const run = async (
  adapters: readonly string[],
  options: RunCommandOptions = {},
  ...cases: readonly string[]
): Promise<readonly [number, string]> => {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  const io = { write, writeError: write, env: {}, cwd: folderWith(), now: () => new Date(0), errorIsTerminal: false };
  return [await runSeveral(adapters, cases, options, { ...io, onInterrupt: () => () => {} }), text];
};

const cases = ['kill-mode/mixed-worker-waits', 'send-sighup/yes', 'sections/socket'];

test('implementations are compared rule by rule, reading by reading, departure by departure', async () => {
  expect(await run(['killspec:reference', 'killspec:hasty'], {}, ...cases)).toMatchInlineSnapshot(`
    [
      1,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open

    reference 1   3 cases   3 conformant (2 of them only under some readings)
    hasty 1       3 cases   1 conformant   2 NOT

    Cases by the rule they break   reference   hasty
      KM-MX-2                      -           1       mixed: the other processes get nothing with the first signal
      KS-5                         -           1       SIGCONT always follows right after KillSignal=

    Readings that the conformant cases allow   reference                    hasty
      AMB-04                                   first-pass or stop-request   -       service
      AMB-06                                   once                         -       service
      AMB-18                                   per-process-hup-first        -       service
      AMB-22                                   main-exit-too                -       service
      AMB-78                                   signalled                    -       service

    Departures from every reading of the page, with the plainest case of each
       1  KM-MX-2, service: KillSignal= sent to a remaining process (unlicensed)
          hasty: kill-mode/mixed-worker-waits
       2  KS-5, service: SIGCONT not sent to the main process
          hasty: send-sighup/yes
    ",
    ]
  `);
});

test('what speaks of one implementation is refused, and so is one that is not there', async () => {
  expect(await run(['killspec:reference', 'killspec:hasty'], { junit: 'x.xml' })).toMatchInlineSnapshot(`
    [
      2,
      "killspec: --junit is for one implementation, and 2 were named
    ",
    ]
  `);
  expect(await run(['killspec:reference', 'killspec:nobody'])).toEqual([2, expect.stringContaining('nobody')]);
});

test('one name is one implementation, and of several the number is enough', async () => {
  const { code, stderr } = await captured(['run', '--recording', 'systemd-1,2']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('there is no recording systemd-1')]);
  const one = await captured(['run', '--recording', 'systemd-252', 'send-sighup/order']);
  expect([one.code, one.stdout]).toEqual([1, expect.stringContaining('--adapter recording:systemd-252')]);
});
