import { expect, test } from 'vitest';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import { SignalQueue } from './signal-queue.ts';

const drain = (queue: SignalQueue): readonly SignalName[] => {
  const taken: SignalName[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) taken.push(next);
  return taken;
};

const filled = (...signals: readonly SignalName[]): SignalQueue => {
  const queue = new SignalQueue();
  for (const signal of signals) queue.add(signal);
  return queue;
};

test('gives the lowest number first, standard before realtime', () => {
  expect(drain(filled('SIGRTMIN+1', 'SIGTERM', 'SIGHUP', 'SIGRTMIN'))).toEqual([
    'SIGHUP',
    'SIGTERM',
    'SIGRTMIN',
    'SIGRTMIN+1',
  ]);
});

test('standard signals coalesce, realtime signals queue up', () => {
  expect(drain(filled('SIGTERM', 'SIGRTMIN', 'SIGTERM', 'SIGRTMIN'))).toEqual(['SIGTERM', 'SIGRTMIN', 'SIGRTMIN']);
});

test('throws away what is discarded', () => {
  const queue = filled('SIGSTOP', 'SIGTERM', 'SIGTSTP');
  queue.discard((signal) => signal !== 'SIGTERM');
  expect([drain(queue), queue.isEmpty]).toEqual([['SIGTERM'], true]);
});
