import { describe, expect, test } from 'vitest';
import { classifySignalLiteral, type SignalLiteralChoice } from './signal-literal.ts';
import type { SignalName } from './signals.ts';

// The names that every reading takes, with and without SIG.
const standardNames =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU ' +
  'XFSZ VTALRM PROF WINCH IO PWR SYS';

test.each(standardNames.split(' '))('%s is valid, also after SIG and between blanks', (name) => {
  const valid = { status: 'valid', signal: `SIG${name}` };
  const literals = [name, `SIG${name}`, ` ${name}\t`];
  expect(literals.map(classifySignalLiteral)).toEqual([valid, valid, valid]);
});

const disputed: Readonly<Record<SignalLiteralChoice, readonly (readonly [literal: string, signal: SignalName])[]>> = {
  'AMB-45/numbers': [
    ['15', 'SIGTERM'],
    ['+15', 'SIGTERM'],
    ['0xf', 'SIGTERM'],
    ['0XF', 'SIGTERM'],
    ['017', 'SIGTERM'],
    ['0b1111', 'SIGTERM'],
    ['0o17', 'SIGTERM'],
    [' 9 ', 'SIGKILL'],
    ['015', 'SIGPIPE'],
    ['32', 'SIG32'],
    ['33', 'SIG33'],
    ['64', 'SIGRTMIN+30'],
  ],
  'AMB-45/realtime': [
    ['RTMIN', 'SIGRTMIN'],
    ['SIGRTMIN', 'SIGRTMIN'],
    ['RTMIN+0', 'SIGRTMIN'],
    ['SIGRTMIN+3', 'SIGRTMIN+3'],
    ['RTMIN+0x3', 'SIGRTMIN+3'],
    ['RTMIN+010', 'SIGRTMIN+8'],
    ['RTMIN+30', 'SIGRTMIN+30'],
    ['RTMAX', 'SIGRTMIN+30'],
    ['RTMAX-0', 'SIGRTMIN+30'],
    ['RTMAX-1', 'SIGRTMIN+29'],
    ['SIGRTMAX-30', 'SIGRTMIN'],
  ],
  'AMB-45/aliases': [
    ['SIGIOT', 'SIGABRT'],
    ['IOT', 'SIGABRT'],
    ['SIGPOLL', 'SIGIO'],
    ['SIGCLD', 'SIGCHLD'],
    ['SIGUNUSED', 'SIGSYS'],
    ['SIGINFO', 'SIGPWR'],
  ],
  'AMB-45/lower-case': [
    ['term', 'SIGTERM'],
    ['sigterm', 'SIGTERM'],
    ['SigTerm', 'SIGTERM'],
    ['SIGterm', 'SIGTERM'],
  ],
};

describe.each(Object.entries(disputed))('%s decides on', (choice, literals) => {
  test.each(literals)('%j, for %s', (literal, signal) => {
    expect(classifySignalLiteral(literal)).toEqual({ status: 'disputed', choice, signal });
  });
});

test.each([
  ['rtmin', 'AMB-45/realtime', 'SIGRTMIN'],
  ['SIGrtmax-1', 'AMB-45/realtime', 'SIGRTMIN+29'],
  ['sigpoll', 'AMB-45/aliases', 'SIGIO'],
] as const)('%s hangs on two choices', (literal, also, signal) => {
  expect(classifySignalLiteral(literal)).toEqual({ status: 'disputed', choice: 'AMB-45/lower-case', also, signal });
});

const invalid = [
  '0',
  '-15',
  '65',
  '1.5',
  '99999999999999999999999',
  '08',
  '0x',
  'RTMIN+31',
  'RTMIN-1',
  'RTMIN+-1',
  'RTMIN+ 3',
  'RTMIN +3',
  'RTMAX+1',
  'RTMAX-31',
  'RTMIN+',
  'RTMAX-',
  'RTMIN3',
  'SIGLOST',
  'SIGEMT',
  'EXIT',
  'NONE',
  'none',
  'SIGNULL',
  'SIGSIGTERM',
  'SIG15',
  'SIG32',
  'SIG33',
  '32SIG',
  'SIG',
  'SIGTERM SIGKILL',
  'SIGTERM,SIGKILL',
  '"SIGTERM"',
  "'SIGTERM'",
  'SIGTERM # c',
  'SIGTERM;',
  '%p',
  '',
  ' ',
  '\0',
];

test.each(invalid)('%j is invalid', (literal) => {
  expect(classifySignalLiteral(literal)).toEqual({ status: 'invalid' });
});
