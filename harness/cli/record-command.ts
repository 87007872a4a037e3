import { resolve } from 'node:path';
import { writeWhole } from '../adapters/machine/cache.ts';
import { latenessOf } from '../adapters/machine/machine.ts';
import { observedIn } from '../adapters/machine/to-traces.ts';
import { type DrawnOrigin, drawnFrom } from '../generators/world-source.ts';
import { drawnCases } from '../runner/drawn-cases.ts';
import { type RecordedCase, recordedCase, writeRecording } from '../recordings/recording.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { playAhead } from '../runner/play-ahead.ts';
import type { PlayableCase } from '../runner/playable-case.ts';
import type { Player } from '../runner/player.ts';
import type { Io } from './io.ts';
import { found, type Found, mistake } from './mistake.ts';
import { openMachine } from './open-machine-player.ts';
import { startProgress } from './progress.ts';
import { renderMistake } from './render-mistake.ts';
import { selectCases } from './select-cases.ts';

/** The options of `killspec record`. */
export interface RecordCommandOptions {
  readonly machine: string;
  readonly output: string;
  /** Records so many generated worlds in the place of scenarios. */
  readonly drawn?: number;
  /** What the generated worlds are drawn from; 1 where absent. */
  readonly seed?: number;
}

/** What is to be played, once it is known what the player plays; several worlds are drawn for each that it does. */
interface Selected {
  readonly casesFor: (player: Player) => readonly PlayableCase[];
  readonly drawn?: DrawnOrigin;
}

const select = (operands: readonly string[], options: RecordCommandOptions, io: Io): Found<Selected> => {
  const { drawn: count, seed } = options;
  if (count === undefined) {
    if (seed !== undefined) return mistake('--seed is of generated worlds', 'say how many: --drawn 2000');
    const selected = selectCases({ operands, cwd: io.cwd });
    return selected.ok ? found({ casesFor: () => selected.value }) : selected;
  }
  if (operands.length > 0)
    return mistake('--drawn records generated worlds, and no scenarios', 'leave one of them out');
  const drawn = drawnFrom(seed ?? 1);
  const casesFor = ({ whyNot = () => undefined }: Player): readonly PlayableCase[] =>
    drawnCases(drawn, count, ({ world }) => whyNot(world) === undefined);
  return found({ casesFor, drawn });
};

/** Runs `killspec record`: plays cases in a machine and keeps their traces, to be judged later without it. */
export const recordCommand = async (
  operands: readonly string[],
  options: RecordCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const { machine: name, output } = options;
  const selected = select(operands, options, io);
  const opened = selected.ok ? await openMachine(name, { folder: io.cwd, writeError: io.writeError }) : selected;
  if (!selected.ok || !opened.ok) {
    if (!opened.ok) io.writeError(await renderMistake(opened.mistake));
    return exitCodes.usage;
  }
  const { machine, player } = opened.value;
  const { casesFor, drawn } = selected.value;
  const wanted = casesFor(player);
  player.prepare?.(wanted.map(({ world }) => world));
  const progress = startProgress(io);
  const cases: RecordedCase[] = [];
  const lost: string[] = [];
  let unplayable = 0;
  let done = 0;
  for await (const [one, played] of playAhead(wanted, (each) => player.play(each.world), player.inFlightMax ?? 1)) {
    if (played.status === 'recorded') cases.push(recordedCase(one.name, one.world, played.trace));
    else if (played.status === 'not-applicable') unplayable += 1;
    else lost.push(`${one.name}: ${played.message}`);
    progress.show({ done: (done += 1), total: wanted.length, failed: lost.length });
  }
  progress.clear();
  const provenance = {
    name,
    version: machine.version,
    machine: machine.kernel.replace(/^.*\//, ''),
    latenessUs: latenessOf(machine),
    observed: observedIn(machine.recipe.log),
    ...(drawn === undefined ? {} : { drawn }),
  };
  writeWhole(resolve(io.cwd, output), writeRecording({ provenance, cases }));
  for (const each of lost) io.writeError(`not recorded: ${each}\n`);
  const without = unplayable === 0 ? '' : `; ${unplayable} cannot be played in this machine`;
  io.write(`${cases.length} of ${wanted.length} cases recorded in ${output}${without}\n`);
  return lost.length === 0 ? exitCodes.ok : exitCodes.inconclusive;
};
