import { expect, test } from 'vitest';
import { readFtrace } from './read-ftrace.ts';

test('reads signals, ends, forks, marks and the log, and passes over the rest', () => {
  const text = `# tracer: nop
#           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION
         systemd-1       [000] d....     2.000070: sched_process_fork: comm=systemd pid=1 child_comm=systemd child_pid=22
            main-22      [000] .....     2.000081: tracing_mark_write: @3 is main
         systemd-1       [000] d..1.     2.000091: signal_generate: sig=15 errno=0 code=0 comm=main pid=22 grp=1 res=0
   a name - odd-22       [000] d....     3.000000: signal_deliver: sig=15 errno=0 code=0 sa_handler=0 sa_flags=0
            main-22      [000] d....     3.100000: signal_deliver: sig=15 errno=0 code=0 sa_handler=401b20 sa_flags=0
            main-22      [000] .....     3.100001: sched_process_exit: comm=main pid=22 prio=120
         systemd-1       [000] d....     3.100003: console: [    3.100003] systemd[1]: k3-x.service: Deactivated successfully.
          driver-18      [000] .....     4.000000: tracing_mark_write: @ end
          driver-18      [000] .....     4.000000: sched_switch: prev_comm=driver
a line that is cut off`;
  expect(readFtrace(text)).toEqual([
    { atUs: 2_000_070, kind: 'fork', parent: 1, child: 22 },
    { atUs: 2_000_081, kind: 'mark', pid: 22, text: 'is main', case: 3 },
    { atUs: 2_000_091, kind: 'signal', from: 1, to: 22, number: 15 },
    { atUs: 3_000_000, kind: 'deliver', pid: 22, number: 15, isFatal: true },
    { atUs: 3_100_000, kind: 'deliver', pid: 22, number: 15, isFatal: false },
    { atUs: 3_100_001, kind: 'exit', pid: 22 },
    { atUs: 3_100_003, kind: 'log', text: 'systemd[1]: k3-x.service: Deactivated successfully.' },
    { atUs: 4_000_000, kind: 'mark', pid: 18, text: 'end' },
  ]);
});

const seen = { atUs: 100_000_100, kind: 'signal', from: 1, to: 42, number: 15 };

test.each([
  [
    'trace-cmd report',
    'systemd-1     [000]   100.000100: signal_generate:      sig=15 errno=0 code=0 comm=x pid=42 grp=1 res=0',
  ],
  [
    'perf script',
    '  systemd     1 [001]   100.000100: signal:signal_generate: sig=15 errno=0 code=0 comm=x pid=42 grp=1 res=0',
  ],
  [
    'perf script with threads',
    'systemd     1/1 [001]   100.000100123: signal:signal_generate: sig=15 errno=0 code=0 comm=x pid=42 grp=1',
  ],
  [
    'ftrace with thread groups',
    ' systemd-1 (      1) [000] d..1. 100.000100: signal_generate: sig=15 errno=0 code=0 comm=x pid=42',
  ],
])('reads what %s prints', (_, text) => {
  expect(readFtrace(text)).toEqual([seen]);
});

test('reads what the manager does with control groups', () => {
  const text = `
 systemd-1 [000] d.... 4.001133: cgroup_rmdir: root=0 id=157 level=2 path=/system.slice/k0-x.service
 systemd-1 [000] d.... 4.001134: cgroup_attach_task: dst_root=0 dst_id=28 dst_level=1 dst_path=/init.scope pid=42 comm=x`;
  expect(readFtrace(text)).toEqual([
    { atUs: 4_001_133, kind: 'group', what: 'remove', by: 1, path: '/system.slice/k0-x.service' },
    { atUs: 4_001_134, kind: 'group', what: 'attach', by: 1, path: '/init.scope', pid: 42 },
  ]);
});
