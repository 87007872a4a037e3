import type { KillSettings } from '../../spec/vocabulary/kill-settings.ts';
import { defaultAction, isCatchable, type SignalName, signalNames } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { Reaction } from '../../spec/vocabulary/world.ts';
import type { Behaviour } from '../../spec/vocabulary/world.ts';

/** How long a process that obeys takes to end, from the signal. */
export const obeyUs: Us = 1_000_000;

/** How long a worker takes: less, so that nothing hangs on which of two ends first. */
export const workerUs: Us = 500_000;

/** How long a command takes that does not hang. */
export const commandUs: Us = 1_000_000;

const ending = (afterUs: Us): Reaction => ({ kind: 'exit', afterUs, status: 0 });

/** The signals that ask a process of this unit to end in good order. */
const requestsOf = ({ killSignal, restartKillSignal }: KillSettings): readonly SignalName[] => [
  ...new Set<SignalName>(['SIGTERM', killSignal, restartKillSignal ?? killSignal]),
];

const isDeadly = (signal: SignalName): boolean => ['terminate', 'core'].includes(defaultAction(signal));

/**
 * A process that ends `afterUs` after it was asked to, and takes as long to dump its core for the watchdog. SIGHUP it
 * takes for a notice, unless that is what asks; the final signal ends it at once where its default action does.
 */
export const obeys = (kill: KillSettings, afterUs: Us = obeyUs): Behaviour => {
  const when: Partial<Record<SignalName, readonly Reaction[]>> = { SIGHUP: [{ kind: 'catch' }] };
  const { watchdogSignal, finalKillSignal } = kill;
  if (!isDeadly(finalKillSignal)) when[finalKillSignal] = [ending(afterUs)];
  for (const signal of [...requestsOf(kill), watchdogSignal]) when[signal] = [ending(afterUs)];
  return { when, deeds: [] };
};

/** A main process that obeys, and passes on to its worker what asks it to end. */
export const passesOn = (kill: KillSettings, worker: string): Behaviour => {
  const { when, deeds } = obeys(kill);
  const requests = requestsOf(kill).map((signal) => [
    signal,
    [{ kind: 'forward', afterUs: 0, signal, to: worker }, ...(when[signal] ?? [])],
  ]);
  return { when: { ...when, ...Object.fromEntries(requests) }, deeds };
};

/** Ignores every signal that can be ignored. */
export const ignores: Behaviour = {
  when: Object.fromEntries(signalNames.filter(isCatchable).map((signal) => [signal, [{ kind: 'ignore' }]])),
  deeds: [],
};

/** A command that does its work and ends. */
export const succeeds: Behaviour = { when: {}, deeds: [{ kind: 'exit', afterUs: commandUs, status: 0 }] };

/** Obeys, but ends by itself before: a stop command made it. */
export const endsBy = (kill: KillSettings, atUs: Us): Behaviour => ({
  ...obeys(kill),
  deeds: [{ kind: 'exit', afterUs: atUs, status: 0 }],
});
