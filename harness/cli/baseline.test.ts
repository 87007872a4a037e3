import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entry, files, known, manager, scenario } from './baseline-fixture.ts';
import { type Captured, captured, folderWith } from './captured.ts';

const afterwards = (): Date => new Date('2027-02-01T00:00:00Z');

const run = (baseline: string, { more, argv = [] }: { more?: string; argv?: string[] } = {}): Promise<Captured> => {
  const cwd = folderWith(files(baseline, more));
  const all = ['run', 'mine/one.yaml', '--adapter', 'mine.js', '--baseline', 'known.yaml', ...argv];
  return captured(all, { cwd });
};

/** The exit code, and what was said between the tally and the failures. */
const said = async (running: Promise<Captured>): Promise<readonly [number, string]> => {
  const { code, stdout, stderr } = await running;
  return [code, stderr + stdout.replace(/^[^]*? NOT\n|^[^]*? case .*\n/, '').replace(/\n\n  ✗[^]*/, '\n')];
};

test('a failure that is known fails no run, and is not shown again', async () => {
  const { code, stdout } = await run(known);
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      0,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1

    mine 1   1 case   0 conformant   1 NOT

    1 known failure fails as before
    ",
    ]
  `);
});

test('a failure that is not known does', async () => {
  expect(await said(run('known: []\n'))).toMatchInlineSnapshot(`
    [
      1,
      "
    0 known failures fail as before
    ",
    ]
  `);
});

describe('is an error, at its place:', () => {
  test('a known failure that fails differently, with what it was and what it is', async () => {
    const twice = await said(run(known, { more: "host.kill(pid, 'SIGTERM');" }));
    expect(twice).toMatchInlineSnapshot(`
      [
        1,
        "
      0 known failures fail as before
      1 known failure now fails differently
      known.yaml:4:12 mine/one still fails, but differently
            cases: mine/one
                   ^ was rule KS-5, SIGCONT not sent to main
          now rule PROC-1, KillSignal= sent to main again at once (unlicensed)
      ",
      ]
    `);
  });

  test('a known failure that is fixed', async () => {
    expect(await said(run(known, { more: "host.kill(pid, 'SIGCONT');" }))).toMatchInlineSnapshot(`
      [
        1,
        "
      0 known failures fail as before
      1 known failure is fixed
      known.yaml:4:12 mine/one does not fail any more
            cases: mine/one
                   ^ npx killspec baseline --prune removes it
      ",
      ]
    `);
  });

  test('one that has no reason, or a blank one', async () => {
    expect(await said(run(entry('    cases: mine/one\n')))).toMatchInlineSnapshot(`
      [
        1,
        "
      1 known failure fails as before
      1 known failure has no reason
      known.yaml:2:5 this failure has no reason
          - rule: KS-5
            ^ say why this is not mended yet
      ",
      ]
    `);
    expect(await said(run(entry("    cases: mine/one\n    why: '  '\n")))).toMatchInlineSnapshot(`
      [
        1,
        "
      1 known failure fails as before
      1 known failure has no reason
      known.yaml:5:5 this failure has no reason
            why: '  '
            ^ say why this is not mended yet
      ",
      ]
    `);
  });

  test('one whose last day is over, by the day that is given or by the clock', async () => {
    const until = entry('    cases: mine/one\n    why: soon\n    until: 2027-01-31\n');
    expect(await said(run(until, { argv: ['--today', '2027-02-01'] }))).toMatchInlineSnapshot(`
      [
        1,
        "
      1 known failure fails as before
      1 known failure is overdue
      known.yaml:6:12 this failure was to be mended by 2027-01-31, and today is 2027-02-01
            until: 2027-01-31
                   ^
      ",
      ]
    `);
    expect((await run(until, { argv: ['--today', '2027-01-31'] })).code).toBe(0);
    expect((await run(until)).code).toBe(0);
    const cwd = folderWith(files(until));
    const argv = ['run', 'mine/one.yaml', '--adapter', 'mine.js', '--baseline', 'known.yaml'];
    expect((await captured(argv, { cwd, now: afterwards })).code).toBe(1);
  });

  test('a name that stands for no case, where all cases are played', async () => {
    const cwd = folderWith({
      ...files(entry('    cases: [mine/one, kill-mode/mixed-stopped-worke, mine/other]\n    why: soon\n')),
      'killspec.config.yaml': 'adapter: mine.js\nbaseline: known.yaml\npatterns: mine/one.yaml\n',
    });
    expect(await said(captured(['run'], { cwd }))).toMatchInlineSnapshot(`
      [
        1,
        "
      1 known failure fails as before
      2 known failures are of no case
      known.yaml:4:23 no case of this run is called kill-mode/mixed-stopped-worke
            cases: [mine/one, kill-mode/mixed-stopped-worke, mine/other]
                              ^ npx killspec baseline --prune removes it
      known.yaml:4:54 no case of this run is called mine/other
            cases: [mine/one, kill-mode/mixed-stopped-worke, mine/other]
                                                             ^ npx killspec baseline --prune removes it
      ",
      ]
    `);
    // A part of the cases cannot tell.
    expect(await said(captured(['run', '--case', 'mine/one'], { cwd }))).toMatchInlineSnapshot(`
      [
        0,
        "
      1 known failure fails as before
      2 names stand for no case of this run, which is of a part
      ",
      ]
    `);
  });

  test('a case that the implementation has given up', async () => {
    const given = manager().replace("unitTypes: ['service']", "unitTypes: ['socket']");
    const cwd = folderWith({ ...files(known), 'mine.js': given, 'mine/two.yaml': scenario('two') });
    const argv = ['run', 'mine/one.yaml', '--adapter', 'mine.js', '--baseline', 'known.yaml'];
    const [code, text] = await said(captured(argv, { cwd }));
    expect([code, text]).toMatchInlineSnapshot(`
      [
        6,
        "
      0 known failures fail as before
      1 known failure is not judged any more
      known.yaml:4:12 mine/one is not judged: the implementation says that it cannot do this
            cases: mine/one
                   ^ npx killspec baseline --prune removes it

      nothing was judged
      ",
      ]
    `);
  });
});

test('a pattern knows only failures: a case that it stands for and that conforms is an error', async () => {
  const cwd = folderWith({
    ...files(
      entry('    cases: mine/*\n    why: soon\n'),
      "if (host.unit.settings.timeoutStop > 5e6) host.kill(pid, 'SIGCONT');",
    ),
    'mine/two.yaml': scenario('two').replace('5s', '7s'),
  });
  const argv = ['run', 'mine/one.yaml', 'mine/two.yaml', '--adapter', 'mine.js', '--baseline', 'known.yaml'];
  expect(await said(captured(argv, { cwd }))).toMatchInlineSnapshot(`
    [
      1,
      "
    1 known failure fails as before
    1 known failure is fixed
    known.yaml:4:12 mine/two does not fail any more
          cases: mine/*
                 ^ npx killspec baseline --prune removes it
    ",
    ]
  `);
});

test('a crash can be known, too, by what was thrown', async () => {
  const crash =
    'known:\n  - outcome: crash\n    manner: "handle threw Error: pid N"\n    cases: mine/one\n    why: soon\n';
  const threw = 'throw new Error(`pid ${pid}`);';
  const { code, stdout } = await run(crash, { more: threw });
  // Nothing was judged, and that is never green.
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      6,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1

    mine 1   1 case   0 conformant   1 crashed

    1 known failure fails as before

    nothing was judged
    ",
    ]
  `);
  expect((await said(run(known, { more: threw })))[0]).toBe(4);
});

test('--bail goes on over what is known', async () => {
  const cwd = folderWith({ ...files(known), 'mine/two.yaml': scenario('two') });
  const argv = ['run', 'mine/one.yaml', 'mine/two.yaml', '--adapter', 'mine.js', '--baseline', 'known.yaml', '--bail'];
  const { code, stdout } = await captured(argv, { cwd });
  expect([code, stdout.includes('mine 1   2 cases '), stdout.includes('✗ mine/two')]).toEqual([1, true, true]);
});

test('the results are the same bytes with and without a baseline, on every day', async () => {
  const cwd = folderWith(files(known));
  const text = async (...argv: string[]): Promise<string> => {
    await captured(['run', 'mine/one.yaml', '--adapter', 'mine.js', '--output', 'out.ndjson', ...argv], { cwd });
    return readFileSync(join(cwd, 'out.ndjson'), 'utf8');
  };
  const plain = await text();
  expect(await text('--baseline', 'known.yaml', '--today', '2027-02-01')).toBe(plain);
  expect(await text('--baseline', 'known.yaml', '--today', '2099-02-01')).toBe(plain);
});

test('a mistake in what is given ends the run before it begins', async () => {
  const bad = await run('known:\n  - rule: KS-5\n    cases: mine/one\n');
  expect([bad.code, bad.stdout, bad.stderr]).toMatchInlineSnapshot(`
    [
      2,
      "",
      "known.yaml:2:5 this failure has no "manner"
        - rule: KS-5
          ^ npx killspec baseline --update writes it
    ",
    ]
  `);
  const day = await run(known, { argv: ['--today', 'tomorrow'] });
  expect([day.code, day.stderr]).toMatchInlineSnapshot(`
    [
      2,
      "killspec: "tomorrow" is no day; write one as in 2027-01-31
    ",
    ]
  `);
  const cwd = folderWith(files(known));
  const nobody = await captured(['run', '--baseline', 'known.yaml'], { cwd });
  expect([nobody.code, nobody.stderr]).toMatchInlineSnapshot(`
    [
      2,
      "killspec: no implementation was given
      name one: --adapter ./my-adapter.ts
    ",
    ]
  `);
  const missing = await captured(['run', '--adapter', 'mine.js', '--baseline', 'know.yaml'], { cwd });
  expect([missing.code, missing.stderr]).toMatchInlineSnapshot(`
    [
      2,
      "killspec: know.yaml is not there
    ",
    ]
  `);
});

test('a self-contradiction can be known, for each unit type; a part of the cases may show it elsewhere', async () => {
  // hasty reads AMB-24 in one way in the one case and in another in the other.
  const cwd = folderWith();
  const argv = ['run', 'restart-kill-signal/stop-then-restart', 'restart-kill-signal/restart-then-stop', '--adapter'];
  const contradicting = [...argv, 'killspec:hasty'];
  const plain = await captured(contradicting, { cwd });
  expect([plain.code, plain.stdout.includes('self-contradiction')]).toEqual([1, true]);
  await captured(['baseline', '--update', 'known.yaml', '--why', 'soon'], { cwd });
  const held = await captured([...contradicting, '--baseline', 'known.yaml'], { cwd });
  expect([held.code, held.stdout]).toMatchInlineSnapshot(`
    [
      0,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1

    hasty 1   2 cases   2 conformant (2 of them only under some readings)

    1 known failure fails as before
    ",
    ]
  `);
  const right = await captured([...argv, 'killspec:reference', '--baseline', 'known.yaml'], { cwd });
  expect([right.code, right.stdout]).toMatchInlineSnapshot(`
    [
      0,
      "killspec 0.1.0 · systemd.kill(5) 257 · 45 rules · profile open · seed 1

    reference 1   2 cases   2 conformant (2 of them only under some readings)

    0 known failures fail as before
    1 name stands for no case of this run, which is of a part
    ",
    ]
  `);
});
