// harness/cli/whole-number.ts
import { InvalidArgumentError } from "commander";
var wholeNumber = (min, max) => (text) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new InvalidArgumentError(`A whole number from ${min} to ${max} is needed.`);
  }
  return value;
};

// harness/cli/worker-count.ts
import { InvalidArgumentError as InvalidArgumentError2, Option } from "commander";
import { availableParallelism } from "node:os";
var workerCountMax = 256;
var workerCount = (text) => {
  if (text === "auto") return Math.min(workerCountMax, availableParallelism());
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > workerCountMax) {
    throw new InvalidArgumentError2(`auto or a whole number from 1 to ${workerCountMax} is needed.`);
  }
  return value;
};
var workersOption = (about) => new Option("--workers <n|auto>", `${about}; the results are the same`).argParser(workerCount);

// harness/cli/with-implementation.ts
var withImplementation = (command) => command.option("--adapter <path>", "the implementation: a .ts or .js file, or killspec:NAME for one of ours").option("--sandbox", "run the command after -- without network and with a read-only file system").option(
  "--machine <name>",
  "a real service manager in a machine of its own: systemd-257, systemd-257:exact with exact timers, or a recipe"
).option("--recording <name>", "what was recorded of one: systemd-252, or a file of killspec record");

// harness/cli/add-hunts.ts
import { Option as Option2 } from "commander";
var shardOption = () => new Option2("--shard <k/n>", "play part k of n, to be merged: 3/8; index/8 takes k from JOB_COMPLETION_INDEX");
var seedMax = 2 ** 32 - 1;
var suiteMax = 999999;
var suiteOption = (about) => new Option2("--suite <version>", about).argParser(wholeNumber(1, suiteMax));
var indexMax = 2 ** 48;
var addHunt = (program, io, act, performing) => {
  withImplementation(
    program.command("hunt").description("play and judge generated worlds, and show the smallest ones that fail")
  ).option("--runs <n>", "how many worlds (default: 2000)", wholeNumber(1, indexMax)).option("--budget <time>", "as many worlds as can be played in this time: 30s, 10m").option("--seed <n>", "the seed that the worlds are drawn from (default: 1)", wholeNumber(0, seedMax)).option("--from <n>", "the first world (default: 0)", wholeNumber(0, indexMax)).addOption(workersOption("threads, processes or machines that play")).option("--output <file>", "write the results to a file as they come, as sealed NDJSON").option("--resume <file>", "go on with a hunt that was written to this file, finished or not").addOption(shardOption()).option("--invariant <file>", "a module that exports invariant(trace), which gives true or says what is wrong").option(
    "--profile <name|file>",
    "the readings that are allowed: open, literal, systemd-257, a file (default: open)"
  ).addOption(suiteOption("only the rules of this frozen set (default: all)")).option("--distribution", "say what was to be found in the worlds, and how often").addHelpText(
    "after",
    `
World i depends on nothing but the seed and i: the first worlds of a longer hunt are those of a shorter one. What fails
is made as small as it can be and saved in .killspec/found/. Exit code as for run.`
  ).action((options) => act((given) => performing({ kind: "hunt", options: { ...options, ...given } }, io)));
};
var addExhaust = (program, io, act, performing) => {
  withImplementation(
    program.command("exhaust").description("play and judge every world up to a bound, and say what that was").option("--bound <name>", "tiny, small or wide (default: small)")
  ).option("--from <n>", "the first world (default: 0)", wholeNumber(0, indexMax)).option("--runs <n>", "how many worlds (default: all)", wholeNumber(1, indexMax)).addOption(workersOption("threads, processes or machines that play")).option("--output <file>", "write the results to a file as they come, as sealed NDJSON").option("--resume <file>", "go on with what was written to this file").addOption(shardOption()).addOption(suiteOption("only the rules of this frozen set (default: all)")).option(
    "--profile <name|file>",
    "the readings that are allowed: open, literal, systemd-257, a file (default: open)"
  ).addHelpText("after", "\nThe same axes, bound and index stand for the same world everywhere. Exit code as for run.").action(
    (options) => act((given) => performing({ kind: "exhaust", options: { ...options, ...given } }, io))
  );
};
var addHunts = (program, io, act, performing) => {
  addHunt(program, io, act, performing);
  addExhaust(program, io, act, performing);
};

// harness/cli/add-machine.ts
var drawnMax = 1e5;
var pidMax = 4194304;
var namesIn = (list) => {
  const names = list.split(",").map((name) => name.trim());
  const stem = /^(.*-)\d+$/.exec(names[0] ?? "")?.[1] ?? "";
  return names.map((name) => /^\d+$/.test(name) ? `${stem}${name}` : name);
};
var withMachine = (options) => {
  const { machine, recording, ...others } = options;
  const adapter = machine === void 0 ? `recording:${recording}` : `machine:${machine}`;
  return machine === void 0 && recording === void 0 ? options : { ...others, adapter };
};
var severalMachines = (options) => {
  const { machine, recording } = options;
  const adapters = [
    ...machine === void 0 ? [] : namesIn(machine).map((name) => `machine:${name}`),
    ...recording === void 0 ? [] : namesIn(recording).map((name) => `recording:${name}`)
  ];
  return adapters.length > 1 ? adapters : void 0;
};
var addMachine = (program, io, act) => {
  const machine = program.command("machine").description("build, list or remove the machines that real service managers run in");
  machine.command("build").description("build machines: a kernel once, and a small system for each version of systemd, or by a recipe").option("--systemd <versions>", "247, 252, 254, 257 or 262; several with commas (default: 252)").option("--recipe <file>", "the machines that a recipe describes, for another service manager").option("--mirror <url>", "a mirror of Debian (default: the one of this machine\u2019s apt)").option("--accept-expired", "take suites of a mirror that stands still; signatures are checked all the same").option("--kernel-suite <name>", "the suite of Debian that the kernel\u2019s source is from (default: bookworm)").option("--kernel-source <file>", "a tarball with a kernel\u2019s source").addHelpText(
    "after",
    `
Packages come from Debian by apt, which verifies them; nothing is installed, and no rights are needed. What is built is
kept in the user's cache folder, and what is there is not built again. Exit code: 0, or 2 with what is lacking.`
  ).action(
    (options) => act(async () => (await import("./machine-command-L6L4ILFR.js")).machineBuildCommand(options, io))
  );
  machine.command("list").description("list the machines that are built").action(() => act(async () => (await import("./machine-command-L6L4ILFR.js")).machineListCommand(io)));
  machine.command("clean").description("remove all machines, and the kernel").action(() => act(async () => (await import("./machine-command-L6L4ILFR.js")).machineCleanCommand(io)));
  program.command("record").description("play cases in a machine and keep their traces, to be judged without it").argument("[FILES|PATTERNS...]", "scenario files, folders, patterns of case names").requiredOption("--machine <name>", "the machine: systemd-257, or the file of a recipe").option("-o, --output <file>", "the file to write").option("--resume <file>", "go on with a recording that was to write this file and was interrupted, or killed").option(
    "--drawn <count>",
    "so many generated worlds that a machine can play, not scenarios",
    wholeNumber(1, drawnMax)
  ).option("--seed <number>", "what they are drawn from (default: 1)", wholeNumber(0, seedMax)).addHelpText("after", "\nrun --adapter recording:FILE judges what was recorded, as if it was played just then.").action(
    (operands, options) => act(async () => (await import("./record-command-JSHKC25N.js")).recordCommand(operands, options, io))
  );
  program.command("judge").description("judge what was recorded of a unit\u2019s stop: by ftrace, trace-cmd, perf or strace, or by killspec").argument("<TRACE...>", "text of the event signal:signal_generate, or of strace -f -ttt -yy, or results of a run").option("--unit <file|name>", "the unit that was stopped").option("--map <names>", "its processes: main=PID, ExecStop=PID, any other name for what else is in its group").option("--stop <time|first>", "when the stop was asked for, in seconds of the trace\u2019s clock").option("--restart <time|first>", "when a restart was asked for").option("--manager <pid>", "the pid of the manager (default: 1)", wholeNumber(1, pidMax)).option("--lateness <time>", "how late the manager\u2019s timers may be (default: 251ms, that of systemd)").option("--complete <kinds>", "kinds of events of which the trace misses none: exit,spawn").option(
    "--profile <name|file>",
    "the readings that are allowed: open, literal, systemd-257, a file (default: open)"
  ).option("--json", "as JSON").addHelpText(
    "after",
    `
Ends and forks of processes count as seen where the trace holds some: record sched:sched_process_exit and
sched:sched_process_fork too. Results of a run (--output FILE, with --traces those of all cases) say themselves what the
options say. Exit code: 0 conformant, 1 not, 5 where too little was observed, 2 for a mistake.`
  ).action(
    (files, options) => act(async () => (await import("./judge-command-XPJPVD5H.js")).judgeCommand(files, options, io))
  );
};

// harness/cli/perform.ts
var namedIn = (options) => typeof options.adapter === "object" ? options : withMachine(options);
var perform = async (undertaken, io) => {
  switch (undertaken.kind) {
    case "run": {
      const { operands, options } = undertaken;
      const adapters = severalMachines(options);
      if (adapters !== void 0) {
        return (await import("./run-several-L47M4F7W.js")).runSeveral(adapters, operands, options, io);
      }
      return (await import("./run-command-ZZX5UQUV.js")).runCommand(operands, namedIn(options), io);
    }
    case "hunt":
      return (await import("./hunt-command-MVCNE6AG.js")).huntCommand(namedIn(undertaken.options), io);
    case "exhaust":
      return (await import("./exhaust-command-7WNCUMQK.js")).exhaustCommand(namedIn(undertaken.options), io);
  }
};

export {
  wholeNumber,
  workersOption,
  withImplementation,
  shardOption,
  seedMax,
  suiteOption,
  addHunts,
  withMachine,
  addMachine,
  namedIn,
  perform
};
