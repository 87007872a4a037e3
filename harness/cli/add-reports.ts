import type { Command } from 'commander';
import type { Act } from './act.ts';
import type { Io } from './io.ts';
import { wholeNumber } from './whole-number.ts';

const portMax = 65_535;

/** Adds the commands that make something of results: `report` and `serve`. */
export const addReports = (program: Command, io: Io, act: Act): void => {
  program
    .command('report')
    .description('make one HTML file of results, to look at in a browser, or files for other tools')
    .argument(
      '<RESULTS...>',
      'files of run, hunt or exhaust --output; several stand side by side; and of npm run bench',
    )
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
  program
    .command('serve')
    .description('show results in a browser while a hunt writes them')
    .argument('<RESULTS...>', 'files of run, hunt or exhaust --output, which may still grow')
    .option('--port <n>', 'the port (default: any that is free)', wholeNumber(1, portMax))
    .addHelpText(
      'after',
      `
Only this machine reaches it, and it changes nothing. What has no end yet is shown as running. Ctrl-C ends it.`,
    )
    .action((files: readonly string[], options: object) =>
      act(async (color) => (await import('./serve-command.ts')).serveCommand(files, { ...options, ...color }, io)),
    );
};
