import { expect, test } from 'vitest';
import { behaviour, second, sent, worldOf } from '../../kernel/test-support.ts';
import type { Host, Implementation, Manager, ManagerEvent } from '../adapter.ts';
import { recordCase, recordCaseSync } from './record-case.ts';

const world = worldOf({ processes: { main: behaviour() }, operations: [{ atUs: second, op: 'stop' }] });
const options = { boundUs: 100 * second };

const managed = (
  start: (host: Host) => Manager,
  rest: Partial<Implementation> = { synchronous: true },
): Implementation => ({ name: 'test', version: '1', start, ...rest });

const handling = (handle: (event: ManagerEvent, host: Host) => unknown, rest?: Partial<Implementation>) =>
  managed((host) => ({ handle: (event) => handle(event, host) as undefined }), rest);

const boom = (): never => {
  throw new RangeError('boom\u0007');
};

const syncEndings: readonly (readonly [string, Implementation, object])[] = [
  ['start throws', managed(boom), { kind: 'crash', message: 'start threw RangeError: boom\\u0007' }],
  ['handle throws', handling(boom), { kind: 'crash', message: 'handle threw RangeError: boom\\u0007' }],
  [
    'a timer throws',
    handling((event) => void (event.kind === 'job' && setTimeout(boom, 5))),
    { kind: 'crash', message: 'a timer threw RangeError: boom\\u0007' },
  ],
  [
    'what is thrown cannot be looked at',
    handling(() => {
      throw Object.defineProperty(new Error('x'), 'message', { get: boom });
    }),
    { kind: 'crash', message: 'handle threw something that throws when it is looked at' },
  ],
  [
    'nothing is thrown',
    handling(() => {
      // oxlint-disable-next-line no-throw-literal -- what a careless implementation may do
      throw undefined;
    }),
    { kind: 'crash', message: 'handle threw undefined' },
  ],
  [
    'the message is endless',
    handling(() => {
      throw new Error('x'.repeat(1e6));
    }),
    { kind: 'crash', message: `handle threw Error: ${'x'.repeat(293)}…` },
  ],
  [
    'start returns rubbish',
    managed(() => 42 as never),
    { kind: 'protocol-error', message: 'start returned 42, not an object with handle()' },
  ],
  [
    'start returns an object without handle',
    managed(() => ({}) as never),
    { kind: 'protocol-error', message: 'start returned an object, not an object with handle()' },
  ],
  [
    'handle returns rubbish',
    handling(() => 'done'),
    { kind: 'protocol-error', message: 'handle returned "done", neither nothing nor a promise' },
  ],
  [
    'handle returns a promise and should not',
    handling(async () => {}),
    {
      kind: 'protocol-error',
      message: 'handle returned a promise, although the implementation says that it is synchronous',
    },
  ],
  [
    'a pid that never existed is signalled',
    handling((_event, host) => void host.kill(123, 'SIGKILL')),
    { kind: 'protocol-error', message: 'host.kill was called with pid 123, which no process ever had' },
  ],
  [
    'the error that says so is swallowed',
    handling((_event, host) => {
      try {
        host.kill(123, 'SIGKILL');
      } catch {
        return 'fine';
      }
      return undefined;
    }),
    { kind: 'protocol-error', message: 'host.kill was called with pid 123, which no process ever had' },
  ],
  [
    'zero timers never end',
    handling((event) => {
      const again = (): void => void setTimeout(again, 0);
      if (event.kind === 'job') again();
    }),
    { kind: 'hang', bound: 'wakesPerInstantMax', message: 'more than 1000 timers ran at one instant, 1 s' },
  ],
  [
    'immediates never end',
    handling((event) => {
      const again = (): void => void setImmediate(again);
      if (event.kind === 'job') again();
    }),
    { kind: 'hang', bound: 'wakesPerInstantMax', message: 'more than 1000 timers ran at one instant, 1 s' },
  ],
  [
    'a timer is kept',
    handling((event, host) => {
      if (event.kind === 'begin') setInterval(() => {}, 30_000);
      if (event.kind === 'job') host.kill(5_000_001, 'SIGKILL');
    }),
    {
      kind: 'leftover-timers',
      message:
        'a timer was still set, for 120 s, when every process of the unit had ended and nothing more could happen',
    },
  ],
];

test.each(syncEndings)('%s', (_what, implementation, ending) => {
  expect(recordCaseSync(implementation, world, options).ending).toMatchObject(ending);
});

const asyncEndings: readonly (readonly [string, Implementation, object])[] = [
  ...syncEndings
    .filter(([what]) => what !== 'handle returns a promise and should not')
    .map(([what, implementation, ending]) => [what, { ...implementation, synchronous: false }, ending] as const),
  [
    'handle rejects',
    handling(async (event) => void (event.kind === 'job' && boom()), {}),
    { kind: 'crash', message: 'handle rejected with RangeError: boom\\u0007' },
  ],
  [
    'handle rejects later',
    handling(async (event) => {
      if (event.kind !== 'begin') return;
      await new Promise((resolve) => {
        setTimeout(resolve, 5000);
      });
      boom();
    }, {}),
    { kind: 'crash', message: 'handle rejected with RangeError: boom\\u0007' },
  ],
];

test.each(asyncEndings)('%s, of an implementation with promises', async (_what, implementation, ending) => {
  expect((await recordCase(implementation, world, options)).ending).toMatchObject(ending);
});

test('acts after a promise are in the turn of the event', async () => {
  const implementation = handling(async (event, host) => {
    if (event.kind !== 'job') return;
    await Promise.resolve();
    host.kill(5_000_001, 'SIGTERM');
    await Promise.resolve();
    host.kill(5_000_001, 'SIGCONT');
  }, {});
  expect((await recordCase(implementation, world, options)).trace.events.slice(1, 3)).toEqual([
    sent(second, 'manager', 'main', 'SIGTERM'),
    sent(second, 'manager', 'main', 'SIGCONT'),
  ]);
});

test('what a case leaves behind does not reach the next', async () => {
  const told: string[] = [];
  const implementation = handling(async (event) => {
    if (event.kind !== 'begin') return;
    await new Promise((resolve) => {
      setTimeout(resolve, 200_000);
    });
    told.push('woke');
  }, {});
  const recordings = [
    await recordCase(implementation, world, options),
    await recordCase(implementation, world, options),
  ];
  expect([told, recordings[0]]).toEqual([[], recordings[1]]);
});

test('the header says how late an implementation is', () => {
  const late = handling(() => undefined, { synchronous: true, latenessUs: 250 });
  expect(recordCaseSync(late, world, options).trace.header).toMatchObject({ latenessUs: 250, resolutionUs: 1000 });
});
