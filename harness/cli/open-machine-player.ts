import { existsSync } from 'node:fs';
import process from 'node:process';
import { buildMachines } from '../adapters/machine/build-machine.ts';
import { cacheFolder } from '../adapters/machine/cache.ts';
import type { Machine } from '../adapters/machine/machine.ts';
import { MachineProblem } from '../adapters/machine/machine-problem.ts';
import { exactSuffix, findMachine, listMachines } from '../adapters/machine/open-machine.ts';
import { machineNames, recipeKey, systemdRecipe } from '../adapters/machine/recipes/load-recipe.ts';
import type { LoadedRecipe } from '../adapters/machine/recipes/recipe.ts';
import type { Implementation } from '../adapters/adapter.ts';
import { followedProfile } from '../implementations/quirks/followed-profile.ts';
import { reference } from '../implementations/reference/reference.ts';
import { packageRoot } from '../package-root.ts';
import { machinePlayer } from '../runner/machine-player.ts';
import type { Player } from '../runner/player.ts';
import { findProfile, profileNames } from './find-profile.ts';
import { loadRecipeFile } from './load-recipe-file.ts';
import { found, type Found, mistake } from './mistake.ts';
import type { OpenOptions } from './open-adapter.ts';

/** A machine that was asked for, and the recipe that it is built by, where that can be found. */
interface Asked {
  readonly name: string;
  readonly recipe?: LoadedRecipe;
}

/** `./my-init.yaml` is the file of a recipe, `my-init` the name of a machine. */
const isFile = (name: string): boolean => /[/\\]|\.ya?ml$/.test(name);

const askedFile = (file: string, cwd: string): Found<Asked> => {
  const loaded = loadRecipeFile(file, cwd);
  if (!loaded.ok) return loaded;
  const [name, second] = machineNames(loaded.value);
  if (name !== undefined && second === undefined) return found({ name, recipe: loaded.value });
  const hint = `build them with: npx killspec machine build --recipe ${file}, then say --machine ${name}`;
  return mistake(`${file} describes several machines: ${machineNames(loaded.value).join(', ')}`, hint);
};

/** What a name stands for: a machine of killspec's own, or one that was built by a recipe of the user's. */
const askedName = (name: string, folder: string): Found<Asked> => {
  const own = systemdRecipe();
  if (machineNames(own).includes(name)) return found({ name, recipe: own });
  const manifest = listMachines(folder).find((each) => each.name === name);
  if (manifest === undefined) {
    const hint = `one of ${machineNames(own).join(', ')}, one that was built by a recipe, or the file of a recipe`;
    return mistake(`there is no machine ${name}`, hint);
  }
  // Where the recipe is gone, the machine is what it was.
  if (!existsSync(manifest.recipePath)) return found({ name });
  const loaded = loadRecipeFile(manifest.recipePath, folder);
  return loaded.ok ? found({ name, recipe: loaded.value }) : loaded;
};

/** Builds what is lacking, or is not what its recipe says today. */
const provide = async (
  { name, recipe }: Asked,
  folder: string,
  writeError: (text: string) => void,
): Promise<Found<undefined>> => {
  const there = listMachines(folder).find((each) => each.name === name);
  const isCurrent = recipe === undefined || there?.recipe === recipeKey(recipe);
  if (recipe === undefined || (isCurrent && findMachine(folder, name) !== undefined)) return found(undefined);
  const onProgress = (line: string): void => writeError(`${line}\n`);
  try {
    await buildMachines({ folder, recipe, names: [name], path: process.env['PATH'] ?? '', onProgress });
    return found(undefined);
  } catch (error) {
    if (error instanceof MachineProblem) return mistake(error.message, error.hint);
    throw error;
  }
};

/** Who knows what may come first in a world: the reference, and whoever does what is known of this very manager. */
const managersFor = async (name: string): Promise<readonly Implementation[]> => {
  const known = name.replace(exactSuffix, '');
  const profile = profileNames().includes(known) ? await findProfile(known, packageRoot()) : undefined;
  return [reference, ...(profile?.ok === true ? [followedProfile(profile.value)] : [])];
};

/** A machine, and the player that runs it. */
export interface OpenedMachine {
  readonly machine: Machine;
  readonly player: Player;
}

/** How a machine is opened. */
interface OpenMachineOptions extends Pick<OpenOptions, 'folder' | 'writeError' | 'workerCount'> {
  /** The cache; the user's where absent. */
  readonly cache?: string;
}

/**
 * Opens a machine of the cache by its name, or the one that the file of a recipe describes; one that can be built and is not
 * there is built first.
 */
export const openMachine = async (
  said: string,
  { folder: cwd, writeError = () => {}, workerCount, cache = cacheFolder(process.env) }: OpenMachineOptions,
): Promise<Found<OpenedMachine>> => {
  const isExact = said.endsWith(exactSuffix);
  const plain = isExact ? said.slice(0, -exactSuffix.length) : said;
  const asked = isFile(plain) ? askedFile(plain, cwd) : askedName(plain, cache);
  if (!asked.ok) return asked;
  const { name } = asked.value;
  const built = await provide(asked.value, cache, writeError);
  if (!built.ok) return built;
  const machine = findMachine(cache, isExact ? `${name}${exactSuffix}` : name);
  if (machine === undefined && isExact && findMachine(cache, name) !== undefined) {
    return mistake(
      `the timers of ${name} cannot be made exact`,
      `its recipe says no exact-lateness; --machine ${plain}`,
    );
  }
  if (machine === undefined) return mistake(`the machine ${name} is not whole`, 'npx killspec machine clean');
  const managers = await managersFor(name);
  const options = { managers, ...(workerCount === undefined ? {} : { machineCount: workerCount }) };
  return found({ machine, player: machinePlayer(machine, options) });
};
