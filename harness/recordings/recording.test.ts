import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { worldOf } from '../adapters/machine/cases-fixture.ts';
import { type Recording, readRecording, recordedCase, traceOf, writeRecording } from './recording.ts';

const world = worldOf('[Service]\nKillMode=mixed');

const recording: Recording = {
  provenance: {
    name: 'systemd-1',
    version: '1.2',
    machine: 'linux-1',
    latenessUs: 251_000,
    observed: ['request', 'signal', 'exit'],
  },
  cases: [
    {
      name: 'a/b',
      world: 'unknown',
      processes: [{ name: 'main', role: 'main' }],
      events: [{ atUs: 3, kind: 'request', job: 'stop' }],
      endUs: 9,
    },
  ],
};

test('what was written can be read, and is the same bytes each time', () => {
  const bytes = writeRecording(recording);
  expect(readRecording(bytes)).toEqual(recording);
  expect(writeRecording(recording).equals(bytes)).toBe(true);
});

test('a trace that was taken apart is put together again', () => {
  const [one] = recording.cases;
  if (one === undefined) throw new Error('there is a case');
  const trace = traceOf(world, one, recording.provenance);
  const again = recordedCase('a/b', world, trace);
  expect(traceOf(world, again, recording.provenance)).toEqual(trace);
});

test.each([
  [
    'something else',
    gzipSync('{"format":"x"}\n{"cases":0}\n'),
    'it is no recording of the format killspec-recording/1',
  ],
  ['a text', Buffer.from('hello'), 'it is no recording, or is cut off'],
  ['half of one', writeRecording(recording).subarray(0, 60), 'it is no recording, or is cut off'],
  ['one without its last case', gzipSync('{"format":"killspec-recording/1"}\n{"cases":1}\n'), 'it is cut off'],
])('%s is none', (_, bytes, said) => {
  expect(readRecording(bytes)).toBe(said);
});
