import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Behaviour, Deed, Operation, Reaction, World } from '../../spec/vocabulary/world.ts';
import { defaultTies } from '../../spec/vocabulary/world.ts';

/** A world with one part fewer, or with one part simpler. */
export interface Reduction {
  /** What was left out or made simpler, for a person: "process worker", "line KillSignal=SIGINT". */
  readonly what: string;
  readonly world: World;
}

const secondUs: Us = 1_000_000;

/** The simpler instants or delays to try in place of this one, the simplest first. */
const simplerTimes = (us: Us): readonly Us[] => {
  const whole = Math.round(us / secondUs) * secondUs;
  const candidates = [0, secondUs, whole];
  // A value is only ever replaced by one of lower rank, so that reducing ends.
  const rank = (value: Us): number => (value === 0 ? 0 : value === secondUs ? 1 : value % secondUs === 0 ? 2 : 3);
  return [...new Set(candidates)].filter((candidate) => rank(candidate) < rank(us));
};

const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_item, place) => place !== at);

const replaced = <T>(list: readonly T[], at: number, item: T): readonly T[] =>
  list.map((old, place) => (place === at ? item : old));

const omit = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** A part that does something at a time and may name another process. */
type Timed = Reaction | Deed;

const names = (part: Timed, process: ProcessName): boolean =>
  ('to' in part && part.to === process) || ('child' in part && part.child === process);

const operationNames = (operation: Operation, process: ProcessName): boolean =>
  ('process' in operation && operation.process === process) ||
  ('to' in operation && operation.to === process) ||
  ('child' in operation && (operation.child === process || operation.parent === process));

/** The behaviour without any mention of a process that is no longer there. */
const forget = (behaviour: Behaviour, process: ProcessName): Behaviour => {
  const { exitsWith, ...rest } = behaviour;
  const when = Object.fromEntries(
    Object.entries(behaviour.when)
      .map(([signal, reactions]) => [signal, reactions.filter((reaction) => !names(reaction, process))] as const)
      .filter(([, reactions]) => reactions.length > 0),
  ) as Behaviour['when'];
  const kept = exitsWith === undefined || exitsWith.process === process ? {} : { exitsWith };
  return { ...rest, when, deeds: behaviour.deeds.filter((deed) => !names(deed, process)), ...kept };
};

const mapBehaviours = (
  behaviours: Readonly<Record<ProcessName, Behaviour>>,
  change: (behaviour: Behaviour) => Behaviour,
): Readonly<Record<ProcessName, Behaviour>> =>
  Object.fromEntries(Object.entries(behaviours).map(([name, behaviour]) => [name, change(behaviour)]));

const withoutProcess = (world: World, process: ProcessName): World => ({
  ...world,
  processes: mapBehaviours(omit(world.processes, process), (behaviour) => forget(behaviour, process)),
  commands: mapBehaviours(omit(world.commands, process), (behaviour) => forget(behaviour, process)),
  operations: world.operations.filter((operation) => !operationNames(operation, process)),
});

type SimplerBehaviour = readonly [what: string, behaviour: Behaviour];

const simplerReactions = (
  behaviour: Behaviour,
  signal: SignalName,
  reactions: readonly Reaction[],
): SimplerBehaviour[] => {
  const put = (list: readonly Reaction[]): Behaviour => ({ ...behaviour, when: { ...behaviour.when, [signal]: list } });
  const rest = omit(behaviour.when, signal) as Behaviour['when'];
  const gone: SimplerBehaviour[] = [[`its reaction to ${signal}`, { ...behaviour, when: rest }]];
  if (reactions.length > 1) {
    gone.push(
      ...reactions.map((_r, at): SimplerBehaviour => [`one reaction to ${signal}`, put(without(reactions, at))]),
    );
  }
  const simpler = reactions.flatMap((reaction, at) =>
    simplerParts(reaction).map(
      (part): SimplerBehaviour => [`the time or status of a reaction to ${signal}`, put(replaced(reactions, at, part))],
    ),
  );
  return [...gone, ...simpler];
};

const simplerParts = <T extends Timed>(part: T): readonly T[] => {
  const times = 'afterUs' in part ? simplerTimes(part.afterUs).map((afterUs) => ({ ...part, afterUs })) : [];
  const status = 'status' in part && part.status !== 0 ? [{ ...part, status: 0 }] : [];
  return [...times, ...status];
};

const marks = ['exitsWith', 'stopped', 'zombie', 'kernelThread', 'outsider'] as const;

const simplerBehaviours = (behaviour: Behaviour): readonly SimplerBehaviour[] => [
  ...marks
    .filter((mark) => behaviour[mark] !== undefined)
    .map((mark): SimplerBehaviour => {
      const { [mark]: _left, ...rest } = behaviour;
      return [mark, rest];
    }),
  ...behaviour.deeds.map(
    (deed, at): SimplerBehaviour => [
      `what it does by itself (${deed.kind})`,
      { ...behaviour, deeds: without(behaviour.deeds, at) },
    ],
  ),
  ...behaviour.deeds.flatMap((deed, at) =>
    simplerParts(deed).map(
      (part): SimplerBehaviour => [
        `the time or status of what it does by itself (${deed.kind})`,
        { ...behaviour, deeds: replaced(behaviour.deeds, at, part) },
      ],
    ),
  ),
  ...Object.entries(behaviour.when).flatMap(([signal, reactions]) =>
    simplerReactions(behaviour, signal as SignalName, reactions),
  ),
];

const inBehaviours = (world: World, field: 'processes' | 'commands'): readonly Reduction[] =>
  Object.entries(world[field]).flatMap(([name, behaviour]) =>
    simplerBehaviours(behaviour).map(([what, simpler]) => ({
      what: `of ${name}: ${what}`,
      world: { ...world, [field]: { ...world[field], [name]: simpler } },
    })),
  );

const inOperations = (world: World): readonly Reduction[] => [
  ...world.operations.map((operation, at) => ({
    what: `operation ${operation.op}`,
    world: { ...world, operations: without(world.operations, at) },
  })),
  ...world.operations.flatMap((operation, at) =>
    simplerTimes(operation.atUs).map((atUs) => ({
      what: `the time of operation ${operation.op}`,
      world: { ...world, operations: replaced(world.operations, at, { ...operation, atUs }) },
    })),
  ),
];

const inUnit = (world: World): readonly Reduction[] => {
  const { unit } = world;
  const lines = unit.text.split('\n');
  return [
    ...unit.dropIns.map((_text, at) => ({
      what: 'a drop-in',
      world: { ...world, unit: { ...unit, dropIns: without(unit.dropIns, at) } },
    })),
    ...lines.flatMap((line, at) =>
      // The last, empty one ends the line before it; and a unit file without its section can say nothing.
      (line === '' && at === lines.length - 1) || /^\s*\[/.test(line)
        ? []
        : [
            {
              what: `line ${line.trim()}`,
              world: { ...world, unit: { ...unit, text: without(lines, at).join('\n') } },
            },
          ],
    ),
  ];
};

/**
 * Every world that is this one with one part left out or made simpler, those that leave out the most first. Not all of
 * them can be played: what names a process that must be there, or a unit text without its section, is for the caller
 * to find out.
 */
export const reductions = (world: World): readonly Reduction[] => [
  ...Object.keys(world.processes).map((name) => ({ what: `process ${name}`, world: withoutProcess(world, name) })),
  ...Object.keys(world.commands).map((name) => ({
    what: `the behaviour of ${name}`,
    world: { ...world, commands: omit(world.commands, name) },
  })),
  ...inUnit(world),
  ...inOperations(world),
  ...inBehaviours(world, 'processes'),
  ...inBehaviours(world, 'commands'),
  ...(world.ties.join() === defaultTies.join()
    ? []
    : [{ what: 'the order of ties', world: { ...world, ties: defaultTies } }]),
];
