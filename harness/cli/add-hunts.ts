import { type Command, Option } from 'commander';
import type { Act } from './act.ts';
import type { Io } from './io.ts';
import type { Perform } from './perform.ts';
import { wholeNumber } from './whole-number.ts';
import { withImplementation } from './with-implementation.ts';
import { workersOption } from './worker-count.ts';

/** `--shard`, of commands whose work can be cut into parts. */
export const shardOption = (): Option =>
  new Option('--shard <k/n>', 'play part k of n, to be merged: 3/8; index/8 takes k from JOB_COMPLETION_INDEX');

/** The largest seed. */
export const seedMax: number = 2 ** 32 - 1;

const suiteMax = 999_999;

/** `--suite`, of commands that judge. */
export const suiteOption = (about: string): Option =>
  new Option('--suite <version>', about).argParser(wholeNumber(1, suiteMax));

const indexMax = 2 ** 48;

const addHunt = (program: Command, io: Io, act: Act, performing: Perform): void => {
  withImplementation(
    program.command('hunt').description('play and judge generated worlds, and show the smallest ones that fail'),
  )
    .option('--runs <n>', 'how many worlds (default: 2000)', wholeNumber(1, indexMax))
    .option('--budget <time>', 'as many worlds as can be played in this time: 30s, 10m')
    .option('--seed <n>', 'the seed that the worlds are drawn from (default: 1)', wholeNumber(0, seedMax))
    .option('--from <n>', 'the first world (default: 0)', wholeNumber(0, indexMax))
    .addOption(workersOption('threads, processes or machines that play'))
    .option('--output <file>', 'write the results to a file as they come, as sealed NDJSON')
    .option('--resume <file>', 'go on with a hunt that was written to this file, finished or not')
    .addOption(shardOption())
    .option(
      '--invariant <file>',
      'a module that exports invariant(trace), which gives true, or false, or a text that says what is wrong',
    )
    .option(
      '--profile <name|file>',
      'the readings that are allowed: open, literal, systemd-257, a file (default: open)',
    )
    .addOption(suiteOption('only the rules of this frozen set (default: all)'))
    .option('--distribution', 'say what was to be found in the worlds, and how often')
    .addHelpText(
      'after',
      `
World i depends on nothing but the seed and i: the first worlds of a longer hunt are those of a shorter one. What fails
is made as small as it can be and saved in .killspec/found/. Exit code as for run, and 2 also where the invariant throws
or gives anything else: what was found before that stays in the file.`,
    )
    .action((options: object) => act((given) => performing({ kind: 'hunt', options: { ...options, ...given } }, io)));
};

const addExhaust = (program: Command, io: Io, act: Act, performing: Perform): void => {
  withImplementation(
    program
      .command('exhaust')
      .description('play and judge every world up to a bound, and say what that was')
      .option('--bound <name>', 'tiny, small or wide (default: small)'),
  )
    .option('--from <n>', 'the first world (default: 0)', wholeNumber(0, indexMax))
    .option('--runs <n>', 'how many worlds (default: all)', wholeNumber(1, indexMax))
    .addOption(workersOption('threads, processes or machines that play'))
    .option('--output <file>', 'write the results to a file as they come, as sealed NDJSON')
    .option('--resume <file>', 'go on with what was written to this file')
    .addOption(shardOption())
    .addOption(suiteOption('only the rules of this frozen set (default: all)'))
    .option(
      '--profile <name|file>',
      'the readings that are allowed: open, literal, systemd-257, a file (default: open)',
    )
    .addHelpText('after', '\nThe same axes, bound and index stand for the same world everywhere. Exit code as for run.')
    .action((options: object) =>
      act((given) => performing({ kind: 'exhaust', options: { ...options, ...given } }, io)),
    );
};

/** The commands that play worlds which nobody wrote. */
export const addHunts = (program: Command, io: Io, act: Act, performing: Perform): void => {
  addHunt(program, io, act, performing);
  addExhaust(program, io, act, performing);
};
