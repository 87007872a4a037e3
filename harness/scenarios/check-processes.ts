import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { CommandName, Unit } from '../../spec/vocabulary/unit.ts';
import { commandRef, isProcessName, type Reference } from './process-name.ts';
import { quoted, type Reader, suggest } from './reader.ts';
import type { PlacedBehaviour, WorldDraft } from './world-draft.ts';

/** How many command lines the unit has for a setting. */
const lineCount = (unit: Unit, setting: string): number => unit.settings.commands[setting as CommandName]?.length ?? 0;

/** Every command of the unit by the name of its process: `ExecStop`, `ExecStop.2`. */
const commandsOf = (unit: Unit): readonly ProcessName[] =>
  Object.entries(unit.settings.commands).flatMap(([setting, lines]) =>
    lines.map((_, index) => (index === 0 ? setting : `${setting}.${index + 1}`)),
  );

/** The name of a process that came to be again, as `main.2` after a restart, is that of the first one and a number. */
const isLaterOf = (name: ProcessName, known: (name: ProcessName) => boolean): boolean => {
  const first = /^(.+)\.[2-9]$/.exec(name)?.[1];
  return first !== undefined && known(first);
};

/** Where it is: in the unit's own control group, in one below it, or elsewhere. */
const checkPlace = (reader: Reader, unit: Unit, name: ProcessName, { key, behaviour }: PlacedBehaviour): void => {
  const { subgroup, outside, outsider } = behaviour;
  if (subgroup !== undefined && !unit.settings.delegate) {
    const hint = 'add Delegate=yes to the unit';
    reader.report(key, 'inconsistent', 'only a unit with Delegate= has groups below its control group', hint);
  }
  if (subgroup !== undefined && (outside === true || outsider === true)) {
    reader.report(key, 'inconsistent', `${name} is in a group of the unit, or outside of it`);
  }
  if (outside === true && name !== 'main') {
    const hint = 'say "outsider: true" of a process that is not of the unit';
    reader.report(key, 'inconsistent', `${name} is of the unit only while it is in the control group`, hint);
  }
};

/** Who is not a child of the manager becomes known as the main process only because something names it. */
const checkForeign = (reader: Reader, draft: WorldDraft, name: ProcessName, { key }: PlacedBehaviour): void => {
  const { pidFile, serviceType } = draft.unit.settings;
  const isNotified = draft.references.some((reference) => reference.as === 'main' && reference.name === name);
  const isNamed = serviceType === 'forking' ? pidFile !== undefined : serviceType.startsWith('notify');
  if (isNotified || (name === 'main' && isNamed)) return;
  const hint = `Type=forking with PIDFile= for main, or "notify MAINPID=${name}"`;
  reader.report(key, 'inconsistent', `nothing names ${name} as the main process`, hint);
};

const checkProcess = (reader: Reader, unit: Unit, name: ProcessName, { key, behaviour }: PlacedBehaviour): void => {
  if (commandRef(name) !== undefined) {
    reader.report(key, 'inconsistent', `${name} is a command of the unit`, 'put it under "commands"');
  } else if (!isProcessName(name)) {
    const hint = 'letters, digits, - and _, a letter first, at most 40';
    reader.report(key, 'bad-words', `${quoted(name)} cannot name a process`, hint);
  }
  if (name === 'main' && unit.type !== 'service') {
    const hint = `processes of a ${unit.type} have other names than main; its helpers are "commands"`;
    reader.report(key, 'inconsistent', `a ${unit.type} has no main process`, hint);
  }
  if (name === 'main' && behaviour.outsider === true) {
    reader.report(key, 'inconsistent', 'the main process is no outsider', 'give the outsider another name');
  }
  if (behaviour.kernelThread === true && Object.keys(behaviour.when).length > 0) {
    reader.report(
      key,
      'inconsistent',
      `no signal reaches ${name}: it is a kernel thread`,
      'leave out what it does on signals',
    );
  }
  checkPlace(reader, unit, name, { key, behaviour });
  if (behaviour.exitsWith?.process === name) {
    reader.report(key, 'inconsistent', `${name} cannot wait for its own exit`);
  }
};

const checkCommand = (reader: Reader, draft: WorldDraft, name: ProcessName, { key }: PlacedBehaviour): void => {
  const { unit } = draft;
  const command = commandRef(name);
  const isMain = name === 'ExecStart' && unit.type === 'service' && unit.settings.serviceType !== 'forking';
  if (isMain && draft.processes.has('main')) {
    const hint = 'put all of it under "processes": main';
    reader.report(key, 'inconsistent', 'ExecStart= runs the main process, which is described already', hint);
  }
  const count = command === undefined ? 0 : lineCount(unit, command.name);
  if (command !== undefined && command.index < count) return;
  if (command !== undefined && count > 0) {
    reader.report(
      key,
      'inconsistent',
      `the unit has ${count === 1 ? 'one' : count} ${command.name}=, so there is no ${name}`,
    );
  } else if (command !== undefined) {
    reader.report(key, 'inconsistent', `the unit has no ${command.name}=`, `add it to the unit, or leave ${name} out`);
  } else {
    const hint = suggest(name, commandsOf(unit));
    reader.report(key, 'unknown-name', `${quoted(name)} is no command of the unit`, hint);
  }
};

const checkReference = (reader: Reader, draft: WorldDraft, { name, as, text, index }: Reference): void => {
  const { unit } = draft;
  const placed = draft.processes.get(name);
  if (as === 'forked') {
    if (placed === undefined) {
      const hint = `under "processes": ${name}: { forked: true }`;
      reader.report(text, 'unknown-name', `what does ${quoted(name)} do when it is forked?`, hint, index);
    } else if (placed.behaviour.forked !== true) {
      const hint = `${name}: { forked: true }`;
      reader.report(placed.key, 'inconsistent', `${name} is forked during the case, so it is not there before`, hint);
    }
    return;
  }
  const isKnown = (each: ProcessName): boolean =>
    draft.processes.has(each) || commandsOf(unit).includes(each) || (each === 'main' && unit.type === 'service');
  if (isKnown(name) || isLaterOf(name, isKnown)) return;
  const hint = suggest(name, [...draft.processes.keys(), ...commandsOf(unit)]);
  reader.report(text, 'unknown-name', `there is no process ${quoted(name)}`, hint, index);
};

/** Reports processes and commands that cannot be, and names that stand for none. */
export const checkProcesses = (reader: Reader, draft: WorldDraft): void => {
  const { unit } = draft;
  for (const [name, placed] of draft.processes) {
    checkProcess(reader, unit, name, placed);
    if (placed.behaviour.foreign === true) checkForeign(reader, draft, name, placed);
    const isForked = draft.references.some((reference) => reference.as === 'forked' && reference.name === name);
    if (placed.behaviour.forked === true && !isForked && !isLaterOf(name, (each) => draft.processes.has(each))) {
      reader.report(placed.key, 'inconsistent', `nothing forks ${name}`, `as in: SIGTERM: fork ${name}`);
    }
  }
  for (const [name, placed] of draft.commands) checkCommand(reader, draft, name, placed);
  for (const reference of draft.references) checkReference(reader, draft, reference);
};
