import type { Entry, Point } from '../rules/situation.ts';
import { inBlocks, itemsFrom, listOf, type SortedBlocks, withItem, withoutItem } from '../rules/sorted-blocks.ts';
import type { Us } from '../vocabulary/time.ts';
import type { ProcessName } from '../vocabulary/trace.ts';
import { alikeInOrder } from './alike.ts';

/**
 * Everything that is owed or licensed, in the order in which it came to be so. It is never written to once made. Few are
 * a plain list; many, as in a unit of a thousand processes that is stopped, are kept so that a signal to one of them costs
 * no more for the others that are waiting.
 */
export type Entries = readonly Entry[] | Indexed;

/** What may be asked of all entries at once: in this, those of one sort are alike, whoever they are to. */
export type Common = Pick<Entry, 'part' | 'owed' | 'beside' | 'begun' | 'asked' | 'toUs'> & {
  readonly point: Pick<Point, 'kind' | 'trigger' | 'atUs'>;
};

interface Placed {
  /** To whom it is, and then its place. */
  readonly key: string;
  readonly place: number;
  readonly entry: Entry;
}

/** Those that are alike in what may be asked of all. */
interface Sort {
  readonly like: Entry;
  readonly count: number;
  /** In their order. */
  readonly placed: SortedBlocks<Placed>;
}

interface Indexed {
  /** By whom they are to. */
  readonly placed: SortedBlocks<Placed>;
  readonly sorts: readonly Sort[];
  readonly count: number;
  readonly nextPlace: number;
  readonly outline: number;
}

/** As many are looked through as quickly as anything is found in an index of them. */
const listedMax = 64;

/** So few are a list again: not much sooner, so that it does not go to and fro. */
const indexedMin = 32;

const isIndexed = (entries: Entries): entries is Indexed => 'placed' in entries;

/** To whom an entry is; nobody where it is no signal. */
export const targetOf = ({ act }: Entry): ProcessName => (act.kind === 'signal' ? act.to : '');

const isTowards = ({ act }: Entry, to: ProcessName): boolean => act.kind === 'signal' && act.to === to;

/** Whether two entries are of one pass. */
export const samePass = ({ point: a }: Pick<Common, 'point'>, { point: b }: Pick<Common, 'point'>): boolean =>
  a === b || (a.atUs === b.atUs && a.kind === b.kind && a.trigger === b.trigger);

const isOfSort = (a: Common, b: Common): boolean =>
  a.part === b.part &&
  a.owed === b.owed &&
  a.toUs === b.toUs &&
  a.beside === b.beside &&
  a.begun === b.begun &&
  a.asked === b.asked &&
  samePass(a, b);

/** A number that is the same for entries that are alike, and mostly another one for others. */
const outlineOfEntry = (entry: Entry): number => {
  const { part, owed, point, toUs, lapsed } = entry;
  const to = targetOf(entry);
  const ofTarget = 3 * to.length + 7 * (to.charCodeAt(to.length - 1) || 0);
  const ofRest = part.length + 5 * point.trigger.length + 11 * Number(owed) + 13 * Number(lapsed ?? false);
  return Math.imul(ofRest + ofTarget, 31) ^ toUs;
};

/** A number that is the same for entries that are alike in the same order, and mostly another one for others. */
export const outlineOfEntries = (entries: Entries): number =>
  isIndexed(entries) ? entries.outline : entries.reduce((sum, entry) => (sum + outlineOfEntry(entry)) | 0, 0);

const placeDigits = 16;

const keyOf = ({ key }: Placed): string => key;
const placeOf = ({ place }: Placed): number => place;

const placedAt = (entry: Entry, place: number): Placed => ({
  key: `${targetOf(entry)}\0${String(place).padStart(placeDigits, '0')}`,
  place,
  entry,
});

const sortedIn = (sorts: readonly Sort[], placed: Placed): readonly Sort[] => {
  const at = sorts.findIndex(({ like }) => isOfSort(like, placed.entry));
  const sort = sorts[at];
  if (sort === undefined) return [...sorts, { like: placed.entry, count: 1, placed: [[placed]] }];
  const { like, count } = sort;
  return sorts.with(at, { like, count: count + 1, placed: withItem(sort.placed, placed, placeOf) });
};

const sortedOut = (sorts: readonly Sort[], { entry, place }: Placed): readonly Sort[] => {
  const at = sorts.findIndex(({ like }) => isOfSort(like, entry));
  const sort = sorts[at];
  if (sort === undefined) return sorts;
  const { like, count } = sort;
  if (count === 1) return sorts.toSpliced(at, 1);
  return sorts.with(at, { like, count: count - 1, placed: withoutItem(sort.placed, place, placeOf) });
};

const withPlaced = ({ placed, sorts, count, outline, nextPlace }: Indexed, one: Placed): Indexed => ({
  placed: withItem(placed, one, keyOf),
  sorts: sortedIn(sorts, one),
  count: count + 1,
  outline: (outline + outlineOfEntry(one.entry)) | 0,
  nextPlace: Math.max(nextPlace, one.place + 1),
});

const withoutPlaced = ({ placed, sorts, count, outline, nextPlace }: Indexed, one: Placed): Indexed => ({
  placed: withoutItem(placed, one.key, keyOf),
  sorts: sortedOut(sorts, one),
  count: count - 1,
  outline: (outline - outlineOfEntry(one.entry)) | 0,
  nextPlace,
});

const withEntry = (entries: Indexed, entry: Entry): Indexed => withPlaced(entries, placedAt(entry, entries.nextPlace));

const indexOf = (list: readonly Entry[]): Indexed => {
  const all = list.map(placedAt);
  const groups: Placed[][] = [];
  for (const one of all) {
    const group = groups.find(([first]) => first !== undefined && isOfSort(first.entry, one.entry));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return {
    placed: inBlocks(all.toSorted((a, b) => (a.key < b.key ? -1 : 1))),
    sorts: groups.flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [{ like: first.entry, count: group.length, placed: inBlocks(group) }];
    }),
    count: list.length,
    outline: outlineOfEntries(list),
    nextPlace: list.length,
  };
};

/** As few or as many are kept. */
const entriesOf = (list: readonly Entry[]): Entries => (list.length > listedMax ? indexOf(list) : list);

const listedInOrder = (placed: readonly Placed[]): readonly Entry[] =>
  placed.toSorted((one, other) => one.place - other.place).map(({ entry }) => entry);

/** All of them, in a list. */
export const inOrder = (entries: Entries): readonly Entry[] =>
  isIndexed(entries) ? listedInOrder(listOf(entries.placed)) : entries;

/** How many there are. */
export const countOf = (entries: Entries): number => (isIndexed(entries) ? entries.count : entries.length);

const placedUnder = ({ placed }: Indexed, to: ProcessName): readonly Placed[] => {
  const from = `${to}\0`;
  return itemsFrom(placed, from, keyOf, ({ key }) => key.startsWith(from));
};

const placedTowards = (entries: Indexed, to: ProcessName): readonly Placed[] =>
  placedUnder(entries, to).filter(({ entry }) => isTowards(entry, to));

/** The signals to this process. */
export const towards = (entries: Entries, to: ProcessName): readonly Entry[] =>
  isIndexed(entries)
    ? placedTowards(entries, to).map(({ entry }) => entry)
    : entries.filter((entry) => isTowards(entry, to));

/** Whether there is one that `isMeant` says is meant. */
export const isAnyEntry = (entries: Entries, isMeant: (of: Common) => boolean): boolean =>
  isIndexed(entries) ? entries.sorts.some(({ like }) => isMeant(like)) : entries.some(isMeant);

/** Whether there is one of those that are no signals to this process. */
export const isAnyElsewhere = (entries: Entries, to: ProcessName, isMeant: (of: Common) => boolean): boolean => {
  if (!isIndexed(entries)) return entries.some((entry) => !isTowards(entry, to) && isMeant(entry));
  const own = placedTowards(entries, to);
  // `isMeant` may ask for a reading: not of what is not there.
  const isElsewhere = ({ like, count }: Sort): boolean =>
    count > own.length || count > own.filter(({ entry }) => isOfSort(like, entry)).length;
  return entries.sorts.some((sort) => isElsewhere(sort) && isMeant(sort.like));
};

const placedWhere = ({ sorts }: Indexed, isMeant: (of: Common) => boolean): readonly Placed[] =>
  sorts.flatMap(({ like, placed }) => (isMeant(like) ? listOf(placed) : []));

/** Those that `isMeant` says are meant, in their order. */
export const entriesWhere = (entries: Entries, isMeant: (of: Common) => boolean): readonly Entry[] =>
  isIndexed(entries) ? listedInOrder(placedWhere(entries, isMeant)) : entries.filter(isMeant);

/** When the first window closes. */
export const firstCloseUs = (entries: Entries): Us => {
  let firstUs = Number.POSITIVE_INFINITY;
  if (isIndexed(entries)) for (const { like } of entries.sorts) firstUs = Math.min(firstUs, like.toUs);
  else for (const { toUs } of entries) firstUs = Math.min(firstUs, toUs);
  return firstUs;
};

/** With these behind the others. */
export const withEntries = (entries: Entries, more: readonly Entry[]): Entries => {
  if (more.length === 0) return entries;
  return isIndexed(entries) ? more.reduce(withEntry, entries) : entriesOf([...entries, ...more]);
};

/** Without some of them, of those that may be: as many are looked at as may be. */
const without = (entries: Indexed, some: readonly Placed[], isMeant: (entry: Entry) => boolean): Entries => {
  const left = some.reduce((all, one) => (isMeant(one.entry) ? withoutPlaced(all, one) : all), entries);
  return left.count < indexedMin ? inOrder(left) : left;
};

/** Without this one. */
export const withoutEntry = (entries: Entries, entry: Entry): Entries =>
  isIndexed(entries)
    ? without(entries, placedUnder(entries, targetOf(entry)), (other) => other === entry)
    : entries.toSpliced(entries.indexOf(entry), 1);

/** Without those that are meant: `mayBeMeant` has to be true of each of them, and only of those more is asked. */
export const withoutThose = (
  entries: Entries,
  mayBeMeant: (of: Common) => boolean,
  isMeant: (of: Entry) => boolean = () => true,
): Entries =>
  isIndexed(entries)
    ? without(entries, placedWhere(entries, mayBeMeant), isMeant)
    : entries.filter((entry) => !mayBeMeant(entry) || !isMeant(entry));

const replaced = (entries: Indexed, some: readonly Placed[], change: (entry: Entry) => Entry): Indexed =>
  some.reduce((all, one) => {
    const entry = change(one.entry);
    return entry === one.entry ? all : withPlaced(withoutPlaced(all, one), { ...one, entry });
  }, entries);

/** With others in place of some of the signals to this process, to which they are too. */
export const withTowards = (entries: Entries, to: ProcessName, change: (entry: Entry) => Entry): Entries =>
  isIndexed(entries)
    ? replaced(entries, placedTowards(entries, to), change)
    : entries.map((entry) => (isTowards(entry, to) ? change(entry) : entry));

/** With others in place of those that are meant, to the same processes. */
export const withThose = (
  entries: Entries,
  isMeant: (of: Common) => boolean,
  change: (entry: Entry) => Entry,
): Entries =>
  isIndexed(entries)
    ? replaced(entries, placedWhere(entries, isMeant), change)
    : entries.map((entry) => (isMeant(entry) ? change(entry) : entry));

/** Whether the same stand at the same places, so that nothing needs to be put in order. */
const samePlaces = (a: Indexed, b: Indexed): boolean =>
  a.placed.length === b.placed.length &&
  a.placed.every((block, at) => {
    const other = b.placed[at] ?? [];
    return (
      block === other ||
      (block.length === other.length &&
        block.every((one, within) => one.entry === other[within]?.entry && one.place === other[within].place))
    );
  });

/** Whether they are alike, in the same order. */
export const sameEntries = (a: Entries, b: Entries): boolean => {
  if (a === b) return true;
  if (countOf(a) !== countOf(b)) return false;
  if (isIndexed(a) && isIndexed(b) && samePlaces(a, b)) return true;
  return alikeInOrder(inOrder(a), inOrder(b));
};
