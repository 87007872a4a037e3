import type { Command } from 'commander';
import type { Act } from './act.ts';
import type { Io } from './io.ts';

/** Adds the commands that make something of results: `report`. */
export const addReports = (program: Command, io: Io, act: Act): void => {
  program
    .command('report')
    .description('make one HTML file of results, to look at in a browser')
    .argument('<RESULTS...>', 'files of run, hunt or exhaust --output; several stand side by side')
    .option('-o, --output <file>', 'the file to write (default: report.html)')
    .addHelpText(
      'after',
      `
The file needs nothing else: no network, no other file. Exit code: 0 where it was written, whatever the results come to;
2 for results that are not whole and sealed.`,
    )
    .action((files: readonly string[], options: object) =>
      act(async (color) => (await import('./report-command.ts')).reportCommand(files, { ...options, ...color }, io)),
    );
};
