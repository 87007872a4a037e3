import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const service = '[Service]\nExecStart=/a\nKillMode=mixed\nTimeoutStopSec=5\n';

const units = folderWith({
  'a.service': service,
  'b.service': '[Service]\nExecStart=/a\nKillMode=mxied\n',
  'empty.service': '',
  't@.service': service,
  'clock.timer': '[Timer]\n',
  'disk.mount': '[Mount]\nWhat=/dev/sda1\nWhere=/disk\nTimeoutSec=5s\n',
  'bytes.service': Uint8Array.of(0xff, 0xfe),
});

const profiles = folderWith({
  'mine.yaml': 'name: mine\nbase: literal\nchoices:\n  AMB-22: only-after-timeout\nquirks: [is slow]\n',
  'bad.yaml': 'name: bad\nchoices:\n  AMB-22: nonsense\n',
});

const predicted = async (...argv: readonly string[]) => {
  const { code, stdout, stderr } = await captured(['predict', ...argv], {
    env: { SYSTEMD_UNIT_PATH: units },
    cwd: profiles,
  });
  return { code, stdout, stderr };
};

const first = (text: string): string => text.split('\n')[0] ?? '';

test('predicts several units, and exits with 0', async () => {
  const { code, stdout, stderr } = await predicted('a', 'b.service');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split('\n\n\n').map(first)).toEqual([
    'a.service when it is stopped · by the page, literal where it is open',
    'b.service when it is stopped · by the page, literal where it is open',
  ]);
});

test('shows what is wrong in a unit file, with its place', async () => {
  const { stdout } = await predicted('b');
  expect(stdout).toContain(
    [
      ` warning ${join(units, 'b.service')}:3:10 KillMode= is none of control-group, mixed, process, none (what then holds is open: AMB-46)`,
      '   KillMode=mxied',
      '            ^ did you mean mixed?',
    ].join('\n'),
  );
});

test('says that a unit is masked, or a template, and exits with 0', async () => {
  expect(await predicted('empty', 't@')).toEqual({
    code: 0,
    stdout: [
      `empty.service is masked: its file is empty (${join(units, 'empty.service')}), so that it is never started, or stopped`,
      '',
      '',
      `t@.service is a template (${join(units, 't@.service')}): name an instance of it, such as t@NAME.service`,
      '',
    ].join('\n'),
    stderr: '',
  });
});

test.each<[argv: readonly string[], message: string]>([
  [['clock.timer'], 'killspec: clock.timer is a timer: it has no processes to be killed'],
  [['bytes'], `killspec: ${join(units, 'bytes.service')} is not a text file: it is not UTF-8`],
  [['nothing'], 'killspec: there is no unit nothing.service'],
  [['./nothing.service'], 'killspec: ./nothing.service is not there'],
  [['a', '--profile', 'open'], 'killspec: the profile open cannot be played: it does not say which readings to act by'],
  [['a', '--profile', 'none.yaml'], 'killspec: none.yaml is not there'],
  [['a', '--profile', 'bad.yaml'], 'bad.yaml:3:3 "nonsense" is no reading of AMB-22'],
  [['a', '--restart', '--watchdog'], 'killspec: --restart and --watchdog exclude each other'],
  [[], "killspec: missing required argument 'UNIT'"],
])('%j is a mistake: 2', async (argv, message) => {
  const { code, stderr } = await predicted(...argv);
  expect([code, first(stderr)]).toEqual([2, message]);
});

test('predicts the others where one is a mistake, and exits with 2', async () => {
  const { code, stdout, stderr } = await predicted('nothing', 'a', 'clock.timer');
  expect([code, first(stdout)]).toEqual([2, 'a.service when it is stopped · by the page, literal where it is open']);
  expect(stderr.split('\n').filter((line) => line.startsWith('killspec'))).toEqual([
    'killspec: there is no unit nothing.service',
    'killspec: clock.timer is a timer: it has no processes to be killed',
  ]);
});

test('predicts in the readings of a profile', async () => {
  const { code, stdout } = await predicted('a', '--profile', 'mine.yaml');
  expect([code, first(stdout)]).toEqual([0, 'a.service when it is stopped · by the page, in the readings of mine']);
  expect(stdout).toContain('open points that matter here: none');
  expect(stdout).toContain('beyond the page: is slow (not played above).');
});

test('predicts what a version of systemd does, as it was recorded, and marks its quirks', async () => {
  const { code, stdout } = await predicted('disk.mount', '--profile', 'systemd-257');
  const told = stdout.slice(0, stdout.indexOf(' because')).replace(/\n from[^]*?\n\n/, '\n\n');
  expect([code, told]).toMatchInlineSnapshot(`
    [
      0,
      "disk.mount when it is stopped · by the page, in the readings of systemd-257, with its quirks
     KillMode=control-group TimeoutSec=5 s

     when umount ends
          0 s  umount        is run
          1 s  umount        exits

     when umount ends and another process obeys
          0 s  umount        is run
          1 s  umount        exits
               another       no SIGTERM, no SIGCONT  quirk: mounts-and-swaps-end-only-what-hangs
        after  another       outlives the stop

     when umount ends and another process ignores signals
          0 s  umount        is run
          1 s  umount        exits
               another       no SIGTERM, no SIGCONT  quirk: mounts-and-swaps-end-only-what-hangs
          6 s  another       no SIGKILL              quirk: mounts-and-swaps-end-only-what-hangs
        after  another       outlives the stop

     when umount hangs
          0 s  umount        is run
          5 s  umount        SIGTERM SIGCONT       KM-CG-1 KM-SEQ-1 KS-5  open: AMB-03
         10 s  umount        SIGKILL               KM-CG-3 FK-1           open: AMB-03

     when umount hangs and another process obeys
          0 s  umount           is run
          5 s  another, umount  SIGTERM SIGCONT       KM-CG-1 KM-SEQ-1 KS-5  open: AMB-03
          6 s  another          exits
         10 s  umount           SIGKILL               KM-CG-3 FK-1           open: AMB-03

    ",
    ]
  `);
});

test('literal is what is predicted by anyway', async () => {
  expect(await predicted('a', '--profile', 'literal')).toEqual(await predicted('a'));
});

test('gives JSON, one entry for each unit, with masked ones and mistakes among them', async () => {
  const { code, stdout } = await predicted('--json', 'a', 'empty', 'clock.timer');
  const data = JSON.parse(stdout) as { readonly format: string; readonly units: readonly Record<string, unknown>[] };
  expect([code, data.format]).toEqual([2, 'killspec-prediction/1']);
  const [predictedUnit, ...others] = data.units;
  expect(Object.keys(predictedUnit ?? {})).toEqual([
    'asked',
    'status',
    'name',
    'type',
    'files',
    'settings',
    'diagnostics',
    'trigger',
    'profile',
    'stopTimeout',
    'abortTimeout',
    'remarks',
    'assumptions',
    'behaviours',
    'openPoints',
    'rules',
  ]);
  expect(others).toEqual([
    { status: 'masked', asked: 'empty', name: 'empty.service', file: join(units, 'empty.service') },
    {
      status: 'mistake',
      asked: 'clock.timer',
      code: 'other-type',
      message: 'clock.timer is a timer: it has no processes to be killed',
    },
  ]);
});
