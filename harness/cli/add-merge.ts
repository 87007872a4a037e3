import type { Command } from 'commander';
import type { Act } from './act.ts';
import type { Io } from './io.ts';

/** Adds `killspec merge`. */
export const addMerge = (program: Command, io: Io, act: Act): void => {
  program
    .command('merge')
    .description('make one result of the shards of a run or a hunt, the one that playing it in one go would have given')
    .argument('<FILES...>', 'files of --shard, or of merge --part')
    .requiredOption('-o, --output <file>', 'the file to write')
    .option('--part', 'write what there is where shards are missing, to be merged further')
    .addHelpText(
      'after',
      `
In which order files are named, and in how many steps they are merged, makes no difference; a shard that is named twice
counts once. Exit code: that of the run or hunt that is made whole; 0 of a part; 2 where files do not belong together or
some are missing.`,
    )
    .action((files: readonly string[], options: { readonly output: string }) =>
      act(async (given) => (await import('./merge-command.ts')).mergeCommand(files, { ...options, ...given }, io)),
    );
};
