import type { DecisionPoint, DueInstant, Effect, EffectSignal, EffectTarget } from './ambiguity.ts';

const atPoint: Readonly<Record<DecisionPoint, string>> = {
  'stop-requested': 'when the stop is requested',
  'first-pass': 'in the first pass',
  'second-pass': 'in a second pass',
  'final-by-main-exit': 'when main has exited',
  'final-by-timeout': 'when the stop timeout has passed',
  'after-final': 'after the final signal',
  fork: 'at a fork',
  start: 'at a start',
  watchdog: 'when the watchdog expires',
  'reload-timeout': 'when a reload times out',
};

const signalName: Readonly<Record<Exclude<EffectSignal, `SIG${string}`>, string>> = {
  K: 'KillSignal=',
  RK: 'RestartKillSignal=',
  F: 'the final signal',
  W: 'WatchdogSignal=',
  first: 'the first signal',
  any: 'any signal',
};

const targetName: Readonly<Record<EffectTarget, string>> = {
  main: 'main',
  control: 'the control process',
  rest: 'the rest of the control group',
  'every-remaining': 'every process that remains',
  'first-pass-targets': 'those that KillMode= names for the first pass',
  'final-targets': 'those that KillMode= names for the final signal',
  'just-signalled': 'each process just signalled',
  subgroups: 'the processes of sub-groups',
  forked: 'a process forked meanwhile',
  exited: 'a process that has just exited',
};

// T0 is when the first pass is due.
const dueName: Readonly<Record<DueInstant, string>> = {
  request: 'at the request',
  T0: 'at the first pass',
  'T0+TS': 'a stop timeout after the first pass',
  'request+TS': 'a stop timeout after the request',
  'last-pass+TS': 'a stop timeout after the latest pass',
  'command-start+TS': 'a timeout after the command was started',
  'main-exit': "at main's exit",
  'main-exit+TS': "a stop timeout after main's exit",
  'stop-post-end': 'when ExecStopPost= has ended',
  watchdog: 'at the expiry',
  'watchdog+TS': 'a stop timeout after the expiry',
  'watchdog+TA': 'an abort timeout after WatchdogSignal=',
  'last-exit': 'when the last process has exited',
  notice: 'at the announcement',
  'notice+TS': 'a stop timeout after the announcement',
  fork: 'at that instant',
  'K+TS': 'a stop timeout after its first signal',
  'F+TS': 'a stop timeout after the final signal',
};

/** "in the first pass, SIGHUP to each process just signalled: owed, where SendSIGHUP=yes" */
export const describeEffect = (effect: Effect): string => {
  const subject =
    effect.kind === 'act' ? effect.act : `${nameOf(effect.signal)} to ${targetName[effect.to]}${times(effect.count)}`;
  const becomes = effect.becomes === 'neither' ? 'not licensed' : effect.becomes;
  const due = effect.due === undefined ? '' : ` ${dueName[effect.due]}`;
  const when = effect.when === undefined ? '' : `, where ${effect.when}`;
  return `${atPoint[effect.at]}, ${subject}: ${becomes}${due}${when}`;
};

const nameOf = (signal: EffectSignal): string => (isAbbreviated(signal) ? signalName[signal] : signal);

const isAbbreviated = (signal: EffectSignal): signal is keyof typeof signalName => Object.hasOwn(signalName, signal);

const times = (count: number | undefined): string => (count === 2 ? ', twice' : '');
