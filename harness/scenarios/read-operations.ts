import { isMap } from 'yaml';
import type { Operation } from '../../spec/vocabulary/world.ts';
import { type Reference, takeProcess } from './process-name.ts';
import { takeFields } from './reactions.ts';
import { type Entry, isNothing, type Reader, type Text, type Value } from './reader.ts';
import { Words } from './words.ts';

/** An operation, the key of the file that says it, and what stands after the key. */
export interface PlacedOperation {
  readonly operation: Operation;
  readonly key: Text;
  readonly value: Value;
}

const plainOperations = [
  'start',
  'stop',
  'restart',
  'try-restart',
  'dependency-restart',
  'reload-or-restart',
  'reload',
  'remount',
  'watchdog',
  'freeze',
  'thaw',
] as const;

/** Everything that can be done to a unit from outside, as it is written. */
export const operationKeys = [
  ...plainOperations,
  'exit',
  'notify',
  'signal',
  'fork',
  'leave',
  'oom',
  'daemon-reload',
] as const;
type OperationKey = (typeof operationKeys)[number];

type Distribute<T> = T extends Operation ? Omit<T, 'atUs'> : never;
/** An operation without its instant. */
type Undated = Distribute<Operation>;

const isPlain = (key: string): key is (typeof plainOperations)[number] => plainOperations.some((each) => each === key);

const readExit = (words: Words, references: Reference[]): Undated | undefined => {
  const process = takeProcess(words, references, 'process');
  if (process === undefined) return undefined;
  const tail = words.tail({ status: true, delay: false });
  return tail === undefined ? undefined : { op: 'exit', process, status: tail.status };
};

const readNotify = (words: Words, references: Reference[]): Undated | undefined => {
  const process = takeProcess(words, references, 'process');
  const fields = process === undefined ? undefined : takeFields(words, references);
  if (process === undefined || fields === undefined || !words.end()) return undefined;
  return { op: 'notify', process, fields };
};

const readSignal = (words: Words, references: Reference[]): Undated | undefined => {
  const signal = words.takeSignal();
  if (signal === undefined || !words.takeExactly('to')) return undefined;
  const to = takeProcess(words, references, 'process');
  return to === undefined || !words.end() ? undefined : { op: 'signal', to, signal };
};

const readFork = (words: Words, references: Reference[]): Undated | undefined => {
  const child = takeProcess(words, references, 'forked');
  if (child === undefined || !words.takeExactly('by')) return undefined;
  const parent = takeProcess(words, references, 'process');
  return parent === undefined || !words.end() ? undefined : { op: 'fork', parent, child };
};

const readProcessOnly = (op: 'oom' | 'leave', words: Words, references: Reference[]): Undated | undefined => {
  const process = takeProcess(words, references, 'process');
  return process === undefined || !words.end() ? undefined : { op, process };
};

const readArgument = (
  reader: Reader,
  key: OperationKey,
  value: Value,
  references: Reference[],
): Undated | undefined => {
  const text = reader.text(value, `"${key}"`);
  if (text === undefined) return undefined;
  const words = new Words(reader, text);
  switch (key) {
    case 'exit':
      return readExit(words, references);
    case 'notify':
      return readNotify(words, references);
    case 'signal':
      return readSignal(words, references);
    case 'fork':
      return readFork(words, references);
    case 'oom':
    case 'leave':
      return readProcessOnly(key, words, references);
    case 'daemon-reload':
      return { op: 'daemon-reload', text: text.value };
    default:
      return undefined;
  }
};

const readUndated = (reader: Reader, { key, value }: Entry, references: Reference[]): Undated | undefined => {
  const name = key.value as OperationKey;
  if (!isPlain(name)) return readArgument(reader, name, value, references);
  if (isNothing(value)) return { op: name };
  reader.report(value, 'wrong-type', `nothing stands after "${name}"`, `write { at: 0s, ${name} }`);
  return undefined;
};

const readOperation = (reader: Reader, node: Value, references: Reference[]): PlacedOperation | undefined => {
  const entries = reader.mapping(node, 'an operation', ['at', ...operationKeys]);
  if (entries === undefined) return undefined;
  const at = entries.get('at');
  const [what, second] = [...entries.values()].filter(({ key }) => key.value !== 'at');
  if (what === undefined) {
    // A mistyped key was reported.
    if (isMap(node) && node.items.length > entries.size) return undefined;
    const hint = `one of ${operationKeys.join(', ')}`;
    reader.report(node, 'missing-key', 'an operation says what happens, as in { at: 0s, stop }', hint);
    return undefined;
  }
  if (second !== undefined) {
    reader.report(second.key, 'inconsistent', 'one operation does one thing', 'write another list item for this one');
    return undefined;
  }
  const undated = readUndated(reader, what, references);
  if (at === undefined) {
    reader.report(what.key, 'missing-key', `"at" is missing: when does "${what.key.value}" happen?`, 'at: 0s');
    return undefined;
  }
  const text = reader.text(at.value, '"at"');
  const words = text === undefined ? undefined : new Words(reader, text);
  const atUs = words?.takeSpan();
  if (words?.end() === false) return undefined;
  if (atUs === undefined || undated === undefined) return undefined;
  return { operation: { atUs, ...undated }, key: what.key, value: what.value };
};

/** The operations under `do:`; they stand in the order in which they happen. */
export const readOperations = (reader: Reader, value: Value, references: Reference[]): readonly PlacedOperation[] => {
  const operations: PlacedOperation[] = [];
  for (const node of reader.list(value, '"do"') ?? []) {
    const placed = readOperation(reader, node, references);
    if (placed === undefined) continue;
    if (placed.operation.atUs < (operations.at(-1)?.operation.atUs ?? 0)) {
      reader.report(
        placed.key,
        'inconsistent',
        'this happens before what stands above it',
        'put "do" in order of time',
      );
    }
    operations.push(placed);
  }
  return operations;
};
