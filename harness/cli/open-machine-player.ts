import process from 'node:process';
import { buildMachines } from '../adapters/machine/build-machine.ts';
import { cacheFolder } from '../adapters/machine/cache.ts';
import type { Machine } from '../adapters/machine/machine.ts';
import { MachineProblem } from '../adapters/machine/machine-problem.ts';
import { exactSuffix, findMachine } from '../adapters/machine/open-machine.ts';
import { systemdSources } from '../adapters/machine/versions.ts';
import type { Implementation } from '../adapters/adapter.ts';
import { followedProfile } from '../implementations/quirks/followed-profile.ts';
import { reference } from '../implementations/reference/reference.ts';
import { packageRoot } from '../package-root.ts';
import { machinePlayer } from '../runner/machine-player.ts';
import type { Player } from '../runner/player.ts';
import { findProfile, profileNames } from './find-profile.ts';
import { found, type Found, mistake } from './mistake.ts';
import type { OpenOptions } from './open-adapter.ts';

const build = async (name: string, folder: string, writeError: (text: string) => void): Promise<Found<undefined>> => {
  const source = systemdSources.find(({ major }) => name.replace(exactSuffix, '') === `systemd-${major}`);
  if (source === undefined) {
    const names = systemdSources.map(({ major }) => `systemd-${major}`);
    return mistake(`there is no machine ${name}`, `one of ${names.join(', ')}`);
  }
  const onProgress = (line: string): void => writeError(`${line}\n`);
  try {
    await buildMachines({ folder, majors: [source.major], path: process.env['PATH'] ?? '', onProgress });
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

/** Opens a machine of the cache; one that can be built and is not there is built first. */
export const openMachine = async (
  name: string,
  { writeError = () => {}, workerCount }: Pick<OpenOptions, 'writeError' | 'workerCount'>,
): Promise<Found<OpenedMachine>> => {
  const folder = cacheFolder(process.env);
  if (findMachine(folder, name) === undefined) {
    const built = await build(name, folder, writeError);
    if (!built.ok) return built;
  }
  const machine = findMachine(folder, name);
  if (machine === undefined) return mistake(`the machine ${name} is not whole`, 'npx killspec machine clean');
  const managers = await managersFor(name);
  const options = { managers, ...(workerCount === undefined ? {} : { machineCount: workerCount }) };
  return found({ machine, player: machinePlayer(machine, options) });
};
