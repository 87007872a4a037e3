import { commandRef } from '../../../harness/scenarios/process-name.ts';
import { defaultAction, isCatchable, type SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { EventOf, ProcessName, Trace } from '../../../spec/vocabulary/trace.ts';
import type { Behaviour, Operation, World } from '../../../spec/vocabulary/world.ts';

/** Operations in the order in which they happen. */
export const operationsInOrder = (operations: readonly Operation[]): readonly Operation[] =>
  operations.toSorted((a, b) => a.atUs - b.atUs);

const bornUs = ({ events }: Trace, name: ProcessName): Us =>
  events.find((event) => event.kind === 'spawn' && event.process.name === name)?.atUs ?? 0;

const exitOf = ({ events }: Trace, name: ProcessName): EventOf<'exit'> | undefined =>
  events.find((event): event is EventOf<'exit'> => event.kind === 'exit' && event.process === name);

/** A command that nothing is said of exits at once. */
const behaviourOf = (world: World, name: ProcessName): Behaviour | undefined => {
  if (Object.hasOwn(world.processes, name)) return world.processes[name];
  if (Object.hasOwn(world.commands, name)) return world.commands[name];
  return commandRef(name) !== undefined ? { when: {}, deeds: [{ kind: 'exit', afterUs: 0, status: 0 }] } : undefined;
};

/** The world with one process, or one command, behaving otherwise. */
export const withBehaviour = (world: World, name: ProcessName, behaviour: Behaviour): World =>
  Object.hasOwn(world.processes, name)
    ? { ...world, processes: { ...world.processes, [name]: behaviour } }
    : { ...world, commands: { ...world.commands, [name]: behaviour } };

/** The first signal by which a process can be ended at an instant: one that it can catch and that is meant to end it. */
const endingSignal = ({ events }: Trace, name: ProcessName, toUs: Us): { signal: SignalName; atUs: Us } | undefined => {
  for (const event of events) {
    if (event.kind !== 'signal' || event.to !== name || event.atUs > toUs || event.result !== 'ok') continue;
    const { signal, atUs } = event;
    const action = defaultAction(signal);
    if (isCatchable(signal) && (action === 'terminate' || action === 'core')) return { signal, atUs };
  }
  return undefined;
};

const movedOperation = (world: World, name: ProcessName, exit: EventOf<'exit'>, toUs: Us): World | undefined => {
  const index = world.operations.findIndex(
    (each) => each.op === 'exit' && each.process === name && each.atUs === exit.atUs,
  );
  const operation = world.operations[index];
  if (operation === undefined) return undefined;
  return { ...world, operations: operationsInOrder(world.operations.with(index, { ...operation, atUs: toUs })) };
};

const onSignal = (behaviour: Behaviour, signal: SignalName, afterUs: Us): Behaviour => {
  const before = behaviour.when[signal] ?? [];
  const exit = before.find((reaction) => reaction.kind === 'exit');
  const others = before.filter(({ kind }) => !['exit', 'ignore', 'default', 'catch'].includes(kind));
  const status = exit?.kind === 'exit' ? exit.status : 0;
  return { ...behaviour, when: { ...behaviour.when, [signal]: [...others, { kind: 'exit', afterUs, status }] } };
};

const byItself = (behaviour: Behaviour, afterUs: Us): Behaviour => {
  const own = behaviour.deeds.find((deed) => deed.kind === 'exit');
  const others = behaviour.deeds.filter((deed) => deed.kind !== 'exit');
  const status = own?.kind === 'exit' ? own.status : 0;
  return { ...behaviour, deeds: [...others, { kind: 'exit', afterUs, status }] };
};

/** What ended the process by itself, if anything did, and how that would be put off. */
const moveCause = (world: World, trace: Trace, name: ProcessName, toUs: Us): World | undefined => {
  const exit = exitOf(trace, name);
  const behaviour = behaviourOf(world, name);
  if (exit === undefined || behaviour === undefined) return undefined;
  const operated = movedOperation(world, name, exit, toUs);
  if (operated !== undefined) return operated;
  const birthUs = bornUs(trace, name);
  if (behaviour.deeds.some((deed) => deed.kind === 'exit' && birthUs + deed.afterUs === exit.atUs)) {
    return withBehaviour(world, name, byItself(behaviour, Math.max(0, toUs - birthUs)));
  }
  const { exitsWith } = behaviour;
  const other = exitsWith === undefined ? undefined : exitOf(trace, exitsWith.process);
  if (exitsWith !== undefined && other !== undefined && other.atUs + exitsWith.afterUs === exit.atUs) {
    return withBehaviour(world, name, {
      ...behaviour,
      exitsWith: { ...exitsWith, afterUs: Math.max(0, toUs - other.atUs) },
    });
  }
  return undefined;
};

/**
 * The world in which a process ends at another instant: what makes it end by itself is moved; what it does on the first
 * signal that is to end it is changed; or, before any, it ends by itself. Absent for a process that the world says
 * nothing of, such as a second main process.
 */
export const moveExit = (world: World, trace: Trace, name: ProcessName, toUs: Us): World | undefined => {
  const behaviour = behaviourOf(world, name);
  if (behaviour === undefined) return undefined;
  const moved = moveCause(world, trace, name, toUs);
  if (moved !== undefined) return moved;
  const by = endingSignal(trace, name, toUs);
  return withBehaviour(
    world,
    name,
    by === undefined
      ? byItself(behaviour, Math.max(0, toUs - bornUs(trace, name)))
      : onSignal(behaviour, by.signal, toUs - by.atUs),
  );
};
