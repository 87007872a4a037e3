import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { joinUnitName, templateOf, unitNameOf } from './unit-name.ts';
import type { UnitTree } from './unit-tree.ts';

/**
 * The names of the folders in which a unit's drop-ins may lie, the most specific first: its own, its template's, and
 * those of its name cut after each dash, from the last (systemd.unit(5), Description).
 */
export const dropInFolderNames = (name: string): readonly string[] => {
  const parts = unitNameOf(name);
  if (parts === undefined) return [];
  const template = templateOf(name);
  const stem = parts.prefix.replace(/-+$/, '');
  const dash = stem.lastIndexOf('-');
  // systemd cuts a template's name down to one without `@`.
  const { instance: _, ...withoutInstance } = parts;
  const rest = parts.instance === '' ? withoutInstance : parts;
  const cut = dash < 1 ? undefined : joinUnitName({ ...rest, prefix: stem.slice(0, dash + 1) });
  const names = [
    `${name}.d`,
    ...(template === undefined ? [] : dropInFolderNames(template)),
    ...(cut === undefined ? [] : dropInFolderNames(cut)),
  ];
  return [...new Set(names)];
};

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((file) => !file.isDirectory() && file.name.endsWith('.conf') && !file.name.startsWith('.'))
      .map((file) => file.name);
  } catch {
    return [];
  }
};

/** The drop-ins in these folders, in the order in which they apply: by file name, of each name the first folder's. */
export const dropInsIn = (folders: readonly string[]): readonly string[] => {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const name of filesIn(folder)) if (!files.has(name)) files.set(name, join(folder, name));
  }
  return [...files.keys()].toSorted((a, b) => (a < b ? -1 : 1)).map((name) => files.get(name) ?? name);
};

/**
 * The drop-ins of a unit with these names, in the order in which they apply. Folders for its names come before those
 * for its whole type (`service.d`), and within each an earlier directory of the unit path before a later one.
 */
export const dropInFiles = (tree: UnitTree, names: readonly string[]): readonly string[] => {
  const suffix = unitNameOf(names[0] ?? '')?.suffix ?? '';
  const at = (directory: string, folderNames: readonly string[]): readonly string[] =>
    folderNames.flatMap((name) => (tree.folders.get(name) ?? []).filter((path) => path === join(directory, name)));
  return dropInsIn([
    ...names.flatMap((name) => {
      const folderNames = dropInFolderNames(name);
      return tree.directories.flatMap((directory) => at(directory, folderNames));
    }),
    ...tree.directories.flatMap((directory) => at(directory, [`${suffix}.d`])),
  ]);
};
