import { expect, test } from 'vitest';
import { type Act, changesBetween } from './acts.ts';
import { describeChanges } from './describe-changes.ts';

/** `6 SIGKILL worker` at an instant in seconds; `1 run ExecStop`. */
const acts = (...lines: readonly string[]): readonly Act[] =>
  lines.map((line) => {
    const [at = '', what = '', who = ''] = line.split(' ');
    return { atUs: Number(at) * 1_000_000, what, who };
  });

test.each<[name: string, before: readonly Act[], after: readonly Act[], text: string]>([
  ['nothing', acts('0 SIGTERM main'), acts('0 SIGTERM main'), ''],
  [
    'a signal that is gone',
    acts('0 SIGTERM main', '5 SIGKILL main'),
    acts('0 SIGTERM main'),
    'no SIGKILL to main at 5 s',
  ],
  ['a signal more', acts('0 SIGTERM main'), acts('0 SIGTERM main', '0 SIGCONT main'), 'SIGCONT to main at 0 s too'],
  ['a second one like it', acts('0 SIGHUP main'), acts('0 SIGHUP main', '0 SIGHUP main'), 'SIGHUP to main at 0 s too'],
  ['another instant', acts('6 SIGKILL main'), acts('5 SIGKILL main'), 'SIGKILL to main at 5 s, not 6 s'],
  ['another signal', acts('0 SIGINT main'), acts('0 SIGTERM main'), 'SIGTERM, not SIGINT, to main at 0 s'],
  [
    'the same to several',
    acts('6 SIGKILL main', '6 SIGKILL a', '6 SIGKILL b'),
    acts('5 SIGKILL main', '5 SIGKILL a', '5 SIGKILL b'),
    'SIGKILL to main, a and b at 5 s, not 6 s',
  ],
  [
    'several to the same',
    acts('0 SIGTERM main', '0 SIGCONT main', '0 SIGTERM a', '0 SIGCONT a'),
    acts(),
    'no SIGTERM or SIGCONT to main and a at 0 s',
  ],
  [
    'the nearest of two instants',
    acts('90 SIGTERM main'),
    acts('1 SIGTERM main', '91 SIGTERM main'),
    'SIGTERM to main at 91 s, not 90 s; SIGTERM to main at 1 s too',
  ],
  [
    'only the order',
    acts('0 SIGTERM main', '0 SIGCONT main', '0 SIGTERM ExecUnmount', '0 SIGCONT ExecUnmount'),
    acts('0 SIGTERM main', '0 SIGTERM ExecUnmount', '0 SIGCONT main', '0 SIGCONT ExecUnmount'),
    'in another order at 0 s: SIGTERM to main, SIGTERM to umount, SIGCONT to main, SIGCONT to umount',
  ],
  ['a command that is not run', acts('0 run ExecStop'), acts(), 'ExecStop= not run'],
  ['a command that is run', acts(), acts('2 run ExecStopPost.2'), 'ExecStopPost= no. 2 run at 2 s'],
  ['a command run later', acts('0 run ExecStop'), acts('2 run ExecStop'), 'ExecStop= run at 2 s, not 0 s'],
  [
    'a command that only moves along',
    acts('6 SIGKILL main', '6 run ExecStopPost'),
    acts('5 SIGKILL main', '5 run ExecStopPost'),
    'SIGKILL to main at 5 s, not 6 s',
  ],
])('tells %s', (_, before, after, text) => {
  expect(describeChanges(changesBetween(before, after))).toBe(text);
});
