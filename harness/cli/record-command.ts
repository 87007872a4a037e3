import { resolve } from 'node:path';
import { cacheFolder, writeWhole } from '../adapters/machine/cache.ts';
import { latenessOf } from '../adapters/machine/machine.ts';
import { findMachine } from '../adapters/machine/open-machine.ts';
import { observedInMachines } from '../adapters/machine/to-traces.ts';
import { type RecordedCase, recordedCase, writeRecording } from '../recordings/recording.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { machinePlayer } from '../runner/machine-player.ts';
import { playAhead } from '../runner/play-ahead.ts';
import type { Io } from './io.ts';
import { mistake } from './mistake.ts';
import { startProgress } from './progress.ts';
import { renderMistake } from './render-mistake.ts';
import { selectCases } from './select-cases.ts';

/** The options of `killspec record`. */
export interface RecordCommandOptions {
  readonly machine: string;
  readonly output: string;
}

/** Runs `killspec record`: plays cases in a machine and keeps their traces, to be judged later without it. */
export const recordCommand = async (
  operands: readonly string[],
  { machine: name, output }: RecordCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const selected = selectCases({ operands, cwd: io.cwd });
  const machine = findMachine(cacheFolder(io.env), name);
  const lacking =
    machine === undefined
      ? mistake(
          `the machine ${name} is not built`,
          `npx killspec machine build --systemd ${name.replace('systemd-', '')}`,
        )
      : undefined;
  if (!selected.ok || machine === undefined) {
    const { mistake: what } = selected.ok ? (lacking ?? mistake('no machine')) : selected;
    io.writeError(await renderMistake(what));
    return exitCodes.usage;
  }
  const player = machinePlayer(machine);
  player.prepare?.(selected.value.map(({ world }) => world));
  const progress = startProgress(io);
  const cases: RecordedCase[] = [];
  const lost: string[] = [];
  let done = 0;
  for await (const [one, played] of playAhead(
    selected.value,
    (each) => player.play(each.world),
    player.inFlightMax ?? 1,
  )) {
    if (played.status === 'recorded') cases.push(recordedCase(one.name, one.world, played.trace));
    else if (played.status !== 'not-applicable') lost.push(`${one.name}: ${played.message}`);
    progress.show({ done: (done += 1), total: selected.value.length, failed: lost.length });
  }
  progress.clear();
  const provenance = {
    name,
    version: machine.version,
    machine: machine.kernel.replace(/^.*\//, ''),
    latenessUs: latenessOf(machine),
    observed: observedInMachines,
  };
  writeWhole(resolve(io.cwd, output), writeRecording({ provenance, cases }));
  for (const each of lost) io.writeError(`not recorded: ${each}\n`);
  io.write(`${cases.length} of ${selected.value.length} cases recorded in ${output}\n`);
  return lost.length === 0 ? exitCodes.ok : exitCodes.inconclusive;
};
