import type { Command } from 'commander';
import type { Act } from './act.ts';
import { withMachine } from './add-machine.ts';
import type { Io } from './io.ts';
import { withImplementation } from './with-implementation.ts';

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

const addReadings = (program: Command, io: Io, act: Act): void => {
  withImplementation(
    program
      .command('readings')
      .description(
        'say which readings of the page an implementation follows, by which cases that is known, and its quirks',
      )
      .argument(
        '[RESULTS|PROFILE]',
        'a file of run --output, or a profile to be played: systemd-257, a YAML file (default: all cases are played)',
      ),
  )
    .option('--json', 'as JSON')
    .option('-o, --output <file>', 'write what it follows to a file, as a profile')
    .option('--predicted', 'how far its readings and quirks predict it, and what is not predicted')
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

const addDistinguish = (program: Command, io: Io, act: Act): void => {
  program
    .command('distinguish')
    .description('show the shortest scenario in which readings, profiles or implementations differ')
    .argument(
      '[AMBIGUITY|SIDES...]',
      'AMB-16, or two of: AMB-16=restart-too, literal, profile:systemd-257, a file, killspec:NAME, systemd-257',
    )
    .option('--case <name|file>', 'only in this case, or scenario file; may be repeated', collect)
    .option('--unit-type <type>', 'only with units of this type: service, socket, mount, swap or scope')
    .option('--bound <name>', 'how far the small scope is gone through: tiny, small or wide (default: tiny)')
    .option('-o, --output <file>', 'save the scenario to a file')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
Two readings differ where one allows a trace that the other refuses. Looked through are the cases of the suite, the small
scope, and some drawn worlds; what is found is made as small as it can be. -- CMD ARGS... at the end is the second side.
Exit code: 0, whether there is a difference or none, 2 a mistake in what was given, 6 interrupted, or nothing could be
compared.`,
    )
    .action((operands: readonly string[], options: object) =>
      act(async (given) =>
        (await import('./distinguish-command.ts')).distinguishCommand(operands, { ...options, ...given }, io),
      ),
    );
};

const addDossier = (program: Command, io: Io, act: Act): void => {
  program
    .command('dossier')
    .description('write all about an open point into one file: readings, scenarios, what implementations do, wordings')
    .argument('<AMBIGUITY>', 'an id such as AMB-16')
    .option('-o, --output <file>', 'a file that ends in .md or .html (default: Markdown to standard output)')
    .addHelpText(
      'after',
      '\nWho reads it needs no killspec and no other file. Exit code: 0, or 2 for a mistake in what was given.',
    )
    .action((id: string, options: object) =>
      act(async () => (await import('./dossier-command.ts')).dossierCommand(id, options, io)),
    );
};

const addWhatIf = (program: Command, io: Io, act: Act): void => {
  program
    .command('what-if')
    .description('say which verdicts and sentences would be others if the page settled a point, or said something else')
    .argument(
      '[IMPLEMENTATION|RESULTS...]',
      'systemd-257, killspec:NAME, a file of an adapter or of run --output --traces (default: the reference and all recordings)',
    )
    .option('--set <reading>', 'settle an open point: AMB-16=only-kill-signal; may be repeated', collect)
    .option('--overlay <file>', 'rules that are dropped or changed, as YAML')
    .option('--profile <name|file>', 'the readings that are allowed before: open, literal, a file (default: open)')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
An overlay says what becomes of rules, and settles points:

  title: the exit of main counts in every mode
  rules:
    KM-CG-4: dropped
    KM-MX-4: { modes: { mixed: owed, control-group: licensed } }
    SH-1: { duty: licensed }
    FK-1: { signal: SIGABRT }
    WD-1: { unitTypes: [service] }
  readings:
    AMB-16: only-kill-signal

A signal that no rule asks for any more is refused; one that is licensed may be sent and need not be. Exit code: 0, or 2
for a mistake in what was given.`,
    )
    .action((operands: readonly string[], options: object) =>
      act(async (given) =>
        (await import('./what-if-command.ts')).whatIfCommand(operands, { ...options, ...given }, io),
      ),
    );
};

/** The commands about the points that the page leaves open. */
export const addReadingsCommands = (program: Command, io: Io, act: Act): void => {
  addReadings(program, io, act);
  addDistinguish(program, io, act);
  addDossier(program, io, act);
  addWhatIf(program, io, act);
};
