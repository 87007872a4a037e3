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
    worker: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [], zombie: true },
    late: { when: {}, deeds: [], forked: true, exitsWith: { process: 'worker', afterUs: 0 } },
  },
  commands: { ExecStop: { when: {}, deeds: [{ kind: 'exit', afterUs: 400_000, status: 1 }] } },
  operations: [
    { atUs: 0, op: 'reload' },
    { atUs: 3_250_000, op: 'stop' },
    { atUs: 4_000_000, op: 'exit', process: 'worker', status: 0 },
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
  const result = await minimise(world, fails, 3);
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
