import { rmSync } from 'node:fs';
import { buildMachines } from '../adapters/machine/build-machine.ts';
import { cacheFolder } from '../adapters/machine/cache.ts';
import { MachineProblem } from '../adapters/machine/machine-problem.ts';
import { listMachines } from '../adapters/machine/open-machine.ts';
import { systemdSources } from '../adapters/machine/versions.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { rowLines } from './columns.ts';
import type { Io } from './io.ts';
import { renderMistake } from './render-mistake.ts';

/** The options of `killspec machine build`. */
export interface MachineBuildOptions {
  readonly systemd?: string;
  readonly mirror?: string;
  readonly acceptExpired?: boolean;
  readonly kernelSuite?: string;
  readonly kernelSource?: string;
}

const known = systemdSources.map(({ major }) => major);

const refuse = async (message: string, hint: string | undefined, io: Io): Promise<ExitCode> => {
  io.writeError(await renderMistake({ message, ...(hint === undefined ? {} : { hint }) }));
  return exitCodes.usage;
};

/** Runs `killspec machine build`: what is lacking is built, what is there is kept. */
export const machineBuildCommand = async (options: MachineBuildOptions, io: Io): Promise<ExitCode> => {
  const majors = (options.systemd ?? '252').split(',').map((each) => each.trim());
  const unknown = majors.find((major) => !known.includes(major));
  if (unknown !== undefined) {
    return refuse(`there is no machine for systemd ${unknown}`, `there is one for each of ${known.join(', ')}`, io);
  }
  const { mirror, acceptExpired, kernelSuite, kernelSource } = options;
  try {
    await buildMachines({
      folder: cacheFolder(io.env),
      majors,
      path: io.env['PATH'] ?? '',
      ...(mirror === undefined ? {} : { mirror }),
      ...(acceptExpired === undefined ? {} : { acceptExpired }),
      ...(kernelSuite === undefined ? {} : { kernelSuite }),
      ...(kernelSource === undefined ? {} : { kernelSource }),
      onProgress: (line) => io.writeError(`${line}\n`),
    });
  } catch (error) {
    if (error instanceof MachineProblem) return refuse(error.message, error.hint, io);
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
  for (const { name, systemd, suite, kernel } of machines) {
    const cells = [name, `systemd ${systemd}`, suite, `Linux ${kernel.replace(/^linux-/, '')}`];
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
