import { expect, test } from 'vitest';
import { behaviour, eventsOf, forked, mainPid, play, second, worldOf } from './test-support.ts';

const text = '[Service]\nExecStart=/bin/daemon\nDelegate=yes\n';

test('a manager sees the whole tree, and who is in which group of it', () => {
  const seen: unknown[] = [];
  const world = worldOf({
    text,
    processes: {
      main: behaviour(),
      one: behaviour({ subgroup: 'payload' }),
      two: behaviour({ subgroup: 'payload' }),
      other: behaviour({ subgroup: 'logs' }),
    },
    operations: [
      { atUs: second, op: 'leave', process: 'one' },
      { atUs: 2 * second, op: 'exit', process: 'other', status: 0 },
    ],
  });
  const { trace } = play(world, (event, { host }) => {
    seen.push([event.kind, host.processes(), host.subgroups()]);
  });
  const [main, one, two, other] = [mainPid, mainPid + 1, mainPid + 2, mainPid + 3];
  expect(seen).toEqual([
    ['begin', [main, one, two, other], { payload: [one, two], logs: [other] }],
    ['exit', [main, two], { payload: [two] }],
  ]);
  expect(trace.header.initially.processes).toEqual([
    { name: 'main', role: 'main' },
    { name: 'one', role: 'aux', subgroup: 'payload' },
    { name: 'two', role: 'aux', subgroup: 'payload' },
    { name: 'other', role: 'aux', subgroup: 'logs' },
  ]);
});

test('what a process forks is in its group, unless the world says that it is in another one', () => {
  const world = worldOf({
    text,
    processes: {
      main: behaviour(),
      worker: behaviour({ subgroup: 'payload' }),
      near: behaviour({ forked: true }),
      far: behaviour({ forked: true, subgroup: 'logs' }),
    },
    operations: [
      { atUs: 0, op: 'fork', parent: 'worker', child: 'near' },
      { atUs: 0, op: 'fork', parent: 'worker', child: 'far' },
      { atUs: second, op: 'leave', process: 'worker' },
      { atUs: second, op: 'fork', parent: 'worker', child: 'near' },
    ],
  });
  expect(eventsOf(world)).toEqual([
    { atUs: 0, kind: 'spawn', process: { name: 'near', role: 'aux', subgroup: 'payload' }, by: 'worker' },
    { atUs: 0, kind: 'spawn', process: { name: 'far', role: 'aux', subgroup: 'logs' }, by: 'worker' },
    { atUs: second, kind: 'leave', process: 'worker' },
    { ...forked(second, 'worker', 'near.2'), process: { name: 'near.2', role: 'aux', outside: true } },
  ]);
});
