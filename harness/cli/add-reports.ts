import type { Command } from 'commander';
import type { Act } from './act.ts';
import type { Io } from './io.ts';

/** Adds the commands that make something of results: `report`. */
export const addReports = (program: Command, io: Io, act: Act): void => {
  program
    .command('report')
    .description('make one HTML file of results, to look at in a browser, or files for other tools')
    .argument('<RESULTS...>', 'files of run, hunt or exhaust --output; several stand side by side')
    .option('-o, --output <file>', 'the file to write (default: report.html)')
    .option('--junit <file>', 'write one run as JUnit XML')
    .option('--sarif <file>', 'write one run as SARIF 2.1.0')
    .option('--markdown <file>', 'write one run as Markdown')
    .option('--badge <file>', 'write the score of one run for shields.io to draw')
    .addHelpText(
      'after',
      `
The HTML file needs nothing else: no network, no other file. It is left out where only others are asked for. Exit
code: 0 where all was written, whatever the results come to; 2 for results that are not whole and sealed.`,
    )
    .action((files: readonly string[], options: object) =>
      act(async (color) => (await import('./report-command.ts')).reportCommand(files, { ...options, ...color }, io)),
    );
};
