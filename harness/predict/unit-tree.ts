import { type Dirent, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { joinUnitName, templateOf, unitNameOf } from './unit-name.ts';

/** A unit's file in a directory of the unit path. */
export interface UnitEntry {
  readonly file: string;
  /** Where it points, as an absolute path; present for symbolic links. */
  readonly link?: string;
}

/** The units of a unit path, as their names in its directories have it. */
export interface UnitTree {
  /** The directories that are there, the first one first. */
  readonly directories: readonly string[];
  /** The files of units by name: of several, the one in the first directory. */
  readonly entries: ReadonlyMap<string, UnitEntry>;
  /** The folders of drop-ins by their names (`foo.service.d`), in the order of their directories. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
}

/** A unit's own name, and the file that it is read from. */
export interface LocatedUnit {
  readonly name: string;
  readonly entry: UnitEntry;
}

const listing = (directory: string): readonly Dirent[] => {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    // Not there, or not for us to read: either way no unit is found in it.
    return [];
  }
};

const realPath = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

/** `/lib` is often a link to `/usr/lib`: the same directory counts once. */
const existing = (directories: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return directories.filter((directory) => {
    const real = realPath(directory);
    if (real === undefined || seen.has(real)) return false;
    seen.add(real);
    return true;
  });
};

const linkOf = (file: string): string | undefined => {
  try {
    return resolve(dirname(file), readlinkSync(file));
  } catch {
    return undefined;
  }
};

/** Reads the names in the directories of a unit path. Directories that are not there are passed over. */
export const openUnitTree = (directories: readonly string[]): UnitTree => {
  const entries = new Map<string, UnitEntry>();
  const folders = new Map<string, string[]>();
  const there = existing(directories);
  for (const directory of there) {
    for (const found of listing(directory)) {
      const file = join(directory, found.name);
      const isLink = found.isSymbolicLink();
      if (found.name.endsWith('.d') && (isLink || found.isDirectory())) {
        folders.set(found.name, [...(folders.get(found.name) ?? []), file]);
      } else if (unitNameOf(found.name) !== undefined && !found.isDirectory() && !entries.has(found.name)) {
        const link = isLink ? linkOf(file) : undefined;
        entries.set(found.name, link === undefined ? { file } : { file, link });
      }
    }
  }
  return { directories: there, entries, folders };
};

/** An alias is a link to another unit of the tree; a link out of it is only where the unit's own file lies. */
const aliasTarget = (tree: UnitTree, link: string): string | undefined => {
  const name = basename(link);
  if (unitNameOf(name) === undefined) return undefined;
  const directory = realPath(dirname(link));
  const isInTree = tree.directories.some((each) => each === dirname(link) || realPath(each) === directory);
  return isInTree ? name : undefined;
};

/** What a link to a template means for an instance: the same instance of that template. */
const instantiated = (target: string, name: string): string => {
  const parts = unitNameOf(target);
  const instance = unitNameOf(name)?.instance;
  return parts?.instance === '' && instance !== undefined ? joinUnitName({ ...parts, instance }) : target;
};

/** No more links are followed from one unit to the next. */
const aliasCountMax = 16;

/**
 * Finds a unit by name: under the name itself, or, for an instance, under that of its template; and from there along
 * links to other units, whose names are then the unit's own. `undefined` where there is none.
 */
export const locateUnit = (tree: UnitTree, name: string): LocatedUnit | undefined => {
  let own = name;
  for (let count = 0; count < aliasCountMax; count += 1) {
    const entry = tree.entries.get(own) ?? tree.entries.get(templateOf(own) ?? '');
    if (entry === undefined) return undefined;
    const target = entry.link === undefined ? undefined : aliasTarget(tree, entry.link);
    const next = target === undefined ? own : instantiated(target, own);
    if (target === undefined || next === own) return { name: own, entry };
    own = next;
  }
  return undefined;
};

/** Every name of a unit: its own first, then its aliases. */
export const namesOf = (tree: UnitTree, name: string): readonly string[] => {
  const names = new Set([name]);
  for (const [alias, { link }] of tree.entries) {
    if (link === undefined) continue;
    const candidate = instantiated(alias, name);
    if (locateUnit(tree, candidate)?.name === name) names.add(candidate);
  }
  return [...names];
};
