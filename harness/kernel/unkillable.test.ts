import { expect, test } from 'vitest';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Behaviour } from '../../spec/vocabulary/world.ts';
import { behaviour, eventsOf, exited, play, second, sent, sendsOn, worldOf } from './test-support.ts';

const stopAt0 = [{ atUs: 0, op: 'stop' }] as const;
const stopped = { atUs: 0, kind: 'request', job: 'stop' } as const;

/** What becomes of main when it is sent these signals at 0 s, and how the case ends. */
const mainOf = (main: Behaviour, ...signals: readonly SignalName[]) => {
  const { trace, ending } = play(worldOf({ processes: { main }, operations: stopAt0 }), sendsOn('job', ...signals));
  return { events: trace.events, ending: ending.kind };
};

test('a process in uninterruptible sleep outlives every signal, and does nothing', () => {
  const main = behaviour({ unkillable: {}, deeds: [{ kind: 'exit', afterUs: second, status: 0 }] });
  expect(mainOf(main, 'SIGTERM', 'SIGCONT', 'SIGKILL')).toEqual({
    events: [
      stopped,
      sent(0, 'manager', 'main', 'SIGTERM'),
      sent(0, 'manager', 'main', 'SIGCONT'),
      sent(0, 'manager', 'main', 'SIGKILL'),
    ],
    ending: 'quiet',
  });
});

test('it dies of the first fatal one as soon as it has woken up', () => {
  const main = behaviour({ unkillable: { forUs: 5 * second } });
  expect(mainOf(main, 'SIGTERM', 'SIGKILL').events.slice(3)).toEqual([exited(5 * second, 'main', 'SIGTERM')]);
});

const said = (field: string) => ({ atUs: 5 * second, kind: 'notify', process: 'main', fields: { [field]: '1' } });

test('it first takes the signals that wait for it, then it does what it would have done meanwhile', () => {
  const main = behaviour({
    unkillable: { forUs: 5 * second },
    when: { SIGTERM: [{ kind: 'notify', afterUs: 0, fields: { STOPPING: '1' } }] },
    deeds: [
      { kind: 'notify', afterUs: second, fields: { READY: '1' } },
      { kind: 'exit', afterUs: 6 * second, status: 0 },
    ],
  });
  expect(mainOf(main, 'SIGTERM').events.slice(2)).toEqual([
    said('STOPPING'),
    said('READY'),
    exited(6 * second, 'main', 0),
  ]);
});

test('one that is stopped as well is stopped still when it wakes up, unless it was continued', () => {
  const main = behaviour({ unkillable: { forUs: 5 * second }, stopped: true });
  expect(mainOf(main, 'SIGTERM').events.slice(2)).toEqual([]);
  expect(mainOf(main, 'SIGTERM', 'SIGCONT').events.slice(3)).toEqual([exited(5 * second, 'main', 'SIGTERM')]);
  expect(mainOf(main, 'SIGKILL').events.slice(2)).toEqual([exited(5 * second, 'main', 'SIGKILL')]);
});

test('what is to happen to it waits until it has woken up', () => {
  const world = worldOf({
    processes: { main: behaviour({ unkillable: { forUs: 5 * second } }), worker: behaviour() },
    operations: [
      { atUs: 0, op: 'leave', process: 'main' },
      { atUs: 0, op: 'exit', process: 'main', status: 3 },
      { atUs: second, op: 'exit', process: 'worker', status: 0 },
    ],
  });
  expect(eventsOf(world)).toEqual([
    exited(second, 'worker', 0),
    { atUs: 5 * second, kind: 'leave', process: 'main' },
    exited(5 * second, 'main', 3),
  ]);
});

test('a command can hang so, too', () => {
  const world = worldOf({
    text: '[Service]\nExecStart=/bin/daemon\nExecStop=/bin/stop\n',
    commands: {
      ExecStop: behaviour({ unkillable: { forUs: 5 * second }, deeds: [{ kind: 'exit', afterUs: 0, status: 0 }] }),
    },
    operations: stopAt0,
  });
  const events = eventsOf(world, (event, { host }) => {
    if (event.kind === 'job') host.kill(host.run({ name: 'ExecStop', index: 0 }), 'SIGKILL');
  });
  expect(events.slice(2)).toEqual([
    sent(0, 'manager', 'ExecStop', 'SIGKILL'),
    exited(5 * second, 'ExecStop', 'SIGKILL'),
  ]);
});
