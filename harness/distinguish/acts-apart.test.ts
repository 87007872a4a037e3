import { expect, test } from 'vitest';
import { traceOf } from '../../spec/oracle/trace-fixture.ts';
import { actsApart, wereAskedAlike } from './acts-apart.ts';

const seen = (events: string, latenessUs = 0) =>
  traceOf({ set: 'TimeoutStopSec=10s', processes: 'main worker', events, latenessUs });

test('instants count where nothing is late, and do not where it may be', () => {
  const [sooner, later] = ['0 stop; 0.1s main SIGTERM', '0 stop; 0.2s main SIGTERM'];
  expect(actsApart(seen(sooner), seen(later))).toEqual([
    { kind: 'moved', who: 'main', what: 'SIGTERM', atUs: 200_000, fromUs: 100_000 },
  ]);
  expect(actsApart(seen(sooner, 250_000), seen(later, 250_000))).toEqual([]);
  expect(actsApart(seen(sooner, 250_000), seen('0 stop; 0.4s main SIGTERM', 250_000))).not.toEqual([]);
});

test('what was asked for later is answered later', () => {
  const late = seen('1s stop; 1.1s main SIGTERM', 250_000);
  expect(actsApart(seen('0 stop; 0.1s main SIGTERM', 250_000), late)).toEqual([]);
});

test('a signal more or another one is told, whatever may be late', () => {
  const one = seen('0 stop; 0 main SIGTERM', 250_000);
  expect(actsApart(one, seen('0 stop; 0 main SIGTERM; 0 worker SIGTERM', 250_000))).toEqual([
    { kind: 'added', who: 'worker', what: 'SIGTERM', atUs: 0 },
  ]);
  expect(actsApart(one, seen('0 stop; 0 main SIGINT', 250_000))).not.toEqual([]);
});

test('who was not asked is not compared', () => {
  expect([wereAskedAlike(seen('0 stop'), seen('1s stop')), wereAskedAlike(seen('0 stop'), seen(''))]).toEqual([
    true,
    false,
  ]);
});
