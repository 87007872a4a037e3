import { literalOf } from '../../spec/readings/register.ts';
import { killSettings } from '../../spec/vocabulary/kill-settings.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import { type Behaviour, defaultTies, type Operation, type World } from '../../spec/vocabulary/world.ts';
import { stepUs } from './delays.ts';

const modeOf = (unit: Unit): string => killSettings(unit, (choice) => literalOf[choice]).killMode;

const marks = [
  'stopped',
  'zombie',
  'forked',
  'kernelThread',
  'outsider',
  'exitsWith',
  'subgroup',
  'outside',
  'foreign',
  'protected',
] as const;

const behaviourFeatures = (behaviour: Behaviour): readonly string[] => [
  ...Object.values(behaviour.when).flatMap((reactions) => reactions.map(({ kind }) => `reaction ${kind}`)),
  ...behaviour.deeds.map(({ kind }) => `deed ${kind}`),
  ...marks.filter((mark) => behaviour[mark] !== undefined),
  ...(behaviour.unkillable === undefined
    ? []
    : [`unkillable ${behaviour.unkillable.forUs === undefined ? 'for ever' : 'for a while'}`]),
];

const isHanging = ({ deeds, exitsWith }: Behaviour): boolean =>
  exitsWith === undefined && deeds.every(({ kind }) => kind !== 'exit');

const commandFeatures = (unit: Unit, commands: World['commands']): readonly string[] => [
  ...Object.entries(unit.settings.commands).flatMap(([name, lines]) =>
    lines.length > 1 ? [`command ${name}`, `several ${name}`] : [`command ${name}`],
  ),
  ...Object.entries(commands)
    .filter(([, behaviour]) => isHanging(behaviour))
    .map(([name]) => `hanging ${name.replace(/\..*/, '')}`),
];

const delaysOf = ({ deeds, when, exitsWith }: Behaviour): readonly Us[] => [
  ...deeds.map(({ afterUs }) => afterUs),
  ...Object.values(when).flatMap((reactions) =>
    reactions.flatMap((reaction) => ('afterUs' in reaction ? [reaction.afterUs] : [])),
  ),
  ...(exitsWith === undefined ? [] : [exitsWith.afterUs]),
];

/** Where delays lie beside a timeout: one step before it, at it, one step after it. */
const boundaryFeatures = (unit: Unit, world: World): readonly string[] => {
  const { timeoutStop, timeoutAbort = timeoutStop } = unit.settings;
  const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
  const all = behaviours.flatMap(delaysOf);
  const around = (name: string, spanUs: Us): readonly string[] =>
    (
      [
        [-stepUs, 'before'],
        [0, 'at'],
        [stepUs, 'after'],
      ] as const
    )
      .filter(([offsetUs]) => all.includes(spanUs + offsetUs))
      .map(([, word]) => `${word} the ${name}`);
  return [
    ...(timeoutStop === 'infinity' ? [] : around('stop timeout', timeoutStop)),
    ...(timeoutAbort === 'infinity' ? [] : around('abort timeout', timeoutAbort)),
  ];
};

/** Forks so late that the final signal may have been sent. */
const lateForkFeatures = ({ settings }: Unit, { processes, operations }: World): readonly string[] => {
  const { timeoutStop } = settings;
  if (timeoutStop === 'infinity') return [];
  const forks = Object.values(processes)
    .flatMap(({ when, deeds }) => [...Object.values(when).flat(), ...deeds])
    .flatMap((each) => (each.kind === 'fork' ? [each.afterUs] : []));
  const isLate = [...forks, ...operations.flatMap(({ op, atUs }) => (op === 'fork' ? [atUs] : []))].some(
    (atUs) => atUs >= timeoutStop,
  );
  return isLate ? ['late fork'] : [];
};

/** A value that is plain, and yet spelled as few do. */
const spellingFeatures = ({ assignments }: Unit): readonly string[] =>
  assignments.flatMap(({ key, value }) => {
    if (value === 'on' || value === 'off') return [`spelled ${value}`];
    return key.endsWith('Signal') && /^[A-Z]+$/.test(value) && !value.startsWith('SIG') ? ['signal without SIG'] : [];
  });

const operationFeature = (operation: Operation): string =>
  operation.op === 'notify' ? `notify ${Object.keys(operation.fields).join()}` : `operation ${operation.op}`;

const unitFeatures = (unit: Unit): readonly string[] => {
  const { serviceType, remainAfterExit, exitType, restart, timeoutStop } = unit.settings;
  const span = timeoutStop === 0 || timeoutStop === 'infinity' ? [`timeout ${timeoutStop}`] : [];
  return [
    `type ${unit.type}`,
    `mode ${modeOf(unit)}`,
    ...unit.assignments.map(({ key }) => `setting ${key}`),
    ...(unit.type === 'service'
      ? [`service ${serviceType}`, `restart policy ${restart}`, `exit type ${exitType}`]
      : []),
    ...(remainAfterExit ? ['remains after exit'] : []),
    ...span,
  ];
};

/** What is to be found in a world, each thing once. */
export const featuresOf = (world: World): ReadonlySet<string> => {
  const texts = [world.unit.text, ...world.unit.dropIns].map((text, index) => ({ file: String(index), text }));
  const unit = parseUnit(world.unit.name, texts);
  const members = Object.values(world.processes).filter(
    ({ outsider, forked }) => outsider === undefined && forked === undefined,
  );
  return new Set([
    ...unitFeatures(unit),
    ...[...Object.values(world.processes), ...Object.values(world.commands)].flatMap(behaviourFeatures),
    ...commandFeatures(unit, world.commands),
    ...boundaryFeatures(unit, world),
    ...lateForkFeatures(unit, world),
    ...spellingFeatures(unit),
    ...world.operations.map(operationFeature),
    `members ${members.length}`,
    world.processes['main'] === undefined ? 'without main' : 'with main',
    ...(world.operations.length > 1 ? ['several operations'] : []),
    ...(world.ties.join() === defaultTies.join() ? [] : ['ties otherwise']),
    `initially ${world.initially}`,
    ...(world.unit.dropIns.length > 0 ? ['drop-in'] : []),
    ...(unit.diagnostics.length > 0 ? ['diagnostic'] : []),
  ]);
};

/** In how many of these worlds each thing is to be found, by its name, in alphabetical order. */
export const distribution = (worlds: Iterable<World>): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const world of worlds) {
    for (const feature of featuresOf(world)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
};
