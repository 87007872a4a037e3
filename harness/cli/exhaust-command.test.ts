import { expect, test } from 'vitest';
import { captured } from './captured.ts';

test('says what was exhausted', async () => {
  const { code, stdout } = await captured(['exhaust', '--bound', 'tiny', '--profile', 'literal']);
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      0,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile literal · scope tiny 1

    reference 1   2304 worlds   2304 conformant

    exhausted: 2304 worlds up to the bound tiny: KillMode= × unit type × what ends it (stop; restart, but of scopes; own
      exit and watchdog, of services with a main process) × main process of a service (dies, at it, before it or behind it,
      ignores, absent) × up to 1 other process, 2 in other units (dies, ignores) × SendSIGHUP= × SendSIGKILL= ×
      FinalKillSignal= (SIGKILL) × stop command, or helper, but of scopes (none, hangs) × ExecStopPost= of services and
      sockets (none). KillSignal= and WatchdogSignal= are not set, RestartKillSignal= is SIGUSR1, the timeout is 10 s, and
      there are no odd processes but those named

    No implementation was given: this judged the reference that comes with killspec (name yours: --adapter PATH).
    ",
    ]
  `);
});

test('says which part was played, and finds what is wrong in it', async () => {
  const part = ['--from', '40', '--runs', '8'];
  const { code, stdout } = await captured(['exhaust', ...part, '--adapter', 'killspec:none-is-process']);
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      1,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · scope small 1

    none-is-process 1   8 worlds   6 conformant   2 NOT

      ✗      2  KM-NO-1: KillSignal= sent to main (unlicensed)   first in world 43 (none service stop)

      ✗ world 43 of scope small                                       rule KM-NO-1
        [Service] KillMode=none
        main; stop at 0 s

          0 s   unit      stop requested
          0 s   main      SIGTERM SIGCONT                forbidden
          0 s   manager   says that the unit is stopped
          0 s   main      dies of SIGTERM

        Because under none, no process is killed, whatever the other options say (KillMode=, paragraph 2, fourth sentence),
        main was owed nothing at 0 s; however, it was sent SIGTERM.
        Does not matter: KillSignal=, RestartKillSignal=, SendSIGHUP=, SendSIGKILL=, FinalKillSignal=, WatchdogSignal=, the
        number of other processes; of signals, any that nothing else sends. Matters: KillMode=none.

        again   npx killspec run .killspec/found/KM-NO-1-scope-small-world-43.yaml --adapter killspec:none-is-process
        saved   .killspec/found/KM-NO-1-scope-small-world-43.yaml

    worlds 40 to 47 of 190080 up to the bound small: KillMode= × unit type × what ends it (stop; restart, but of scopes; own
      exit and watchdog, of services with a main process) × main process of a service (dies, one step before the timeout, at
      it, before it or behind it, one step after it, ignores, ignores the final signal too, stopped, absent) × up to 2 other
      processes, 3 in other units (dies, at it, before it or behind it, ignores, stopped) × SendSIGHUP= × SendSIGKILL= ×
      FinalKillSignal= (SIGKILL, SIGQUIT) × stop command, or helper, but of scopes (none, quick, hangs) × ExecStopPost= of
      services and sockets (none, quick, hangs). KillSignal= and WatchdogSignal= are not set, RestartKillSignal= is SIGUSR1,
      the timeout is 10 s, and there are no odd processes but those named
    ",
    ]
  `);
});

test('knows no other bounds', async () => {
  expect(await captured(['exhaust', '--bound', 'smal'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'killspec: there is no bound smal\n  did you mean small?\n',
  });
});

test.each([
  ['played', []],
  ['played in parts', ['--shard', '1/2', '--output', 'part.ndjson']],
])('refuses a first world beyond the bound, %s', async (_how, more) => {
  expect(await captured(['exhaust', '--bound', 'tiny', '--from', '2304', ...more])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'killspec: there is no world 2304 up to the bound tiny\n  write --from with a number from 0 to 2303\n',
  });
});
