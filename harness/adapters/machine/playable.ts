import { ownSection } from '../../../spec/vocabulary/own-section.ts';
import { killOptions, type Unit } from '../../../spec/vocabulary/unit.ts';
import { defaultTies, type Behaviour, type World } from '../../../spec/vocabulary/world.ts';
import { notifiedFields } from '../../kernel/notified-fields.ts';
import { plansAtFirst } from '../../kernel/process-plans.ts';
import { askedJobs, type Recipe } from './recipes/recipe.ts';

/** The processes that a notification with MAINPID= names. In a machine another process of the unit has forked them. */
export const mainProcessesToBe = (world: World): ReadonlySet<string> =>
  new Set(
    notifiedFields(world).flatMap(({ MAINPID }) => (MAINPID === undefined || MAINPID === 'main' ? [] : [MAINPID])),
  );

const ofProcess = (name: string, behaviour: Behaviour, world: World): string | undefined => {
  if (behaviour.unkillable !== undefined) return `no process of a machine can be made unkillable, as ${name} is`;
  if (behaviour.kernelThread === true) return `no kernel thread can be put into a unit, as ${name} is`;
  if (behaviour.protected === true) return `a manager that is root may signal everybody, ${name} too`;
  if (behaviour.zombie === true) return `whoever is left behind is reaped, ${name} too`;
  if (behaviour.foreign === true && !mainProcessesToBe(world).has(name))
    return `${name} cannot be made a child of somebody else yet`;
  return undefined;
};

const ofOperations = ({ operations }: World): string | undefined => {
  if (operations.some(({ op }) => op === 'oom')) return 'memory does not run out in a machine';
  if (operations.some(({ op }) => op === 'freeze' || op === 'thaw')) {
    return 'systemctl freezes by way of a message bus, and there is none in a machine';
  }
  return undefined;
};

/** Why systemd.service(5) does not let such a unit be there as the world begins. */
const ofBeginning = (world: World, unit: Unit): string | undefined => {
  const names = plansAtFirst(world, unit).filter(({ role }) => role !== 'outsider');
  if (world.initially === 'inactive') {
    return names.length === 0 ? undefined : 'a unit that is inactive cannot be given processes from an earlier run yet';
  }
  const { serviceType, remainAfterExit, exitType } = unit.settings;
  if (unit.type === 'scope') return names.length === 0 ? 'a scope without a process does not begin' : undefined;
  if (unit.type !== 'service' || names.some(({ name }) => name === 'main')) return undefined;
  if (serviceType === 'forking' && names.length > 0) return undefined;
  if (remainAfterExit || (exitType === 'cgroup' && names.length > 0)) return undefined;
  return 'a service of this type does not stay active without a main process';
};

/** Whether a process tells the manager something, or has to for what happens in the world. */
const isNotified = (world: World, { settings }: Unit): boolean => {
  const isWatched = world.operations.some(({ op }) => op === 'watchdog');
  return isWatched || settings.serviceType.startsWith('notify') || notifiedFields(world).length > 0;
};

const ofCommands = ({ operations, initially }: World, { type }: Unit, { commands }: Recipe): string | undefined => {
  const lacking = operations.find(({ op }) => askedJobs.some((job) => job === op && !commands.has(job)));
  if (lacking !== undefined) return `the machine’s recipe has no command for ${lacking.op}`;
  return type === 'scope' && initially === 'active' && !commands.has('scope')
    ? 'the machine’s recipe has no command that begins a scope'
    : undefined;
};

/** What a recipe says that its manager does not know of, besides what implementations of any kind can say of themselves. */
const ofManager = (world: World, unit: Unit, recipe: Recipe): string | undefined => {
  const { serviceTypes, settings, notifications } = recipe.supports;
  const { serviceType } = unit.settings;
  if (unit.type === 'service' && serviceTypes?.includes(serviceType) === false) {
    return `the machine’s manager does not know Type=${serviceType}`;
  }
  const unknown = unit.assignments.find(
    ({ section, key }) =>
      section === ownSection[unit.type] && !isKillOption(key) && settings !== undefined && !settings.includes(key),
  );
  if (unknown !== undefined) return `the machine’s manager does not know ${unknown.key}=`;
  if (!notifications && isNotified(world, unit)) return 'nothing can be told to the machine’s manager';
  return ofCommands(world, unit, recipe);
};

const isKillOption = (key: string): boolean => killOptions.some((option) => option === key);

/** Why a world cannot be played in a machine; `undefined` where it can. Derived from the world and the machine's recipe. */
export const whyUnplayable = (world: World, unit: Unit, recipe: Recipe): string | undefined => {
  const behaviours = [...Object.entries(world.processes), ...Object.entries(world.commands)];
  const [problem] = behaviours.flatMap(([name, behaviour]) => ofProcess(name, behaviour, world) ?? []);
  if (problem !== undefined) return problem;
  if (world.ties.join() !== defaultTies.join())
    return 'the order of things at one instant cannot be chosen in a machine';
  if (unit.settings.serviceType === 'dbus') return 'there is no bus in a machine';
  return ofOperations(world) ?? ofBeginning(world, unit) ?? ofManager(world, unit, recipe);
};
