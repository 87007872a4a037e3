import type { Command } from 'commander';
import type { ExitCode } from '../runner/exit-code.ts';
import type { Io } from './io.ts';
import { seedMax } from './add-hunts.ts';
import type { RecordCommandOptions } from './record-command.ts';
import { wholeNumber } from './whole-number.ts';

/** What is recorded is kept in memory until all of it is there. */
const drawnMax = 100_000;

/** Options that name implementations by `--machine` and `--recording`: names of machines, several with commas. */
interface Named {
  readonly machine?: string;
  readonly recording?: string;
}

/** The largest pid that Linux gives. */
const pidMax = 4_194_304;

/** `systemd-247,252` is short for `systemd-247,systemd-252`. */
const namesIn = (list: string): readonly string[] => {
  const names = list.split(',').map((name) => name.trim());
  const stem = /^(.*-)\d+$/.exec(names[0] ?? '')?.[1] ?? '';
  return names.map((name) => (/^\d+$/.test(name) ? `${stem}${name}` : name));
};

/** `--machine NAME` and `--recording NAME` are other ways to name an adapter. */
export const withMachine = <O extends object>(options: O): O => {
  const { machine, recording, ...others } = options as O & Named;
  const adapter = machine === undefined ? `recording:${recording}` : `machine:${machine}`;
  return machine === undefined && recording === undefined ? options : ({ ...others, adapter } as unknown as O);
};

/** The adapters that `--machine` and `--recording` name, where they name several. */
export const severalMachines = (options: object): readonly string[] | undefined => {
  const { machine, recording } = options as Named;
  const adapters = [
    ...(machine === undefined ? [] : namesIn(machine).map((name) => `machine:${name}`)),
    ...(recording === undefined ? [] : namesIn(recording).map((name) => `recording:${name}`)),
  ];
  return adapters.length > 1 ? adapters : undefined;
};

/** Adds `killspec machine` with its commands. */
export const addMachine = (program: Command, io: Io, act: (run: () => Promise<ExitCode>) => Promise<void>): void => {
  const machine = program
    .command('machine')
    .description('build, list or remove the machines that real service managers run in');
  machine
    .command('build')
    .description('build machines: a kernel once, and a small system for each version of systemd, or by a recipe')
    .option('--systemd <versions>', '247, 252, 254, 257 or 262; several with commas (default: 252)')
    .option('--recipe <file>', 'the machines that a recipe describes, for another service manager')
    .option('--mirror <url>', 'a mirror of Debian (default: the one of this machine’s apt)')
    .option('--accept-expired', 'take suites of a mirror that stands still; signatures are checked all the same')
    .option('--kernel-suite <name>', 'the suite of Debian that the kernel’s source is from (default: bookworm)')
    .option('--kernel-source <file>', 'a tarball with a kernel’s source')
    .addHelpText(
      'after',
      `
Packages come from Debian by apt, which verifies them; nothing is installed, and no rights are needed. What is built is
kept in the user's cache folder, and what is there is not built again. Exit code: 0, or 2 with what is lacking.`,
    )
    .action((options: object) =>
      act(async () => (await import('./machine-command.ts')).machineBuildCommand(options, io)),
    );
  machine
    .command('list')
    .description('list the machines that are built')
    .action(() => act(async () => (await import('./machine-command.ts')).machineListCommand(io)));
  machine
    .command('clean')
    .description('remove all machines, and the kernel')
    .action(() => act(async () => (await import('./machine-command.ts')).machineCleanCommand(io)));
  program
    .command('record')
    .description('play cases in a machine and keep their traces, to be judged without it')
    .argument('[FILES|PATTERNS...]', 'scenario files, folders, patterns of case names')
    .requiredOption('--machine <name>', 'the machine: systemd-257, or the file of a recipe')
    .option('-o, --output <file>', 'the file to write')
    .option('--resume <file>', 'go on with a recording that was to write this file and was interrupted, or killed')
    .option(
      '--drawn <count>',
      'so many generated worlds that a machine can play, not scenarios',
      wholeNumber(1, drawnMax),
    )
    .option('--seed <number>', 'what they are drawn from (default: 1)', wholeNumber(0, seedMax))
    .addHelpText('after', '\nrun --adapter recording:FILE judges what was recorded, as if it was played just then.')
    .action((operands: readonly string[], options: RecordCommandOptions) =>
      act(async () => (await import('./record-command.ts')).recordCommand(operands, options, io)),
    );
  program
    .command('judge')
    .description('judge what was recorded of a unit’s stop: by ftrace, trace-cmd, perf or strace, or by killspec')
    .argument('<TRACE...>', 'text of the event signal:signal_generate, or of strace -f -ttt -yy, or results of a run')
    .option('--unit <file|name>', 'the unit that was stopped')
    .option('--map <names>', 'its processes: main=PID, ExecStop=PID, any other name for what else is in its group')
    .option('--stop <time|first>', 'when the stop was asked for, in seconds of the trace’s clock')
    .option('--restart <time|first>', 'when a restart was asked for')
    .option('--manager <pid>', 'the pid of the manager (default: 1)', wholeNumber(1, pidMax))
    .option('--lateness <time>', 'how late the manager’s timers may be (default: 251ms, that of systemd)')
    .option('--complete <kinds>', 'kinds of events of which the trace misses none: exit,spawn')
    .option(
      '--profile <name|file>',
      'the readings that are allowed: open, literal, systemd-257, a file (default: open)',
    )
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
Ends and forks of processes count as seen where the trace holds some: record sched:sched_process_exit and
sched:sched_process_fork too. Results of a run (--output FILE, with --traces those of all cases) say themselves what the
options say. Exit code: 0 conformant, 1 not, 5 where too little was observed, 2 for a mistake.`,
    )
    .action((files: readonly string[], options: { readonly unit?: string }) =>
      act(async () => (await import('./judge-command.ts')).judgeCommand(files, options, io)),
    );
};
