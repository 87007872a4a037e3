import type { Command } from 'commander';
import type { Act } from './act.ts';
import { withMachine } from './add-machine.ts';
import type { Io } from './io.ts';
import { withImplementation } from './with-implementation.ts';

const addReadings = (program: Command, io: Io, act: Act): void => {
  withImplementation(
    program
      .command('readings')
      .description('say which readings of the page an implementation follows, and by which cases that is known')
      .argument('[RESULTS]', 'a file of run --output (default: all cases are played)'),
  )
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nAlso with -- CMD ARGS... at the end. Exit code: 0, 2 a mistake in what was given, 6 interrupted.',
    )
    .action((file: string | undefined, options: object) =>
      act(async (given) =>
        (await import('./readings-command.ts')).readingsCommand(file, { ...withMachine(options), ...given }, io),
      ),
    );
};

/** The commands about the points that the page leaves open. */
export const addReadingsCommands = (program: Command, io: Io, act: Act): void => {
  addReadings(program, io, act);
};
