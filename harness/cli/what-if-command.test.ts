import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const said = async (
  argv: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<readonly [number, string]> => {
  const { code, stdout, stderr } = await captured(argv, { cwd: folderWith(files) });
  return [code, stderr + stdout];
};

const whatIf = (argv: readonly string[], files?: Readonly<Record<string, string>>) => said(['what-if', ...argv], files);

test('says what is wrong, and looks at nothing then', async () => {
  expect([
    await whatIf([]),
    await whatIf(['--set', 'AMB-16']),
    await whatIf(['--set', 'AMB-16=restart-to']),
    await whatIf(['--set', 'AMB-6=again', 'systemd-275']),
    await whatIf(['--set', 'AMB-06=again', 'systemd-275']),
    await whatIf(['--overlay', 'none.yaml']),
    await whatIf(['--overlay', 'one.yaml'], { 'one.yaml': 'rules:\n  KM-CG-4: droped\n' }),
    await said(['diff', '--page', '250', '257']),
    await said(['diff', '--page', '257', '999']),
    await said(['diff', '--page', 'old.ndjson', '257']),
    await said(['diff', 'old.ndjson', 'new.ndjson', '--profile', 'literal']),
  ]).toMatchInlineSnapshot(`
    [
      [
        2,
        "killspec: nothing is changed
      as in: npx killspec what-if --set AMB-16=only-kill-signal, or --overlay FILE
    ",
      ],
      [
        2,
        "killspec: AMB-16 is named without a reading
      one of AMB-16=restart-too, AMB-16=only-kill-signal, AMB-16=not-in-restart
    ",
      ],
      [
        2,
        "killspec: AMB-16 has no reading restart-to
      did you mean restart-too?
    ",
      ],
      [
        2,
        "killspec: there is no ambiguity AMB-6
      did you mean AMB-06?
    ",
      ],
      [
        2,
        "killspec: systemd-275 is no implementation and no file of results
      did you mean systemd-257?
    ",
      ],
      [
        2,
        "killspec: none.yaml is not there
    ",
      ],
      [
        2,
        "one.yaml:2:3 the text "droped" where a change is needed
        KM-CG-4: droped
        ^ write dropped, or { duty: licensed }
    ",
      ],
      [
        2,
        "killspec: the page of 250 is not known: the wording changed between 247 and 252, and in which version is not known
      one of 247, 252
    ",
      ],
      [
        2,
        "killspec: the page of 999 is not known: the pages of 247 to 262 were read
      one of 247, 252, 254, 257, 262
    ",
      ],
      [
        2,
        "killspec: old.ndjson is no version of the page
      as in: npx killspec diff --page 247 257
    ",
      ],
      [
        2,
        "killspec: results were judged by a profile already, which --profile does not change
      leave it out, or judge them again: npx killspec judge RESULTS --profile NAME
    ",
      ],
    ]
  `);
});

test('results of a run are judged again where they hold traces', async () => {
  const cwd = folderWith();
  const run = ['run', 'kill-mode/main-exits-worker-stays', '--adapter', 'killspec:reference', '--output'];
  await captured([...run, 'without.ndjson'], { cwd });
  await captured([...run, 'with.ndjson', '--traces'], { cwd });
  const overlay = ['what-if', '--set', 'AMB-06=again'];
  const { code, stderr } = await captured([...overlay, 'without.ndjson'], { cwd });
  expect([code, stderr]).toMatchInlineSnapshot(`
    [
      2,
      "killspec: without.ndjson holds no trace
      a run keeps those of conformant cases with: run --output FILE --traces
    ",
    ]
  `);
  const { stdout } = await captured([...overlay, 'with.ndjson', '--json', '--profile', 'literal'], { cwd });
  expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
    {
      "conflicts": [],
      "format": "killspec-what-if/1",
      "implementations": [
        {
          "caseCount": 1,
          "changes": [
            {
              "name": "kill-mode/main-exits-worker-stays",
              "now": "nonconformant",
              "rules": [
                "KM-CG-1",
                "KM-VAL-1",
              ],
              "unitType": "service",
              "was": "conformant",
            },
          ],
          "name": "reference 1",
          "now": {
            "conformantCount": 0,
            "standing": "nonconformant",
          },
          "was": {
            "conformantCount": 1,
            "standing": "conformant",
          },
        },
      ],
      "needless": [],
      "title": "What if: AMB-06=again",
      "triedCount": {
        "right": 790,
        "wrong": 382,
      },
    }
  `);
});
