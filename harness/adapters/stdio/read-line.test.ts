import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { shownLine } from './read-line.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const memoryOf = (make: () => unknown): number => {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  collectGarbage();
  const after = process.memoryUsage().heapUsed;
  return made === undefined ? 0 : after - before;
};

test('what is shown of a long line does not keep the line in memory', () => {
  const line = Buffer.alloc(1_000_000, 'x');
  const bytes = memoryOf(() => Array.from({ length: 50 }, () => shownLine(line)));
  expect(bytes).toBeLessThan(1_000_000);
});

test('as much is shown of a line as there is room, whatever its characters take', () => {
  expect([
    shownLine(Buffer.from('é'.repeat(300))),
    shownLine(Buffer.from('😀'.repeat(300))),
    shownLine(Buffer.from('€')),
  ]).toEqual([`${'é'.repeat(200)}…`, `${'😀'.repeat(100)}…`, '€']);
});
