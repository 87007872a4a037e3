import type { ProcessName } from '../../../spec/vocabulary/trace.ts';
import type { CommandName, Unit } from '../../../spec/vocabulary/unit.ts';
import type { Behaviour, World } from '../../../spec/vocabulary/world.ts';
import { plansAtFirst } from '../../kernel/process-plans.ts';

/** Who brings about whom, so that a real manager has the processes of a world in its unit. */
export interface Cast {
  /** The processes that are there when the case begins, outsiders aside. */
  readonly atFirst: readonly ProcessName[];
  readonly outsiders: readonly ProcessName[];
  /** Every command that the manager may run, as `ExecStop`, `ExecStop.2`. */
  readonly commands: readonly ProcessName[];
  /** The processes that others fork later on. */
  readonly forked: readonly ProcessName[];
  /** The first process that the manager starts; absent where the unit is not active when the case begins. */
  readonly leader?: ProcessName;
  /** True where the leader is a command that ends once the others are there. */
  readonly isBringer: boolean;
  /** The children of each process at first. */
  readonly parents: Readonly<Record<ProcessName, readonly ProcessName[]>>;
}

/** The commands of mounts and swaps that are the manager's own. */
const helpers: Readonly<Partial<Record<Unit['type'], readonly CommandName[]>>> = {
  mount: ['ExecMount', 'ExecUnmount', 'ExecRemount'],
  swap: ['ExecActivate', 'ExecDeactivate'],
};

const nameOf = (command: CommandName, index: number): ProcessName =>
  index === 0 ? command : `${command}.${index + 1}`;

const commandsOf = ({ type, settings }: Unit): readonly ProcessName[] => {
  const own = Object.entries(settings.commands) as [CommandName, readonly unknown[]][];
  const given = own.flatMap(([command, lines]) => lines.map((_, index) => nameOf(command, index)));
  return [...given, ...(helpers[type] ?? [])];
};

const forksOf = ({ when, deeds }: Behaviour): readonly ProcessName[] =>
  [...deeds, ...Object.values(when).flat()].flatMap((each) => (each.kind === 'fork' ? [each.child] : []));

/** The process that brings the others about in a unit of a type that has no main process, or none now. */
const bringerOf = ({ type, settings }: Unit): ProcessName => {
  switch (type) {
    case 'service':
      return settings.serviceType === 'forking' ? 'ExecStart' : 'main';
    case 'socket':
      return 'ExecStartPre';
    case 'mount':
      return 'ExecMount';
    case 'swap':
      return 'ExecActivate';
    case 'scope':
      return 'main';
  }
};

/** Decides who brings about whom in a world. */
export const castOf = (world: World, unit: Unit): Cast => {
  const plans = plansAtFirst(world, unit);
  const outsiders = plans.filter(({ role }) => role === 'outsider').map(({ name }) => name);
  const atFirst = plans.filter(({ role }) => role !== 'outsider').map(({ name }) => name);
  const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
  const operated = world.operations.flatMap((each) => (each.op === 'fork' ? [each.child] : []));
  const forked = [...new Set([...behaviours.flatMap(forksOf), ...operated])];
  const common = { atFirst, outsiders, commands: [...commandsOf(unit), ...Object.keys(world.commands)], forked };
  if (world.initially === 'inactive') return { ...common, isBringer: false, parents: {} };
  const [first, ...others] = atFirst;
  if (unit.type === 'scope' && first !== undefined) {
    return { ...common, leader: first, isBringer: false, parents: { [first]: others } };
  }
  const bringer = bringerOf(unit);
  const aux = atFirst.filter((name) => name !== 'main');
  const hasMain = atFirst.includes('main');
  if (bringer === 'main') return { ...common, leader: 'main', isBringer: !hasMain, parents: { main: aux } };
  // The others are the main process's children, so that it alone is the manager's: it can then be guessed.
  const parents = hasMain ? { [bringer]: ['main'], main: aux } : { [bringer]: aux };
  return { ...common, leader: bringer, isBringer: true, parents };
};
