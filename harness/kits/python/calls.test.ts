import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Trace } from '../../../spec/vocabulary/trace.ts';
import { defaultTies, type World } from '../../../spec/vocabulary/world.ts';
import { createStdioRunner } from '../../adapters/stdio/stdio-runner.ts';
import type { CaseRecording } from '../../kernel/recording.ts';

const isThere = spawnSync('python3', ['--version']).status === 0;

const second = 1_000_000;

const world: World = {
  unit: { name: 'a.service', text: '[Service]\nExecStart=/usr/bin/server\n', dropIns: [] },
  initially: 'active',
  processes: {
    main: { when: { SIGTERM: [{ kind: 'exit', afterUs: second, status: 0 }] }, deeds: [] },
    worker: { when: {}, deeds: [] },
  },
  commands: {},
  operations: [{ atUs: 2 * second, op: 'stop' }],
  ties: defaultTies,
};

/** Plays the test program; in the place of what it does otherwise, `call` is executed. */
const play = async (call?: string): Promise<CaseRecording> => {
  const command = ['env', ...(call === undefined ? [] : [`KILLSPEC_TEST_CALL=${call}`]), 'python3', 'testing/calls.py'];
  const created = await createStdioRunner({ command, cwd: import.meta.dirname, processCount: 1 });
  if (created.status !== 'ready') throw new Error(`it did not start: ${JSON.stringify(created)}`);
  try {
    return await created.runner.record(world, 100 * second);
  } finally {
    await created.runner.close();
  }
};

const shortly = ({ events }: Trace): readonly string[] =>
  events.map((event) => {
    const what = event.kind === 'signal' ? `${event.signal} to ${event.to}` : event.kind;
    return `${event.atUs / second} ${what}`;
  });

test('every call that is played does what the real one does, in virtual time', async ({ skip }) => {
  if (!isThere) skip('there is no python3 on this machine');
  const { ending, trace } = await play();
  expect(ending).toEqual({ kind: 'quiet' });
  expect(shortly(trace)).toEqual([
    '2 request',
    '2.5 SIGTERM to main',
    '3.5 exit',
    '3.5 SIGKILL to main',
    '3.5 SIGKILL to worker',
    '3.5 claim',
    '3.5 exit',
  ]);
});

test.for([
  ['os.fork()', 'os.fork cannot be played in virtual time'],
  ['os.system("true")', 'os.system cannot be played in virtual time'],
  ['subprocess.run(["true"])', 'subprocess.run cannot be played in virtual time'],
  ['import threading; threading.Thread(target=print).start()', 'threading._start_new_thread cannot be played'],
  ['open("/proc/5000001/maps")', 'reading /proc/5000001/maps: of /proc only stat and cgroup are there'],
  ['subprocess.Popen(["x"]).communicate()', 'Popen.communicate: processes of the virtual world have no output'],
] as const)('%s is refused by its name', async ([call, message], { skip }) => {
  if (!isThere) skip('there is no python3 on this machine');
  const { ending } = await play(call);
  expect(ending.kind === 'crash' && ending.message).toContain(message);
});
