import { expect, test } from 'vitest';
import { worldOf } from './cases-fixture.ts';
import { readFtrace } from '../../recordings/read-ftrace.ts';
import { systemdRecipe } from './recipes/load-recipe.ts';
import { toTraces } from './to-traces.ts';

const facts = { latenessUs: 251_000, log: systemdRecipe().recipe.log };

// As a machine records it: two cases side by side, the first with a forking service.
const text = `
       ExecStart-21      [000] .....     2.000082: tracing_mark_write: @0 is ExecStart
        killspec-18      [000] .....     2.000050: tracing_mark_write: @ zero
              w1-22      [000] .....     2.000100: tracing_mark_write: @1 is main
            main-23      [000] .....     2.000102: tracing_mark_write: @0 is main
          worker-25      [000] .....     2.000105: tracing_mark_write: @0 is worker
       ExecStart-21      [000] .....     2.000106: sched_process_exit: comm=ExecStart pid=21 prio=120
        killspec-18      [000] .....     2.001155: tracing_mark_write: @ begun
        killspec-18      [000] .....     2.001156: tracing_mark_write: @0 request stop
         systemd-1       [000] d....     2.001165: signal_generate: sig=15 errno=0 code=0 comm=main pid=23 grp=1 res=0
         systemd-1       [000] d....     2.001165: signal_generate: sig=18 errno=0 code=0 comm=main pid=23 grp=1 res=1
         systemd-1       [000] .....     2.001166: sched_process_fork: comm=systemd pid=1 child_comm=systemd child_pid=30
        ExecStop-30      [000] .....     2.001167: tracing_mark_write: @0 is ExecStop.2
          worker-25      [000] .....     2.001168: tracing_mark_write: @0 notify STOPPING=1	MAINPID=@worker
          worker-25      [000] .....     2.001169: tracing_mark_write: @0 leave
         systemd-1       [000] d....     2.001170: signal_generate: sig=15 errno=0 code=0 comm=main pid=22 grp=1 res=0
              w1-22      [000] d....     2.001171: signal_deliver: sig=9 errno=0 code=0 sa_handler=0 sa_flags=0
              w1-22      [000] .....     2.001172: sched_process_exit: comm=main pid=22 prio=120
            main-23      [000] .....     3.002167: tracing_mark_write: @0 exit 3
            main-23      [000] .....     3.002167: sched_process_exit: comm=main pid=23 prio=120
            main-23      [000] d....     3.002167: signal_generate: sig=17 errno=0 code=1 comm=systemd pid=1 grp=1 res=0
         systemd-1       [000] d....     3.002170: signal_generate: sig=9 errno=0 code=0 comm=worker pid=25 grp=1 res=0
          worker-25      [000] d....     3.002170: signal_deliver: sig=9 errno=0 code=0 sa_handler=0 sa_flags=0
          worker-25      [000] .....     3.002171: sched_process_exit: comm=worker pid=25 prio=120
         systemd-1       [000] d....     3.002191: console: systemd[1]: k0-x.service: Failed with result 'exit-code'.
         systemd-1       [000] d....     3.002192: cgroup_attach_task: dst_root=0 dst_id=28 dst_level=1 dst_path=/init.scope pid=25 comm=worker
         systemd-1       [000] d....     3.002193: cgroup_rmdir: root=0 id=157 level=2 path=/system.slice/k0-x.service
         systemd-1       [000] d....     3.002192: cgroup_attach_task: dst_root=0 dst_id=28 dst_level=1 dst_path=/system.slice/k0-x.service/sub pid=25 comm=worker
        killspec-18      [000] d....     3.002194: cgroup_attach_task: dst_root=0 dst_id=28 dst_level=1 dst_path=/killspec-outside pid=25 comm=worker
        killspec-18      [000] .....   155.250050: tracing_mark_write: @ end
`;

const forking = worldOf('[Service]\nType=forking\nPIDFile=/run/x.pid\nExecStart=/x\nExecStop=/a\nExecStop=/b', {
  processes: { main: { when: {}, deeds: [] }, worker: { when: {}, deeds: [] } },
});

test('each case gets its own trace, in the words of its world', () => {
  const cases = [forking, worldOf('[Service]', { operations: [] })].map((world) => ({ world, endUs: 9_000_000 }));
  const [first, second] = toTraces(cases, readFtrace(text), facts);
  if (first?.status !== 'recorded' || second?.status !== 'recorded') throw new Error('both are recorded');
  expect(first.trace.header.initially.processes).toEqual([
    { name: 'main', role: 'main' },
    { name: 'worker', role: 'aux' },
  ]);
  expect(first.trace.events.map((event) => JSON.stringify(event))).toMatchInlineSnapshot(`
    [
      "{"atUs":1106,"kind":"request","job":"stop"}",
      "{"atUs":1115,"kind":"signal","from":"manager","to":"main","signal":"SIGTERM","result":"ok"}",
      "{"atUs":1115,"kind":"signal","from":"manager","to":"main","signal":"SIGCONT","result":"ok"}",
      "{"atUs":1116,"kind":"spawn","process":{"name":"ExecStop.2","role":"control"},"by":"manager","command":{"name":"ExecStop","index":1}}",
      "{"atUs":1118,"kind":"notify","process":"worker","fields":{"STOPPING":"1","MAINPID":"worker"}}",
      "{"atUs":1118,"kind":"main","process":"worker"}",
      "{"atUs":1119,"kind":"leave","process":"worker"}",
      "{"atUs":1002117,"kind":"exit","process":"main","status":3}",
      "{"atUs":1002120,"kind":"signal","from":"manager","to":"worker","signal":"SIGKILL","result":"ok"}",
      "{"atUs":1002121,"kind":"exit","process":"worker","signal":"SIGKILL"}",
      "{"atUs":1002141,"kind":"claim","state":"failed"}",
      "{"atUs":1002142,"kind":"move","process":"worker","group":"/init.scope"}",
      "{"atUs":1002143,"kind":"remove-group"}",
    ]
  `);
  // A signal that nobody caught is delivered as SIGKILL.
  expect(second.trace.events.at(-1)).toEqual({ atUs: 1122, kind: 'exit', process: 'main', signal: 'SIGTERM' });
  expect(second.trace).toMatchObject({ endUs: 9_000_000, header: { latenessUs: 251_000, ordered: true } });
});

test('a process that was not there when the case began makes it no case', () => {
  const world = worldOf('[Service]', { processes: { main: { when: {}, deeds: [] }, other: { when: {}, deeds: [] } } });
  const without = readFtrace(text.replace('@0 is worker', '@0 is nobody'));
  expect(toTraces([{ world, endUs: 1 }], without, facts)).toEqual([
    { status: 'unplayed', message: 'other was not there when the case began' },
  ]);
});

test('where a case is not there in time, that is said of it, and of the others that they were kept waiting', () => {
  const cases = [forking, worldOf('[Service]')].map((world) => ({ world, endUs: 9_000_000 }));
  const ready = '        w1-22      [000] .....     2.000103: tracing_mark_write: @1 ready\n';
  const late = '        killspec-18      [000] .....     2.000104: tracing_mark_write: @ late\n';
  const [first, second] = toTraces(cases, readFtrace(`${ready}${late}${text}`), facts);
  expect(first).toEqual({ status: 'late', message: 'its processes were not there in time' });
  expect(second).toEqual({ status: 'disturbed', message: 'another case of its boot was not there in time' });
});

test('a unit that is alone and that the manager refuses to start is told from one that is late', () => {
  const late = text
    .replace('@ begun', '@ late')
    .replace('@ zero', '@ zero\n  killspec-18  [000] .....  2.000051: tracing_mark_write: @ refused 1');
  const cases = [forking, worldOf('[Service]', { operations: [] })].map((world) => ({ world, endUs: 1 }));
  const said = (some: typeof cases): unknown =>
    toTraces(some, readFtrace(late), facts).map((each) => (each.status === 'recorded' ? each.status : each.message));
  expect(said(cases.slice(0, 1))).toEqual(['the manager refused to start its unit']);
  expect(said(cases)).toEqual(['its processes were not there in time', 'its processes were not there in time']);
});

const refusedAt = (us: string): string => `  killspec-18  [000] .....  ${us}: tracing_mark_write: @0 refused 5`;

/** What a case ends with, or why it is none. */
const lastOrWhyNot = (events: readonly string[]): unknown => {
  const [one] = toTraces([{ world: forking, endUs: 1 }], readFtrace(events.join('\n')), facts);
  return one?.status === 'recorded' ? one.trace.events.at(-1)?.kind : one?.message;
};

test('a request that the manager refuses makes it no case, but where nothing is left of the unit', () => {
  const lines = text.trimEnd().split('\n').slice(0, -1);
  const after = lines.findIndex((line) => line.includes('@0 request stop')) + 1;
  const early = [...lines.slice(0, after), refusedAt('2.001160'), ...lines.slice(after)];
  expect(lastOrWhyNot(early)).toBe('the manager refused the stop that was asked of it');
  const gone = '  ExecStop-30  [000] .....  3.002195: sched_process_exit: comm=ExecStop pid=30 prio=120';
  expect(lastOrWhyNot([...lines, gone, refusedAt('3.002196')])).toBe('exit');
});

test.each([
  ['had stopped', 'console: systemd[1]: k0-x.service: Deactivated successfully.', 'the unit had stopped'],
  ['had failed', "console: systemd[1]: k0-x.service: Failed with result 'protocol'.", 'the unit had failed'],
  [
    'was being stopped',
    'signal_generate: sig=15 errno=0 code=0 comm=main pid=23 grp=1 res=0',
    'the manager signalled main',
  ],
])('a unit that %s before the case began makes it no case, whoever is still there', (_, event, said) => {
  const began = '        killspec-18      [000] .....     2.001155: tracing_mark_write: @ begun\n';
  const line = `         systemd-1       [000] d....     2.000110: ${event}\n`;
  const cases = [{ world: forking, endUs: 9_000_000 }];
  expect(toTraces(cases, readFtrace(text.replace(began, `${line}${began}`)), facts)).toEqual([
    { status: 'unplayed', message: `${said} before the case began` },
  ]);
  const why = line.replace(event, 'console: systemd[1]: k0-x.service: Main process 23 lacks a handler.');
  expect(toTraces(cases, readFtrace(text.replace(began, `${why}${line}${began}`)), facts)).toEqual([
    { status: 'unplayed', message: `${said} before the case began: Main process main lacks a handler.` },
  ]);
  // What another unit goes through is none of its business, nor is what happens once it has begun.
  const others = line.replace('k0-', 'k1-').replace('pid=23', 'pid=22');
  const [first] = toTraces(cases, readFtrace(text.replace(began, `${others}${began}${line}`)), facts);
  expect(first?.status).toBe('recorded');
});

/** When the first case runs its command, where it is forked at this instant of the recording. */
const runAt = (stamp: string): readonly (number | undefined)[] => {
  const moved = text.replace('2.001166: sched_process_fork', `${stamp}: sched_process_fork`);
  const [first] = toTraces([{ world: forking, endUs: 9_000_000 }], readFtrace(moved), facts);
  if (first?.status !== 'recorded') throw new Error('it is recorded');
  return first.trace.events.flatMap(({ kind, atUs }) => (kind === 'spawn' ? [atUs] : []));
};

test('a command is run from when the manager decides to, which is just after what it answers', () => {
  // It signalled main at 1115 us.
  expect(runAt('2.001165')).toEqual([1115]);
  expect(runAt('2.001166')).toEqual([1116]);
  expect(runAt('2.001365')).toEqual([1116]);
  // What is longer ago is not what it answers: it may have waited until then.
  expect(runAt('2.001366')).toEqual([1316]);
});
