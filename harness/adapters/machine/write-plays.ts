import { startCommands } from '../../../spec/oracle/on-exit.ts';
import { signalNumber } from '../../../spec/vocabulary/signals.ts';
import type { ProcessName } from '../../../spec/vocabulary/trace.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Behaviour, Deed, Operation, Reaction, World } from '../../../spec/vocabulary/world.ts';
import type { Cast } from './cast.ts';

/** What one process of the guest is told to do: the name of its file and its lines. */
export interface Play {
  readonly file: string;
  readonly lines: readonly string[];
}

const fieldsText = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([key, value]) => `${key}=${key === 'MAINPID' ? `@${value}` : value}`)
    .join('\t');

/** `$MAINPID` is whoever bears the name of the main process. */
const named = (name: ProcessName): ProcessName => (name === '$MAINPID' ? 'main' : name);

const deedText = (deed: Deed): string => {
  switch (deed.kind) {
    case 'exit':
      return `exit ${deed.status}`;
    case 'fork':
      return `fork ${deed.child}`;
    case 'signal':
      return `signal ${signalNumber(deed.signal)} ${named(deed.to)}`;
    case 'notify':
      return `notify ${fieldsText(deed.fields)}`;
    case 'leave':
      return 'leave';
  }
};

const reactionText = (reaction: Reaction): string => {
  switch (reaction.kind) {
    case 'exit':
    case 'fork':
    case 'notify':
    case 'leave':
      return `${reaction.afterUs} ${deedText(reaction)}`;
    case 'forward':
      return `${reaction.afterUs} ${deedText({ ...reaction, kind: 'signal' })}`;
    case 'ignore':
    case 'catch':
    case 'default':
      return `0 ${reaction.kind}`;
  }
};

const reactionsOf = ({ when }: Behaviour): readonly string[] =>
  (Object.entries(when) as [SignalName, readonly Reaction[]][])
    .filter(([signal]) => signal !== 'SIGKILL' && signal !== 'SIGSTOP')
    .flatMap(([signal, reactions]) => reactions.map((each) => `on ${signalNumber(signal)} ${reactionText(each)}`));

/** What operations have a process do, and when. */
const deedOf = (operation: Operation): { readonly process: ProcessName; readonly deed: Deed } | undefined => {
  switch (operation.op) {
    case 'exit':
      return { process: operation.process, deed: { kind: 'exit', afterUs: operation.atUs, status: operation.status } };
    case 'notify':
      return {
        process: operation.process,
        deed: { kind: 'notify', afterUs: operation.atUs, fields: operation.fields },
      };
    case 'fork':
      return { process: operation.parent, deed: { kind: 'fork', afterUs: operation.atUs, child: operation.child } };
    case 'leave':
      return { process: operation.process, deed: { kind: 'leave', afterUs: operation.atUs } };
    default:
      return undefined;
  }
};

const timed = (word: 'at' | 'after', afterUs: Us, deed: Deed): string => `${word} ${afterUs} ${deedText(deed)}`;

/** What the manager is told when a service finds itself that it hangs has it do what it does when a ping is missing. */
const watchdogLines = (world: World, name: ProcessName): readonly string[] =>
  name === 'main'
    ? world.operations.filter(({ op }) => op === 'watchdog').map(({ atUs }) => `at ${atUs} watchdog`)
    : [];

const linesOf = (world: World, name: ProcessName, behaviour: Behaviour, isThereAtFirst: boolean): readonly string[] => {
  const { deeds, exitsWith, stopped, outside, subgroup } = behaviour;
  const told = world.operations.flatMap((each) => deedOf(each) ?? []).filter(({ process }) => named(process) === name);
  return [
    ...(isThereAtFirst ? ['first'] : []),
    ...reactionsOf(behaviour),
    ...deeds.map((deed) => timed(isThereAtFirst ? 'at' : 'after', deed.afterUs, deed)),
    ...told.map(({ deed }) => timed('at', deed.afterUs, deed)),
    ...watchdogLines(world, name),
    ...(exitsWith === undefined ? [] : [`with ${exitsWith.process} ${exitsWith.afterUs}`]),
    ...(stopped === true ? ['stopped'] : []),
    ...(outside === true ? ['outside'] : []),
    ...(subgroup === undefined ? [] : [`subgroup ${subgroup}`]),
  ];
};

/** The file of a process of the world: `main.2` is the second incarnation. */
const fileOf = (name: ProcessName): string => {
  const match = /^(.*)\.(\d+)$/.exec(name);
  return match === null ? name : `${match[1]}@${match[2]}`;
};

/** The same of a command, which was run `before` times when the world began: `ExecStop#2` is the second one in it. */
const fileOfCommand = (name: ProcessName, before: number): string => {
  const match = /^(.*)#(\d+)$/.exec(name);
  return match === null ? name : `${match[1]}@${Number(match[2]) + before}`;
};

/** The commands that bring a unit up. Where it is active at first, they have succeeded before the world begins. */
const isOfStart = (name: ProcessName): boolean => startCommands.includes(name.replace(/[.#].*$/, ''));

const passive: Behaviour = { when: {}, deeds: [] };
const succeeds: Behaviour = { when: {}, deeds: [{ kind: 'exit', afterUs: 0, status: 0 }] };

const isForkedBySomebody = (name: ProcessName, world: World): boolean => world.processes[name]?.forked === true;

/**
 * What each process of a world does, written for the guest. The leader of the case is the process that brings all
 * others about that are there at first; its first incarnation says when everybody is.
 */
export const writePlays = (world: World, cast: Cast): readonly Play[] => {
  const plays = new Map<string, readonly string[]>();
  for (const [name, behaviour] of Object.entries(world.processes)) {
    plays.set(fileOf(name), linesOf(world, name, behaviour, false));
    if (cast.atFirst.includes(name)) plays.set(`${name}@1`, linesOf(world, name, behaviour, true));
  }
  for (const name of cast.commands) {
    const wasRun = cast.leader !== undefined && isOfStart(name);
    const behaviour = world.commands[name] ?? succeeds;
    plays.set(fileOfCommand(name, wasRun ? 1 : 0), linesOf(world, name, behaviour, false));
    if (wasRun && behaviour !== succeeds && !name.includes('#'))
      plays.set(`${name}@1`, linesOf(world, name, succeeds, false));
  }
  for (const name of cast.forked) {
    if (!isForkedBySomebody(name, world) && !plays.has(name)) plays.set(name, linesOf(world, name, passive, false));
  }
  for (const [name, children] of Object.entries(cast.parents)) {
    const file = `${name}@1`;
    const before = plays.get(file) ?? (cast.isBringer ? ['after 0 exit 0'] : (plays.get(name) ?? []));
    plays.set(file, [
      ...children.map((child) => `child ${child}`),
      ...(name === cast.leader ? ['ready'] : []),
      ...before,
    ]);
  }
  return [...plays].map(([file, lines]) => ({ file, lines }));
};
