import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const part = ['crosscheck', '--leg', 'suite', '--from', '2340', '--runs', '117'];

test('says what was compared, and prints the same on one thread and on two', async () => {
  const { code, stdout } = await captured([...part, '--workers', '1']);
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      0,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · seed 1

    suite          117 worlds    274 traces      33 changes    249 accepted     58 refused

    117 worlds, 307 traces, 0 disagreements
    ",
    ]
  `);
  expect((await captured([...part, '--workers', '2'])).stdout).toBe(stdout);
});

test("compares a case of somebody's own in every way in which it can be judged", async () => {
  const cwd = folderWith({
    'mine.yaml':
      'title: mine\nrules: [KM-MX-1]\nunit: |\n  [Service]\n  KillMode=mixed\nprocesses:\n  main: {}\ndo:\n  - { at: 0s, stop }\n',
  });
  expect(await captured(['crosscheck', 'mine.yaml'], { cwd })).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "",
      "stdout": "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile literal

    files             1 world      9 traces      18 changes      7 accepted     20 refused

    1 world, 27 traces, 0 disagreements
    ",
    }
  `);
});

test('knows what it cannot do', async () => {
  expect([
    await captured(['crosscheck', '--leg', 'litteral']),
    await captured(['crosscheck', '--from', '3']),
    await captured(['crosscheck', '--runs', '3', '--budget', '3s']),
  ]).toMatchInlineSnapshot(`
    [
      {
        "code": 2,
        "stderr": "killspec: there is no leg litteral
      did you mean literal?
    ",
        "stdout": "",
      },
      {
        "code": 2,
        "stderr": "killspec: --from counts within a leg
      say which, with --leg
    ",
        "stdout": "",
      },
      {
        "code": 2,
        "stderr": "killspec: --runs and --budget both say how many worlds there are
      leave one of them out
    ",
        "stdout": "",
      },
    ]
  `);
});

test('refuses a first world that the leg has not, where nothing would be compared', async () => {
  expect(await captured(['crosscheck', '--leg', 'literal', '--from', '190080', '--runs', '10'])).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "killspec: there is no world 190080 in leg literal
      write --from with a number from 0 to 190079
    ",
      "stdout": "",
    }
  `);
  const { code, stdout } = await captured(['crosscheck', '--leg', 'literal', '--from', '190079', '--runs', '10']);
  expect([code, stdout]).toEqual([0, expect.stringContaining('1 world,')]);
});

const refusal = async (...argv: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await captured(['crosscheck', ...argv]);
  expect([code, stdout]).toEqual([2, '']);
  return stderr;
};

test.each([
  ['--leg', 'drawn'],
  ['--runs', '3'],
  ['--budget', '3s'],
  ['--seed', '3'],
  ['--from', '3'],
  ['--workers', '1'],
  ['--thorough'],
])('refuses %s with cases, which has nothing to say of them', async (...option) => {
  expect(await refusal('kill-mode/default', ...option)).toBe(
    `killspec: ${option[0]} is for legs, and cases are named, which are compared in every way\n  leave out ${option[0]}, or the cases\n`,
  );
});

test('refuses a profile without cases, and one that settles nothing', async () => {
  expect(
    [
      await refusal('--leg', 'drawn', '--profile', 'literal'),
      await refusal('kill-mode/default', '--profile', 'open'),
      await refusal('kill-mode/default', '--profile', 'opne'),
      await refusal('kill-mode/default', '--profile', 'litteral'),
    ].join(''),
  ).toMatchInlineSnapshot(`
    "killspec: --profile is for cases, and each leg has profiles of its own
      name cases, or leave --profile out
    killspec: profile open settles nothing, and one reading of each point is needed
      a YAML file, or one of literal, reference, systemd-247, systemd-252, systemd-254, systemd-257, systemd-262
    killspec: there is no profile opne
      a YAML file, or one of literal, reference, systemd-247, systemd-252, systemd-254, systemd-257, systemd-262
    killspec: there is no profile litteral
      did you mean literal?
    "
  `);
});
