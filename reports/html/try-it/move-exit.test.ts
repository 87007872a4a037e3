import { expect, test } from 'vitest';
import { examples } from './examples.ts';
import { firstAttempt } from './first-attempt.ts';
import { moveExit } from './move-exit.ts';
import { tryAttempt } from './try-attempt.ts';
import type { Behaviour, World } from '../../../spec/vocabulary/world.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';

const s = 1_000_000;

const traceOf = async (world: World): Promise<Trace> => {
  const tried = await tryAttempt({ ...firstAttempt, world }, examples.profiles);
  if (tried.status !== 'played' || tried.seen === undefined) throw new Error(`not played: ${JSON.stringify(tried)}`);
  return tried.seen.trace;
};

const exitUs = (trace: Trace, name: string): number | undefined =>
  trace.events.find((event) => event.kind === 'exit' && event.process === name)?.atUs;

const worldWith = (main: Behaviour, more: Partial<World> = {}): World => ({
  ...firstAttempt.world,
  ...more,
  processes: { ...firstAttempt.world.processes, main },
});

/** Where main exits once its exit has been moved to an instant. */
const movedTo = async (world: World, toUs: number, name = 'main'): Promise<number | undefined> => {
  const moved = moveExit(world, await traceOf(world), name, toUs);
  return moved === undefined ? undefined : exitUs(await traceOf(moved), name);
};

test('what a process does on its signal is put off, or brought forward', async () => {
  const world = worldWith({ when: { SIGTERM: [{ kind: 'exit', afterUs: 2 * s, status: 3 }] }, deeds: [] });
  expect(await movedTo(world, 5 * s)).toBe(5 * s);
  expect(await movedTo(world, 0)).toBe(0);
  const moved = moveExit(world, await traceOf(world), 'main', 5 * s);
  expect(moved?.processes['main']?.when.SIGTERM).toEqual([{ kind: 'exit', afterUs: 5 * s, status: 3 }]);
});

test('who took the default action, or ignored the signal, reacts from now on', async () => {
  expect(await movedTo(worldWith({ when: {}, deeds: [] }), 4 * s)).toBe(4 * s);
  expect(await movedTo(worldWith({ when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] }), 30 * s)).toBe(30 * s);
});

test('who exits by itself, with another, or because it was said to, does so then', async () => {
  const byItself = worldWith({ when: {}, deeds: [{ kind: 'exit', afterUs: 1 * s, status: 0 }] });
  const late = { operations: [{ atUs: 10 * s, op: 'stop' } as const] };
  expect(await movedTo({ ...byItself, ...late }, 3 * s)).toBe(3 * s);
  const told = worldWith(
    { when: {}, deeds: [] },
    {
      operations: [{ atUs: 1 * s, op: 'exit', process: 'main', status: 0 }, ...late.operations],
    },
  );
  expect(await movedTo(told, 3 * s)).toBe(3 * s);
  const withOther = worldWith(
    { when: {}, deeds: [], exitsWith: { process: 'worker', afterUs: 1 * s } },
    {
      operations: [{ atUs: 1 * s, op: 'exit', process: 'worker', status: 0 }, ...late.operations],
    },
  );
  expect(await movedTo(withOther, 4 * s)).toBe(4 * s);
});

test('before any signal it exits by itself, and after one that ends it at once it does not', async () => {
  const world = worldWith({ when: {}, deeds: [] }, { operations: [{ atUs: 10 * s, op: 'stop' }] });
  expect(await movedTo(world, 3 * s)).toBe(3 * s);
  expect(await movedTo(world, 3 * s, 'worker')).toBe(3 * s);
  expect(await movedTo(firstAttempt.world, 200 * s, 'worker')).toBe(2 * s);
});

test('what the world says nothing of cannot be moved; a command can', async () => {
  const { world } = firstAttempt;
  for (const name of ['main.2', 'ExecStop#2']) {
    expect(moveExit(world, await traceOf(world), name, 5 * s)).toBe(undefined);
  }
  const text = '[Service]\nExecStop=/bin/stop\n';
  const withStop = { ...world, unit: { ...world.unit, text } };
  expect(await movedTo(withStop, 6 * s, 'ExecStop')).toBe(6 * s);
});
