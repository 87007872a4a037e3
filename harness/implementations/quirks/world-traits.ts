import { literalOf } from '../../../spec/readings/register.ts';
import { killSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { CommandName, Unit } from '../../../spec/vocabulary/unit.ts';
import type { Behaviour, Deed, Operation, World } from '../../../spec/vocabulary/world.ts';
import { notifiedFields } from '../../kernel/notified-fields.ts';

/** A world, and its unit as the page's neighbours read it. */
export interface WorldOfUnit {
  readonly world: World;
  readonly unit: Unit;
}

/** Says whether there is something in a world. */
export type Trait = (of: WorldOfUnit) => boolean;

const behavioursIn = ({ processes, commands }: World): readonly Behaviour[] => [
  ...Object.values(processes),
  ...Object.values(commands),
];

const isCommandOf = (name: string, command: CommandName): boolean => new RegExp(`^${command}(?:[.#]|$)`).test(name);

const isPrompt = ({ deeds }: Behaviour): boolean => deeds.some((deed) => deed.kind === 'exit' && deed.afterUs === 0);

/** Some operation of one of these kinds. */
export const doing =
  (...kinds: readonly Operation['op'][]): Trait =>
  ({ world: { operations } }) =>
    operations.some(({ op }) => kinds.includes(op));

/** The unit has a command of this name. */
export const having =
  (command: CommandName): Trait =>
  ({ unit }) =>
    (unit.settings.commands[command] ?? []).length > 0;

/** A command of this name does not end at once. */
export const lingering =
  (command: CommandName): Trait =>
  ({ world: { commands } }) =>
    Object.entries(commands).some(([name, behaviour]) => isCommandOf(name, command) && !isPrompt(behaviour));

/** Both. */
export const both =
  (one: Trait, other: Trait): Trait =>
  (of) =>
    one(of) && other(of);

/** One of them. */
export const either =
  (...traits: readonly Trait[]): Trait =>
  (of) =>
    traits.some((trait) => trait(of));

/** Not so. */
export const not =
  (trait: Trait): Trait =>
  (of) =>
    !trait(of);

export const isService: Trait = ({ unit }) => unit.type === 'service';

/** Which process is the main one has to be found out. */
export const isForking: Trait = ({ unit }) => unit.settings.serviceType === 'forking';

export const isSocket: Trait = ({ unit }) => unit.type === 'socket';

export const isMountOrSwap: Trait = ({ unit }) => unit.type === 'mount' || unit.type === 'swap';

/** A process or a command does something of this kind by itself, or when a signal reaches it. */
export const somebodyDoes =
  (kind: Deed['kind']): Trait =>
  ({ world }) =>
    behavioursIn(world).some(({ deeds, when }) =>
      [...deeds, ...Object.values(when).flat()].some((each) => each.kind === kind),
    );

/** Some process forks another one after the world has begun. */
export const somebodyForks: Trait = either(doing('fork'), somebodyDoes('fork'));

/** Somebody notifies the manager of this. */
export const notifying =
  (field: string): Trait =>
  ({ world }) =>
    notifiedFields(world).some((fields) => field in fields);

const isOfMain = (name: string): boolean => name === 'main' || name === '$MAINPID';

/** The main process ends without having been told to by the manager. */
export const mainEndsByItself: Trait = ({ world }) =>
  world.processes['main']?.deeds.some(({ kind }) => kind === 'exit') === true ||
  world.operations.some((each) => each.op === 'exit' && each.process === 'main') ||
  world.operations.some((each) => each.op === 'signal' && isOfMain(each.to)) ||
  behavioursIn(world).some(({ deeds }) => deeds.some((deed) => deed.kind === 'signal' && isOfMain(deed.to)));

/** Two things that happen by themselves fall on one instant, so that a machine may have either first. */
export const somethingAtOneInstant: Trait = ({ world: { operations, processes } }) => {
  const own = Object.values(processes).flatMap(({ deeds }) => deeds.map(({ afterUs }) => afterUs));
  const instants = [...operations.map(({ atUs }) => atUs), ...own];
  return new Set(instants).size < instants.length;
};

/** Who is there from the beginning ends by itself at the very instant of an operation. */
export const endsAsSomethingIsAsked: Trait = ({ world: { initially, operations, processes } }) =>
  initially === 'active' &&
  Object.values(processes).some(
    ({ forked, deeds }) =>
      forked !== true &&
      deeds.some(({ kind, afterUs }) => kind === 'exit' && operations.some(({ atUs }) => atUs === afterUs)),
  );

/** Several processes take as long to end once they are told to. */
export const endTogether: Trait = ({ world: { processes } }) => {
  const delays = Object.values(processes).flatMap(({ when }) => {
    const exits = Object.values(when)
      .flat()
      .flatMap((reaction) => (reaction.kind === 'exit' && reaction.afterUs > 0 ? [reaction.afterUs] : []));
    return [...new Set(exits)];
  });
  return new Set(delays).size < delays.length;
};

/** The main process may be another one than it seems: it is none of the group, leaves it, or is there before it should be. */
export const mainIsElsewhere: Trait = ({ world: { operations, processes, initially } }) => {
  const main = processes['main'];
  const leaves = [...(main?.deeds ?? []), ...Object.values(main?.when ?? {}).flat()].some(
    ({ kind }) => kind === 'leave',
  );
  return (
    main?.outside === true ||
    leaves ||
    operations.some((each) => each.op === 'leave' && each.process === 'main') ||
    (initially === 'inactive' && main !== undefined)
  );
};

/** Somebody may outlive a stop: the final signal is not for everybody, or there is none, or it can be ignored. */
export const mayLeaveSomebody: Trait = ({ unit }) => {
  const { killMode, sendSigkill, finalKillSignal } = killSettings(unit, (choice) => literalOf[choice]);
  return !sendSigkill || killMode === 'process' || killMode === 'none' || finalKillSignal !== 'SIGKILL';
};
