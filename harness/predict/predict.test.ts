import { expect, test } from 'vitest';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import { predict } from './predict.ts';
import type { PredictedStep, Prediction } from './prediction.ts';
import type { StopTrigger } from './telling-worlds.ts';

const unitOf = (name: string, text: string): Unit => parseUnit(name, [{ file: name, text }]);

const mixed = unitOf('a.service', '[Service]\nExecStart=/a\nKillMode=mixed\nTimeoutStopSec=5\n');

const line = (step: PredictedStep): string => {
  const at = `${step.atUs / 1_000_000}`;
  if (step.kind === 'signal') return `${at} ${step.signal} to ${step.to} [${step.rules.join()}] {${step.open.join()}}`;
  if (step.kind === 'run') return `${at} ${step.process} [${step.rules.join()}] {${step.open.join()}}`;
  return `${at} ${step.process} ends`;
};

const told = ({ behaviours }: Prediction): Record<string, readonly string[]> =>
  Object.fromEntries(
    behaviours.map(({ when, steps, left }) => [
      when,
      [...steps.map(line), ...left.map(({ process, rules }) => `${process} stays [${rules.join()}]`)],
    ]),
  );

test('tells each step with the rules that ask for it, and what is open about it', () => {
  expect(told(predict(mixed))).toEqual({
    'everybody obeys': [
      '0 SIGTERM to main [KM-MX-1,KM-SEQ-1] {}',
      '0 SIGCONT to main [KS-5] {}',
      '0.5 worker ends',
      '1 main ends',
    ],
    'the main process ignores signals': [
      '0 SIGTERM to main [KM-MX-1,KM-SEQ-1] {}',
      '0 SIGCONT to main [KS-5] {}',
      '5 SIGKILL to main [KM-MX-5,FK-1] {}',
      '5 SIGKILL to worker [KM-MX-5,FK-1] {}',
      '5 main ends',
      '5 worker ends',
    ],
    'a worker ignores signals': [
      '0 SIGTERM to main [KM-MX-1,KM-SEQ-1] {}',
      '0 SIGCONT to main [KS-5] {}',
      '1 main ends',
      '1 SIGKILL to worker [KM-MX-4,FK-1] {AMB-22}',
      '1 worker ends',
    ],
  });
});

test('tells the reason of a signal as a clause', () => {
  const steps = predict(mixed).behaviours.flatMap((behaviour) => behaviour.steps);
  expect(new Set(steps.flatMap((step) => (step.kind === 'signal' ? [step.because] : [])))).toEqual(
    new Set([
      'the unit was to be stopped at 0 s',
      'the stop timeout since 0 s had passed at 5 s',
      'the main process exited at 1 s while others remained',
    ]),
  );
});

test('tells what each other reading changes', () => {
  const point = predict(mixed).openPoints.find(({ choice }) => choice === 'AMB-22');
  expect(point).toMatchObject({
    ambiguity: 'AMB-22',
    taken: 'main-exit-too',
    others: [
      {
        reading: 'only-after-timeout',
        with: {},
        changes: [{ when: 'a worker ignores signals', says: 'SIGKILL to worker at 5 s, not 1 s' }],
      },
    ],
  });
});

test('what a profile settles is no open point, and what it allows besides is', () => {
  const within: Profile = {
    name: 'mine',
    choices: { ...predictedBy(open), 'AMB-22': ['only-after-timeout'], 'AMB-78': ['every-remaining', 'signalled'] },
    quirks: ['is slow'],
  };
  const prediction = predict(mixed, { profile: within });
  expect(prediction.profile).toEqual({ name: 'mine', quirks: ['is slow'] });
  expect(prediction.openPoints.map(({ choice }) => choice)).toEqual(['AMB-78']);
  expect(told(prediction)['a worker ignores signals']).toContain('5 SIGKILL to worker [KM-MX-5,FK-1] {}');
});

/** Every choice as it is predicted by under a profile. */
const predictedBy = (profile: Profile): Profile['choices'] =>
  Object.fromEntries(predict(mixed, { profile }).openPoints.map(({ choice, taken }) => [choice, [taken]]));

test.each<[text: string, trigger: StopTrigger, first: readonly string[]]>([
  ['RestartKillSignal=SIGUSR1', 'restart', ['SIGUSR1', 'SIGCONT']],
  ['RestartKillSignal=SIGUSR1', 'stop', ['SIGTERM', 'SIGCONT']],
  ['WatchdogSec=1', 'watchdog', ['SIGABRT']],
  ['WatchdogSec=1\nWatchdogSignal=SIGQUIT\nExecStop=/b', 'watchdog', ['SIGQUIT']],
  ['SendSIGHUP=yes', 'stop', ['SIGTERM', 'SIGHUP', 'SIGCONT']],
])('%s, %s: main is first sent %j', (text, trigger, first) => {
  const unit = unitOf('a.service', `[Service]\nExecStart=/a\n${text}\n`);
  const [behaviour] = predict(unit, { trigger }).behaviours;
  const signals = (behaviour?.steps ?? []).flatMap((step) =>
    step.kind === 'signal' && step.to === 'main' && step.atUs === 0 ? [step.signal] : [],
  );
  expect(signals).toEqual(first);
});

test.each<[name: string, text: string, whens: readonly string[]]>([
  [
    'a.service',
    '[Service]\nExecStart=/a\nExecStop=/b\nExecStopPost=/c\n',
    [
      'everybody obeys',
      'ExecStop= ends the main process',
      'the main process ignores signals',
      'a worker ignores signals',
      'ExecStop= hangs',
      'ExecStopPost= hangs',
    ],
  ],
  [
    'a.service',
    '[Service]\nType=oneshot\nExecStart=/a\nExecStop=/b\n',
    ['everybody obeys', 'the main process ignores signals', 'a worker ignores signals'],
  ],
  [
    'a.service',
    '[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/a\nExecStop=/b\n',
    ['no process is left', 'a process is left and obeys', 'a process is left and ignores signals', 'ExecStop= hangs'],
  ],
  [
    'a.service',
    '[Service]\nType=forking\nGuessMainPID=no\nExecStart=/a\n',
    ['everybody obeys', 'one process ignores signals'],
  ],
  ['a.scope', '[Scope]\n', ['everybody obeys', 'one process ignores signals']],
  ['a.socket', '[Socket]\n', []],
  [
    'a.socket',
    '[Socket]\nExecStopPre=/a\n',
    [
      'no process is left',
      'a process is left and obeys',
      'a process is left and ignores signals',
      'ExecStopPre= hangs',
    ],
  ],
  [
    'a.swap',
    '[Swap]\n',
    [
      'swapoff ends',
      'swapoff ends and another process obeys',
      'swapoff ends and another process ignores signals',
      'swapoff hangs',
      'swapoff hangs and another process obeys',
    ],
  ],
])('%s with %j is told in these cases', (name, text, whens) => {
  expect(predict(unitOf(name, text)).behaviours.map(({ when }) => when)).toEqual(whens);
});

test.each<[name: string, text: string, trigger: StopTrigger, remarks: readonly string[]]>([
  ['a.mount', '', 'watchdog', ['A mount has no watchdog.']],
  ['a.service', '', 'watchdog', ['It has no watchdog: WatchdogSec= is not set.']],
  [
    'a.socket',
    '[Socket]\n',
    'stop',
    ['It runs no commands, so that it has no processes: there is nothing to be killed.'],
  ],
  ['a.service', '[Service]\nKillMode=none\n', 'stop', ['KillMode=none: nothing is killed, whatever else is set.']],
  [
    'a.service',
    '[Service]\nExecStart=/a\nTimeoutStopSec=infinity\n',
    'stop',
    ['Its stop has no timeout: what ignores the first signal is waited for for ever.'],
  ],
  [
    'a.service',
    '[Service]\nExecStart=/a\nSendSIGKILL=no\n',
    'restart',
    ['SendSIGKILL=no: while processes outlive the stop it is not started again (SendSIGKILL=, paragraph 1).'],
  ],
  ['a.service', '[Service]\nExecStart=/a\n', 'stop', []],
])('%s with %j remarks, on a %s', (name, text, trigger, remarks) => {
  expect(predict(unitOf(name, text), { trigger }).remarks).toEqual(remarks);
});

const assumesTimeout = (text: string): boolean =>
  predict(unitOf('a.service', `[Service]\nExecStart=/a\n${text}\n`)).assumptions.some((each) =>
    each.startsWith('TimeoutStopSec= is not set: 90 s'),
  );

test.each([
  ['', true],
  ['TimeoutStopSec=90', false],
  ['TimeoutSec=90', false],
  ['TimeoutStopSec=x', true],
])('with "%s" the default timeout is assumed: %s', (text, isAssumed) => {
  expect(assumesTimeout(text)).toBe(isAssumed);
});

/** What comes of quirks, when the processes behave in one way. */
const quirksOf = (prediction: Prediction, when: string): readonly string[] =>
  (prediction.behaviours.find((behaviour) => behaviour.when === when)?.steps ?? []).flatMap((step) =>
    step.kind === 'signal' && step.quirk !== undefined
      ? [`${step.quirk.is} ${line(step)} ${step.quirk.names.join()}`]
      : [],
  );

test('what a quirk adds and what it leaves out is marked by its name', () => {
  const again = 'begins-again-after-the-final-signal';
  const spared = 'mounts-and-swaps-end-only-what-hangs';
  const profile: Profile = { ...literal, quirks: [again, spared, 'is slow'] };
  const service = unitOf('a.service', '[Service]\nExecStart=/a\nFinalKillSignal=SIGQUIT\nTimeoutStopSec=5\n');
  expect(quirksOf(predict(service, { profile }), 'the main process ignores signals')).toEqual([
    `added 10 SIGTERM to main [] {} ${again}`,
    `added 10 SIGCONT to main [] {} ${again}`,
    `added 15 SIGQUIT to main [] {} ${again}`,
  ]);
  const mount = unitOf('a.mount', '[Mount]\nWhat=/dev/sda1\nWhere=/a\nTimeoutSec=5\n');
  expect(quirksOf(predict(mount, { profile }), 'umount ends and another process ignores signals')).toEqual([
    `left-out 1 SIGTERM to another [KM-CG-1,KM-SEQ-1] {} ${spared}`,
    `left-out 1 SIGCONT to another [KS-5] {} ${spared}`,
    `left-out 6 SIGKILL to another [KM-CG-3,FK-1] {} ${spared}`,
  ]);
});

test('what a profile says of units of one type holds for these only', () => {
  const profile: Profile = { ...literal, unitTypes: { scope: { 'AMB-48': ['never'] } } };
  const finalOf = (unit: Unit): boolean =>
    told(predict(unit, { profile }))['one process ignores signals']?.some((step) => step.startsWith('0 SIGKILL')) ===
    true;
  expect(finalOf(unitOf('a.scope', '[Scope]\nTimeoutStopSec=0\n'))).toBe(false);
  expect(
    finalOf(unitOf('a.service', '[Service]\nType=forking\nGuessMainPID=no\nExecStart=/a\nTimeoutStopSec=0\n')),
  ).toBe(true);
});
