import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../spec/vocabulary/trace.ts';
import { behaviour, second, worldOf } from '../../kernel/test-support.ts';
import type { Host, Implementation } from '../adapter.ts';
import { recordCase, recordCaseSync } from './record-case.ts';

/** An implementation that does one thing when its case begins, and says so by `say`, which ends up on the trace. */
const saying = (
  act: (say: (what: unknown) => void, host: Host) => void | Promise<void>,
  synchronous = true,
): Implementation => ({
  name: 'saying',
  version: '1',
  synchronous,
  start: (host) => ({
    handle: (event) => (event.kind === 'begin' ? act((what) => host.move(5_000_001, String(what)), host) : undefined),
  }),
});

const world = worldOf({ processes: { main: behaviour() } });
const options = { boundUs: 5_000_000 * second };

const saidIn = (events: readonly TraceEvent[]): readonly unknown[] =>
  events.map((event) => (event.kind === 'move' ? [event.atUs, event.group] : event));

const said = (act: Parameters<typeof saying>[0]): readonly unknown[] =>
  saidIn(recordCaseSync(saying(act), world, options).trace.events);

const saidLater = async (act: Parameters<typeof saying>[0]): Promise<readonly unknown[]> =>
  saidIn((await recordCase(saying(act, false), world, options)).trace.events);

test('a timer of 0 ms set inside a timer fires in the same instant', () => {
  const nested = said((say) => {
    setTimeout(() => {
      say('outer');
      setTimeout(() => {
        say('inner');
        setTimeout(() => say('innermost'));
      }, 0);
    }, 1000);
  });
  expect(nested).toEqual([
    [second, 'outer'],
    [second, 'inner'],
    [second, 'innermost'],
  ]);
});

test('so does one that is refreshed', () => {
  const refreshed = said((say) => {
    let count = 0;
    const timer = setTimeout(() => {
      say((count += 1));
      if (count < 3) timer.refresh();
    }, 0);
  });
  expect(refreshed).toEqual([
    [0, '1'],
    [0, '2'],
    [0, '3'],
  ]);
});

test.each<readonly [unknown, number]>([
  [89_999.999, 89_999],
  [1.9, 1],
  [0.9, 0],
  [-5, 0],
  [Number.NaN, 0],
  [undefined, 0],
  ['20', 20],
  [2 ** 31 - 1, 2 ** 31 - 1],
  [2 ** 31, 1],
  [Number.POSITIVE_INFINITY, 1],
])('a delay of %s fires after %i ms', (delay, ms) => {
  expect(said((say) => void setTimeout(() => say('now'), delay as number))).toEqual([[ms * 1000, 'now']]);
});

test('an interval of 0 ms is one of 1 ms', () => {
  const thrice = said((say) => {
    let count = 0;
    const timer = setInterval(() => {
      say((count += 1));
      if (count === 3) clearInterval(timer);
    }, 0);
  });
  expect(thrice).toEqual([
    [1000, '1'],
    [2000, '2'],
    [3000, '3'],
  ]);
});

const ids = (): readonly unknown[] =>
  said((say) => {
    const timers = [setTimeout(() => {}, 5), setInterval(() => {}, 5), setImmediate(() => {})] as const;
    say(timers.map((timer) => Number(timer)).join());
    clearTimeout(Number(timers[0]));
    clearInterval(timers[1]);
    clearImmediate(timers[2]);
  });

test('ids of timers count from 1 in each case', () => {
  expect([ids(), ids()]).toEqual([[[0, '1,2,3']], [[0, '1,2,3']]]);
});

test('what is cleared does not fire, and clearing anything else does nothing', () => {
  const left = said((say) => {
    clearTimeout(setTimeout(() => say('cleared'), 1));
    setTimeout(() => say('first'), 2);
    const immediate = setImmediate(() => say('immediate'));
    // oxlint-disable-next-line unicorn/no-null -- rubbish may be null
    const rubbish = [undefined, null, {}, 'x', Number.NaN, -1, 99, Symbol('x'), immediate];
    for (const each of rubbish) clearTimeout(each as never);
  });
  expect(left).toEqual([
    [0, 'immediate'],
    [2000, 'first'],
  ]);
});

const times = (): readonly unknown[] =>
  said((say) => {
    const tell = (): void =>
      say([new Date().toISOString(), Date.now(), performance.now(), process.hrtime.bigint()].join(' '));
    tell();
    setTimeout(tell, 1500);
  });

test('every case has the same time, which moves with the kernel alone', () => {
  const expected = [
    [0, '2025-01-01T00:00:00.000Z 1735689600000 0 0'],
    [1.5 * second, '2025-01-01T00:00:01.500Z 1735689601500 1500 1500000000'],
  ];
  expect([times(), times()]).toEqual([expected, expected]);
});

test('time stands still while an event is handled, at the instant of the event', () => {
  const implementation: Implementation = {
    name: 'clock',
    version: '1',
    synchronous: true,
    start: (host) => ({
      handle: (event) => (event.kind === 'job' ? host.move(5_000_001, String(performance.now())) : undefined),
    }),
  };
  const stopped = { ...world, operations: [{ atUs: 2 * second, op: 'stop' }] } as const;
  expect(saidIn(recordCaseSync(implementation, stopped, options).trace.events)).toEqual([
    { atUs: 2 * second, kind: 'request', job: 'stop' },
    [2 * second, '2000'],
  ]);
});

test('afterwards the thread has its own clock back', async () => {
  const real = { setTimeout, clearImmediate, Date, hrtime: process.hrtime };
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'performance');
  const virtual: unknown[] = [];
  const seen = (): void => void virtual.push(setTimeout === real.setTimeout, Date === real.Date);
  expect(() =>
    recordCaseSync(
      saying(() => seen()),
      world,
      { ...options, boundUs: Number.NaN },
    ),
  ).not.toThrow();
  await recordCase(
    saying(async () => seen(), false),
    world,
    options,
  );
  expect(virtual).toEqual([false, false, false, false]);
  expect({ setTimeout, clearImmediate, Date, hrtime: process.hrtime }).toEqual(real);
  expect(Object.getOwnPropertyDescriptor(globalThis, 'performance')).toEqual(descriptor);
  expect(performance.now()).toBeGreaterThan(0);
});

test('a turn is over when all promises are settled; their order is that of Node', async () => {
  const order = await saidLater(async (say) => {
    process.nextTick(() => say('tick'));
    queueMicrotask(() => say('microtask'));
    for (let index = 0; index < 50; index += 1) await Promise.resolve();
    say('awaited');
  });
  expect(order).toEqual([
    [0, 'tick'],
    [0, 'microtask'],
    [0, 'awaited'],
  ]);
});

test('promises wait for virtual time', async () => {
  const slept = await saidLater(async (say) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 60_000);
    });
    say('a minute');
    await promisify(setTimeout)(1000);
    say('and a second');
  });
  expect(slept).toEqual([
    [60 * second, 'a minute'],
    [61 * second, 'and a second'],
  ]);
});

test('one case is recorded at a time', async () => {
  const first = recordCase(
    saying(async () => {}, false),
    world,
    options,
  );
  await expect(
    recordCase(
      saying(async () => {}, false),
      world,
      options,
    ),
  ).rejects.toThrow(/another|being recorded/);
  await expect(first).resolves.toMatchObject({ ending: { kind: 'quiet' } });
});
