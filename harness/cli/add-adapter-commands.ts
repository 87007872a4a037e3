import type { Command } from 'commander';
import type { Act } from './act.ts';
import type { Io } from './io.ts';

const addDoctor = (program: Command, io: Io, act: Act): void => {
  program
    .command('doctor')
    .description('examine an adapter in any language step by step: killspec doctor -- CMD ARGS...')
    .option('--sandbox', 'run it without network and with a read-only file system')
    .option('--json', 'as JSON, when all is done')
    .addHelpText(
      'after',
      `
Each step that fails shows what was sent and received, what was expected, and a command that shows it without killspec.
Exit code: 0 where all steps are passed, 1 where an answer is wrong, 2 a mistake in what was given, 4 the adapter crashed,
hung or broke the protocol, 6 it declares nothing that could be examined.`,
    )
    .action((options: object) =>
      act(async (given) => (await import('./doctor-command.ts')).doctorCommand({ ...options, ...given }, io)),
    );
};

const addShell = (program: Command, io: Io, act: Act): void => {
  program
    .command('shell')
    .description('speak the protocol with an adapter by hand: killspec shell -- CMD ARGS...')
    .option('--sandbox', 'run it without network and with a read-only file system')
    .option('--record <file>', 'write what is sent and received to a file')
    .addHelpText(
      'after',
      `
Lines are read from standard input: reset, stop, exit main, wake 90s and the like (help lists them), or JSON as it is.
Exit code: 0, 2 for a mistake in what was typed, 4 where the adapter did not exit in the end, with status 0.`,
    )
    .action((options: object) =>
      act(async (given) => (await import('./shell-command.ts')).shellCommand({ ...options, ...given }, io)),
    );
};

/** The commands for authors of adapters in other languages: those that look at what goes over the wire. */
export const addAdapterCommands = (program: Command, io: Io, act: Act): void => {
  addDoctor(program, io, act);
  addShell(program, io, act);
};
