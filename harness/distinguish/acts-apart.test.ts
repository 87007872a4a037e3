import { expect, test } from 'vitest';
import { traceOf } from '../../spec/oracle/trace-fixture.ts';
import { actsApart, wereAskedAlike } from './acts-apart.ts';

const seen = (events: string, latenessUs = 0, ordered = true) =>
  traceOf({ set: 'TimeoutStopSec=10s', processes: 'main worker other', events, latenessUs, ordered });
const late = (events: string) => seen(events, 250_000);

test('instants count where nothing is late, and do not where it may be', () => {
  const [sooner, later] = ['0 stop; 0.1s main SIGTERM', '0 stop; 0.2s main SIGTERM'];
  expect(actsApart(seen(sooner), seen(later))).toEqual([
    { kind: 'moved', who: 'main', what: 'SIGTERM', atUs: 200_000, fromUs: 100_000 },
  ]);
  expect(actsApart(seen(sooner, 250_000), seen(later, 250_000))).toEqual([]);
  expect(actsApart(seen(sooner, 250_000), seen('0 stop; 0.4s main SIGTERM', 250_000))).not.toEqual([]);
});

test('what was asked for later is answered later', () => {
  expect(actsApart(late('0 stop; 0.1s main SIGTERM'), late('1s stop; 1.1s main SIGTERM'))).toEqual([]);
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

const bothExit = '0 stop; 0 main SIGTERM; 0 worker SIGTERM; 1s main exits';

test('a signal to a process that ends at that instant in any case is a tie', () => {
  const met = `${bothExit}; 1.000006s worker SIGTERM SIGCONT; 1.00001s worker exits`;
  const missed = `${bothExit}; 1.000002s worker exits`;
  expect(actsApart(late(met), late(missed))).toEqual([]);
  expect(actsApart(late(missed), late(met))).toEqual([]);
  // Where nothing is late, both managers were told of the two in the same order.
  expect(actsApart(seen(missed), seen(met))).toEqual([
    { kind: 'added', who: 'worker', what: 'SIGTERM', atUs: 1_000_006 },
    { kind: 'added', who: 'worker', what: 'SIGCONT', atUs: 1_000_006 },
  ]);
});

test('it is none where the process ends later, ends of something else, or does not end', () => {
  const met = late(`${bothExit}; 1.000006s worker SIGKILL; 1.00001s worker exits by SIGKILL`);
  const added = [{ kind: 'added', who: 'worker', what: 'SIGKILL', atUs: 1_000_006 }];
  expect(actsApart(late(`${bothExit}; 2s worker exits`), met)).toEqual(added);
  expect(actsApart(late(bothExit), met)).toEqual(added);
  expect(actsApart(late(`${bothExit}; 1.000006s worker SIGQUIT; 1.00001s worker exits by SIGQUIT`), met)).toEqual([
    { kind: 'instead', who: 'worker', what: 'SIGKILL', not: 'SIGQUIT', atUs: 1_000_006 },
  ]);
  const twice = late(`${bothExit}; 1.000006s worker SIGKILL SIGKILL; 1.00001s worker exits by SIGKILL`);
  expect(actsApart(met, twice)).toEqual(added);
});

const forkedFirst =
  '0 stop; 0.000070s worker forks child; 0.000080s main SIGTERM; 0.000080s worker SIGTERM; 0.000080s child SIGTERM; ' +
  '0.000085s worker exits; 10s child SIGKILL; 10s main SIGKILL';
const killedFirst =
  '0 stop; 0.000080s main SIGTERM; 0.000080s worker SIGTERM; 0.000085s worker exits; 10s main SIGKILL';

test('what is sent to who is forked at the instant at which the forking process ends, or just not, is a tie', () => {
  expect(actsApart(late(forkedFirst), late(killedFirst))).toEqual([]);
  expect(actsApart(late(killedFirst), late(forkedFirst))).toEqual([]);
  // Where nothing is late, both processes were told of the two in the same order.
  expect(actsApart(seen(killedFirst), seen(forkedFirst))).toEqual([
    { kind: 'added', who: 'child', what: 'SIGTERM', atUs: 80 },
    { kind: 'added', who: 'child', what: 'SIGKILL', atUs: 10_000_000 },
  ]);
});

test.each([
  ['the forking process lives on', killedFirst.replace('0.000085s worker exits; ', '')],
  ['it ends later', killedFirst.replace('0.000085s worker exits', '1s worker exits')],
  ['the fork comes later', killedFirst.replace('0.000085s worker exits', '0.000085s main forks child')],
])('a fork that is missing is none where %s', (_, other) => {
  const missing = actsApart(late(forkedFirst), late(other));
  expect(missing).toEqual([
    { kind: 'gone', who: 'child', what: 'SIGTERM', atUs: 80 },
    { kind: 'gone', who: 'child', what: 'SIGKILL', atUs: 10_000_000 },
  ]);
});

test('a fork that is missing is none where the forking process ends in the other trace only', () => {
  const lives = forkedFirst.replace('0.000085s worker exits; ', '');
  expect(actsApart(late(lives), late(killedFirst)).length).toBeGreaterThan(0);
});

test('whatever else is in one trace only is told beside a fork that is tied', () => {
  const more = forkedFirst.replace('10s child SIGKILL', '10s child SIGKILL; 10s other SIGKILL');
  expect(actsApart(late(killedFirst), late(more))).toEqual([
    { kind: 'added', who: 'other', what: 'SIGKILL', atUs: 10_000_000 },
  ]);
});

test('a command is run or is not, whatever ends at that instant', () => {
  const run = late(`${bothExit}; 1s worker exits; 1s runs ExecStopPost; 1s ExecStopPost exits`);
  expect(actsApart(late(`${bothExit}; 1s worker exits`), run)).toEqual([
    { kind: 'added', who: 'ExecStopPost', what: 'run', atUs: 1_000_000 },
  ]);
});

test('each round may be late by as much more than the one before', () => {
  const prompt = '0 stop; 0 main SIGTERM; 10s main SIGQUIT; 20s main SIGTERM; 30s main SIGQUIT';
  const tardy = '0 stop; 0.2s main SIGTERM; 10.4s main SIGQUIT; 20.6s main SIGTERM; 30.8s main SIGQUIT';
  expect(actsApart(late(prompt), late(tardy))).toEqual([]);
  expect(actsApart(late(prompt), late(tardy.replace('10.4s', '10.6s')))).toEqual([
    { kind: 'moved', who: 'main', what: 'SIGQUIT', atUs: 10_600_000, fromUs: 10_000_000 },
  ]);
});

test('instants are told as each trace has them', () => {
  expect(
    actsApart(
      late('1s stop; 1s main SIGTERM; 6s main SIGKILL'),
      late('0 stop; 0 main SIGTERM; 9s main SIGKILL; 9s worker SIGKILL'),
    ),
  ).toEqual([
    { kind: 'moved', who: 'main', what: 'SIGKILL', atUs: 9_000_000, fromUs: 6_000_000 },
    { kind: 'added', who: 'worker', what: 'SIGKILL', atUs: 9_000_000 },
  ]);
});

test.each([
  ['of one process', '0 main SIGHUP SIGCONT', '0 main SIGCONT SIGHUP', true],
  [
    'in which the main process comes first',
    '0 main SIGTERM; 0 worker SIGTERM',
    '0 worker SIGTERM; 0 main SIGTERM',
    true,
  ],
  [
    'process by process',
    '0 worker SIGTERM SIGHUP; 0 other SIGTERM SIGHUP',
    '0 worker SIGTERM; 0 other SIGTERM; 0 worker SIGHUP; 0 other SIGHUP',
    true,
  ],
  ['of two workers', '0 worker SIGTERM; 0 other SIGTERM', '0 other SIGTERM; 0 worker SIGTERM', false],
])('an order %s counts where a reading fixes it', (_, one, other, counts) => {
  for (const latenessUs of [0, 250_000])
    expect(actsApart(seen(`0 stop; ${one}`, latenessUs), seen(`0 stop; ${other}`, latenessUs)).length > 0).toBe(counts);
  // Where order means nothing none does.
  expect(actsApart(seen(`0 stop; ${one}`, 0, false), seen(`0 stop; ${other}`, 0, false))).toEqual([]);
});
