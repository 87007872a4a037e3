import { expect, test } from 'vitest';
import { readStrace } from './read-strace.ts';

test('reads what was sent, with what kill(2) answered, and how processes ended', () => {
  const text = `1     1700000000.000100 kill(42, SIGTERM) = 0
[pid 1] 1700000000.000200 tgkill(42, 43, SIGRT_5) = -1 ESRCH (No such process)
1     1700000000.000300 pidfd_send_signal(7<pid:44>, SIGCONT, NULL, 0) = -1 EPERM (Operation not permitted)
1     1700000000.000400 kill(42, 0) = 0
1     1700000000.000500 kill(42, SIGKILL) = -1 EINVAL (Invalid argument)
1     1700000000.000600 kill(42, SIGKILL <unfinished ...>
42    1700000000.000700 +++ killed by SIGKILL +++
43    1700000001.000000 +++ exited with 3 +++
1     1700000001.000000 read(3, "kill(9, SIGTERM)", 20) = 16`;
  const zero = 1_700_000_000_000_000;
  expect(readStrace(text, 1)).toEqual({
    events: [
      { atUs: zero + 100, kind: 'signal', from: 1, to: 42, number: 15, result: 'ok' },
      { atUs: zero + 200, kind: 'signal', from: 1, to: 43, number: 37, result: 'ESRCH' },
      { atUs: zero + 300, kind: 'signal', from: 1, to: 44, number: 18, result: 'EPERM' },
      { atUs: zero + 600, kind: 'signal', from: 1, to: 42, number: 9, result: 'ok' },
      { atUs: zero + 700, kind: 'exit', pid: 42, number: 9 },
      { atUs: zero + 1_000_000, kind: 'exit', pid: 43, status: 3 },
    ],
    unclear: [],
  });
});

test('lines without a pid are of the process that was traced, and -tt gives the time of day', () => {
  expect(readStrace('01:00:02.000005 kill(42, SIGHUP) = 0', 7).events).toEqual([
    { atUs: 3_602_000_005, kind: 'signal', from: 7, to: 42, number: 1, result: 'ok' },
  ]);
});

test('a signal whose target or instant is not known is told, with its line', () => {
  const text = `0.000001 kill(-42, SIGTERM) = 0
0.000002 pidfd_send_signal(7, SIGTERM, NULL, 0) = 0
kill(42, SIGTERM) = 0
0.000003 kill(42, SIGODD) = 0`;
  expect(readStrace(text, 1)).toEqual({
    events: [],
    unclear: [
      { line: 1, why: 'which processes are in a process group is not known' },
      { line: 2, why: 'which process a pidfd is of is written by strace -yy only' },
      { line: 3, why: 'it says no instant: run strace with -ttt' },
      { line: 4, why: 'there is no signal SIGODD' },
    ],
  });
});
