import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const names = ['send-sighup/order', 'kill-mode/stops-itself', 'kill-mode/order-of-a-pass', 'sections/socket'];

const readings = async (adapter: string, ...more: readonly string[]): Promise<readonly [number, string]> => {
  const cwd = folderWith();
  const { code } = await captured(['run', ...names, '--adapter', adapter, '--output', 'seen.ndjson'], { cwd });
  const { code: told, stdout, stderr } = await captured(['readings', 'seen.ndjson', ...more], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  return [told, stdout];
};

test('says which readings are followed, and by which cases that is known', async () => {
  const [code, text] = await readings('killspec:reference');
  const [told, untold = ''] = text.split('\n\nNot told');
  expect([code, told]).toMatchInlineSnapshot(`
    [
      0,
      "reference 1: the readings that its conformant cases allow together

      AMB-15/F   service   forbidden or licensed   kill-mode/order-of-a-pass
      AMB-18     service   per-process-hup-first   kill-mode/order-of-a-pass
      AMB-20     service   nothing                 kill-mode/stops-itself
      AMB-77     service   not                     kill-mode/order-of-a-pass

    One goes with the other only:
      service: AMB-53 nothing, AMB-64/own-exit not; or AMB-64/own-exit owed",
    ]
  `);
  const linesOf = (point: string): string | undefined =>
    untold.split(/\n {2}(?=\S)/).find((line) => line.startsWith(point));
  const points = [
    'AMB-04 of a service',
    'AMB-15/W of a service',
    'AMB-50',
    'AMB-51 of a service',
    'AMB-51 of a socket',
  ];
  expect(points.map(linesOf).join('\n')).toMatchInlineSnapshot(`
    "AMB-04 of a service: stop-request or first-pass or each-pass
        kill-mode/stop-command-hangs-for-good (not played), and 3 others
        npx killspec distinguish AMB-04
        no world of the suite, of the bound tiny and of 2000 drawn ones tells first-pass from each-pass
    AMB-15/W of a service: owed or licensed or forbidden
        watchdog-signal/default/Mode=mixed (not played), and 7 others
        npx killspec distinguish AMB-15/W
    AMB-50
        shows on no trace: The message goes over the message bus, to a program that is neither the manager nor a process of
          the unit; worlds and traces hold processes and signals, and what such a program then does is not the manager's to
          answer for.
    AMB-51 of a service: thaw-first or as-it-is
        regressions/frozen-when-it-ran-too-long (not played), and 3 others
        npx killspec distinguish AMB-51=thaw-first AMB-51=as-it-is
    AMB-51 of a socket: thaw-first or as-it-is
        no case of the suite, but the world seed 1, world 731, process socket restart
        npx killspec distinguish AMB-51=thaw-first AMB-51=as-it-is --unit-type socket"
  `);
  expect(text.trimEnd().split('\n').at(-1)).toMatchInlineSnapshot(`"3 of 138 determined"`);
});

test('cases that contradict each other are named, none of which can be left out', async () => {
  const { stdout } = await captured(['readings', '--recording', 'systemd-252', '--json']);
  const { inferred } = JSON.parse(stdout) as {
    readonly inferred: readonly {
      readonly choice: string;
      readonly unitType: string;
      readonly allowed: readonly string[];
      readonly shownBy: readonly string[];
    }[];
  };
  const contradictions = inferred.filter(({ allowed }) => allowed.length === 0);
  expect(contradictions.map(({ choice, unitType }) => `${unitType} ${choice}`)).toMatchInlineSnapshot(`
    [
      "service AMB-06",
      "service AMB-07",
      "service AMB-16",
      "service AMB-22",
      "service AMB-35",
      "service AMB-36/forks",
      "service AMB-56",
      "service AMB-68",
      "service AMB-72/kill-signal",
      "socket AMB-02",
      "socket AMB-10",
      "socket AMB-11",
      "mount AMB-03",
      "swap AMB-03",
    ]
  `);
  expect(contradictions.every(({ shownBy }) => shownBy.length >= 2)).toBe(true);
});

test('a file that holds no results is refused', async () => {
  const { code, stderr } = await captured(['readings', 'x.ndjson'], { cwd: folderWith({ 'x.ndjson': 'nothing' }) });
  expect([code, stderr]).toEqual([2, expect.stringContaining('x.ndjson')]);
});

test('says how far the profile of a recording predicts it, and what is known not to be predicted', async () => {
  const { code, stdout } = await captured(['readings', '--recording', 'systemd-257', '--predicted']);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n').at(-1)).toMatchInlineSnapshot(
    `"systemd-257 predicts the signals of 675 of 701 recorded cases"`,
  );
  expect(stdout).not.toContain('nobody knows why');
});

test('says so of generated worlds, too, and in how many of them a limit could show', async () => {
  const { code, stdout } = await captured(['readings', '--recording', 'drawn/systemd-257', '--predicted']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/mispredicted: \d+ of the \d+ cases that it covers/);
  expect(stdout.trimEnd().split('\n').at(-1)).toMatchInlineSnapshot(
    `"systemd-257 predicts the signals of 1954 of 2066 recorded cases"`,
  );
  expect(stdout).not.toContain('nobody knows why');
});

const odd = `format: killspec-profile/1
name: odd
choices:
  AMB-10: exempt
quirks:
  - mounts-and-swaps-end-only-what-hangs
  - begins-again-after-the-final-signal
`;

test('finds the quirks that an implementation was made with, as a profile that predicts it', async () => {
  const cwd = folderWith({ 'odd.yaml': odd });
  const told = ['kill-mode/mixed-hung-*', 'final-kill-signal/*', 'sections/mount*'];
  await captured(['run', ...told, '--adapter', 'profile:odd.yaml', '--traces', '--output', 'all.ndjson'], { cwd });
  const seen = ['all.ndjson', '--predicted', '--output', 'seen.yaml'];
  const { code, stdout } = await captured(['readings', ...seen], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "Quirks that are played
      mounts-and-swaps-end-only-what-hangs: kills nothing of a mount or a swap, unless the command that ends it hangs
      begins-again-after-the-final-signal: sends the first signal again one stop timeout after the final one, and the final
        one once more after that

    odd predicts the signals of 30 of 30 recorded cases
    "
  `);
  const profile = readFileSync(join(cwd, 'seen.yaml'), 'utf8');
  expect(profile).toMatch(/AMB-10: exempt\n/);
  expect(profile).toMatch(
    /quirks:\n {2}- mounts-and-swaps-end-only-what-hangs\n {2}- begins-again-after-the-final-signal\n$/,
  );
});

test('each point is told of every unit type that was judged: followed, contradictory or not told, and counted', async () => {
  const cwd = folderWith({ 'odd.yaml': odd });
  const { code, stdout } = await captured(['readings', 'odd.yaml', '--json'], { cwd });
  expect(code).toBe(0);
  const told = JSON.parse(stdout) as {
    readonly inferred: readonly { readonly choice: string; readonly unitType: string; readonly allowed: string[] }[];
    readonly untold: readonly { readonly choice: string; readonly unitType?: string; readonly left: string[] }[];
    readonly pointCount: number;
    readonly quirks: readonly string[];
  };
  const inferred = told.inferred.filter(({ allowed }) => allowed.length < 2);
  const points = [...inferred, ...told.untold].map(({ choice, unitType }) => `${choice} ${unitType}`);
  expect(new Set(points).size).toBe(points.length);
  expect(points.length).toBe(told.pointCount);
  expect(points).toContain('AMB-04 mount');
  expect(told.untold.every(({ left }) => left.length > 1)).toBe(true);
  expect(told.quirks).toEqual(['mounts-and-swaps-end-only-what-hangs', 'begins-again-after-the-final-signal']);
});

test('where nothing was judged nothing is inferred', async () => {
  const cwd = folderWith();
  const { code, stdout, stderr } = await captured(['readings', '--', 'true'], { cwd });
  expect([code, stdout]).toEqual([6, '']);
  expect(stderr).toContain('no case was judged');
});

const named = async (...args: readonly string[]): Promise<string> => (await captured(['readings', ...args])).stderr;

test('what can be named is said where a name is none', async () => {
  expect(await named('systemd-25')).toMatchInlineSnapshot(`
    "killspec: systemd-25 is no file, and no profile is called so
      did you mean systemd-252?
    "
  `);
  expect(await named('wrongname')).toMatchInlineSnapshot(`
    "killspec: wrongname is no file, and no profile is called so
      a file of killspec run --output, or one of reference, systemd-247, systemd-252, systemd-254, systemd-257, systemd-262, literal, open
    "
  `);
  expect(await named('killspec:reference')).toMatchInlineSnapshot(`
    "killspec: killspec:reference is no file, and no profile is called so
      npx killspec readings --adapter killspec:reference
    "
  `);
  expect(await named('systemd-257', '--adapter', 'killspec:hasty')).toMatchInlineSnapshot(`
    "killspec: systemd-257 and an implementation to be played are both named
      name one of them
    "
  `);
});

test('quirks are looked for in traces, so that all of them must have been kept', async () => {
  const cwd = folderWith();
  const run = ['run', 'kill-mode/default', '--adapter', 'killspec:reference'];
  await captured([...run, '--output', 'few.ndjson'], { cwd });
  const { code, stderr } = await captured(['readings', 'few.ndjson', '--predicted'], { cwd });
  expect([code, stderr]).toEqual([
    2,
    `killspec: quirks are seen in the traces of all cases, and this file has them of failures only
  killspec run --traces --output FILE keeps all traces
`,
  ]);
  await captured([...run, '--traces', '--output', 'all.ndjson'], { cwd });
  const { stdout } = await captured(['readings', 'all.ndjson', '--predicted'], { cwd });
  expect(stdout).toBe('reference predicts the signals of 2 of 2 recorded cases\n');
});

test('what is followed can be written to a file, and judged by', async () => {
  const cwd = folderWith();
  const seen = ['--adapter', 'killspec:reference', '--output', 'seen.ndjson'];
  await captured(['run', ...names, ...seen], { cwd });
  const { code } = await captured(['readings', 'seen.ndjson', '-o', 'mine.yaml'], { cwd });
  expect([code, readFileSync(join(cwd, 'mine.yaml'), 'utf8')]).toMatchInlineSnapshot(`
    [
      0,
      "# What reference 1 was seen to follow.
    format: killspec-profile/1
    name: reference
    choices:
      AMB-15/F: [licensed, forbidden]
      AMB-18: per-process-hup-first
      AMB-20: nothing
      AMB-77: not
    ",
    ]
  `);
  const again = await captured(['run', ...names, '--adapter', 'killspec:reference', '--profile', 'mine.yaml'], { cwd });
  expect(again.code).toBe(0);
});

test('a file that cannot be written is a mistake before anything is played', async () => {
  const { code, stderr } = await captured(['readings', '--recording', 'systemd-257', '-o', 'none/mine.yaml']);
  expect([code, stderr]).toEqual([2, 'killspec: there is no directory none to write none/mine.yaml to\n']);
});

const stopAtOnce = (stop: () => void) => {
  const timer = setImmediate(stop);
  return () => clearImmediate(timer);
};

test('a profile is played where it stands in the place of results', async () => {
  const cwd = folderWith();
  writeFileSync(join(cwd, 'mine.yaml'), 'format: killspec-profile/1\nname: mine\nchoices:\n  AMB-25: then-sigkill\n');
  const heads = [];
  for (const operand of ['systemd-257', 'profile:systemd-257', 'mine.yaml', 'none.yaml', 'none']) {
    const { code, stdout, stderr } = await captured(['readings', operand], { cwd, onInterrupt: stopAtOnce });
    heads.push(`${code} ${(stdout + stderr).split('\n')[0]}`);
  }
  expect(heads).toMatchInlineSnapshot(`
    [
      "6 profile systemd-257: the readings that its conformant cases allow together",
      "6 profile systemd-257: the readings that its conformant cases allow together",
      "6 profile mine: the readings that its conformant cases allow together",
      "2 killspec: none.yaml is not there",
      "2 killspec: none is no file, and no profile is called so",
    ]
  `);
});
