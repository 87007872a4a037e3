import type { Behaviour, World } from '../../spec/vocabulary/world.ts';
import { buildCommand, buildProcess, childName } from './build-behaviour.ts';
import { buildOperations } from './build-operations.ts';
import { buildUnit } from './build-unit.ts';
import { type Plan, planOf } from './plan.ts';
import { sceneTable } from './scene-table.ts';
import type { CommandShape, Shape } from './shape.ts';
import { stepUs } from './delays.ts';

type Behaviours = Record<string, Behaviour>;

/** The names of the processes besides the main one. */
const workerNames = ['worker', 'worker-2', 'worker-3', 'worker-4'];

/** What a service has to do by itself so that its start succeeds, or not. */
const startDeeds = ({ settings, scene, starts }: Plan): Behaviour['deeds'] => {
  const succeeds = scene.end === 'status 0' || scene.end === 'SIGTERM';
  const fails = scene.end === 'status 1';
  const { serviceType } = settings;
  if (serviceType === 'notify' || serviceType === 'notify-reload') {
    if (succeeds) return [{ kind: 'notify', afterUs: stepUs, fields: { READY: '1' } }];
    return fails && starts ? [{ kind: 'exit', afterUs: stepUs, status: 1 }] : [];
  }
  if (serviceType !== 'oneshot' || !starts || !(succeeds || fails)) return [];
  return [{ kind: 'exit', afterUs: stepUs, status: fails ? 1 : 0 }];
};

const buildMain = (plan: Plan): Behaviour => {
  const partner = plan.workerCount > 0 ? workerNames[0] : undefined;
  const main = buildProcess(plan, { kind: 'main', partner }, plan.shape.main);
  return { ...main, deeds: [...startDeeds(plan), ...main.deeds] };
};

const outsider: Behaviour = { when: {}, deeds: [], outsider: true };

const buildProcesses = (plan: Plan): Behaviours => {
  const { shape, hasMain, scene } = plan;
  const processes: Behaviours = {};
  const partner = hasMain ? 'main' : undefined;
  if (hasMain) processes['main'] = buildMain(plan);
  for (const [index, worker] of shape.workers.slice(0, plan.workerCount).entries()) {
    processes[workerNames[index] ?? ''] = buildProcess(plan, { kind: 'worker', partner }, worker);
  }
  if (scene.hasOutsider) processes['outsider'] = outsider;
  return processes;
};

/** ExecStart= of a forking service forks the main process, and then ends as its shape says. */
const buildForkingStart = (plan: Plan): Behaviour => {
  const start = buildCommand(plan, undefined, plan.shape.startCommand);
  return plan.starts ? { ...start, deeds: [{ kind: 'fork', afterUs: 0, child: 'main' }, ...start.deeds] } : start;
};

const buildCommands = (plan: Plan): Behaviours => {
  const { shape, cell, settings } = plan;
  const main = plan.hasMain ? 'main' : plan.workerCount > 0 ? workerNames[0] : undefined;
  const commands: Behaviours = {};
  const add = (name: string, list: readonly CommandShape[]): void => {
    for (const [index, command] of list.entries()) {
      commands[index === 0 ? name : `${name}.${index + 1}`] = buildCommand(plan, main, command);
    }
  };
  switch (cell.unitType) {
    case 'service':
      add('ExecStartPre', shape.preCommands);
      if (settings.serviceType === 'forking') commands['ExecStart'] = buildForkingStart(plan);
      if (plan.hasReload) add('ExecReload', [shape.reloadCommand]);
      add('ExecStop', shape.stopCommands);
      add('ExecStopPost', shape.postCommands);
      break;
    case 'socket':
      add('ExecStartPre', shape.preCommands);
      add('ExecStopPre', shape.stopCommands);
      add('ExecStopPost', shape.postCommands);
      break;
    case 'mount':
      add('ExecMount', [shape.startCommand]);
      add('ExecUnmount', shape.stopCommands.slice(0, 1));
      add('ExecRemount', [shape.reloadCommand]);
      break;
    case 'swap':
      add('ExecActivate', [shape.startCommand]);
      add('ExecDeactivate', shape.stopCommands.slice(0, 1));
      break;
    case 'scope':
      break;
  }
  return commands;
};

const isAtOnce = ({ deeds, exitsWith, when }: Behaviour): boolean => {
  const [first, ...more] = deeds;
  const isExit = first?.kind === 'exit' && first.afterUs === 0 && first.status === 0;
  return isExit && more.length === 0 && exitsWith === undefined && Object.keys(when).length === 0;
};

/** A command that succeeds at once is not named: so does any that is not. */
const withoutPlain = (commands: Behaviours): Behaviours =>
  Object.fromEntries(Object.entries(commands).filter(([, behaviour]) => !isAtOnce(behaviour)));

const isForking = ({ when, deeds }: Behaviour): boolean =>
  deeds.some((deed) => deed.kind === 'fork' && deed.child === childName) ||
  Object.values(when).some((list) => list.some((reaction) => reaction.kind === 'fork'));

/** Builds the world that a shape stands for. Every shape has one, and every such world is a sound scenario. */
export const buildWorld = (shape: Shape): World => {
  const plan = planOf(shape);
  const unit = buildUnit(plan);
  const processes = buildProcesses(plan);
  const commands = withoutPlain(buildCommands(plan));
  const operations = buildOperations(plan, { unit, processes });
  const isChildForked =
    [...Object.values(processes), ...Object.values(commands)].some(isForking) ||
    operations.some((operation) => operation.op === 'fork');
  if (isChildForked) {
    const partner = plan.hasMain ? 'main' : undefined;
    processes[childName] = buildProcess(plan, { kind: 'child', partner }, shape.child);
  }
  const ties = sceneTable.ties.values[shape.scene.ties] ?? plan.scene.ties;
  return { unit, initially: plan.starts ? 'inactive' : 'active', processes, commands, operations, ties };
};
