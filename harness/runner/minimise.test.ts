import { expect, test } from 'vitest';
import type { World } from '../../spec/vocabulary/world.ts';
import { minimise } from './minimise.ts';
import { reductions } from './reductions.ts';

const world: World = {
  unit: {
    name: 'case.service',
    text: '# a comment\n[Service]\nKillMode=mixed\nKillSignal=SIGINT\nTimeoutStopSec=20s\n',
    dropIns: ['[Service]\nSendSIGHUP=yes\n'],
  },
  initially: 'active',
  processes: {
    main: {
      when: {
        SIGTERM: [
          { kind: 'fork', afterUs: 1_500_000, child: 'late' },
          { kind: 'exit', afterUs: 2_345_678, status: 3 },
        ],
        SIGHUP: [{ kind: 'forward', afterUs: 0, signal: 'SIGHUP', to: 'worker' }],
      },
      deeds: [{ kind: 'notify', afterUs: 700_000, fields: { STATUS: 'x' } }],
    },
    worker: {
      when: { SIGTERM: [{ kind: 'ignore' }], SIGUSR1: [{ kind: 'leave', afterUs: 1_234_567 }] },
      deeds: [{ kind: 'leave', afterUs: 30_000_000 }],
      zombie: true,
      unkillable: { forUs: 1_500_000 },
    },
    late: { when: {}, deeds: [], forked: true, exitsWith: { process: 'worker', afterUs: 0 } },
  },
  commands: { ExecStop: { when: {}, deeds: [{ kind: 'exit', afterUs: 400_000, status: 1 }] } },
  operations: [
    { atUs: 0, op: 'reload' },
    { atUs: 3_250_000, op: 'stop' },
    { atUs: 4_000_000, op: 'exit', process: 'worker', status: 0 },
    { atUs: 4_500_000, op: 'leave', process: 'worker' },
  ],
  ties: ['wake', 'process', 'operation'],
};

/** Fails as long as there is a worker under mixed that gets a stop. */
const fails = async (candidate: World): Promise<boolean> =>
  candidate.unit.text.includes('[Service]\nKillMode=mixed') &&
  candidate.processes['worker'] !== undefined &&
  candidate.processes['main'] !== undefined &&
  candidate.operations.some((operation) => operation.op === 'stop');

test('leaves out everything that does not matter', async () => {
  const result = await minimise(world, fails);
  expect(result.world).toEqual({
    unit: { name: 'case.service', text: '[Service]\nKillMode=mixed\n', dropIns: [] },
    initially: 'active',
    processes: { main: { when: {}, deeds: [] }, worker: { when: {}, deeds: [] } },
    commands: {},
    operations: [{ atUs: 0, op: 'stop' }],
    ties: ['operation', 'process', 'wake'],
  });
  expect(result.complete).toBe(true);
});

test('nothing can be left out of the result', async () => {
  const { world: smallest } = await minimise(world, fails);
  const answers = await Promise.all(reductions(smallest).map((reduction) => fails(reduction.world)));
  expect(answers).not.toContain(true);
});

test('the same world gives the same result', async () => {
  expect(await minimise(world, fails)).toEqual(await minimise(structuredClone(world), fails));
});

test('says when the bound was reached', async () => {
  const result = await minimise(world, fails, { bound: 3 });
  expect([result.attempts, result.complete]).toEqual([3, false]);
  expect(await fails(result.world)).toBe(true);
});

test('what cannot be made smaller stays as it is', async () => {
  expect(await minimise(world, async () => false)).toMatchObject({ world, removed: [], complete: true });
});

test('a process that goes takes every mention of it along', async () => {
  const [first] = reductions(world).filter((reduction) => reduction.what === 'process worker');
  expect(first?.world).toMatchObject({
    processes: { main: { when: { SIGTERM: world.processes['main']?.when['SIGTERM'] } } },
    operations: world.operations.slice(0, 2),
  });
  expect(JSON.stringify(first?.world)).not.toContain('worker');
});

const late = async (candidate: World) => (candidate.operations[1]?.atUs ?? 0) >= 2_000_000;

test('times are rounded before they are given up', async () => {
  const { world: smallest } = await minimise(world, late);
  expect(smallest.operations.map((operation) => operation.atUs)).toEqual([0, 3_000_000]);
});

const served: World = {
  unit: {
    name: 'x.service',
    text: '[Service]\nExecStop=-/bin/one\nExecStop=/bin/two\nTimeoutStopSec=1500ms\n[Service]\nKillMode=mixed\n',
    dropIns: ['[Service]\nKillSignal=SIGINT\n'],
  },
  initially: 'active',
  processes: { main: { when: { SIGTERM: [{ kind: 'catch' }], SIGHUP: [{ kind: 'ignore' }] }, deeds: [] } },
  commands: { 'ExecStop.2': { when: {}, deeds: [] } },
  operations: [
    { atUs: 0, op: 'daemon-reload', text: '[Service]\nKillMode=none\n' },
    { atUs: 0, op: 'try-restart' },
    { atUs: 0, op: 'exit', process: 'main', status: 3 },
  ],
  ties: ['operation', 'process', 'wake'],
};

const whatOf = (what: string): World | undefined => reductions(served).find((each) => each.what === what)?.world;

test('a command that goes takes its behaviour along, and those behind it move up', () => {
  expect(whatOf('line ExecStop=-/bin/one')?.commands).toEqual({ ExecStop: { when: {}, deeds: [] } });
  expect(whatOf('line ExecStop=/bin/two')?.commands).toEqual({});
});

test('everything that can be simpler is tried: times, prefixes, sections, drop-ins, reactions, statuses', () => {
  expect(reductions(served).map(({ what }) => what)).toMatchInlineSnapshot(`
    [
      "process main",
      "the behaviour of ExecStop.2",
      "the behaviour of main",
      "a drop-in",
      "a drop-in, as part of the unit file",
      "line KillSignal=SIGINT of a drop-in",
      "the second [Service]",
      "line ExecStop=-/bin/one",
      "the value of ExecStop=-/bin/one",
      "line ExecStop=/bin/two",
      "line TimeoutStopSec=1500ms",
      "the value of TimeoutStopSec=1500ms",
      "line KillMode=mixed",
      "operation daemon-reload",
      "operation try-restart",
      "operation exit",
      "the time or the text of operation daemon-reload",
      "the time or the text of operation try-restart",
      "the time or the text of operation exit",
      "of main: all its reactions",
      "of main: its reaction to SIGTERM",
      "of main: the time or status of a reaction to SIGTERM",
      "of main: its reaction to SIGHUP",
    ]
  `);
  expect(whatOf('a drop-in, as part of the unit file')?.unit).toEqual({
    name: 'x.service',
    text: `${served.unit.text}[Service]\nKillSignal=SIGINT\n`,
    dropIns: [],
  });
  expect(whatOf('the second [Service]')?.unit.text).toBe(
    '[Service]\nExecStop=-/bin/one\nExecStop=/bin/two\nTimeoutStopSec=1500ms\nKillMode=mixed\n',
  );
});
