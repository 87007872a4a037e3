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
  reader: Reader,
  kind: 'process' | 'command',
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
const checkReloaded = (reader: Reader, draft: WorldDraft, intended: ReadonlySet<string>): readonly string[] =>
  draft.operations.flatMap(({ operation, value }) => {
    if (operation.op !== 'daemon-reload') return [];
    const text = reader.text(value, '"daemon-reload"');
    if (text === undefined) return [];
    return [...checkUnit(reader, draft.unit.name, [{ node: value, text }], intended).provoked];
  });

const plain = (placed: ReadonlyMap<ProcessName, PlacedBehaviour>): Readonly<Record<ProcessName, Behaviour>> =>
  Object.fromEntries(Array.from(placed, ([name, { behaviour }]) => [name, behaviour]));

/** Reads and checks the world of one case. `undefined` where there is no unit to check it against. */
export const readWorld = (reader: Reader, entries: Entries): ReadWorld | undefined => {
  const references: Reference[] = [];
  const operations = entries.get('do');
  const expected = entries.get('expect');
  const parts = {
    initially: readInitially(reader, entries.get('initially')),
    processes: readBehaviours(reader, 'process', entries.get('processes'), references),
    commands: readBehaviours(reader, 'command', entries.get('commands'), references),
    operations: operations === undefined ? [] : readOperations(reader, operations.value, references),
  };
  const expect = expected === undefined ? undefined : readExpect(reader, expected.value, references);
  const intended = readIntended(reader, entries.get('diagnostics'));
  const read = readUnit(reader, entries, intended);
  if (read === undefined) return undefined;
  const draft: WorldDraft = { unit: read.unit, references, ...parts };
  const provoked = new Set([...read.provoked, ...checkReloaded(reader, draft, intended)]);
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
  return { world, provoked, ...(expect === undefined ? {} : { expect }) };
};
