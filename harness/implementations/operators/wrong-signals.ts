import type { Step } from '../../../spec/model/pass.ts';
import type { Procedure } from '../../../spec/model/procedure.ts';
import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { operated } from './operated.ts';
import { atPasses, type PassReason, passWords, withSteps } from './passes.ts';

type Source = 'KillSignal' | 'RestartKillSignal' | 'FinalKillSignal' | 'WatchdogSignal' | 'SIGTERM' | 'SIGKILL';

const signalOf = (source: Source, { kill }: Procedure): SignalName => {
  switch (source) {
    case 'KillSignal':
      return kill.killSignal;
    case 'RestartKillSignal':
      return kill.restartKillSignal ?? kill.killSignal;
    case 'FinalKillSignal':
      return kill.finalKillSignal;
    case 'WatchdogSignal':
      return kill.watchdogSignal;
    case 'SIGTERM':
    case 'SIGKILL':
      return source;
  }
};

const words = (source: Source): string => (source.startsWith('SIG') ? source : `the signal of ${source}=`);

const swapped = (reason: PassReason, source: Source, breaks: RuleId): Mutant =>
  operated(
    'signal-swapped',
    `${reason}/${source}`,
    { breaks, says: `sends ${words(source)} as ${passWords[reason]}` },
    {
      pass: atPasses({ reason }, (pass, { procedure }) => {
        const signal = signalOf(source, procedure);
        return [withSteps(pass, (steps) => steps.map((step) => (step.isOwn ? { ...step, signal } : step)))];
      }),
    },
  );

/** A pass is sent with another signal. */
const swappedSignals: readonly Mutant[] = [
  ...(['RestartKillSignal', 'FinalKillSignal', 'WatchdogSignal', 'SIGTERM', 'SIGKILL'] as const).map((source) =>
    swapped('stop', source, source === 'RestartKillSignal' ? 'RS-3' : 'KM-SEQ-1'),
  ),
  ...(['KillSignal', 'FinalKillSignal', 'WatchdogSignal', 'SIGTERM', 'SIGKILL'] as const).map((source) =>
    swapped('restart', source, 'RS-1'),
  ),
  ...(['KillSignal', 'RestartKillSignal', 'FinalKillSignal', 'SIGTERM', 'SIGKILL'] as const).map((source) =>
    swapped('watchdog', source, 'WD-1'),
  ),
  ...(['timeout', 'main-exit'] as const).flatMap((reason) =>
    (['KillSignal', 'RestartKillSignal', 'WatchdogSignal', 'SIGTERM', 'SIGKILL'] as const).map((source) =>
      swapped(reason, source, 'FK-1'),
    ),
  ),
];

const follow = (signal: SignalName): Step => ({ signal, isOwed: true, isOwn: false });

const isFollowUp =
  (signal: SignalName) =>
  (step: Step): boolean =>
    !step.isOwn && step.signal === signal;

type FollowUp = 'SIGHUP' | 'SIGCONT';

const changed = (
  operator: string,
  reason: PassReason,
  followUp: FollowUp,
  facts: { readonly breaks: RuleId; readonly says: string },
  change: (steps: readonly Step[], sendSighup: boolean) => readonly Step[],
): Mutant =>
  operated(operator, `${reason}/${followUp}`, facts, {
    pass: atPasses({ reason }, (pass, { procedure }) => [
      withSteps(pass, (steps) => change(steps, procedure.kill.sendSighup)),
    ]),
  });

const ruleOf = (reason: PassReason, followUp: FollowUp): RuleId => {
  if (followUp === 'SIGHUP') return 'SH-1';
  return reason === 'restart' ? 'RS-2' : 'KS-5';
};

/** The rule by which nobody is sent this out of turn. */
const strayRule = (followUp: FollowUp): RuleId => (followUp === 'SIGHUP' ? 'SH-2' : 'PROC-1');

/** The rule by which something else comes first. */
const firstRuleOf = (reason: PassReason, followUp: FollowUp): RuleId => {
  if (followUp === 'SIGHUP') return 'SH-2';
  return reason === 'restart' ? 'RS-1' : 'KM-SEQ-1';
};

const withRequest = (['stop', 'restart'] as const).flatMap((reason) =>
  (['SIGHUP', 'SIGCONT'] as const).map((followUp) => [reason, followUp] as const),
);

/** What follows the first signal is missing, or comes before it, or twice, or follows another one. */
const followUps: readonly Mutant[] = [
  ...withRequest.map(([reason, followUp]) =>
    changed(
      'follow-up-missing',
      reason,
      followUp,
      { breaks: ruleOf(reason, followUp), says: `sends no ${followUp} after ${passWords[reason]}` },
      (steps) => steps.filter((step) => !isFollowUp(followUp)(step)),
    ),
  ),
  ...withRequest.map(([reason, followUp]) =>
    changed(
      'follow-up-first',
      reason,
      followUp,
      { breaks: firstRuleOf(reason, followUp), says: `sends ${followUp} before ${passWords[reason]}` },
      (steps) => [...steps.filter(isFollowUp(followUp)), ...steps.filter((step) => !isFollowUp(followUp)(step))],
    ),
  ),
  ...withRequest.map(([reason, followUp]) =>
    changed(
      'follow-up-twice',
      reason,
      followUp,
      { breaks: strayRule(followUp), says: `sends ${followUp} twice after ${passWords[reason]}` },
      (steps) => steps.flatMap((step) => (isFollowUp(followUp)(step) ? [step, step] : [step])),
    ),
  ),
  ...(['watchdog', 'timeout', 'main-exit'] as const).flatMap((reason) => [
    changed(
      'follow-up-added',
      reason,
      'SIGCONT',
      { breaks: strayRule('SIGCONT'), says: `sends SIGCONT after ${passWords[reason]}` },
      (steps) => [...steps, follow('SIGCONT')],
    ),
    changed(
      'follow-up-added',
      reason,
      'SIGHUP',
      { breaks: strayRule('SIGHUP'), says: `sends SIGHUP after ${passWords[reason]}, where SendSIGHUP= is on` },
      (steps, sendSighup) => (sendSighup ? [...steps, follow('SIGHUP')] : steps),
    ),
  ]),
  operated(
    'follow-up-swapped',
    'per-process',
    { breaks: 'SH-2', says: 'sends SIGCONT before SIGHUP' },
    {
      pass: atPasses({ kind: 'kill' }, (pass) => [
        withSteps(pass, (steps) => [
          ...steps.filter(({ isOwn }) => isOwn),
          ...steps.filter(isFollowUp('SIGCONT')),
          ...steps.filter(isFollowUp('SIGHUP')),
        ]),
      ]),
    },
  ),
  operated(
    'follow-up-swapped',
    'batch',
    { breaks: 'KS-5', says: 'signals everybody before anything follows' },
    { pass: atPasses({ kind: 'kill' }, (pass) => [{ ...pass, order: 'batch' }]) },
  ),
];

/** A pass is sent with another signal, or followed by others than it should be. */
export const wrongSignals: readonly Mutant[] = [...swappedSignals, ...followUps];
