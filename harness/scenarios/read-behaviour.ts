import { isScalar } from 'yaml';
import { isCatchable, type SignalName, signalNames } from '../../spec/vocabulary/signals.ts';
import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Behaviour, Deed, Reaction } from '../../spec/vocabulary/world.ts';
import { type Reference, takeProcess } from './process-name.ts';
import { readDeed, readReaction, takeSignalTo } from './reactions.ts';
import { type Entry, isNothing, quoted, type Reader, type Value } from './reader.ts';
import { Words } from './words.ts';

type Entries = ReadonlyMap<string, Entry>;

/** The keys that processes and commands share. */
const sharedKeys = [
  'when',
  'otherwise',
  'does',
  'exits',
  'exits with',
  'signals',
  'stopped',
  'unkillable',
  'protected',
  'zombie',
] as const;
/** The keys of a process. */
export const processKeys = [
  ...sharedKeys,
  'forked',
  'kernel thread',
  'outsider',
  'subgroup',
  'outside',
  'foreign',
] as const;
/** The keys of a command. */
export const commandKeys = [...sharedKeys, 'hangs'] as const;

/** `main` ends when it wants to; a command that has done what it does ends. */
type Kind = 'process' | 'command';

const catchable = signalNames.filter(isCatchable);

const readReactions = (reader: Reader, value: Value, what: string, references: Reference[]): readonly Reaction[] => {
  const reactions: Reaction[] = [];
  for (const node of reader.oneOrMany(value, what) ?? []) {
    const text = reader.text(node, what);
    const reaction = text === undefined ? undefined : readReaction(reader, text, references);
    if (reaction !== undefined) reactions.push(reaction);
  }
  return reactions;
};

const readWhen = (reader: Reader, value: Value, name: string, references: Reference[]): Behaviour['when'] => {
  const when: Partial<Record<SignalName, readonly Reaction[]>> = {};
  for (const { key, value: reactions } of reader.mapping(value, `"when" of ${name}`)?.values() ?? []) {
    const words = new Words(reader, key);
    const signal = words.takeSignal();
    if (signal === undefined) continue;
    if (!isCatchable(signal)) {
      const hint = `leave ${signal} out: the kernel acts on it whatever a process wants`;
      reader.report(key, 'inconsistent', `no process can react to ${signal}`, hint);
    } else {
      when[signal] = readReactions(reader, reactions, `what ${name} does on ${signal}`, references);
    }
  }
  return when;
};

/** `otherwise:` spelled out, for all signals that a process can catch and that `when:` does not name. */
const withOtherwise = (when: Behaviour['when'], otherwise: readonly Reaction[]): Behaviour['when'] => {
  const all: Partial<Record<SignalName, readonly Reaction[]>> = { ...when };
  for (const signal of catchable) all[signal] ??= otherwise;
  return all;
};

const readDeeds = (reader: Reader, entries: Entries, name: string, references: Reference[]): Deed[] => {
  const deeds: (Deed | undefined)[] = [];
  const does = entries.get('does');
  for (const node of does === undefined ? [] : (reader.oneOrMany(does.value, `"does" of ${name}`) ?? [])) {
    const text = reader.text(node, `"does" of ${name}`);
    deeds.push(text === undefined ? undefined : readDeed(reader, text, references));
  }
  const signals = entries.get('signals');
  for (const node of signals === undefined ? [] : (reader.oneOrMany(signals.value, `"signals" of ${name}`) ?? [])) {
    const text = reader.text(node, `"signals" of ${name}`);
    deeds.push(text === undefined ? undefined : takeSignalTo(new Words(reader, text), references));
  }
  const exits = entries.get('exits');
  const text = exits === undefined ? undefined : reader.text(exits.value, `"exits" of ${name}`);
  if (text !== undefined) {
    const words = new Words(reader, text);
    const afterUs = words.takeSpan();
    const tail = afterUs === undefined ? undefined : words.tail({ status: true });
    if (afterUs !== undefined && tail !== undefined) deeds.push({ kind: 'exit', afterUs, status: tail.status });
  }
  return deeds.filter((deed) => deed !== undefined);
};

const readExitsWith = (reader: Reader, entry: Entry, name: string, references: Reference[]): Behaviour['exitsWith'] => {
  const text = reader.text(entry.value, `"exits with" of ${name}`);
  if (text === undefined) return undefined;
  const words = new Words(reader, text);
  const process: ProcessName | undefined = takeProcess(words, references, 'process');
  const tail = process === undefined ? undefined : words.tail();
  return process === undefined || tail === undefined ? undefined : { process, afterUs: tail.afterUs };
};

/** A command ends as soon as it has done what it does, unless it is told when, or to hang. */
const withOwnExit = (deeds: Deed[]): Deed[] => {
  const afterUs = Math.max(0, ...deeds.map((deed) => deed.afterUs));
  return [...deeds, { kind: 'exit', afterUs, status: 0 }];
};

const readCommandDeeds = (reader: Reader, entries: Entries, name: string, deeds: Deed[]): Deed[] => {
  const hangs = entries.get('hangs');
  const exit = entries.get('exits') ?? entries.get('exits with');
  const toldToExit = exit !== undefined || deeds.some((deed) => deed.kind === 'exit');
  if (hangs !== undefined && reader.flag(hangs.value, `"hangs" of ${name}`) === true) {
    if (toldToExit) reader.report(hangs.key, 'inconsistent', `${name} cannot both hang and exit`);
    return deeds;
  }
  if (toldToExit) return deeds;
  const reacts = entries.get('when') ?? entries.get('otherwise');
  if (reacts !== undefined && deeds.length === 0) {
    const hint = 'write "hangs: true", or "exits: 5s"';
    reader.report(reacts.key, 'inconsistent', `${name} exits at once, so no signal reaches it`, hint);
  }
  return withOwnExit(deeds);
};

/** `unkillable: true` for ever, `unkillable: 5s` for so long. */
const readUnkillable = (reader: Reader, entries: Entries, name: string): Pick<Behaviour, 'unkillable'> => {
  const entry = entries.get('unkillable');
  if (entry === undefined) return {};
  const text = isNothing(entry.value) ? undefined : reader.text(entry.value, `"unkillable" of ${name}`);
  if (text?.value === 'false') return {};
  if (text === undefined || text.value === 'true') return { unkillable: {} };
  const words = new Words(reader, text);
  const forUs = words.takeSpan();
  return forUs === undefined || !words.end() ? {} : { unkillable: { forUs } };
};

type Flag = 'stopped' | 'protected' | 'zombie' | 'forked' | 'kernelThread' | 'outsider' | 'outside' | 'foreign';

const readSubgroup = (reader: Reader, entries: Entries, name: string): Pick<Behaviour, 'subgroup'> => {
  const entry = entries.get('subgroup');
  const text = entry === undefined ? undefined : reader.text(entry.value, `"subgroup" of ${name}`);
  if (text === undefined) return {};
  if (/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,39}$/.test(text.value)) return { subgroup: text.value };
  const hint = 'letters, digits, _, - and dots, at most 40';
  reader.report(text, 'bad-words', `${quoted(text.value)} cannot name a control group`, hint);
  return {};
};

const readFlags = (reader: Reader, entries: Entries, name: string): Partial<Behaviour> => {
  const flags: { -readonly [K in Flag]?: true } = {};
  for (const [key, flag] of [
    ['stopped', 'stopped'],
    ['protected', 'protected'],
    ['zombie', 'zombie'],
    ['forked', 'forked'],
    ['kernel thread', 'kernelThread'],
    ['outsider', 'outsider'],
    ['outside', 'outside'],
    ['foreign', 'foreign'],
  ] as const) {
    const entry = entries.get(key);
    if (entry !== undefined && reader.flag(entry.value, `"${key}" of ${name}`) === true) flags[flag] = true;
  }
  return flags;
};

/** How a process or a command behaves. One that stands without anything takes every signal's default action. */
export const readBehaviour = (
  reader: Reader,
  kind: Kind,
  name: ProcessName,
  value: Value,
  references: Reference[],
): Behaviour | undefined => {
  if (kind === 'process' && isNothing(value)) return { when: {}, deeds: [] };
  if (kind === 'command' && isScalar<string>(value) && value.value === 'hangs') {
    return { when: {}, deeds: [] };
  }
  const keys = kind === 'process' ? processKeys : commandKeys;
  const entries = reader.mapping(value, name, keys);
  if (entries === undefined) return undefined;
  const when = entries.get('when');
  const named = when === undefined ? {} : readWhen(reader, when.value, name, references);
  const otherwise = entries.get('otherwise');
  const rest =
    otherwise === undefined ? [] : readReactions(reader, otherwise.value, `"otherwise" of ${name}`, references);
  const deeds = readDeeds(reader, entries, name, references);
  const exits = entries.get('exits with');
  const exitsWith = exits === undefined ? undefined : readExitsWith(reader, exits, name, references);
  return {
    when: otherwise === undefined ? named : withOtherwise(named, rest),
    deeds: kind === 'command' ? readCommandDeeds(reader, entries, name, deeds) : deeds,
    ...(exitsWith === undefined ? {} : { exitsWith }),
    ...readUnkillable(reader, entries, name),
    ...readSubgroup(reader, entries, name),
    ...readFlags(reader, entries, name),
  };
};
