import type { Command } from 'commander';
import type { Act } from './act.ts';
import { seedMax } from './add-hunts.ts';
import type { Io } from './io.ts';
import { wholeNumber } from './whole-number.ts';
import { workersOption } from './worker-count.ts';

const indexMax = 2 ** 48;
const numberMax = 1_000_000;

const addPerturb = (program: Command, io: Io, act: Act): void => {
  program
    .command('perturb')
    .description('change conforming traces in every way, and say what refuses each change, or excuses it')
    .option('--cell <words>', 'only these cells: a mode, a unit type, a trigger, as in "mixed service stop"')
    .option('--profile <name>', 'only traces made by literal, reference or a reading: AMB-06=again')
    .option('--world <n>', 'only this world of each cell', wholeNumber(0, numberMax))
    .option('--change <n>', 'show this change of one trace', wholeNumber(0, numberMax))
    .option('--drawn <n>', 'worlds of each cell that are drawn besides (default: 2)', wholeNumber(0, numberMax))
    .option('--thorough', 'every deviation in every world, where otherwise one in 16 is played')
    .addOption(workersOption('threads that perturb (default: 2)'))
    .option('--json', 'as JSON, without --change')
    .addHelpText(
      'after',
      `
A change drops or doubles one signal, sends it to another or as another, swaps it with its neighbour, sends it one
resolution early or late, or sends one out of nowhere. What is accepted and has no name is saved in .killspec/perturbed/.
Exit code: 0 where there is no such thing and every gross fault is refused, else 1; 2 a mistake in what was given, 6
interrupted.`,
    )
    .action((options: object) =>
      act(async (color) => (await import('./perturb-command.ts')).perturbCommand({ ...options, ...color }, io)),
    );
};

const addCrosscheck = (program: Command, io: Io, act: Act): void => {
  program
    .command('crosscheck')
    .description('judge traces by the rules and by the state machine, and show where the two disagree')
    .argument('[FILES|PATTERNS...]', 'only these cases, in every way in which they can be judged')
    .option('--leg <name>', 'literal, suite, deviations, joint or drawn (default: all of them)')
    .option('--runs <n>', 'how many worlds of each leg', wholeNumber(1, indexMax))
    .option('--budget <time>', 'as many worlds as can be compared in this time: 30s, 10m')
    .option('--seed <n>', 'the seed of whatever is drawn (default: 1)', wholeNumber(0, seedMax))
    .option('--from <n>', 'the first world of the leg (default: 0)', wholeNumber(0, indexMax))
    .addOption(workersOption('threads that compare (default: 2)'))
    .option('--thorough', 'all changes of each trace, where otherwise one in four is judged')
    .option(
      '--profile <name|file>',
      'with cases: the readings to judge by: literal, systemd-257, a file (default: literal)',
    )
    .addHelpText(
      'after',
      `
literal: the exhausted small scope, each trace with every change of one effect. suite: the scenarios under every single
deviation from literal. deviations: worlds that touch what each deviation takes otherwise. joint: 200 profiles drawn at
random. drawn: generated worlds. What --profile leaves open is settled, as literal has it where that can be. The first disagreement is made small and saved in .killspec/crosscheck/.
Exit code: 0 where there is none, 1 where there is one, 2 a mistake in what was given, 6 interrupted.`,
    )
    .action((operands: readonly string[], options: object) =>
      act(async (color) =>
        (await import('./crosscheck-command.ts')).crosscheckCommand(operands, { ...options, ...color }, io),
      ),
    );
};

const addMutants = (program: Command, io: Io, act: Act): void => {
  program
    .command('mutants')
    .description('find out of deliberately wrong implementations what kills them')
    .argument('[NAME]', 'only this mutant, or those of this operator, or of this operator at this place')
    .option('--all', '20000 drawn worlds in the place of 2000, and the bound small in that of tiny; takes many minutes')
    .addOption(workersOption('threads that try them (default: 2)'))
    .option('--json', 'as JSON, with every case that kills each')
    .addHelpText(
      'after',
      `
Mutants are the reference with a mistake, and a manager driven by the state machine with one decision gone wrong. Of each
it is told what becomes of it: it dies under every reading, or under literal only, and then a reading is named that allows
it, or cases that no reading allows together; or it does nothing else in any world up to a bound. One of which none of
that can be told is UNEXPLAINED. killspec run --adapter killspec:NAME plays one of them.
Exit code: 0 where no mutant is UNEXPLAINED, 1 where one is, 2 a mistake in what was given, 6 interrupted.`,
    )
    .action((name: string | undefined, options: object) =>
      act(async (given) => (await import('./mutants-command.ts')).mutantsCommand(name, { ...options, ...given }, io)),
    );
};

/** The commands with which killspec is held against itself: what its rules refuse, and what finds a wrong manager. */
export const addSelfChecks = (program: Command, io: Io, act: Act): void => {
  addPerturb(program, io, act);
  addCrosscheck(program, io, act);
  addMutants(program, io, act);
};
