import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const unit = '[Service]\nExecStart=/usr/bin/server\nTimeoutStopSec=5s\n';

const obeyed = `
         systemd-1    [000]  100.000100: signal_generate: sig=15 errno=0 code=0 comm=server pid=4242 grp=1 res=0
         systemd-1    [000]  100.000102: signal_generate: sig=18 errno=0 code=0 comm=server pid=4242 grp=1 res=0
         systemd-1    [000]  100.000103: signal_generate: sig=15 errno=0 code=0 comm=other pid=77 grp=1 res=0
         server-4242  [000]  101.000000: sched_process_fork: comm=server pid=4242 child_comm=server child_pid=4250
         server-4250  [000]  102.000000: sched_process_exit: comm=server pid=4250 prio=120
         server-4242  [000]  102.000100: sched_process_exit: comm=server pid=4242 prio=120
`;

const hasty = `
1     1700000000.000100 kill(4242, SIGTERM) = 0
1     1700000000.000110 kill(4242, SIGCONT) = 0
1     1700000002.000000 kill(4242, SIGKILL) = 0
4242  1700000002.000200 +++ killed by SIGKILL +++
`;

const files = { 'web.service': unit, 'obeyed.txt': obeyed, 'hasty.txt': hasty };

const judge = async (...argv: readonly string[]): Promise<readonly [number, string]> => {
  const { code, stdout, stderr } = await captured(['judge', '--unit', './web.service', ...argv], {
    cwd: folderWith(files),
  });
  return [code, stderr + stdout];
};

test('judges what the kernel recorded, with forks and ends, and passes over other processes', async () => {
  expect(await judge('--map', 'main=4242', '--stop', 'first', 'obeyed.txt')).toMatchInlineSnapshot(`
    [
      0,
      "✓ conformant   obeyed.txt

               0 s   unit        stop requested
               0 s   main        SIGTERM                        as owed
        0.000002 s   main        SIGCONT                        as owed
          0.9999 s   main.4250   is forked by main
          1.9999 s   main.4250   exits
               2 s   main        exits

        rules that it keeps: PROC-1, KM-DEF-1, KM-CG-1, KM-CG-4, KM-SEQ-1, KS-4, KS-5, SH-4
        not observed: KM-NO-3, KM-NO-4
        1 signal to processes that --map does not name passed over
    ",
    ]
  `);
});

test('judges what strace recorded; of which forks it says nothing, unless a person does', async () => {
  const args = ['--map', 'main=4242', '--stop', '1700000000.0001', 'hasty.txt'];
  expect(await judge(...args)).toMatchInlineSnapshot(`
    [
      5,
      "? inconclusive   hasty.txt

              0 s   unit     stop requested
              0 s   main     SIGTERM                        as owed
        0.00001 s   main     SIGCONT                        as owed
         1.9999 s   main     SIGKILL
         2.0001 s   main     dies of SIGKILL

        events that every rule needs were not observed: spawn
        if no process was started or forked meanwhile, say so: --complete spawn
    ",
    ]
  `);
  expect(await judge(...args, '--complete', 'spawn')).toMatchInlineSnapshot(`
    [
      1,
      "✗ nonconformant   hasty.txt   rule KM-CG-4

              0 s   unit     stop requested
              0 s   main     SIGTERM                        as owed
        0.00001 s   main     SIGCONT                        as owed
         1.9999 s   main     SIGKILL                        forbidden
         2.0001 s   main     dies of SIGKILL

        Because under control-group and process only the stop timeout calls for the final signal, not the main process’s
        exit (KillMode=, paragraph 4, third sentence), main was owed nothing at 1.9999 s; however, it was sent SIGKILL.
        control-group and process: no final signal before the stop timeout

        rules that it keeps: PROC-1, KM-CG-1, KM-SEQ-1, KS-4, KS-5, SH-4
        not observed: KM-NO-3, KM-NO-4
    ",
    ]
  `);
});

test('a signal that is not clear leaves nothing conclusive', async () => {
  const cwd = folderWith({ ...files, 'group.txt': `${hasty}1 1700000003.000000 kill(-4242, SIGKILL) = 0\n` });
  const argv = ['judge', '--unit', './web.service', '--map', 'main=4242', '--stop', 'first', '--complete', 'spawn'];
  expect((await captured([...argv, 'group.txt'], { cwd })).code).toBe(5);
  expect((await captured([...argv, '--json', 'group.txt'], { cwd })).stdout).toContain('"status":"inconclusive"');
});

test('a lateness of one’s own is how late a signal may be', async () => {
  const late = hasty.replace('000110', '010110');
  const cwd = folderWith({
    ...files,
    'late.txt': late.replace('2.000000 kill', '5.100000 kill').replace('2.0002', '5.1002'),
  });
  const argv = ['judge', '--unit', './web.service', '--map', 'main=4242', '--stop', 'first', '--complete', 'spawn'];
  const codes = ['5ms', '200ms'].map(async (lateness) => {
    const { code } = await captured([...argv, '--lateness', lateness, 'late.txt'], { cwd });
    return code;
  });
  expect(await Promise.all(codes)).toEqual([1, 0]);
});

test('tells of a process that nothing was recorded of, and of a mistake in the unit file', async () => {
  const cwd = folderWith({ ...files, 'web.service': unit.replace('TimeoutStopSec', 'KillMode=mixd\nTimeoutStopSec') });
  const argv = ['judge', '--unit', './web.service', '--map', 'main=4242,worker=4999', '--stop', 'first', 'obeyed.txt'];
  const { stdout } = await captured(argv, { cwd });
  expect(stdout.slice(stdout.indexOf('    nothing in it'))).toMatchInlineSnapshot(`
    "    nothing in it is of worker (4999): does --map name the pid that it had?
        ./web.service:3:10 KillMode= is none of control-group, mixed, process, none (what then holds is open: AMB-46)
          KillMode=mixd
                   ^ did you mean mixed?
    "
  `);
});

test('the gravest of several traces decides, and those that can be read are judged', async () => {
  const args = ['--map', 'main=4242', '--stop', 'first', '--complete', 'spawn'];
  const [code, text] = await judge(...args, 'obeyed.txt', 'hasty.txt');
  expect([code, text.match(/^[✓✗].*$/gm)]).toEqual([
    1,
    ['✓ conformant   obeyed.txt', '✗ nonconformant   hasty.txt   rule KM-CG-4'],
  ]);
  const [mistaken, told] = await judge(...args, 'none.txt', 'obeyed.txt');
  expect([mistaken, told]).toEqual([2, expect.stringMatching(/none\.txt is not there.*✓ conformant/s)]);
});

test.each([
  [['obeyed.txt'], 'no process of the unit is named'],
  [['--map', 'main', 'obeyed.txt'], 'main is no NAME=PID'],
  [['--map', 'main=1,main=2', 'obeyed.txt'], 'main is there twice'],
  [['--map', 'main=4242', 'obeyed.txt'], 'nothing says when the stop was asked for'],
  [['--map', 'main=4242', '--stop', 'soon', 'obeyed.txt'], '--stop: soon is no instant'],
  [['--map', 'main=4242', '--stop', '1', '--restart', '1', 'obeyed.txt'], '--stop excludes --restart'],
  [['--map', 'main=9', '--stop', 'first', 'obeyed.txt'], 'the manager sends no signal to a process that --map names'],
  [['--map', 'main=4242', '--stop', 'first', '--lateness', 'x', 'obeyed.txt'], '--lateness: x is no time'],
  [['--map', 'main=4242', '--stop', 'first', '--lateness', '1s', 'obeyed.txt'], '1s is too much: it is 251ms at most'],
  [['--map', 'main=4242', '--stop', '103', 'obeyed.txt'], '--stop: 103 is after all that was recorded'],
  [['--map', 'main=4242', '--stop', '1', 'hasty.txt'], 'from 1700000000.000100 to 1700000002.000200, by the clock'],
  [['--map', 'main=4242', '--stop', 'first', '--complete', 'exits', 'obeyed.txt'], 'did you mean exit?'],
  [['--map', 'main=4242', '--stop', 'first', 'web.service'], 'web.service holds no signal'],
])('%j is refused', async (argv, message) => {
  const [code, text] = await judge(...argv);
  expect([code, text]).toEqual([2, expect.stringContaining(message)]);
});

test('judges the traces of results of killspec again, by other readings too', async () => {
  const cwd = folderWith({});
  const run = async (...argv: readonly string[]) => captured(argv, { cwd });
  await run('run', '--case', 'send-sighup/on-restart/Restart=unset', '--output', 'results.ndjson', '--traces');
  expect((await run('judge', 'results.ndjson')).stdout).toMatchInlineSnapshot(`
    "✓ conformant   results.ndjson: send-sighup/on-restart/Restart=unset

          0 s   unit      restart requested
          0 s   main      SIGTERM SIGHUP SIGCONT         as owed
          5 s   main      SIGKILL                        as owed
          5 s   main      dies of SIGKILL
          5 s   manager   says that the unit is failed
          5 s   main.2    is run (ExecStart)
          5 s   manager   says that the unit is started

        rules that it keeps: PROC-1, KM-DEF-1, KM-CG-1, KM-CG-3, KM-CG-4, KM-SEQ-1, KM-SEQ-3, KM-SEQ-4, KS-4, KS-5, RS-4,
        SH-1, SH-2, SH-3, SK-6, FK-1, FK-4
    "
  `);
  writeFileSync(
    join(cwd, 'other.yaml'),
    'format: killspec-profile/1\nname: other\nbase: literal\nchoices:\n  AMB-16: not-in-restart\n',
  );
  expect(await run('judge', 'results.ndjson', '--profile', 'other.yaml')).toMatchObject({ code: 1 });
  expect((await run('judge', 'results.ndjson', '--stop', 'first')).stderr).toMatchInlineSnapshot(`
    "killspec: results.ndjson holds results of killspec, which say themselves what --stop would say
      leave it out
    "
  `);
  const text = readFileSync(join(cwd, 'results.ndjson'), 'utf8');
  writeFileSync(join(cwd, 'edited.ndjson'), text.replace('SIGHUP', 'SIGQUIT'));
  expect((await run('judge', 'edited.ndjson')).stderr).toMatchInlineSnapshot(`
    "killspec: edited.ndjson is not as killspec wrote it: its seal is broken
      npx killspec run --output FILE writes one
    "
  `);
  await run('run', '--case', 'send-sighup/on-restart/Restart=unset', '--output', 'without.ndjson');
  expect((await run('judge', 'without.ndjson')).stderr).toMatchInlineSnapshot(`
    "killspec: without.ndjson holds no trace
      a run keeps those of conformant cases with: run --output FILE --traces
    "
  `);
});
