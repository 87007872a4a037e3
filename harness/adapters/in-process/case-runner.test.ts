import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { behaviour, exited, second, sent, worldOf } from '../../kernel/test-support.ts';
import { reference } from '../../implementations/reference/reference.ts';
import { type CaseRunner, type CaseRunnerOptions, createCaseRunner, type RecordedCase } from './case-runner.ts';
import { recordCaseSync } from './record-case.ts';

const folder = mkdtempSync(join(tmpdir(), 'killspec-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let fileCount = 0;

/** Writes a module, and gives its name. */
const file = (text: string, ending = '.mjs'): string => {
  fileCount += 1;
  const name = `adapter-${fileCount}${ending}`;
  writeFileSync(join(folder, name), text);
  return name;
};

/** A module whose implementation runs these statements, with `event` and `host`, on each event. */
const handling = (statements: string, rest = ''): string =>
  file(`export const implementation = {
    name: 'fixture', version: '1', ${rest}
    start: (host) => ({ handle: (event) => { ${statements} } }),
  };`);

const withRunner = async <T>(
  place: string,
  use: (runner: CaseRunner) => Promise<T>,
  options: Partial<CaseRunnerOptions> = {},
): Promise<T> => {
  const created = await createCaseRunner({ place, folder, ...options });
  if (created.status === 'refused') throw new Error(created.problem.found);
  try {
    return await use(created.runner);
  } finally {
    await created.runner.close();
  }
};

const world = worldOf({ processes: { main: behaviour() }, operations: [{ atUs: second, op: 'stop' }] });
/** The same, after the manager has been told to misbehave. */
const badWorld = worldOf({ processes: { main: behaviour() }, operations: [{ atUs: 0, op: 'watchdog' }] });
const boundUs = 100 * second;

/** A good case, a bad one and a good one again. */
const cases = [
  { name: 'before', world, boundUs },
  { name: 'bad', world: badWorld, boundUs },
  { name: 'after', world, boundUs },
];

const collect = async (recorded: AsyncIterable<RecordedCase>): Promise<readonly RecordedCase[]> => {
  const all: RecordedCase[] = [];
  for await (const each of recorded) all.push(each);
  return all;
};

/** How the three cases end with an implementation that does this on the watchdog, and kills when it is to stop. */
const endings = async (misbehaviour: string, rest?: string, options?: Partial<CaseRunnerOptions>) =>
  withRunner(
    handling(
      `if (event.kind === 'watchdog') { ${misbehaviour} }
       if (event.kind === 'job') host.kill(5000001, 'SIGKILL');`,
      rest,
    ),
    async (runner) => (await collect(runner.run(cases))).map(({ name, ending }) => [name, ending]),
    options,
  );

const quiet = { kind: 'quiet' };
const around = (ending: object) => [
  ['before', quiet],
  ['bad', expect.objectContaining(ending)],
  ['after', quiet],
];

const quick = { hangMs: 800 };

describe('a hostile implementation gets its own ending, and the run goes on', () => {
  test.each<readonly [string, string, object]>([
    ['throws', `throw new TypeError('no')`, { kind: 'crash', message: 'handle threw TypeError: no' }],
    ['rejects', `return Promise.reject(new Error('no'))`, { kind: 'crash', message: 'handle rejected with Error: no' }],
    [
      'leaves a rejection to nobody',
      `void Promise.reject(new Error('no'))`,
      { kind: 'crash', message: 'a promise was rejected with Error: no' },
    ],
    ['throws from a tick', `process.nextTick(() => { throw 7 })`, { kind: 'crash', message: 'a callback threw 7' }],
    [
      'throws from a microtask',
      `queueMicrotask(() => { throw new Error('no') })`,
      { kind: 'crash', message: 'a callback threw Error: no' },
    ],
    [
      'throws from a timer',
      `setTimeout(() => { throw new Error('no') }, 7)`,
      { kind: 'crash', message: 'a timer threw Error: no' },
    ],
    ['returns rubbish', `return 42`, { kind: 'protocol-error' }],
    [
      'signals what never existed',
      `host.kill(1, 'SIGKILL')`,
      { kind: 'protocol-error', message: 'host.kill was called with pid 1, which no process ever had' },
    ],
    [
      'never stops setting timers of 0 ms',
      `const again = () => setTimeout(again); again()`,
      { kind: 'hang', bound: 'wakesPerInstantMax' },
    ],
    ['never stops acting', `for (;;) host.kill(5000001, 'SIGCONT')`, { kind: 'hang', bound: 'effectsPerTurnMax' }],
    ['keeps a timer', `host.kill(5000001, 'SIGKILL'); setInterval(() => {}, 1000)`, { kind: 'leftover-timers' }],
    [
      'leaves its thread',
      `process.exit(0)`,
      { kind: 'crash', message: 'its thread ended: it called process.exit, or had nothing more to wait for' },
    ],
  ])('that %s', async (_what, misbehaviour, ending) => {
    expect(await endings(misbehaviour)).toEqual(around(ending));
  });

  test.each<readonly [string, string]>([
    ['loops', 'for (;;) {}'],
    ['loops on promises', 'return (async () => { for (;;) await undefined })()'],
    ['loops and swallows what it is told', `for (;;) try { host.kill(5000001, 'SIGCONT') } catch {}`],
    ['loops on ticks', 'const again = () => process.nextTick(again); again()'],
  ])('that %s', async (_what, misbehaviour) => {
    const hang = { kind: 'hang', message: 'it did not come back within 0.8 s' };
    const ending = misbehaviour.includes('SIGCONT') ? { kind: 'hang' } : hang;
    expect(await endings(misbehaviour, '', quick)).toEqual(around(ending));
  });

  test('that fills its memory', async () => {
    const ending = { kind: 'crash', message: expect.stringContaining('memory') as unknown };
    const fill = 'const all = []; for (;;) all.push(new Array(10000).fill(0.5))';
    expect(await endings(fill, '', { hangMs: 50_000 })).toEqual(around(ending));
  });

  test('that is not as synchronous as it says', async () => {
    expect(await endings(`return Promise.resolve()`, 'synchronous: true,')).toEqual(
      around({ kind: 'protocol-error', message: expect.stringContaining('returned a promise') as unknown }),
    );
    expect(await endings(`queueMicrotask(() => host.kill(5000001, 'SIGTERM'))`, 'synchronous: true,')).toEqual(
      around({ kind: 'protocol-error', message: expect.stringContaining('acted after its turn') as unknown }),
    );
  });
});

test('a case that was lost has its header and no events', async () => {
  const place = handling('for (;;) {}', 'latenessUs: 70,');
  const recording = await withRunner(place, (runner) => runner.record(world, boundUs), quick);
  expect(recording).toMatchObject({
    trace: {
      header: { latenessUs: 70, initially: { processes: [{ name: 'main', role: 'main' }] } },
      events: [],
      endUs: 0,
    },
    ending: { kind: 'hang' },
  });
});

test('what a case takes in real time does not matter as long as it goes on', async () => {
  // Ten turns, each a good part of what would be a hang.
  const slow = `const sleep = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120);
    if (event.kind === 'begin') for (let ms = 1; ms <= 10; ms += 1) setTimeout(sleep, ms);`;
  const { ending } = await withRunner(handling(slow), (runner) => runner.record(world, boundUs), { hangMs: 800 });
  expect(ending).toEqual(quiet);
});

test('the worker records what this thread does', async () => {
  const processes = { main: behaviour({ when: { SIGTERM: [{ kind: 'ignore' }] } }), worker: behaviour() };
  const both = { ...world, processes };
  const recording = await withRunner('killspec:reference', (runner) => runner.record(both, 400 * second));
  expect(recording).toEqual(recordCaseSync(reference, both, { boundUs: 400 * second }));
});

test('many cases come back in order, whether they are listed or come one by one', async () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ name: `case ${index}`, world, boundUs }));
  const oneByOne = async function* () {
    yield* many;
  };
  const place = handling(`if (event.kind === 'job') host.kill(5000001, 'SIGTERM')`);
  const [listed, streamed] = await withRunner(place, async (runner) => [
    await collect(runner.run(many)),
    await collect(runner.run(oneByOne())),
  ]);
  expect(listed?.map(({ name }) => name)).toEqual(many.map(({ name }) => name));
  expect(new Set(listed?.map(({ trace }) => JSON.stringify(trace))).size).toBe(1);
  expect(streamed).toEqual(listed);
});

const move = (atUs: number, group: string) => ({ atUs, kind: 'move', process: 'main', group });

test('all of time is virtual, also for node:timers and while the module is loaded', async () => {
  const place = file(`
    import { setTimeout as sleep, setImmediate as soon } from 'node:timers/promises';
    import { setTimeout as later } from 'node:timers';
    import { performance } from 'node:perf_hooks';
    const loadedAt = Date.now();
    const captured = setTimeout;
    export const implementation = {
      name: 'sleeper', version: '1',
      start: (host) => ({
        async handle(event) {
          if (event.kind !== 'begin') return;
          const say = (what) => host.move(5000001, [what, performance.now(), Date.now() - loadedAt].join(' '));
          captured(() => say('captured'), 500);
          later(() => say('later'), 1000);
          await soon();
          say('soon');
          await sleep(90_000);
          say('slept');
          globalThis.performance.mark('x');
        },
      }),
    };
  `);
  const { trace, ending } = await withRunner(place, (runner) =>
    runner.record(worldOf({ processes: { main: behaviour() } }), boundUs),
  );
  expect([trace.events, ending]).toEqual([
    [
      move(0, 'soon 0 0'),
      move(0.5 * second, 'captured 500 500'),
      move(second, 'later 1000 1000'),
      move(90 * second, 'slept 90000 90000'),
    ],
    quiet,
  ]);
});

test('what an implementation writes is passed on printable, or dropped', async () => {
  const written: string[] = [];
  const place = handling(`if (event.kind === 'job') { console.log('\\u001b[2Jhello'); host.kill(5000001, 'SIGKILL') }`);
  const onOutput = (text: string): void => void written.push(text);
  const { ending } = await withRunner(
    place,
    async (runner) => {
      const first = await runner.record(world, boundUs);
      // Output has a way of its own; it is there when another case has been played.
      while (written.length === 0) await runner.record(world, boundUs);
      return first;
    },
    { onOutput },
  );
  expect([ending, written.join('').split('\n')[0]]).toEqual([quiet, '\\u001b[2Jhello']);
});

describe('TypeScript', () => {
  test('is bundled with what it imports, and leaves no file behind', async () => {
    mkdirSync(join(folder, 'lib'), { recursive: true });
    writeFileSync(join(folder, 'lib', 'signal.ts'), `export const signal: 'SIGINT' = 'SIGINT';`);
    const place = file(
      `import { signal } from './lib/signal.ts';
       interface Event { readonly kind: string }
       export const implementation = {
         name: 'typed', version: '1',
         start: (host: { kill(pid: number, signal: string): void; move(pid: number, to: string): void }) => ({
           handle(event: Event): void {
             if (event.kind !== 'job') return;
             host.move(5_000_001, import.meta.url);
             host.kill(5_000_001, signal);
           },
         }),
       };`,
      '.ts',
    );
    const events = await withRunner(place, async (runner) => (await runner.record(world, boundUs)).trace.events);
    const path = events.flatMap((event) => (event.kind === 'move' ? [event.group] : [])).join('');
    expect([path.endsWith('.mjs'), existsSync(new URL(path)), events.slice(2)]).toEqual([
      true,
      false,
      [sent(second, 'manager', 'main', 'SIGINT'), exited(second, 'main', 'SIGINT')],
    ]);
  });
});

const problemOf = async (place: string, options: Partial<CaseRunnerOptions> = {}) => {
  const created = await createCaseRunner({ place, folder, ...options });
  if (created.status === 'refused') return created.problem;
  await created.runner.close();
  return expect.fail('it was taken');
};

describe('an adapter that cannot be used is refused with a reason', () => {
  test('a missing file', async () => {
    expect(await problemOf('nowhere.js')).toEqual({
      code: 'not-found',
      place: 'nowhere.js',
      found: 'no such file',
      expected: 'a .js or .ts file that exports an implementation',
      hint: `looked for ${join(folder, 'nowhere.js')}`,
    });
    expect((await problemOf('reference')).hint).toBe('did you mean killspec:reference?');
  });

  test('a directory', async () => {
    expect(await problemOf('.')).toMatchObject({ code: 'not-a-file', place: '.', found: 'a directory' });
  });

  test('a name that is not ours', async () => {
    expect(await problemOf('killspec:refrence')).toMatchObject({
      code: 'unknown-name',
      found: 'no implementation of killspec is called refrence',
      hint: 'did you mean killspec:reference?',
    });
  });

  test.each<readonly [string, string, string, object]>([
    ['another kind of file', '.py', 'print()', { code: 'unknown-kind', found: 'a file that ends in .py' }],
    ['a file without an ending', '', '', { code: 'unknown-kind', found: 'a file without an ending' }],
    ['nothing at all', '.mjs', '', { code: 'exports-nothing', found: 'a module that exports nothing by name' }],
    ['other exports', '.mjs', 'export const start = 1, stop = 2', { found: 'a module that exports start, stop' }],
    ['a default export only', '.mjs', 'export default {}', { code: 'exports-nothing' }],
    [
      'a module that throws',
      '.mjs',
      `throw new Error('no')`,
      { code: 'does-not-load', found: 'loading it threw Error: no' },
    ],
    [
      'broken JavaScript',
      '.mjs',
      '\nexport const = 1',
      {
        code: 'does-not-load',
        found: expect.stringMatching(/\.mjs:2:14: Expected identifier but found "="$/),
        hint: 'it is loaded as it stands; TypeScript goes into a file that ends in .ts',
      },
    ],
    [
      'a text that is no JSON',
      '.mjs',
      `JSON.parse('{')`,
      { code: 'does-not-load', found: expect.stringContaining('loading it threw SyntaxError: ') },
    ],
    ['an import that is not there', '.mjs', `import './nowhere.mjs'`, { code: 'does-not-load' }],
    ['a module that exits', '.mjs', 'process.exit(3)', { code: 'does-not-load' }],
    ['a module that never ends to load', '.mjs', 'await new Promise(() => {})', { code: 'does-not-load' }],
    [
      'a module that loops',
      '.mjs',
      'for (;;) {}',
      { code: 'does-not-load', found: 'it did not come back within 0.8 s' },
    ],
    [
      'a module with an accessor that throws',
      '.mjs',
      `export const implementation = { get name() { throw new Error('no') } }`,
      { code: 'wrong-shape', found: 'looking at it threw Error: no' },
    ],
    [
      'no implementation',
      '.mjs',
      'export const implementation = 5',
      { code: 'wrong-shape', found: 'implementation is 5' },
    ],
    [
      'no start',
      '.mjs',
      `export const implementation = { name: 'x', version: '1' }`,
      { code: 'wrong-shape', found: 'start: undefined', expected: 'a function that returns a manager' },
    ],
    [
      'a strange lateness',
      '.mjs',
      `export const implementation = { name: 'x', version: '1', latenessUs: -1, start() {} }`,
      { code: 'wrong-shape', found: 'latenessUs: -1', expected: 'a whole number of microseconds' },
    ],
    [
      'strange capabilities',
      '.mjs',
      `export const implementation = { name: 'x', version: '1', capabilities: { unitTypes: ['timer'] }, start() {} }`,
      { code: 'wrong-shape', found: 'capabilities.unitTypes: "timer"' },
    ],
    ['broken TypeScript', '.ts', 'export const x: = 1', { code: 'does-not-load' }],
    ['a TypeScript import that is not there', '.ts', `import './nowhere.ts'`, { code: 'does-not-load' }],
  ])('%s', async (_what, ending, text, problem) => {
    expect(
      await problemOf(file(text, ending), ending === '.mjs' && text === 'for (;;) {}' ? { loadMs: 800 } : {}),
    ).toMatchObject(problem);
  });

  test('where TypeScript is broken', async () => {
    const place = file('export const a = 1;\nexport const x: = 1;\n', '.ts');
    expect((await problemOf(place)).found).toBe(`${place}:2:17: Unexpected "="`);
  });

  test('CommonJS is fine', async () => {
    const place = file(`exports.implementation = { name: 'c', version: '2', start: () => ({ handle() {} }) }`, '.cjs');
    expect(await withRunner(place, async ({ implementation }) => implementation)).toEqual({ name: 'c', version: '2' });
  });
});
