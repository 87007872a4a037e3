import { once } from 'node:events';
import { resolve } from 'node:path';
import { latenessOf, type Machine } from '../adapters/machine/machine.ts';
import { observedIn } from '../adapters/machine/to-traces.ts';
import { type DrawnOrigin, drawnFrom } from '../generators/world-source.ts';
import { packageVersion } from '../package-version.ts';
import { drawnCases } from '../runner/drawn-cases.ts';
import type { RecordingHeader } from '../recordings/recording-header.ts';
import { type Provenance, type RecordedCase, recordedCase, writeRecording } from '../recordings/recording.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { playAhead } from '../runner/play-ahead.ts';
import type { PlayableCase } from '../runner/playable-case.ts';
import type { Played, Player } from '../runner/player.ts';
import { hashCases } from '../runner/run-sheet.ts';
import { writeFileWhole, WriteProblem } from '../runner/write-file.ts';
import { checkOutput } from './check-output.ts';
import type { Io } from './io.ts';
import { Journal, readJournal } from './journal.ts';
import { found, type Found, type Mistake, mistake } from './mistake.ts';
import { type OpenedMachine, openMachine } from './open-machine-player.ts';
import { startProgress } from './progress.ts';
import { renderMistake } from './render-mistake.ts';
import { selectCases } from './select-cases.ts';

/** The options of `killspec record`. */
export interface RecordCommandOptions {
  readonly machine: string;
  readonly output?: string;
  /** The file of a recording that was interrupted. */
  readonly resume?: string;
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

/** What came of a case that was to be recorded. */
type Outcome =
  | { readonly kind: 'recorded'; readonly recorded: RecordedCase }
  | { readonly kind: 'unplayable' }
  | { readonly kind: 'lost'; readonly name: string; readonly message: string };

const outcomeOf = ({ name, world }: PlayableCase, played: Played): Outcome => {
  if (played.status === 'recorded') return { kind: 'recorded', recorded: recordedCase(name, world, played.trace) };
  return played.status === 'not-applicable' ? { kind: 'unplayable' } : { kind: 'lost', name, message: played.message };
};

/**
 * Plays what is wanted, but for what an interrupted recording has. All of it is announced, so that the rest shares the boots
 * that it would have shared.
 */
const playOn = async (
  wanted: readonly PlayableCase[],
  player: Player,
  journal: Journal<Outcome>,
  outcomes: Map<number, Outcome>,
  io: Io,
): Promise<void> => {
  player.prepare?.(wanted.map(({ world }) => world));
  const progress = startProgress(io, { before: outcomes.size });
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const stopped = once(interrupt.signal, 'abort').then(() => undefined);
  let failed = [...outcomes.values()].filter(({ kind }) => kind === 'lost').length;
  let problem: unknown;
  // Those of one boot are there together, whatever their places are: each is kept at once.
  const play = async (index: number): Promise<void> => {
    const one = wanted[index];
    if (one === undefined) return;
    const outcome = outcomeOf(one, await player.play(one.world));
    if (interrupt.signal.aborted) return;
    outcomes.set(index, outcome);
    if (outcome.kind === 'lost') failed += 1;
    try {
      journal.put(index + 1, [outcome]);
    } catch (error) {
      problem ??= error;
      interrupt.abort();
    }
    progress.show({ done: outcomes.size, total: wanted.length, failed });
  };
  try {
    const rest = wanted.map((_, index) => index).filter((index) => !outcomes.has(index));
    const playing = playAhead(rest, play, player.inFlightMax ?? 1);
    while (!interrupt.signal.aborted) {
      const next = await Promise.race([playing.next(), stopped]);
      if (next === undefined || next.done === true) break;
    }
    if (problem !== undefined) throw problem;
  } finally {
    stopListening();
    progress.clear();
  }
};

const provenanceOf = (machine: Machine, drawn: DrawnOrigin | undefined): Provenance => ({
  name: machine.name,
  version: machine.version,
  machine: machine.kernel.replace(/^.*\//, ''),
  latenessUs: latenessOf(machine),
  observed: observedIn(machine.recipe.log),
  ...(drawn === undefined ? {} : { drawn }),
});

const headerOf = ({ name, version, machine }: Provenance, wanted: readonly PlayableCase[]): RecordingHeader => ({
  format: 'killspec-recording/1',
  killspec: packageVersion(),
  implementation: { name, version },
  machine,
  cases: { count: wanted.length, hash: hashCases(wanted) },
});

/** Says what came of it, once all of it was played. */
const tellEnd = (outcomes: readonly Outcome[], output: string, io: Io): ExitCode => {
  const countOf = (kind: Outcome['kind']): number => outcomes.filter((each) => each.kind === kind).length;
  for (const each of outcomes) {
    if (each.kind === 'lost') io.writeError(`not recorded: ${each.name}: ${each.message}\n`);
  }
  const unplayable = countOf('unplayable');
  const without = unplayable === 0 ? '' : `; ${unplayable} cannot be played in this machine`;
  io.write(`${countOf('recorded')} of ${outcomes.length} cases recorded in ${output}${without}\n`);
  return countOf('lost') === 0 ? exitCodes.ok : exitCodes.inconclusive;
};

/** The file that is written, and whether it was begun before. */
const outputOf = ({ output, resume }: RecordCommandOptions, cwd: string): Found<string> => {
  if (output !== undefined && resume !== undefined) {
    return mistake('--resume goes on with the file that it names', 'leave --output out');
  }
  const file = resume ?? output;
  if (file === undefined) return mistake('nothing says where to write it', 'as in --output recorded.gz');
  const fit = checkOutput(file, cwd);
  return fit.ok ? found(file) : fit;
};

const record = async (
  { machine, player }: OpenedMachine,
  { casesFor, drawn }: Selected,
  output: string,
  isResumed: boolean,
  io: Io,
): Promise<Found<ExitCode>> => {
  const wanted = casesFor(player);
  const provenance = provenanceOf(machine, drawn);
  const header = headerOf(provenance, wanted);
  const before = isResumed ? readJournal(output, header, io.cwd) : found([]);
  if (!before.ok) return before;
  const known = new Map(before.value.map(({ part, lines: [line = ''] }) => [part - 1, JSON.parse(line) as Outcome]));
  const journal = new Journal<Outcome>(output, header, io.cwd, before.value, (each) => JSON.stringify(each));
  await playOn(wanted, player, journal, known, io);
  const outcomes = wanted.flatMap((_, index) => known.get(index) ?? []);
  if (outcomes.length < wanted.length) {
    io.write(`Interrupted: ${outcomes.length} of ${wanted.length} cases were played.\n`);
    io.write(`To go on: the same command, with --resume ${output} in the place of --output.\n`);
    return found(exitCodes.incomplete);
  }
  const cases = outcomes.flatMap((each) => (each.kind === 'recorded' ? [each.recorded] : []));
  writeFileWhole(output, resolve(io.cwd, output), writeRecording({ provenance, cases }));
  journal.remove();
  return found(tellEnd(outcomes, output, io));
};

/**
 * Runs `killspec record`: plays cases in a machine and keeps their traces, to be judged later without it. What was played is
 * kept beside the file until it is whole, so that an interrupted recording can go on.
 */
export const recordCommand = async (
  operands: readonly string[],
  options: RecordCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const refuse = async ({ mistake: refused }: { readonly mistake: Mistake }): Promise<ExitCode> => {
    io.writeError(await renderMistake(refused));
    return exitCodes.usage;
  };
  const output = outputOf(options, io.cwd);
  if (!output.ok) return refuse(output);
  const selected = select(operands, options, io);
  if (!selected.ok) return refuse(selected);
  const opened = await openMachine(options.machine, { folder: io.cwd, writeError: io.writeError });
  if (!opened.ok) return refuse(opened);
  try {
    const code = await record(opened.value, selected.value, output.value, options.resume !== undefined, io);
    return code.ok ? code.value : refuse(code);
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    io.writeError(`killspec: ${error.message}\n  make room, and go on with --resume in the place of --output\n`);
    return exitCodes.incomplete;
  } finally {
    await opened.value.player.close();
  }
};
