import { expect, test } from 'vitest';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { Us } from '../vocabulary/time.ts';
import { caseBoundUs, type Prolonging } from './bound.ts';

const second = 1_000_000;

const serviceOf = (text: string) =>
  parseUnit('x.service', [{ file: 'x.service', text: `[Service]\nExecStart=/main\n${text.replaceAll('; ', '\n')}\n` }]);

const boundS = (text: string, more: { lastUs?: Us; latenessUs?: Us } & Prolonging = {}): number => {
  const { lastUs = 0, latenessUs = 0, ...prolonging } = more;
  return caseBoundUs(serviceOf(text), lastUs, latenessUs, prolonging) / second;
};

const stop10 = 'TimeoutStopSec=10s; TimeoutStartSec=0';

test('a case lasts until the first signal, the final one, and what follows that have had their timeouts', () => {
  expect(boundS(stop10)).toBeGreaterThanOrEqual(30);
  expect(boundS(stop10)).toBeLessThan(120);
  expect(boundS(stop10, { lastUs: 100 * second }) - boundS(stop10)).toBe(100);
});

test('each command may hang for as long as a timeout of its own', () => {
  const commands = 'ExecStop=/a; ExecStop=/b; ExecStop=/c; ExecStopPost=/d';
  expect(boundS(`${commands}; ${stop10}`)).toBeGreaterThanOrEqual(boundS(stop10) + 40);
});

test('a timeout after an abort counts where it is the longer one, and only there', () => {
  const withAbort = (abort: string) => boundS(`TimeoutAbortSec=${abort}; ${stop10}`);
  expect(withAbort('60s')).toBeGreaterThanOrEqual(boundS(stop10) + 50);
  expect([withAbort('1s'), withAbort('infinity')]).toEqual([boundS(stop10), boundS(stop10)]);
});

test('before a stop the start may hang, then the unit run for as long as it may', () => {
  const before = 'TimeoutStartSec=200s; RuntimeMaxSec=300s; TimeoutStopSec=10s';
  expect(boundS(before)).toBeGreaterThanOrEqual(boundS(stop10) + 500);
  expect(boundS('TimeoutStopSec=infinity; TimeoutStartSec=infinity')).toBeLessThan(60);
});

test('where nothing has a timeout it lasts for longer than what happens all the same', () => {
  expect(boundS('TimeoutStopSec=infinity; TimeoutStartSec=infinity', { lastUs: 5 * second })).toBeGreaterThan(5);
});

test('it goes on for one more stop timeout after all that can fall due', () => {
  // A command that is run, the first signal, the final one, what follows on that, and the helper after it.
  const dueS = 5 * 10;
  expect(boundS(stop10)).toBeGreaterThan(dueS + 10);
});

test('all may be late each time', () => {
  const late = boundS(stop10, { latenessUs: second });
  expect(late).toBeGreaterThanOrEqual(boundS(stop10) + 3);
  expect(late).toBeLessThan(boundS(stop10) + 30);
});

test('what is loaded later counts as well, and what puts a timeout off', () => {
  const longer = serviceOf('TimeoutStopSec=60s; TimeoutStartSec=0');
  expect(boundS(stop10, { reloaded: [longer] })).toBe(boundS('TimeoutStopSec=60s; TimeoutStartSec=0'));
  expect(boundS('TimeoutStopSec=60s; TimeoutStartSec=0', { reloaded: [serviceOf(stop10)] })).toBe(
    boundS('TimeoutStopSec=60s; TimeoutStartSec=0'),
  );
  const hanging = `ExecStop=/a; ExecStop=/b; ${stop10}`;
  expect(boundS(stop10, { reloaded: [serviceOf(hanging)] })).toBe(boundS(hanging));
  expect(boundS(hanging, { reloaded: [serviceOf(stop10)] })).toBe(boundS(hanging));
  expect(boundS(stop10, { extensionUs: 60 * second })).toBeGreaterThanOrEqual(boundS(stop10) + 100);
});
