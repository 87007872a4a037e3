import { rmSync } from 'node:fs';
import { buildMachines } from '../adapters/machine/build-machine.ts';
import { cacheFolder } from '../adapters/machine/cache.ts';
import { MachineProblem } from '../adapters/machine/machine-problem.ts';
import { listMachines } from '../adapters/machine/open-machine.ts';
import { machineNames, systemdRecipe } from '../adapters/machine/recipes/load-recipe.ts';
import type { LoadedRecipe } from '../adapters/machine/recipes/recipe.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { rowLines } from './columns.ts';
import type { Io } from './io.ts';
import { loadRecipeFile } from './load-recipe-file.ts';
import { found, type Found, type Mistake, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';

/** The options of `killspec machine build`. */
export interface MachineBuildOptions {
  readonly systemd?: string;
  /** The file of a recipe, all of whose machines are built. */
  readonly recipe?: string;
  readonly mirror?: string;
  readonly acceptExpired?: boolean;
  readonly kernelSuite?: string;
  readonly kernelSource?: string;
}

const refuse = async (wrong: Mistake, io: Io): Promise<ExitCode> => {
  io.writeError(await renderMistake(wrong));
  return exitCodes.usage;
};

/** What is to be built: machines of one recipe. */
interface Wanted {
  readonly recipe: LoadedRecipe;
  readonly names: readonly string[];
}

const wantedOf = ({ systemd, recipe: file }: MachineBuildOptions, cwd: string): Found<Wanted> => {
  if (file !== undefined) {
    if (systemd !== undefined) return mistake('--recipe has its own machines', 'leave --systemd out');
    const loaded = loadRecipeFile(file, cwd);
    return loaded.ok ? found({ recipe: loaded.value, names: machineNames(loaded.value) }) : loaded;
  }
  const recipe = systemdRecipe();
  const known = machineNames(recipe).map((name) => name.replace('systemd-', ''));
  const majors = (systemd ?? '252').split(',').map((each) => each.trim());
  const unknown = majors.find((major) => !known.includes(major));
  if (unknown === undefined) return found({ recipe, names: majors.map((major) => `systemd-${major}`) });
  return mistake(`there is no machine for systemd ${unknown}`, `there is one for each of ${known.join(', ')}`);
};

/** Runs `killspec machine build`: what is lacking is built, what is there is kept. */
export const machineBuildCommand = async (options: MachineBuildOptions, io: Io): Promise<ExitCode> => {
  const wanted = wantedOf(options, io.cwd);
  if (!wanted.ok) return refuse(wanted.mistake, io);
  const { mirror, acceptExpired, kernelSuite, kernelSource } = options;
  try {
    await buildMachines({
      folder: cacheFolder(io.env),
      ...wanted.value,
      path: io.env['PATH'] ?? '',
      ...(mirror === undefined ? {} : { mirror }),
      ...(acceptExpired === undefined ? {} : { acceptExpired }),
      ...(kernelSuite === undefined ? {} : { kernelSuite }),
      ...(kernelSource === undefined ? {} : { kernelSource }),
      onProgress: (line) => io.writeError(`${line}\n`),
    });
  } catch (error) {
    if (error instanceof MachineProblem) return refuse(mistake(error.message, error.hint).mistake, io);
    throw error;
  }
  return machineListCommand(io);
};

/** Runs `killspec machine list`. */
export const machineListCommand = async (io: Io): Promise<ExitCode> => {
  const machines = listMachines(cacheFolder(io.env));
  if (machines.length === 0) {
    io.write('No machine is built yet: npx killspec machine build --systemd 252\n');
    return exitCodes.ok;
  }
  const columns = [14, 30, 20, 40].map((width) => ({ title: '', width }));
  for (const { name, version, suite, kernel } of machines) {
    const cells = [name, version, suite ?? '', `Linux ${kernel.replace(/^linux-/, '')}`];
    io.write(`${rowLines(columns, cells).join('\n')}\n`);
  }
  return exitCodes.ok;
};

/** Runs `killspec machine clean`: everything that was built is removed, the kernel too. */
export const machineCleanCommand = async (io: Io): Promise<ExitCode> => {
  const folder = cacheFolder(io.env);
  const count = listMachines(folder).length;
  rmSync(folder, { recursive: true, force: true });
  io.write(count === 0 ? 'There was no machine.\n' : `${count} machines removed, with all they were built from.\n`);
  return exitCodes.ok;
};
