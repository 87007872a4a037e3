import { describe, expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

/** A command that is mistaken: exit code 2, nothing on standard output, and a message that helps. */
const mistaken = async (argv: readonly string[], cwd?: string): Promise<string> => {
  const { code, stdout, stderr } = await captured(argv, cwd === undefined ? {} : { cwd });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).not.toMatch(/\n\s+at /);
  return `\n${stderr}`;
};

describe('a mistaken command line', () => {
  test('unknown command', async () => {
    expect(await mistaken(['rnu'])).toMatchInlineSnapshot(`
      "
      killspec: unknown command 'rnu'
      (Did you mean run?)
      npx killspec --help lists the commands
      "
    `);
  });
  test('unknown option', async () => {
    expect(await mistaken(['run', '--adaptor', 'x'])).toMatchInlineSnapshot(`
      "
      killspec: unknown option '--adaptor'
      (Did you mean --adapter?)
      npx killspec run --help says more
      "
    `);
  });
  test('option without its value', async () => {
    expect(await mistaken(['run', '--adapter'])).toMatchInlineSnapshot(`
      "
      killspec: option '--adapter <path>' argument missing
      npx killspec run --help says more
      "
    `);
  });
  test('no number', async () => {
    expect(await mistaken(['run', '--repeat', 'often'])).toMatchInlineSnapshot(`
      "
      killspec: option '--repeat <n>' argument 'often' is invalid. A whole number from 1 to 1000 is needed.
      npx killspec run --help says more
      "
    `);
  });
  test('number out of bounds', async () => {
    expect(await mistaken(['run', '--repeat', '0'])).toMatchInlineSnapshot(`
      "
      killspec: option '--repeat <n>' argument '0' is invalid. A whole number from 1 to 1000 is needed.
      npx killspec run --help says more
      "
    `);
  });
  test('too many arguments', async () => {
    expect(await mistaken(['why', '1', '2'])).toMatchInlineSnapshot(`
      "
      killspec: too many arguments for 'why'. Expected 1 argument but got 2.
      npx killspec why --help says more
      "
    `);
  });
  test('missing argument', async () => {
    expect(await mistaken(['explain'])).toMatchInlineSnapshot(`
      "
      killspec: missing required argument 'RULE|AMBIGUITY|SENTENCE'
      npx killspec explain --help says more
      "
    `);
  });
  test('unknown subject', async () => {
    expect(await mistaken(['explain', 'KM-MX-9'])).toMatchInlineSnapshot(`
      "
      killspec: nothing is called KM-MX-9
        one of KM-MX-1, KM-MX-2, KM-MX-3, KM-MX-4, KM-MX-5, KM-MX-6
      "
    `);
  });
  test('subject like nothing that exists', async () => {
    expect(await mistaken(['explain', '\u001b[31mwhat'])).toMatchInlineSnapshot(`
      "
      killspec: nothing is called �[31mwhat
        names are like KM-MX-2 (list --rules), AMB-17 (list --ambiguities), kill-mode.2.1 (page)
      "
    `);
  });
  test('unknown rule', async () => {
    expect(await mistaken(['run', '--rule', 'KMX-2'])).toMatchInlineSnapshot(`
      "
      killspec: there is no rule KMX-2
        npx killspec list --rules
      "
    `);
  });
  test('unknown case', async () => {
    expect(await mistaken(['run', '--case', 'kill-mode/mixed-worker-wait'])).toMatchInlineSnapshot(`
      "
      killspec: no case is called kill-mode/mixed-worker-wait
        did you mean kill-mode/mixed-worker-waits?
      "
    `);
  });
  test('pattern that matches nothing', async () => {
    expect(await mistaken(['run', 'kil-mode/*'])).toMatchInlineSnapshot(`
      "
      killspec: no case matches kil-mode/*
        did you mean kill-mode?
      "
    `);
  });
  test('unknown implementation of ours', async () => {
    expect(await mistaken(['run', '--adapter', 'killspec:refrence'])).toMatchInlineSnapshot(`
      "
      killspec: killspec:refrence: no implementation of killspec is called refrence
        did you mean killspec:reference?
      "
    `);
  });
  test('no last run', async () => {
    expect(await mistaken(['why'])).toMatchInlineSnapshot(`
      "
      killspec: there is no last run in this folder
        run one: npx killspec run
      "
    `);
    expect(await mistaken(['run', '--failed'])).toMatchInlineSnapshot(`
      "
      killspec: there is no last run in this folder
        run one: npx killspec run
      "
    `);
  });
  test('several lists at once', async () => {
    expect(await mistaken(['list', '--rules', '--ambiguities'])).toMatchInlineSnapshot(`
      "
      killspec: only one of cases, --rules, --ambiguities and --implementations is listed at a time
      "
    `);
  });
  test('no implementation where one is required', async () => {
    expect(await mistaken(['run', '--require-implementation'])).toMatchInlineSnapshot(`
      "
      killspec: no implementation was given
        name one: --adapter ./my-adapter.ts
      "
    `);
  });
});

test('no command at all prints the help and is a mistake', async () => {
  const { code, stdout, stderr } = await captured([]);
  expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', 'Usage: killspec [options] [command]']);
});

const write = (): never => {
  throw new TypeError('nothing works\n    at here');
};

test('a fault of killspec itself asks for a report, and shows no stack', async () => {
  const { code, stderr } = await captured(['list'], { write });
  expect([code, stderr]).toMatchInlineSnapshot(`
    [
      3,
      "killspec itself failed: TypeError: nothing works
      Please report this, with the command and \`killspec --version\`.
    ",
    ]
  `);
});

test.each(['run', 'hunt', 'exhaust', 'readings', 'distinguish', 'doctor', 'shell'])(
  'the usage of %s says where the command of an adapter stands',
  async (name) => {
    const { stdout } = await captured([name, '--help'], { columns: 120 });
    expect(stdout.split('\n')[0]).toMatch(/^Usage: killspec \w+ \[options\].* \[-- CMD ARGS\.\.\.\]$/);
  },
);

describe('a bad file', () => {
  const scenario = 'title: x\nrules: [KM-CG-1]\nunit: |\n  [Service]\nprocesses: { main: }\ndo: [{ at: 0s, stop }]\n';
  test.each<[string, Readonly<Record<string, string | Uint8Array>>, readonly string[], string]>([
    ['missing scenario', {}, ['run', 'none.yaml'], 'killspec: none.yaml is not there\n'],
    ['empty scenario', { 'x.yaml': '' }, ['run', 'x.yaml'], 'killspec: x.yaml is empty\n'],
    [
      'binary scenario',
      { 'x.yaml': new Uint8Array([1, 0, 255]) },
      ['run', 'x.yaml'],
      'killspec: x.yaml is not a text file',
    ],
    [
      'a folder named like a scenario',
      { 'x.yaml/y': '' },
      ['run', 'x.yaml'],
      'killspec: x.yaml holds no scenario (*.yaml)\n',
    ],
    [
      'unknown key',
      { 'x.yaml': scenario.replace('title', 'titel') },
      ['run', 'x.yaml'],
      'x.yaml:1:1 unknown key "titel"',
    ],
    ['wrong type', { 'x.yaml': scenario.replace('x', '[x]') }, ['run', 'x.yaml'], 'x.yaml:1:8 '],
    ['duplicate key', { 'x.yaml': `${scenario}title: y\n` }, ['run', 'x.yaml'], 'x.yaml:7:1 "title" stands twice'],
    ['tabs', { 'x.yaml': 'title:\n\tx\n' }, ['run', 'x.yaml'], 'x.yaml:2:1 not YAML'],
    [
      'tabs in the text of a unit',
      { 'x.yaml': 'title: x\nunit: |\n\t[Service]\n' },
      ['run', 'x.yaml'],
      'x.yaml:3:1 not YAML: Block scalar values in collections must be indented\n   [Service]\n  ^ indent with spaces\n',
    ],
    ['aliases that multiply', { 'x.yaml': 'a: &a [x, x]\nb: [*a, *a]\n' }, ['run', 'x.yaml'], 'x.yaml:1:1 '],
    [
      '10 MB',
      { 'x.yaml': `title: ${'x'.repeat(10_000_000)}` },
      ['run', 'x.yaml'],
      'killspec: x.yaml has 9766 KB; at most 256 KB are read\n',
    ],
    ['missing profile', {}, ['run', '--profile', 'mine.yaml'], 'killspec: mine.yaml is not there\n'],
    [
      'missing profile of the settings',
      { 'killspec.config.yaml': 'profile: nosuch\n' },
      ['run'],
      'killspec: profile in killspec.config.yaml: there is no profile nosuch\n',
    ],
    [
      'missing profile of the settings, in a hunt',
      { 'killspec.config.yaml': 'profile: litteral\n' },
      ['hunt'],
      'killspec: profile in killspec.config.yaml: there is no profile litteral\n  did you mean literal?\n',
    ],
    ['missing recording', {}, ['run', '--recording', 'mine.gz'], 'killspec: mine.gz is not there\n'],
    [
      'folder as a recording',
      { 'a/b': '' },
      ['run', '--recording', './a'],
      'killspec: ./a is a directory, not a file\n',
    ],
    ['a day without a baseline', {}, ['run', '--today', 'tomorrow'], 'killspec: --today is the day of a baseline'],
    ['directory as a profile', { 'a/b': '' }, ['run', '--profile', 'a'], 'killspec: a is a directory, not a file\n'],
    ['directory as output', { 'a/b': '' }, ['run', '--output', 'a'], 'killspec: a is a directory, not a file\n'],
    ['output into nowhere', {}, ['run', '--output', 'a/b'], 'killspec: there is no directory a to write a/b to\n'],
    ['empty folder', { 'a/b.txt': '' }, ['run', 'a'], 'killspec: a holds no scenario (*.yaml)\n'],
    ['the same file twice', { 'x.yaml': scenario }, ['run', 'x.yaml', 'x.yaml'], 'killspec: x.yaml is given twice\n'],
    [
      'results of an earlier killspec',
      { '.killspec/last.ndjson': 'x\n' },
      ['why'],
      'killspec: .killspec/last.ndjson is not',
    ],
    ['bad configuration', { 'killspec.config.yaml': 'adaptor: x\n' }, ['run'], 'killspec.config.yaml:1:1 unknown key'],
  ])('%s', async (_name, files, argv, message) => {
    expect(await mistaken(argv, folderWith(files))).toContain(`\n${message}`);
  });

  test('a profile is shown with the place of what is wrong', async () => {
    const profile = 'name: mine\nchoices:\n  AMB-16: restart-to\n  AMB-14: always\n';
    expect(await mistaken(['run', '--profile', 'p.yaml'], folderWith({ 'p.yaml': profile }))).toMatchInlineSnapshot(`
      "
      p.yaml:3:3 "restart-to" is no reading of AMB-16
          AMB-16: restart-to
          ^ did you mean "restart-too"?
      p.yaml:4:3 "AMB-14" is no choice
          AMB-14: always
          ^ it holds several: AMB-14/SIGKILL, AMB-14/SIGCONT
      "
    `);
    const twice = 'name: a\nname: b\nchoices: &x { AMB-16: restart-too }\nquirks: *x\n';
    expect(await mistaken(['run', '--profile', 'p.yaml'], folderWith({ 'p.yaml': twice }))).toMatchInlineSnapshot(`
      "
      p.yaml:2:1 "name" stands twice here
        name: b
        ^
      p.yaml:4:1 aliases (*) are not understood here
        quirks: *x
        ^
      "
    `);
  });
});

test.each([[['--version']], [['--help']], [['run', '--help']], [['help', 'run']], [['help']]])(
  '%j says what it says on standard output',
  async (argv) => {
    const { code, stdout, stderr } = await captured(argv);
    expect([code, stdout.length > 4, stderr]).toEqual([0, true, '']);
  },
);

describe('list', () => {
  test('cases, by pattern and rule', async () => {
    const { code, stdout } = await captured(['list', 'watchdog-signal/default', '--rule', 'WD-1']);
    expect([code, stdout]).toMatchInlineSnapshot(`
      [
        0,
        "watchdog-signal/default/Mode=control-group  the watchdog brings SIGABRT
      watchdog-signal/default/Mode=mixed          the watchdog brings SIGABRT
      watchdog-signal/default/Mode=process        the watchdog brings SIGABRT

      3 cases
      ",
      ]
    `);
  });

  test('JSON has what the table has, and more', async () => {
    for (const what of ['rules', 'ambiguities', 'implementations']) {
      const { stdout } = await captured(['list', `--${what}`, '--json']);
      const listed = JSON.parse(stdout) as Record<string, readonly { readonly name: string }[]>;
      const table = (await captured(['list', `--${what}`])).stdout.split('\n').filter((line) => line !== '');
      expect(listed[what]?.map(({ name }) => name)).toEqual(table.slice(0, -1).map((line) => line.split(' ')[0]));
    }
  });

  test('a folder of one’s own stands beside ours, a file alone', async () => {
    const scenario =
      'title: mine\nrules: [KM-CG-1]\nunit: |\n  [Service]\nprocesses:\n  main: {}\ndo:\n  - { at: 0s, stop }\n';
    const cwd = folderWith({ 'own/kill-mode/mine.yaml': scenario });
    const beside = (await captured(['list', 'own'], { cwd })).stdout;
    expect([beside.includes('\nkill-mode/mine '), beside.includes('\nwatchdog-signal/')]).toEqual([true, true]);
    expect((await captured(['list', 'own/kill-mode/mine.yaml'], { cwd })).stdout).toBe(
      'kill-mode/mine  mine\n\n1 case\n',
    );
  });
});

test('says of an open point who was seen to follow which reading', async () => {
  const { stdout } = await captured(['explain', 'AMB-17']);
  expect(/^followed[^]*?\n(?=\n)/m.exec(stdout)?.[0]).toMatchInlineSnapshot(`
    "followed     same-targets: reference, systemd-247, systemd-252, systemd-254, systemd-257,
                 systemd-262
                 whole-group-mixed: nobody
                 whole-group: nobody
    "
  `);
  const { followers } = JSON.parse((await captured(['explain', 'AMB-17', '--json'])).stdout) as { followers: object[] };
  expect(followers.length).toBe(1);
});

describe('explain', () => {
  test.each(['KM-MX-2', 'km-mx-2', 'AMB-17', 'AMB-14/SIGKILL', 'kill-mode.2.2'])('%s', async (id) => {
    const { code, stdout } = await captured(['explain', id]);
    expect([code, stdout.length > 100]).toEqual([0, true]);
    const json = await captured(['explain', id, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ format: 'killspec-explain/1' });
  });

  test('a rule names its sentence and what is open about it', async () => {
    expect((await captured(['explain', 'KM-PR-1'])).stdout).toMatchInlineSnapshot(`
      "KM-PR-1: process: only the main process is killed

      because      under process, only the main process itself is killed
      page         KillMode=, paragraph 2, third sentence: Under process, nothing but the main process is
                   killed, which is advised against. (kill-mode.2.3)
      since        systemd 187
      proven by    the mutant process-is-group, which it refuses in kill-mode/process-main-forwards under
                   every reading
      open         AMB-10 In modes process and mixed, is a control process that hangs at the first pass
                   killed too, or left alone (KillMode=, paragraph 2, second and third sentences)?
      open         AMB-12 What makes a process the main process of its unit (KillMode=, paragraph 2,
                   second and third sentences)?
      open         AMB-13 In mode process, is anybody signalled when there is no main process (KillMode=,
                   paragraph 2, third sentence)?
      open         AMB-17 Who are the remaining processes that SIGHUP goes to (SendSIGHUP=, first
                   sentence), when KillSignal= went to the main process only?
      open         AMB-31 Does a process that the manager is not permitted to signal count as remaining
                   (KillMode=, paragraph 4, third sentence)?
      open         AMB-51 Is a frozen unit thawed before it is killed (KillMode=, paragraph 2, first
                   sentence)?
      open         AMB-64 Is it a unit stop when no stop was requested but the unit ends all the same
                   (KillMode=, paragraph 2, first sentence)?
      open         AMB-70 In mode process, does the final signal go to main only, or to all that remain
                   (KillMode=, paragraph 2, third sentence, against SendSIGKILL=, first sentence)?
      open         AMB-78 To whom does SIGCONT go, to the processes just sent KillSignal= or to all that
                   remain (KillSignal=, paragraph 2)?
      besides      as of every rule, which passes there are, and when each is due: AMB-03, AMB-04, AMB-05,
                   AMB-06, AMB-08, AMB-11, AMB-20, AMB-22, AMB-27, AMB-33, AMB-34, AMB-35, AMB-41, AMB-42,
                   AMB-43, AMB-44, AMB-48, AMB-49, AMB-53, AMB-55, AMB-60, AMB-62, AMB-68, AMB-72, AMB-75,
                   AMB-76, AMB-79
      besides      as of every rule, who is meant, and who comes first: AMB-09, AMB-32, AMB-36, AMB-37,
                   AMB-38, AMB-39, AMB-61, AMB-71
      besides      as of every rule, what follows a signal before another one is sent: AMB-15
      besides      as of every rule, what the settings come to: AMB-01, AMB-45, AMB-46, AMB-47

      cases        npx killspec run --rule KM-PR-1
      "
    `);
  });
});
