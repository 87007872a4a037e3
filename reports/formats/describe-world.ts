import { formatInstant } from '../../spec/vocabulary/time.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import { isCatchable, signalNames } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Behaviour, Deed, Operation, Reaction, World } from '../../spec/vocabulary/world.ts';

const later = (afterUs: Us): string => (afterUs === 0 ? '' : `${formatInstant(afterUs)} after `);

/** `on SIGTERM`, `2 s after SIGTERM` */
const upon = (afterUs: Us, signal: string): string => `${later(afterUs) || 'on '}${signal}`;

const status = (value: number): string => (value === 0 ? '' : ` (status ${value})`);

const fieldsText = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');

const reactionText = (reaction: Reaction, signal: string): string | undefined => {
  switch (reaction.kind) {
    case 'exit':
      return `exits ${upon(reaction.afterUs, signal)}${status(reaction.status)}`;
    case 'fork':
      return `forks ${reaction.child} ${upon(reaction.afterUs, signal)}`;
    case 'forward':
      return `sends ${reaction.signal} to ${reaction.to} ${upon(reaction.afterUs, signal)}`;
    case 'notify':
      return `says ${fieldsText(reaction.fields)} ${upon(reaction.afterUs, signal)}`;
    case 'leave':
      return `leaves the control group ${upon(reaction.afterUs, signal)}`;
    case 'ignore':
    case 'catch':
    case 'default':
      return undefined;
  }
};

const catchable = signalNames.filter(isCatchable);

/** Names signals; of nearly all there are it names the others. */
const signalsText = (signals: readonly string[]): string => {
  if (signals.length <= catchable.length / 2) return signals.join(' and ');
  const others = catchable.filter((signal) => !signals.includes(signal));
  return others.length === 0 ? 'every signal' : `every signal but ${others.join(' and ')}`;
};

/** `ignores SIGTERM, SIGHUP`: what happens to several signals alike is said once. */
const alikeTexts = ({ when }: Behaviour): readonly string[] =>
  (['ignore', 'catch'] as const).flatMap((kind) => {
    const signals = Object.entries(when).flatMap(([signal, reactions]) =>
      reactions.some((reaction) => reaction.kind === kind) ? [signal] : [],
    );
    return signals.length === 0 ? [] : [`${kind === 'ignore' ? 'ignores' : 'catches'} ${signalsText(signals)}`];
  });

const deedText = (deed: Deed): string => {
  const at = deed.afterUs === 0 ? 'at once' : `after ${formatInstant(deed.afterUs)}`;
  switch (deed.kind) {
    case 'exit':
      return `exits by itself ${at}${status(deed.status)}`;
    case 'fork':
      return `forks ${deed.child} ${at}`;
    case 'signal':
      return `sends ${deed.signal} to ${deed.to} ${at}`;
    case 'notify':
      return `says ${fieldsText(deed.fields)} ${at}`;
    case 'leave':
      return `leaves the control group by itself ${at}`;
  }
};

const unkillableText = ({ forUs }: NonNullable<Behaviour['unkillable']>): string =>
  `cannot be killed${forUs === undefined ? '' : ` for ${formatInstant(forUs)}`}`;

const markTexts = (behaviour: Behaviour): readonly string[] => [
  ...(behaviour.outsider === true ? ['is not of the unit'] : []),
  ...(behaviour.kernelThread === true ? ['is a kernel thread'] : []),
  ...(behaviour.subgroup === undefined ? [] : [`is in the sub-group ${behaviour.subgroup}`]),
  ...(behaviour.outside === true ? ['is not in the control group'] : []),
  ...(behaviour.foreign === true ? ['is no child of the manager'] : []),
  ...(behaviour.stopped === true ? ['is stopped from the start'] : []),
  ...(behaviour.unkillable === undefined ? [] : [unkillableText(behaviour.unkillable)]),
  ...(behaviour.protected === true ? ['may not be signalled by the manager'] : []),
  ...(behaviour.zombie === true ? ['stays a zombie once dead'] : []),
  ...(behaviour.exitsWith === undefined
    ? []
    : [`exits ${later(behaviour.exitsWith.afterUs) || 'with '}${behaviour.exitsWith.process}`]),
];

const behaviourText = (name: ProcessName, behaviour: Behaviour): string => {
  const reactions = Object.entries(behaviour.when).flatMap(([signal, list]) =>
    list.flatMap((reaction) => reactionText(reaction, signal) ?? []),
  );
  const said = [...markTexts(behaviour), ...alikeTexts(behaviour), ...reactions, ...behaviour.deeds.map(deedText)];
  return said.length === 0 ? name : `${name} ${said.join(' and ')}`;
};

const operationText = (operation: Operation, unitName: string): string => {
  const at = `at ${formatInstant(operation.atUs)}`;
  switch (operation.op) {
    case 'exit':
      return `${operation.process} exits by itself ${at}${status(operation.status)}`;
    case 'notify':
      return `${operation.process} says ${fieldsText(operation.fields)} ${at}`;
    case 'signal':
      return `somebody sends ${operation.signal} to ${operation.to} ${at}`;
    case 'fork':
      return `${operation.parent} forks ${operation.child} ${at}`;
    case 'leave':
      return `${operation.process} leaves the control group ${at}`;
    case 'oom':
      return `${operation.process} is killed for lack of memory ${at}`;
    case 'daemon-reload':
      return `daemon-reload ${at} to ${settingsText(unitName, [operation.text]) || 'nothing set'}`;
    case 'freeze':
      return `the unit is frozen ${at}`;
    case 'thaw':
      return `the unit is thawed ${at}`;
    case 'watchdog':
      return `the watchdog expires ${at}`;
    default:
      return `${operation.op} ${at}`;
  }
};

/** The assignments of a unit file and its drop-ins in one line; empty where there are none. */
const settingsText = (unitName: string, texts: readonly string[]): string => {
  const parsed = parseUnit(
    unitName,
    texts.map((text, at) => ({ file: String(at), text })),
  );
  const words: string[] = [];
  let section = '';
  for (const assignment of parsed.assignments) {
    if (assignment.section !== section) words.push(`[${assignment.section}]`);
    section = assignment.section;
    words.push(`${assignment.key}=${assignment.value}`);
  }
  return words.join(' ');
};

/** The settings of a world's unit in one line: `[Service] KillMode=mixed TimeoutStopSec=90s`. */
export const describeUnit = ({ unit }: Pick<World, 'unit'>): string =>
  settingsText(unit.name, [unit.text, ...unit.dropIns]) || `${unit.name} with nothing set`;

/** The processes and commands of a world, and what is done to it, in one sentence. */
export const describeEvents = (world: World): string => {
  const behaviours = [...Object.entries(world.processes), ...Object.entries(world.commands)].map(([name, behaviour]) =>
    behaviourText(name, behaviour),
  );
  const before = world.initially === 'inactive' ? ['the unit is inactive'] : [];
  return [
    [...before, ...behaviours].join(', ') || 'no process',
    world.operations.map((operation) => operationText(operation, world.unit.name)).join(', ') || 'nothing is asked',
  ].join('; ');
};
