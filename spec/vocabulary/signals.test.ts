import { describe, expect, test } from 'vitest';
import { defaultAction, isCatchable, isSignalName, signalFromNumber, signalNames, signalNumber } from './signals.ts';
import type { DefaultAction, SignalName } from './signals.ts';

describe('numbers', () => {
  test('are those of Linux x86-64', () => {
    const some: readonly SignalName[] = ['SIGHUP', 'SIGKILL', 'SIGUSR1', 'SIGTERM', 'SIGCHLD', 'SIGCONT', 'SIGSTOP'];
    expect(some.map(signalNumber)).toEqual([1, 9, 10, 15, 17, 18, 19]);
    const others: readonly SignalName[] = ['SIGSYS', 'SIG32', 'SIG33', 'SIGRTMIN', 'SIGRTMIN+3', 'SIGRTMIN+30'];
    expect(others.map(signalNumber)).toEqual([31, 32, 33, 34, 37, 64]);
  });

  test('run from 1 to 64 without gaps, and back', () => {
    const all = Array.from({ length: 64 }, (_, index) => index + 1);
    expect(signalNames.map(signalNumber)).toEqual(all);
    expect(all.map(signalFromNumber)).toEqual(signalNames);
  });

  test.each([0, -1, 65, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%s is no signal', (number) => {
    expect(signalFromNumber(number)).toBeUndefined();
  });

  test('what is no name throws, as only a bug can ask for it', () => {
    expect(() => signalNumber('SIGFOO' as SignalName)).toThrow(RangeError);
  });
});

test('only canonical names are names', () => {
  const texts = [
    'SIGTERM',
    'SIGRTMIN+30',
    'SIG32',
    'TERM',
    'sigterm',
    'SIGIOT',
    'SIGRTMIN+0',
    'SIGRTMIN+31',
    'SIGRTMAX',
  ];
  expect(texts.filter(isSignalName)).toEqual(['SIGTERM', 'SIGRTMIN+30', 'SIG32']);
});

const withAction = (action: DefaultAction) => signalNames.filter((name) => defaultAction(name) === action);

test('default actions are those of signal(7)', () => {
  const realtime = signalNames.filter((name) => name.startsWith('SIGRT'));
  expect({
    terminate: withAction('terminate'),
    core: withAction('core'),
    ignore: withAction('ignore'),
    stop: withAction('stop'),
    continue: withAction('continue'),
  }).toEqual({
    terminate: [
      'SIGHUP',
      'SIGINT',
      'SIGKILL',
      'SIGUSR1',
      'SIGUSR2',
      'SIGPIPE',
      'SIGALRM',
      'SIGTERM',
      'SIGSTKFLT',
      'SIGVTALRM',
      'SIGPROF',
      'SIGIO',
      'SIGPWR',
      'SIG32',
      'SIG33',
      ...realtime,
    ],
    core: ['SIGQUIT', 'SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGSEGV', 'SIGXCPU', 'SIGXFSZ', 'SIGSYS'],
    ignore: ['SIGCHLD', 'SIGURG', 'SIGWINCH'],
    stop: ['SIGSTOP', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU'],
    continue: ['SIGCONT'],
  });
});

test('SIGKILL and SIGSTOP cannot be caught', () => {
  expect(signalNames.filter((name) => !isCatchable(name))).toEqual(['SIGKILL', 'SIGSTOP']);
});
