import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Deed, Reaction } from '../../spec/vocabulary/world.ts';
import { type Reference, takeProcess } from './process-name.ts';
import { quoted, type Reader, suggest, type Text } from './reader.ts';
import { Words } from './words.ts';

type Fields = Readonly<Record<string, string>>;

const fieldPattern = /^([A-Z_][A-Z0-9_]*)=(.*)$/;

const fieldValue = (written: string): string | undefined => {
  if (!written.startsWith('"')) return written;
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The fields of a notification, `STOPPING=1 STATUS="going down"`, up to `after` or the end. MAINPID= names a process. */
export const takeFields = (words: Words, references: Reference[]): Fields | undefined => {
  const fields: Record<string, string> = {};
  do {
    const word = words.take('a field such as STOPPING=1');
    if (word === undefined) return undefined;
    const [, key, written] = fieldPattern.exec(word.text) ?? [];
    const value = written === undefined ? undefined : fieldValue(written);
    if (key === undefined || value === undefined) {
      words.report(word, 'bad-words', `${quoted(word.text)} is no field`, 'as sd_notify(3): STOPPING=1, STATUS="bye"');
      return undefined;
    }
    if (key === 'MAINPID') references.push({ name: value, as: 'main', text: words.text, index: word.index });
    fields[key] = value;
  } while (words.peek() !== undefined && words.peek() !== 'after');
  return fields;
};

const takeFork = (words: Words, references: Reference[]): Extract<Deed, { kind: 'fork' }> | undefined => {
  const child = takeProcess(words, references, 'forked');
  const tail = child === undefined ? undefined : words.tail();
  return child === undefined || tail === undefined ? undefined : { kind: 'fork', afterUs: tail.afterUs, child };
};

const takeNotify = (words: Words, references: Reference[]): Extract<Deed, { kind: 'notify' }> | undefined => {
  const fields = takeFields(words, references);
  const tail = fields === undefined ? undefined : words.tail();
  return fields === undefined || tail === undefined ? undefined : { kind: 'notify', afterUs: tail.afterUs, fields };
};

const takeExit = (words: Words): Extract<Deed, { kind: 'exit' }> | undefined => {
  const tail = words.tail({ status: true });
  return tail === undefined ? undefined : { kind: 'exit', afterUs: tail.afterUs, status: tail.status };
};

const takeLeave = (words: Words): Extract<Deed, { kind: 'leave' }> | undefined => {
  const tail = words.tail();
  return tail === undefined ? undefined : { kind: 'leave', afterUs: tail.afterUs };
};

/** `SIGTERM to worker after 1s`. */
export const takeSignalTo = (words: Words, references: Reference[]): Extract<Deed, { kind: 'signal' }> | undefined => {
  const signal = words.takeSignal();
  if (signal === undefined || !words.takeExactly('to')) return undefined;
  const to: ProcessName | undefined = takeProcess(words, references, 'process');
  const tail = to === undefined ? undefined : words.tail();
  return to === undefined || tail === undefined ? undefined : { kind: 'signal', afterUs: tail.afterUs, signal, to };
};

const reactionVerbs = ['exit', 'ignore', 'catch', 'default', 'fork', 'forward', 'leave', 'notify'] as const;
const deedVerbs = ['exit', 'fork', 'leave', 'signal', 'notify'] as const;

const takeVerb = <V extends string>(words: Words, verbs: readonly V[]): V | undefined => {
  const word = words.take(`one of ${verbs.join(', ')}`);
  const verb = verbs.find((known) => known === word?.text);
  if (word !== undefined && verb === undefined) {
    words.report(word, 'bad-words', `${quoted(word.text)} is not understood`, suggest(word.text, verbs));
  }
  return verb;
};

/** What a process does on a signal, in short words: `exit after 2s with 1`, `ignore`, `forward SIGTERM to worker` … */
export const readReaction = (reader: Reader, text: Text, references: Reference[]): Reaction | undefined => {
  const words = new Words(reader, text);
  const verb = takeVerb(words, reactionVerbs);
  switch (verb) {
    case undefined:
      return undefined;
    case 'exit':
      return takeExit(words);
    case 'fork':
      return takeFork(words, references);
    case 'leave':
      return takeLeave(words);
    case 'notify':
      return takeNotify(words, references);
    case 'forward': {
      const sent = takeSignalTo(words, references);
      return sent === undefined ? undefined : { ...sent, kind: 'forward' };
    }
    default:
      return words.end() ? { kind: verb } : undefined;
  }
};

/** What a process does by itself, in short words: `exit after 2s`, `signal SIGTERM to main`, `notify READY=1` … */
export const readDeed = (reader: Reader, text: Text, references: Reference[]): Deed | undefined => {
  const words = new Words(reader, text);
  const verb = takeVerb(words, deedVerbs);
  switch (verb) {
    case undefined:
      return undefined;
    case 'exit':
      return takeExit(words);
    case 'fork':
      return takeFork(words, references);
    case 'leave':
      return takeLeave(words);
    case 'notify':
      return takeNotify(words, references);
    case 'signal':
      return takeSignalTo(words, references);
  }
};
