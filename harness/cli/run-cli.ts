import { Command, CommanderError, Option } from 'commander';
import { printableLines } from '../../reports/formats/printable.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Act } from './act.ts';
import { addAdapterCommands } from './add-adapter-commands.ts';
import { addMerge } from './add-merge.ts';
import type { Io } from './io.ts';
import { addLookUps } from './add-look-ups.ts';
import { addCampaign } from './add-campaign.ts';
import { addHunts, seedMax, shardOption, suiteOption } from './add-hunts.ts';
import { addReadingsCommands } from './add-readings-commands.ts';
import { addReports } from './add-reports.ts';
import { addSelfChecks } from './add-self-checks.ts';
import { wholeNumber } from './whole-number.ts';
import { workersOption } from './worker-count.ts';
import { withImplementation } from './with-implementation.ts';
import { addMachine } from './add-machine.ts';
import { type Perform, perform, type Undertaken } from './perform.ts';

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

const repeatMax = 1000;

/** The commands that take the command of an adapter after `--`. */
const takingCommand: readonly string[] = [
  'run',
  'hunt',
  'exhaust',
  'readings',
  'distinguish',
  'doctor',
  'shell',
  'campaign',
];

/** Takes the command of an adapter off the arguments: what stands there is not for us to read. */
const splitCommand = (
  argv: readonly string[],
): { readonly own: readonly string[]; readonly adapter?: readonly string[] } => {
  const at = argv.indexOf('--');
  const own = at === -1 ? argv : argv.slice(0, at);
  const name = own.find((word) => !word.startsWith('-'));
  return at !== -1 && name !== undefined && takingCommand.includes(name)
    ? { own, adapter: argv.slice(at + 1) }
    : { own: argv };
};

const addRun = (program: Command, io: Io, act: Act, performing: Perform): void => {
  withImplementation(
    program
      .command('run')
      .description('play cases on an implementation and judge what it does')
      .argument('[FILES|PATTERNS...]', 'scenario files (run alone), folders (run beside ours), patterns of case names'),
  )
    .option('--case <name>', 'only this case, or the cases below this name; may be repeated', collect)
    .option('--rule <id>', 'only cases of this rule; may be repeated', collect)
    .option(
      '--profile <name|file>',
      'the readings that are allowed: open, literal, systemd-257, a file (default: open)',
    )
    .option('--repeat <n>', 'play each case so often; one that differs is nondeterministic', wholeNumber(1, repeatMax))
    .option('--seed <n>', 'the seed of whatever is drawn at random', wholeNumber(0, seedMax))
    .option('--failed', 'only what failed in the last run, on its implementation if none is named')
    .option('--bail', 'stop at the first failure')
    .option('--output <file>', 'write the results to a file, as sealed NDJSON')
    .option('--resume <file>', 'go on with a run that was to write this file and was interrupted, or killed')
    .addOption(shardOption())
    .option('--traces', 'keep the traces of conformant cases in the results, too')
    .addOption(workersOption('threads, processes or machines that play'))
    .option('--record <file>', 'write what is sent to a command, and received, to a file')
    .addOption(suiteOption('only the rules and cases of this frozen set (default: all)'))
    .option('--junit <file>', 'write the results to a file as JUnit XML')
    .option('--sarif <file>', 'write them as SARIF 2.1.0: what failed, by the sentences of the page')
    .option('--markdown <file>', 'write them as Markdown: the summary of a job')
    .option('--badge <file>', 'write the score for shields.io to draw')
    .option('--annotations', "say what failed in GitHub's words, too (default: where GITHUB_ACTIONS is true)")
    .option('--baseline <file>', 'failures that are known, with the reason of each: only others fail the run')
    .option('--today <date>', 'the day by which known failures are overdue (default: today, by UTC)')
    .option('--require-implementation', 'refuse to judge the reference when no adapter is given')
    .addHelpText(
      'after',
      `
-- CMD ARGS... at the end names an implementation that speaks the protocol on its standard input and output. Without
that and --adapter the reference that comes with killspec is judged, but not where a baseline or a file for other tools
is named.
Exit code: 0 conformant, 1 not, or not as the baseline knows, 2 a mistake in what was given, 3 killspec failed, 4 the
implementation crashed, hung or broke the protocol, 5 inconclusive or not the same twice, 6 interrupted, or nothing was
judged. Several machines or recordings, with commas between them, end with a comparison.`,
    )
    .action((operands: readonly string[], options: object) =>
      act((given) => performing({ kind: 'run', operands, options: { ...options, ...given } }, io)),
    );
};

const addBaseline = (program: Command, io: Io, act: Act): void => {
  program
    .command('baseline')
    .description('bring a file of known failures up to what the last run showed')
    .argument('[FILE]', 'the file (default: the one of killspec.config.yaml)')
    .option('--update', 'add what fails and is not known, remove what does not fail so any more')
    .option('--prune', 'only remove')
    .option('--why <text>', 'the reason of all that is added; without it each is to be given one by hand')
    .addHelpText(
      'after',
      `
Entries that stay are left as they are, with their comments and reasons. An entry without a reason is an error of
run --baseline. Exit code: 0, or 2 for what cannot be used.`,
    )
    .action((file: string | undefined, options: object) =>
      act(async (color) => (await import('./baseline-command.ts')).baselineCommand(file, { ...options, ...color }, io)),
    );
};

const addDiff = (program: Command, io: Io, act: Act): void => {
  program
    .command('diff')
    .description('compare the results of two runs, or two versions of the page')
    .argument('<OLD>', 'a file of run --output; with --page, a version: 247')
    .argument('<NEW>', 'a later one')
    .option('--page', 'what changed in the words of the page, and in verdicts by that')
    .option('--profile <name|file>', 'with --page: the readings that are allowed (default: open)')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
Exit code: 1 where something that conformed does not any more, or is not declared any more; 2 for a file that is not
whole; else 0. Instants are compared where both files hold the trace: run --traces keeps those of conformant cases, too.`,
    )
    .action((before: string, after: string, options: object) =>
      act(async (color) =>
        (await import('./diff-command.ts')).diffCommand(before, after, { ...options, ...color }, io),
      ),
    );
};

const addList = (program: Command, io: Io, act: Act): void => {
  program
    .command('list')
    .description('list cases, or the rules, the ambiguities, the implementations')
    .argument('[FILES|PATTERNS...]', 'scenario files, folders, patterns of case names')
    .option('--rule <id>', 'only cases of this rule; may be repeated', collect)
    .option('--rules', 'list the rules')
    .option('--ambiguities', 'list the points that the page leaves open')
    .option('--implementations', 'list the implementations that come with killspec')
    .option('--json', 'as JSON')
    .action((operands: readonly string[], options: object) =>
      act(async () => (await import('./list-command.ts')).listCommand(operands, options, io)),
    );
};

const addPredict = (program: Command, io: Io, act: Act): void => {
  program
    .command('predict')
    .description('say how units will be stopped: what is sent to whom and when, by which sentence of the page')
    .argument('<UNIT...>', 'the path of a unit file, or the name of a unit of this machine or of a file here')
    .option('--restart', 'in a restart job')
    .option('--watchdog', 'when the watchdog timeout of the service expires')
    .option('--profile <name|file>', 'the readings that are allowed: literal, systemd-257, a file (default: literal)')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
Names are looked up where systemd looks (SYSTEMD_UNIT_PATH is heeded), with their drop-ins. What another reading of the
page would change is marked. Exit code: 0, also for a masked unit or a template; 2 for what cannot be read, is not there
or has no processes to be killed (a timer, a target, a path).`,
    )
    .action((units: readonly string[], options: object) =>
      act(async (color) =>
        (await import('./predict-command.ts')).runPredictCommand({ ...options, ...color, units }, io),
      ),
    );
};

const addInit = (program: Command, io: Io, act: Act): void => {
  program
    .command('init')
    .description('write an adapter to begin with, in a language of your choice')
    .option('--lang <language>', 'python, javascript, c or rust')
    .option('--ci <service>', 'a workflow that runs the suite at every push: github')
    .action((options: object) => act(async () => (await import('./init-command.ts')).initCommand(options, io)));
};

const addStart = (program: Command, io: Io, act: Act): void => {
  program
    .command('start')
    .description('show what killspec does, on the reference and on a broken implementation')
    .action(() => act(async (color) => (await import('./start-command.ts')).startCommand(color, io)));
};

const buildProgram = (
  io: Io,
  adapter: readonly string[] | undefined,
  performing: Perform,
  keep: (code: ExitCode) => void,
): Command => {
  const program = new Command('killspec');
  program
    .description('Tells whether a service manager kills processes the way systemd.kill(5) says.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addOption(new Option('--no-color', 'no colours (as with NO_COLOR)'))
    .option('--progress', 'say how far it is, also where standard error is no terminal')
    .configureOutput({
      writeOut: io.write,
      writeErr: (text) => io.writeError(printableLines(text.replace(/^error: /, 'killspec: '))),
      getOutHelpWidth: () => io.columns ?? 100,
    })
    .showHelpAfterError('npx killspec --help lists the commands')
    .exitOverride();
  const act: Act = async (run) => {
    const { color, progress } = program.opts<{ readonly color: boolean; readonly progress?: boolean }>();
    keep(
      await run({
        color,
        ...(progress === true ? { progress } : {}),
        ...(adapter === undefined ? {} : { adapter }),
      }),
    );
  };
  for (const add of [
    addStart,
    addRun,
    addBaseline,
    addDiff,
    addReports,
    addReadingsCommands,
    addList,
    addLookUps,
    addPredict,
    addHunts,
    addMerge,
    (to: Command, using: Io, doing: Act) => addCampaign(to, using, doing, undertakenBy),
    addMachine,
    addInit,
    addAdapterCommands,
    addSelfChecks,
  ])
    add(program, io, act, performing);
  for (const command of program.commands) {
    // It is taken off the arguments before they are read.
    if (takingCommand.includes(command.name()) && command.commands.length === 0) {
      command.usage(`${command.usage()} [-- CMD ARGS...]`);
    }
    command
      .copyInheritedSettings(program)
      .helpOption('-h, --help', 'print this help')
      .showHelpAfterError(`npx killspec ${command.name()} --help says more`);
  }
  return program;
};

/** What a command that can be cut into parts asks for; `undefined` where it is mistaken, which was said then. */
const undertakenBy = async (words: readonly string[], io: Io): Promise<Undertaken | undefined> => {
  let undertaken: Undertaken | undefined;
  await runCli(words, io, async (typed) => {
    undertaken = typed;
    return exitCodes.ok;
  });
  return undertaken;
};

const codeOfParsing = (error: CommanderError): ExitCode => {
  const isHelp = ['commander.helpDisplayed', 'commander.version'].includes(error.code);
  return isHelp || (error.code === 'commander.help' && error.exitCode === 0) ? exitCodes.ok : exitCodes.usage;
};

const oneLine = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n')[0] ?? '';

/**
 * Runs the command line and gives its exit code. Writes through `io` alone; a fault of killspec itself ends in a
 * message that asks for a report, never in a stack trace.
 */
export const runCli = async (argv: readonly string[], io: Io, performing: Perform = perform): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.ok;
  try {
    const { own, adapter } = splitCommand(argv);
    if (adapter !== undefined && own.some((word) => /^--adapter(?:=|$)/.test(word))) {
      io.writeError(
        'killspec: --adapter and a command after -- both name an implementation\n  leave one of them out\n',
      );
      return exitCodes.usage;
    }
    const program = buildProgram(io, adapter, performing, (given) => {
      code = given;
    });
    await program.parseAsync(own, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return codeOfParsing(error);
    io.writeError(
      `killspec itself failed: ${oneLine(error)}\n  Please report this, with the command and \`killspec --version\`.\n`,
    );
    return exitCodes.harnessError;
  }
};
