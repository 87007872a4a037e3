import type { Command } from 'commander';
import type { ExitCode } from '../runner/exit-code.ts';
import type { Io } from './io.ts';

/** Adds the commands that look something up: `explain`, `why` and `page`. */
export const addLookUps = (
  program: Command,
  io: Io,
  act: (run: (given: { readonly color: boolean }) => Promise<ExitCode>) => Promise<void>,
): void => {
  program
    .command('explain')
    .description('say what a rule promises, what a point leaves open, what a sentence is')
    .argument('<RULE|AMBIGUITY|SENTENCE>', 'an id such as KM-MX-2, AMB-17 or kill-mode.2.1')
    .option('--json', 'as JSON')
    .action((id: string, options: object) =>
      act(async () => (await import('./explain-command.ts')).explainCommand(id, options, io)),
    );
  program
    .command('why')
    .description('say all that is known of a failure of the last run')
    .argument('[N]', 'its number (default: 1)')
    .action((number: string | undefined) =>
      act(async (color) => (await import('./why-command.ts')).whyCommand(number, color, io)),
    );
  program
    .command('page')
    .description('print the sentences of systemd.kill(5) as a table, or compare a page with them')
    .option('--check [file]', 'compare this page, or the one installed on this machine')
    .option('--text [file]', 'show the words of this page, or of the one installed')
    .option('--json', 'as JSON')
    // It takes none: whoever names one is told what to write.
    .argument('[WORDS...]')
    .usage('[options]')
    .action(([word]: readonly string[], options: object) =>
      act(async () => {
        if (word !== undefined) return (await import('./refuse-page-word.ts')).refusePageWord(word, io);
        return (await import('./page-command.ts')).runPageCommand(options, { ...io, env: { ...io.env } });
      }),
    );
};
