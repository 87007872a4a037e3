import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machinesFolder, type Manifest, readManifest, sha256 } from './cache.ts';
import { guestFolders, guestHelpers, guestSources } from './guest-sources.ts';
import type { Machine } from './machine.ts';
import { machineNames, recipeKey, storedRecipe, systemdRecipe } from './recipes/load-recipe.ts';
import type { Recipe } from './recipes/recipe.ts';

/** The archive with the guest's program that this version of killspec compiles. */
export const guestArchive = (folder: string): string => {
  const sources = guestSources().map(({ name, text }) => `${name}\n${text}`);
  const key = sha256([...sources, ...guestFolders, ...guestHelpers].join('\n')).slice(0, 16);
  return join(folder, `guest-${key}.cpio`);
};

/** The recipe of a machine, beside what was built by it. */
export const storedRecipeFile = 'recipe.yaml';

/** Behind the name of a machine: its manager's timers are to be exact. */
export const exactSuffix = ':exact';

/** The recipe that a machine was built by: killspec's own as it is today, or a user's as it was then. */
const recipeOf = (folder: string, { name, recipe: key }: Manifest): Recipe | undefined => {
  const own = systemdRecipe();
  if (machineNames(own).includes(name)) return key === recipeKey(own) ? own.recipe : undefined;
  const path = join(folder, storedRecipeFile);
  return existsSync(path) ? storedRecipe(readFileSync(path, 'utf8')) : undefined;
};

/**
 * A machine of the cache by its name, as `systemd-257` or `systemd-257:exact`; `undefined` where it is not built, or was
 * built for another version of killspec.
 */
export const findMachine = (folder: string, asked: string): Machine | undefined => {
  const isExact = asked.endsWith(exactSuffix);
  const name = isExact ? asked.slice(0, -exactSuffix.length) : asked;
  const place = join(machinesFolder(folder), name);
  const manifest = readManifest(place);
  const recipe = manifest === undefined ? undefined : recipeOf(place, manifest);
  if (manifest === undefined || recipe === undefined) return undefined;
  if (isExact && recipe.exactLatenessUs === undefined) return undefined;
  const kernel = join(folder, 'kernels', manifest.kernel);
  const guest = guestArchive(folder);
  if (!existsSync(kernel) || !existsSync(guest)) return undefined;
  return { name: asked, version: manifest.version, kernel, images: [join(place, 'root.cpio'), guest], isExact, recipe };
};

/** What is said of every machine of the cache that is whole. */
export const listMachines = (folder: string): readonly Manifest[] => {
  const machines = machinesFolder(folder);
  const names = existsSync(machines) ? readdirSync(machines).toSorted() : [];
  return names.flatMap((name) => readManifest(join(machines, name)) ?? []);
};
