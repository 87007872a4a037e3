import { isCatchable, type SignalName, signalNames } from '../../../spec/vocabulary/signals.ts';
import type { ProcessName } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import { type KillSettings, killSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { Behaviour, Reaction, World } from '../../../spec/vocabulary/world.ts';
import { literalOf } from '../../../spec/readings/register.ts';

const catchable = signalNames.filter(isCatchable);

const literal: Readonly<Record<string, string>> = literalOf;

/** The kill settings of a unit as `literal` has them. */
export const literalKillSettings = (unit: Unit): KillSettings =>
  killSettings(unit, (choice) => literal[choice] as never);

/** The signals that a process of this unit may have to do with, and those that it reacts to already. */
export const signalsThatMatter = (
  kill: KillSettings,
  { operations }: World,
  { when }: Behaviour,
): readonly SignalName[] => {
  const restarts = operations.some(({ op }) => op.includes('restart'));
  const watchdog = operations.some(({ op }) => op === 'watchdog');
  const own = Object.keys(when) as SignalName[];
  const found = [
    kill.killSignal,
    ...(restarts && kill.restartKillSignal !== undefined ? [kill.restartKillSignal] : []),
    ...(kill.sendSighup ? (['SIGHUP'] as const) : []),
    ...(watchdog ? [kill.watchdogSignal] : []),
    kill.finalKillSignal,
    ...(own.length > catchable.length / 2 ? [] : own),
  ];
  return [...new Set(found)].filter(isCatchable);
};

/** Whether a process ignores whatever it can. */
export const ignoresAll = ({ when }: Behaviour): boolean =>
  catchable.every((signal) => when[signal]?.length === 1 && when[signal][0]?.kind === 'ignore');

/** A process that ignores whatever it can, or takes every signal's default action again. */
export const withIgnoringAll = (behaviour: Behaviour, ignores: boolean): Behaviour => ({
  ...behaviour,
  when: ignores ? Object.fromEntries(catchable.map((signal) => [signal, [{ kind: 'ignore' } as const]])) : {},
});

/** A process that reacts to one signal otherwise; not at all where there is no reaction. */
export const withReactions = (
  behaviour: Behaviour,
  signal: SignalName,
  reactions: readonly Reaction[] | undefined,
): Behaviour => {
  const { [signal]: _, ...others } = behaviour.when;
  return { ...behaviour, when: reactions === undefined ? others : { ...others, [signal]: reactions } };
};

/** What a process can be, besides how it reacts. */
export type Trait = 'stopped' | 'unkillable' | 'zombie' | 'protected';

/** A process with a trait, or without it. */
export const withTrait = (behaviour: Behaviour, trait: Trait, has: boolean): Behaviour => {
  const { [trait]: _, ...others } = behaviour;
  return has ? { ...others, [trait]: trait === 'unkillable' ? {} : true } : others;
};

/** The world without a process. What names it is found by who reads the scenario. */
export const withoutProcess = (world: World, name: ProcessName): World => {
  const { [name]: _, ...processes } = world.processes;
  return { ...world, processes };
};

/** The world with one more process, under a name that is free. */
export const withAnotherProcess = (world: World): World => {
  const taken = new Set(Object.keys(world.processes));
  const names = ['main', 'worker', 'helper', ...Array.from({ length: 95 }, (_, index) => `worker-${index + 2}`)];
  const name = names.find((each) => !taken.has(each) && (each !== 'main' || world.unit.name.endsWith('.service')));
  if (name === undefined) return world;
  return { ...world, processes: { ...world.processes, [name]: { when: {}, deeds: [] } } };
};
