import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import {
  type Behaviour,
  type Deed,
  defaultTies,
  type Operation,
  type Reaction,
  type World,
} from '../../spec/vocabulary/world.ts';
import { omit, replaced, without } from './lists.ts';
import { simplerBehaviours } from './simpler-behaviours.ts';
import { simplerTimes } from './simpler-times.ts';
import { unitReductions } from './unit-reductions.ts';

/** A world with one part fewer, or with one part simpler. */
export interface Reduction {
  /** What was left out or made simpler, for a person: "process worker", "line KillSignal=SIGINT". */
  readonly what: string;
  readonly world: World;
}

const namesMain = (fields: Readonly<Record<string, string>>, process: ProcessName): boolean =>
  fields['MAINPID'] === process;

const names = (part: Reaction | Deed, process: ProcessName): boolean =>
  ('to' in part && part.to === process) ||
  ('child' in part && part.child === process) ||
  ('fields' in part && namesMain(part.fields, process));

const operationNames = (operation: Operation, process: ProcessName): boolean =>
  ('process' in operation && operation.process === process) ||
  ('to' in operation && operation.to === process) ||
  ('fields' in operation && namesMain(operation.fields, process)) ||
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

const inBehaviours = (world: World, field: 'processes' | 'commands'): readonly Reduction[] =>
  Object.entries(world[field]).flatMap(([name, behaviour]) =>
    simplerBehaviours(behaviour).map(([what, simpler]) => ({
      what: `of ${name}: ${what}`,
      world: { ...world, [field]: { ...world[field], [name]: simpler } },
    })),
  );

const simplerOperations = (operation: Operation): readonly Operation[] => {
  const times = simplerTimes(operation.atUs).map((atUs) => ({ ...operation, atUs }));
  switch (operation.op) {
    case 'exit':
      return operation.status === 0 ? times : [...times, { ...operation, status: 0 }];
    case 'daemon-reload': {
      const lines = operation.text.split('\n');
      const texts = lines.flatMap((line, at) =>
        (line === '' && at === lines.length - 1) || /^\s*\[/.test(line) ? [] : [without(lines, at).join('\n')],
      );
      return [...times, ...texts.map((text) => ({ ...operation, text }))];
    }
    case 'notify': {
      const keys = Object.keys(operation.fields);
      const fewer = keys.length < 2 ? [] : keys.map((key) => ({ ...operation, fields: omit(operation.fields, key) }));
      return [...times, ...fewer];
    }
    case 'try-restart':
    case 'dependency-restart':
    case 'reload-or-restart':
      return [...times, { ...operation, op: 'restart' }];
    default:
      return times;
  }
};

const inOperations = (world: World): readonly Reduction[] => [
  ...world.operations.map((operation, at) => ({
    what: `operation ${operation.op}`,
    world: { ...world, operations: without(world.operations, at) },
  })),
  ...world.operations.flatMap((operation, at) =>
    simplerOperations(operation).map((simpler) => ({
      what: `the time or the text of operation ${operation.op}`,
      world: { ...world, operations: replaced(world.operations, at, simpler) },
    })),
  ),
];

/** Everything at once that is said of how one process behaves. */
const plainBehaviours = (world: World): readonly Reduction[] =>
  Object.entries(world.processes).flatMap(([name, behaviour]) => {
    const plain: Behaviour = { when: {}, deeds: [], ...(behaviour.forked === undefined ? {} : { forked: true }) };
    if (JSON.stringify(plain) === JSON.stringify(behaviour) || behaviour.outsider === true) return [];
    return [
      { what: `the behaviour of ${name}`, world: { ...world, processes: { ...world.processes, [name]: plain } } },
    ];
  });

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
  ...plainBehaviours(world),
  ...(world.initially === 'active'
    ? []
    : [{ what: 'that it is not active at first', world: { ...world, initially: 'active' as const } }]),
  ...unitReductions(world),
  ...inOperations(world),
  ...inBehaviours(world, 'processes'),
  ...inBehaviours(world, 'commands'),
  ...(world.ties.join() === defaultTies.join()
    ? []
    : [{ what: 'the order of ties', world: { ...world, ties: defaultTies } }]),
];
