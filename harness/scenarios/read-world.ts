import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Behaviour, World } from '../../spec/vocabulary/world.ts';
import { defaultTies } from '../../spec/vocabulary/world.ts';
import { checkOperations } from './check-operations.ts';
import { checkProcesses } from './check-processes.ts';
import type { Reference } from './process-name.ts';
import { readBehaviour } from './read-behaviour.ts';
import { type ExpectedLine, readExpect } from './read-expect.ts';
import { readOperations } from './read-operations.ts';
import { checkUnit, readIntended, readUnit } from './read-unit.ts';
import { type Entry, quoted, type Reader } from './reader.ts';
import type { PlacedBehaviour, WorldDraft } from './world-draft.ts';

/** What the keys of one case say, its ties aside. */
export interface ReadWorld {
  readonly world: World;
  readonly expect?: readonly ExpectedLine[];
  /** The codes of `diagnostics:` that the unit does provoke. */
  readonly provoked: ReadonlySet<string>;
}

type Entries = ReadonlyMap<string, Entry>;

/** More is no scenario that anybody reads; it also bounds what is checked pair by pair. */
export const processesMax = 100;

const readBehaviours = (
  kind: 'process' | 'command',
  reader: Reader,
  entry: Entry | undefined,
  references: Reference[],
): ReadonlyMap<ProcessName, PlacedBehaviour> => {
  const behaviours = new Map<ProcessName, PlacedBehaviour>();
  if (entry === undefined) return behaviours;
  const entries = [...(reader.mapping(entry.value, `"${entry.key.value}"`)?.values() ?? [])];
  if (entries.length > processesMax) {
    reader.report(entry.key, 'too-much', `${entries.length} of them; at most ${processesMax} are allowed`);
    return behaviours;
  }
  for (const { key, value } of entries) {
    const behaviour = readBehaviour(reader, kind, key.value, value, references);
    if (behaviour !== undefined) behaviours.set(key.value, { key, behaviour });
  }
  return behaviours;
};

const readInitially = (reader: Reader, entry: Entry | undefined): World['initially'] => {
  const text = entry === undefined ? undefined : reader.text(entry.value, '"initially"');
  if (text === undefined) return 'active';
  if (text.value === 'active' || text.value === 'inactive') return text.value;
  reader.report(text, 'bad-words', `a unit is initially active or inactive, not ${quoted(text.value)}`);
  return 'active';
};

/** The unit files that `daemon-reload` brings; the codes of `diagnostics:` that they provoke. */
const checkReloaded = (reader: Reader, draft: WorldDraft, diagnostics: Entry | undefined): readonly string[] =>
  draft.operations.flatMap(({ operation, value }) => {
    if (operation.op !== 'daemon-reload') return [];
    const intended = readIntended(reader, diagnostics);
    const text = reader.text(value, '"daemon-reload"');
    if (text === undefined) return [];
    return [...checkUnit(reader, draft.unit.name, [{ node: value, text }], intended).provoked];
  });

const plain = (placed: ReadonlyMap<ProcessName, PlacedBehaviour>): Readonly<Record<ProcessName, Behaviour>> =>
  Object.fromEntries(Array.from(placed, ([name, { behaviour }]) => [name, behaviour]));

/** What one key of a scenario says, and whom it names. */
interface Part<T> {
  readonly value: T;
  readonly references: readonly Reference[];
}

/** The parts of a scenario that no axis enters: they are the same in all its cases, and read once. */
export type SharedParts = Map<string, Part<unknown>>;

const unitKeys = ['unit', 'drop-ins', 'unit-name', 'type', 'diagnostics'] as const;

type ReadPart<T> = (reader: Reader, entry: Entry | undefined, references: Reference[]) => T;

/** The unit, which several keys speak of. */
const readSharedUnit = (reader: Reader, entries: Entries, shared: SharedParts): ReturnType<typeof readUnit> => {
  const known = shared.get('unit') as Part<ReturnType<typeof readUnit>> | undefined;
  if (known !== undefined) return known.value;
  const value = readUnit(reader, entries, readIntended(reader, entries.get('diagnostics')));
  const hasAxis = unitKeys.some((key) => {
    const entry = entries.get(key);
    return entry !== undefined && reader.hasAxis(entry.value);
  });
  if (!hasAxis) shared.set('unit', { value, references: [] });
  return value;
};

const readPart = <T>(
  reader: Reader,
  entries: Entries,
  shared: SharedParts,
  key: string,
  read: ReadPart<T>,
): Part<T> => {
  const known = shared.get(key) as Part<T> | undefined;
  if (known !== undefined) return known;
  const references: Reference[] = [];
  const entry = entries.get(key);
  const part = { value: read(reader, entry, references), references };
  if (entry === undefined || !reader.hasAxis(entry.value)) shared.set(key, part);
  return part;
};

const readParts = (reader: Reader, entries: Entries, shared: SharedParts) => ({
  initially: readPart(reader, entries, shared, 'initially', readInitially),
  processes: readPart(reader, entries, shared, 'processes', (...args) => readBehaviours('process', ...args)),
  commands: readPart(reader, entries, shared, 'commands', (...args) => readBehaviours('command', ...args)),
  operations: readPart(reader, entries, shared, 'do', (_, entry, references) =>
    entry === undefined ? [] : readOperations(reader, entry.value, references),
  ),
  expect: readPart(reader, entries, shared, 'expect', (_, entry, references) =>
    entry === undefined ? undefined : readExpect(reader, entry.value, references),
  ),
});

/** Reads and checks the world of one case. `undefined` where there is no unit to check it against. */
export const readWorld = (reader: Reader, entries: Entries, shared: SharedParts): ReadWorld | undefined => {
  const parts = readParts(reader, entries, shared);
  const read = readSharedUnit(reader, entries, shared);
  if (read === undefined) return undefined;
  const draft: WorldDraft = {
    unit: read.unit,
    initially: parts.initially.value,
    processes: parts.processes.value,
    commands: parts.commands.value,
    operations: parts.operations.value,
    references: Object.values(parts).flatMap(({ references }) => references),
  };
  const provoked = new Set([...read.provoked, ...checkReloaded(reader, draft, entries.get('diagnostics'))]);
  checkProcesses(reader, draft);
  checkOperations(reader, draft);
  const world: World = {
    unit: read.source,
    initially: draft.initially,
    processes: plain(draft.processes),
    commands: plain(draft.commands),
    operations: draft.operations.map(({ operation }) => operation),
    ties: defaultTies,
  };
  const expect = parts.expect.value;
  return { world, provoked, ...(expect === undefined ? {} : { expect }) };
};
