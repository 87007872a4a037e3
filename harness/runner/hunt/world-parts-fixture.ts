import type { World } from '../../../spec/vocabulary/world.ts';

type Json = unknown;

interface Without {
  /** Where the part stood: `processes.main.when.SIGTERM.0`. */
  readonly what: string;
  readonly rest: Json;
}

/** What says of which type a unit is; a reader is not to miss it where nothing else is said. */
const isSectionOfType = (line: string): boolean => /^\[(Service|Socket|Mount|Swap|Scope)\]$/.test(line);

/** A list of reactions that has no more in it stands for what ignores the signal. */
const isIgnoring = (data: Json): boolean => JSON.stringify(data) === '{"kind":"ignore"}';

/** Every text with one of its lines fewer. */
const fewerLines = (text: string, path: string): readonly Without[] => {
  const lines = text.split('\n');
  if (lines.length < 2) return [];
  return lines.flatMap((line, at) =>
    line === '' || isSectionOfType(line)
      ? []
      : [{ what: `${path} line ${line}`, rest: lines.filter((_line, place) => place !== at).join('\n') }],
  );
};

/** The data with one part fewer, for each part of it, whatever it means: an item, a key, a line. */
const fewer = (data: Json, path: string): readonly Without[] => {
  if (typeof data === 'string') return fewerLines(data, path);
  if (Array.isArray(data)) {
    const list: readonly Json[] = data;
    return list.flatMap((item, at) => [
      ...(list.length === 1 && isIgnoring(item)
        ? []
        : [{ what: `${path}.${at}`, rest: list.filter((_item, place) => place !== at) }]),
      ...fewer(item, `${path}.${at}`).map(({ what, rest }) => ({
        what,
        rest: list.map((old, place) => (place === at ? rest : old)),
      })),
    ]);
  }
  if (typeof data !== 'object' || data === null) return [];
  const entries = Object.entries(data as Readonly<Record<string, Json>>);
  return entries.flatMap(([key, value]) => [
    { what: `${path}.${key}`, rest: Object.fromEntries(entries.filter(([other]) => other !== key)) },
    ...fewer(value, `${path}.${key}`).map(({ what, rest }) => ({
      what,
      rest: Object.fromEntries(entries.map(([other, old]) => [other, other === key ? rest : old])),
    })),
  ]);
};

/** What every world has: without it there is none, and nothing to be played. */
const frame: readonly string[] = [
  ...['unit', 'initially', 'processes', 'commands', 'operations', 'ties'].map((key) => `.${key}`),
  ...['name', 'text', 'dropIns'].map((key) => `.unit.${key}`),
];

/**
 * The world with one part deleted, for each part of the data that it is, found without any knowledge of what a world
 * is: what deletes parts for the minimiser cannot be asked whether it forgets one. Many of these cannot be played.
 */
export const deletions = (world: World): readonly { readonly what: string; readonly world: World }[] =>
  fewer(world, '')
    .filter(({ what }) => !frame.includes(what) && !what.startsWith('.ties'))
    .map(({ what, rest }) => ({ what, world: rest as World }));
