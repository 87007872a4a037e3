import type { CommandRef, ProcessName, ProcessRole } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { Behaviour, World } from '../../spec/vocabulary/world.ts';
import type { Process, ProcessPlan, ProcessTable } from './process-table.ts';

/** Catches nothing and does nothing: it lives on until a signal ends it. */
const passive: Behaviour = { when: {}, deeds: [] };

/** What a command does that the world does not name. */
const succeeds: Behaviour = { when: {}, deeds: [{ kind: 'exit', afterUs: 0, status: 0 }] };

const mainName: ProcessName = 'main';

/** Whether the manager can ever know the main process: not that of a forking service that gives it no means to. */
const canKnowMain = ({ type, settings }: Unit): boolean =>
  type === 'service' && (settings.serviceType !== 'forking' || settings.pidFile !== undefined || settings.guessMainPid);

/** What a process does that comes to be again: what the world says of just that incarnation, or of the first. */
const behaviourOf = (world: World, name: ProcessName, base: ProcessName): Behaviour | undefined =>
  world.processes[name] ?? world.processes[base];

/**
 * The processes that are there when a case begins, in the world's order. A unit that is not active has no main process
 * yet; others may be left from an earlier run.
 */
export const plansAtFirst = (world: World, unit: Unit): readonly ProcessPlan[] =>
  Object.entries(world.processes)
    .filter(([name, { forked }]) => forked !== true && !(name === mainName && world.initially === 'inactive'))
    .map(([name, behaviour]) => {
      const isOutsider = behaviour.outsider === true;
      const role = isOutsider ? 'outsider' : name === mainName && canKnowMain(unit) ? 'main' : 'aux';
      const { subgroup, foreign = false } = behaviour;
      const outside = isOutsider || behaviour.outside === true;
      return { name, base: name, role, behaviour, outside, subgroup, foreign };
    });

/** The process that another one forks. */
export const planOfChild = (
  world: World,
  unit: Unit,
  table: ProcessTable,
  parent: Process,
  child: ProcessName,
): ProcessPlan => {
  const name = table.freshName(child, '.');
  const behaviour = behaviourOf(world, name, child) ?? passive;
  const isOutsider = behaviour.outsider === true || parent.role === 'outsider';
  const isMain = child === mainName && unit.settings.serviceType === 'forking' && canKnowMain(unit);
  const role: ProcessRole = isOutsider ? 'outsider' : isMain ? 'main' : 'aux';
  const outside = isOutsider || !parent.isInGroup || behaviour.outside === true;
  const { subgroup = parent.subgroup, foreign = false } = behaviour;
  return { name, base: child, role, behaviour, outside, subgroup, foreign };
};

/** Whether a command is the main process itself: ExecStart= of services that do not fork. */
const isMainCommand = (unit: Unit, { name }: CommandRef): boolean =>
  name === 'ExecStart' && unit.type === 'service' && unit.settings.serviceType !== 'forking';

/** The process that runs a command of the unit. */
export const planOfCommand = (world: World, unit: Unit, table: ProcessTable, command: CommandRef): ProcessPlan => {
  const commandName = command.index === 0 ? command.name : `${command.name}.${command.index + 1}`;
  if (isMainCommand(unit, command)) {
    const name = table.freshName(mainName, '.');
    const isOneshot = unit.settings.serviceType === 'oneshot';
    // The later commands of a oneshot are main processes too, each in its turn.
    const own = command.index > 0 || world.processes[mainName] === undefined ? world.commands[commandName] : undefined;
    const behaviour = own ?? behaviourOf(world, name, mainName) ?? (isOneshot ? succeeds : passive);
    const { outside = false, subgroup } = behaviour;
    return { name, base: mainName, role: 'main', behaviour, command, outside, subgroup };
  }
  const name = table.freshName(commandName, '#');
  const behaviour = world.commands[name] ?? world.commands[commandName] ?? succeeds;
  return { name, base: commandName, role: 'control', behaviour, command, outside: false };
};
