#!/usr/bin/env node
import {
  addHunts,
  addMachine,
  perform,
  seedMax,
  shardOption,
  suiteOption,
  wholeNumber,
  withImplementation,
  withMachine,
  workersOption
} from "./chunks/chunk-RZSCAZFB.js";
import {
  printableLines
} from "./chunks/chunk-KI7GRJWK.js";
import {
  exitCodes
} from "./chunks/chunk-E2RGNN26.js";
import {
  packageVersion
} from "./chunks/chunk-NMEVBGK6.js";
import "./chunks/chunk-6M5GG3IU.js";
import "./chunks/chunk-BMGLCR4O.js";
import "./chunks/chunk-TNTYKKM5.js";

// harness/cli/main.ts
import process3 from "node:process";

// harness/cli/ask-line.ts
import process from "node:process";
import { createInterface } from "node:readline";
var lines;
var terminal;
var askLine = async (words) => {
  if (lines === void 0) {
    const { stdin: input, stdout } = process;
    terminal = createInterface(input.isTTY ? { input, output: stdout, prompt: words } : { input });
    lines = terminal[Symbol.asyncIterator]();
    terminal.on("SIGINT", () => terminal?.close());
  }
  if (process.stdin.isTTY) terminal?.prompt();
  const next = await lines.next();
  return next.done === true ? void 0 : next.value;
};
var askNoMore = () => {
  terminal?.close();
};

// harness/cli/compile-sparingly.ts
import process2 from "node:process";
import { setFlagsFromString } from "node:v8";
var inlinedBytesMax = 200;
var interruptBudget = 3e5;
var hasInterruptBudget = () => process2.versions.v8.startsWith("11.");
var compileSparingly = () => {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${inlinedBytesMax}`);
  if (hasInterruptBudget()) setFlagsFromString(`--interrupt-budget=${interruptBudget}`);
};

// harness/cli/run-cli.ts
import { Command, CommanderError, Option } from "commander";

// harness/cli/add-adapter-commands.ts
var addDoctor = (program, io2, act) => {
  program.command("doctor").description("examine an adapter in any language step by step: killspec doctor -- CMD ARGS...").option("--sandbox", "run it without network and with a read-only file system").option("--json", "as JSON, when all is done").addHelpText(
    "after",
    `
Each step that fails shows what was sent and received, what was expected, and a command that shows it without killspec.
Exit code: 0 where all steps are passed, 1 where an answer is wrong, 2 a mistake in what was given, 4 the adapter crashed,
hung or broke the protocol, 6 it declares nothing that could be examined.`
  ).action(
    (options) => act(async (given) => (await import("./chunks/doctor-command-BXXQSAOE.js")).doctorCommand({ ...options, ...given }, io2))
  );
};
var addShell = (program, io2, act) => {
  program.command("shell").description("speak the protocol with an adapter by hand: killspec shell -- CMD ARGS...").option("--sandbox", "run it without network and with a read-only file system").option("--record <file>", "write what is sent and received to a file").addHelpText(
    "after",
    `
Lines are read from standard input: reset, stop, exit main, wake 90s and the like (help lists them), or JSON as it is.
Exit code: 0, 2 for a mistake in what was typed, 4 where the adapter did not exit in the end, with status 0.`
  ).action(
    (options) => act(async (given) => (await import("./chunks/shell-command-EJLOQG2V.js")).shellCommand({ ...options, ...given }, io2))
  );
};
var addAdapterCommands = (program, io2, act) => {
  addDoctor(program, io2, act);
  addShell(program, io2, act);
};

// harness/cli/add-merge.ts
var addMerge = (program, io2, act) => {
  program.command("merge").description("make one result of the shards of a run or a hunt, the one that playing it in one go would have given").argument("<FILES...>", "files of --shard, or of merge --part").requiredOption("-o, --output <file>", "the file to write").option("--part", "write what there is where shards are missing, to be merged further").addHelpText(
    "after",
    `
In which order files are named, and in how many steps they are merged, makes no difference; a shard that is named twice
counts once. Exit code: that of the run or hunt that is made whole; 0 of a part; 2 where files do not belong together or
some are missing.`
  ).action(
    (files, options) => act(async (given) => (await import("./chunks/merge-command-S25DJD6R.js")).mergeCommand(files, { ...options, ...given }, io2))
  );
};

// harness/cli/add-look-ups.ts
var failureMax = 1e6;
var addLookUps = (program, io2, act) => {
  program.command("explain").description("say what a rule promises, what a point leaves open, what a sentence is").argument("<RULE|AMBIGUITY|SENTENCE>", "an id such as KM-MX-2, AMB-17 or kill-mode.2.1").option("--json", "as JSON").action(
    (id, options) => act(async () => (await import("./chunks/explain-command-THDXY32K.js")).explainCommand(id, options, io2))
  );
  program.command("why").description("say all that is known of a failure of the last run").argument("[N]", "its number", wholeNumber(1, failureMax), 1).action((number) => act(async (color) => (await import("./chunks/why-command-CM43RUQ2.js")).whyCommand(number, color, io2)));
  program.command("page").description("print the sentences of systemd.kill(5) as a table, or compare a page with them").option("--check [file]", "compare this page, or the one installed on this machine").option("--text [file]", "show the words of this page, or of the one installed").option("--json", "as JSON").action(
    (options) => act(async () => (await import("./chunks/page-command-BM34Q5K5.js")).runPageCommand(options, { ...io2, env: { ...io2.env } }))
  );
};

// harness/cli/add-campaign.ts
var partsMax = 1e6;
var triesMax = 1e3;
var leaseSecondsMax = 3600;
var withPlace = (command) => command.option("--folder <dir>", "the folder of the campaign, for workers of one machine").option("--redis <url>", "the Redis or Valkey of the campaign: redis://, rediss://, unix:PATH (or KILLSPEC_REDIS)").option("--name <name>", "the name of the campaign among those of a Redis (default: campaign)");
var addCampaign = (program, io2, act, undertakenBy2) => {
  const campaign = program.command("campaign").description("play a run or a hunt in parts, by as many workers as there are, on one machine or many").addHelpText(
    "after",
    `
As in: killspec campaign start --folder nightly -- hunt --runs 1000000 --adapter ./my-init.ts
Then campaign work --folder nightly, as often as there are cores, and campaign results --folder nightly -o nightly.ndjson.
With --redis URL in the place of --folder workers may be anywhere; that needs the packages bullmq and ioredis.`
  );
  withPlace(campaign.command("start")).description("begin a campaign: killspec campaign start --folder DIR -- hunt --runs 1000000").option(
    "--parts <n>",
    "into how many parts it is cut (default: 5000 worlds or 16 cases each)",
    wholeNumber(1, partsMax)
  ).option("--tries <n>", "how often a part is tried before it is set aside (default: 5)", wholeNumber(1, triesMax)).action(
    (options) => act(
      async ({ adapter, ...given }) => (await import("./chunks/campaign-command-6CQRFG7I.js")).campaignStart(
        adapter ?? [],
        { ...options, ...given },
        undertakenBy2,
        io2
      )
    )
  );
  withPlace(campaign.command("work")).description("play parts until none is left; may be started anywhere and ended at any time").addOption(workersOption("threads, processes or machines that play a part")).option(
    "--lease <seconds>",
    "with --redis: so long after its last sign of life a worker\u2019s part is given to another (default: 30)",
    wholeNumber(1, leaseSecondsMax)
  ).action(
    (options) => act(
      async (given) => (await import("./chunks/campaign-command-6CQRFG7I.js")).campaignWork({ ...options, ...given }, undertakenBy2, io2)
    )
  );
  withPlace(campaign.command("status")).description("say how far a campaign has come").option("--json", "as JSON").action(
    (options) => act(async (given) => (await import("./chunks/campaign-command-6CQRFG7I.js")).campaignStatus({ ...options, ...given }, io2))
  );
  withPlace(campaign.command("results")).description("write the result of a campaign: the bytes that playing it in one go would have given").requiredOption("-o, --output <file>", "the file to write").option("--part", "write what there is where parts are missing, to be merged").addHelpText("after", "\nExit code: that of the run or hunt; 6 where parts are missing or were set aside.").action(
    (options) => act(async (given) => (await import("./chunks/campaign-command-6CQRFG7I.js")).campaignResults({ ...options, ...given }, io2))
  );
};

// harness/cli/add-readings-commands.ts
var collect = (value, before) => [...before ?? [], value];
var addReadings = (program, io2, act) => {
  withImplementation(
    program.command("readings").description("say which readings of the page an implementation follows, and by which cases that is known").argument("[RESULTS]", "a file of run --output (default: all cases are played)")
  ).option("--json", "as JSON").option("-o, --output <file>", "write what it follows to a file, as a profile").option("--predicted", "the quirks of the implementation, and how far they and its readings predict it").addHelpText(
    "after",
    "\nAlso with -- CMD ARGS... at the end. Exit code: 0, 2 a mistake in what was given, 6 interrupted."
  ).action(
    (file, options) => act(
      async (given) => (await import("./chunks/readings-command-LD7V23VA.js")).readingsCommand(file, { ...withMachine(options), ...given }, io2)
    )
  );
};
var addDistinguish = (program, io2, act) => {
  program.command("distinguish").description("show the shortest scenario in which readings, profiles or implementations differ").argument(
    "[AMBIGUITY|SIDES...]",
    "AMB-16, or two of: AMB-16=restart-too, literal, profile:systemd-257, a file, killspec:NAME, systemd-257"
  ).option("--case <name|file>", "only in this case, or scenario file; may be repeated", collect).option("--bound <name>", "how far the small scope is gone through: tiny, small or wide (default: tiny)").option("-o, --output <file>", "save the scenario to a file").option("--json", "as JSON").addHelpText(
    "after",
    `
Two readings differ where one allows a trace that the other refuses. Looked through are the cases of the suite, the small
scope, and some drawn worlds; what is found is made as small as it can be. -- CMD ARGS... at the end is the second side.
Exit code: 0, whether there is a difference or none, 2 a mistake in what was given, 6 interrupted, or nothing could be
compared.`
  ).action(
    (operands, options) => act(
      async (given) => (await import("./chunks/distinguish-command-ROBILPAQ.js")).distinguishCommand(operands, { ...options, ...given }, io2)
    )
  );
};
var addDossier = (program, io2, act) => {
  program.command("dossier").description("write all about an open point into one file: readings, scenarios, what implementations do, wordings").argument("<AMBIGUITY>", "an id such as AMB-16").option("-o, --output <file>", "a file that ends in .md or .html (default: Markdown to standard output)").addHelpText(
    "after",
    "\nWho reads it needs no killspec and no other file. Exit code: 0, or 2 for a mistake in what was given."
  ).action(
    (id, options) => act(async () => (await import("./chunks/dossier-command-VEMOQ4D4.js")).dossierCommand(id, options, io2))
  );
};
var addWhatIf = (program, io2, act) => {
  program.command("what-if").description("say which verdicts and sentences would be others if the page settled a point, or said something else").argument(
    "[IMPLEMENTATION|RESULTS...]",
    "systemd-257, killspec:NAME, a file of an adapter or of run --output --traces (default: the reference and all recordings)"
  ).option("--set <reading>", "settle an open point: AMB-16=only-kill-signal; may be repeated", collect).option("--overlay <file>", "rules that are dropped or changed, as YAML").option("--profile <name|file>", "the readings that are allowed before: open, literal, a file (default: open)").option("--json", "as JSON").addHelpText(
    "after",
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
for a mistake in what was given.`
  ).action(
    (operands, options) => act(
      async (given) => (await import("./chunks/what-if-command-UYLSHCI3.js")).whatIfCommand(operands, { ...options, ...given }, io2)
    )
  );
};
var addReadingsCommands = (program, io2, act) => {
  addReadings(program, io2, act);
  addDistinguish(program, io2, act);
  addDossier(program, io2, act);
  addWhatIf(program, io2, act);
};

// harness/cli/add-reports.ts
var portMax = 65535;
var addReports = (program, io2, act) => {
  program.command("report").description("make one HTML file of results, to look at in a browser, or files for other tools").argument(
    "<RESULTS...>",
    "files of run, hunt or exhaust --output; several stand side by side; and of npm run bench"
  ).option("-o, --output <file>", "the file to write (default: report.html)").option("--junit <file>", "write one run as JUnit XML").option("--sarif <file>", "write one run as SARIF 2.1.0").option("--markdown <file>", "write one run as Markdown").option("--badge <file>", "write the score of one run for shields.io to draw").addHelpText(
    "after",
    `
The HTML file needs nothing else: no network, no other file. It is left out where only others are asked for. Exit
code: 0 where all was written, whatever the results come to; 2 for results that are not whole and sealed.`
  ).action(
    (files, options) => act(async (color) => (await import("./chunks/report-command-Z734THNT.js")).reportCommand(files, { ...options, ...color }, io2))
  );
  program.command("serve").description("show results in a browser while a hunt writes them").argument("<RESULTS...>", "files of run, hunt or exhaust --output, which may still grow").option("--port <n>", "the port (default: any that is free)", wholeNumber(1, portMax)).addHelpText(
    "after",
    `
Only this machine reaches it, and it changes nothing. What has no end yet is shown as running. Ctrl-C ends it.`
  ).action(
    (files, options) => act(async (color) => (await import("./chunks/serve-command-WQP7AEEV.js")).serveCommand(files, { ...options, ...color }, io2))
  );
};

// harness/cli/add-self-checks.ts
var indexMax = 2 ** 48;
var numberMax = 1e6;
var addPerturb = (program, io2, act) => {
  program.command("perturb").description("change conforming traces in every way, and say what refuses each change, or excuses it").option("--cell <words>", 'only these cells: a mode, a unit type, a trigger, as in "mixed service stop"').option("--profile <name>", "only traces made by literal, reference or a reading: AMB-06=again").option("--world <n>", "only this world of each cell", wholeNumber(0, numberMax)).option("--change <n>", "show this change of one trace", wholeNumber(0, numberMax)).option("--drawn <n>", "worlds of each cell that are drawn besides (default: 2)", wholeNumber(0, numberMax)).option("--thorough", "every deviation in every world, where otherwise one in 16 is played").addOption(workersOption("threads that perturb (default: 2)")).option("--json", "as JSON").addHelpText(
    "after",
    `
A change drops or doubles one signal, sends it to another or as another, swaps it with its neighbour, sends it one
resolution early or late, or sends one out of nowhere. What is accepted and has no name is saved in .killspec/perturbed/.
Exit code: 0 where there is no such thing and every gross fault is refused, else 1; 2 a mistake in what was given, 6
interrupted.`
  ).action(
    (options) => act(async (color) => (await import("./chunks/perturb-command-HRCB7CJJ.js")).perturbCommand({ ...options, ...color }, io2))
  );
};
var addCrosscheck = (program, io2, act) => {
  program.command("crosscheck").description("judge traces by the rules and by the state machine, and show where the two disagree").argument("[FILES|PATTERNS...]", "only these cases, in every way in which they can be judged").option("--leg <name>", "literal, suite, deviations, joint or drawn (default: all of them)").option("--runs <n>", "how many worlds of each leg", wholeNumber(1, indexMax)).option("--budget <time>", "as many worlds as can be compared in this time: 30s, 10m").option("--seed <n>", "the seed of whatever is drawn (default: 1)", wholeNumber(0, seedMax)).option("--from <n>", "the first world of the leg (default: 0)", wholeNumber(0, indexMax)).addOption(workersOption("threads that compare (default: 2)")).option("--thorough", "all changes of each trace, where otherwise one in four is judged").option("--profile <file|literal>", "with cases: the readings to judge by (default: literal)").addHelpText(
    "after",
    `
literal: the exhausted small scope, each trace with every change of one effect. suite: the scenarios under every single
deviation from literal. deviations: worlds that touch what each deviation takes otherwise. joint: 200 profiles drawn at
random. drawn: generated worlds. The first disagreement is made small and saved in .killspec/crosscheck/.
Exit code: 0 where there is none, 1 where there is one, 2 a mistake in what was given, 6 interrupted.`
  ).action(
    (operands, options) => act(
      async (color) => (await import("./chunks/crosscheck-command-AVR5K6EB.js")).crosscheckCommand(operands, { ...options, ...color }, io2)
    )
  );
};
var addMutants = (program, io2, act) => {
  program.command("mutants").description("find out of deliberately wrong implementations what kills them").argument("[NAME]", "only this mutant, or those of this operator, or of this operator at this place").option("--all", "more worlds, and what each does in all of the small scope; takes many minutes").addOption(workersOption("threads that try them (default: 2)")).option("--json", "as JSON, with every case that kills each").addHelpText(
    "after",
    `
Mutants are the reference with a mistake, and a manager driven by the state machine with one decision gone wrong. Each
dies under every reading, or under literal only, and then a reading is named that allows it.
killspec run --adapter killspec:NAME plays one of them.
Exit code: 0 where there are no others, 1 where there are, 2 a mistake in what was given, 6 interrupted.`
  ).action(
    (name, options) => act(async (given) => (await import("./chunks/mutants-command-REK5ZKTV.js")).mutantsCommand(name, { ...options, ...given }, io2))
  );
};
var addSelfChecks = (program, io2, act) => {
  addPerturb(program, io2, act);
  addCrosscheck(program, io2, act);
  addMutants(program, io2, act);
};

// harness/cli/run-cli.ts
var collect2 = (value, before) => [...before ?? [], value];
var repeatMax = 1e3;
var takingCommand = [
  "run",
  "hunt",
  "exhaust",
  "readings",
  "distinguish",
  "doctor",
  "shell",
  "campaign"
];
var splitCommand = (argv) => {
  const at = argv.indexOf("--");
  const own = at === -1 ? argv : argv.slice(0, at);
  const name = own.find((word) => !word.startsWith("-"));
  return at !== -1 && name !== void 0 && takingCommand.includes(name) ? { own, adapter: argv.slice(at + 1) } : { own: argv };
};
var addRun = (program, io2, act, performing) => {
  withImplementation(
    program.command("run").description("play cases on an implementation and judge what it does").argument("[FILES|PATTERNS...]", "scenario files (run alone), folders (run beside ours), patterns of case names")
  ).option("--case <name>", "only this case, or the cases below this name; may be repeated", collect2).option("--rule <id>", "only cases of this rule; may be repeated", collect2).option(
    "--profile <name|file>",
    "the readings that are allowed: open, literal, systemd-257, a file (default: open)"
  ).option("--repeat <n>", "play each case so often; one that differs is nondeterministic", wholeNumber(1, repeatMax)).option("--seed <n>", "the seed of whatever is drawn at random", wholeNumber(0, seedMax)).option("--failed", "only what failed in the last run, on its implementation if none is named").option("--bail", "stop at the first failure").option("--output <file>", "write the results to a file, as sealed NDJSON").option("--resume <file>", "go on with a run that was to write this file and was interrupted, or killed").addOption(shardOption()).option("--traces", "keep the traces of conformant cases in the results, too").addOption(workersOption("threads, processes or machines that play")).option("--record <file>", "write what is sent to a command, and received, to a file").addOption(suiteOption("only the rules and cases of this frozen set (default: all)")).option("--junit <file>", "write the results to a file as JUnit XML").option("--sarif <file>", "write them as SARIF 2.1.0: what failed, by the sentences of the page").option("--markdown <file>", "write them as Markdown: the summary of a job").option("--badge <file>", "write the score for shields.io to draw").option("--annotations", "say what failed in GitHub's words, too (default: where GITHUB_ACTIONS is true)").option("--baseline <file>", "failures that are known, with the reason of each: only others fail the run").option("--today <date>", "the day by which known failures are overdue (default: today, by UTC)").option("--require-implementation", "refuse to judge the reference when no adapter is given").addHelpText(
    "after",
    `
-- CMD ARGS... at the end names an implementation that speaks the protocol on its standard input and output. Without
that and --adapter the reference that comes with killspec is judged, but not where a baseline or a file for other tools
is named.
Exit code: 0 conformant, 1 not, or not as the baseline knows, 2 a mistake in what was given, 3 killspec failed, 4 the
implementation crashed, hung or broke the protocol, 5 inconclusive or not the same twice, 6 interrupted, or nothing was
judged. Several machines or recordings, with commas between them, end with a comparison.`
  ).action(
    (operands, options) => act((given) => performing({ kind: "run", operands, options: { ...options, ...given } }, io2))
  );
};
var addBaseline = (program, io2, act) => {
  program.command("baseline").description("bring a file of known failures up to what the last run showed").argument("[FILE]", "the file (default: the one of killspec.config.yaml)").option("--update", "add what fails and is not known, remove what does not fail so any more").option("--prune", "only remove").option("--why <text>", "the reason of all that is added; without it each is to be given one by hand").addHelpText(
    "after",
    `
Entries that stay are left as they are, with their comments and reasons. An entry without a reason is an error of
run --baseline. Exit code: 0, or 2 for what cannot be used.`
  ).action(
    (file, options) => act(async (color) => (await import("./chunks/baseline-command-S5WCNK3V.js")).baselineCommand(file, { ...options, ...color }, io2))
  );
};
var addDiff = (program, io2, act) => {
  program.command("diff").description("compare the results of two runs, or two versions of the page").argument("<OLD>", "a file of run --output; with --page, a version: 247").argument("<NEW>", "a later one").option("--page", "what changed in the words of the page, and in verdicts by that").option("--profile <name|file>", "with --page: the readings that are allowed (default: open)").option("--json", "as JSON").addHelpText(
    "after",
    `
Exit code: 1 where something that conformed does not any more, or is not declared any more; 2 for a file that is not
whole; else 0. Instants are compared where both files hold the trace: run --traces keeps those of conformant cases, too.`
  ).action(
    (before, after, options) => act(
      async (color) => (await import("./chunks/diff-command-MYPIWUAU.js")).diffCommand(before, after, { ...options, ...color }, io2)
    )
  );
};
var addList = (program, io2, act) => {
  program.command("list").description("list cases, or the rules, the ambiguities, the implementations").argument("[FILES|PATTERNS...]", "scenario files, folders, patterns of case names").option("--rule <id>", "only cases of this rule; may be repeated", collect2).option("--rules", "list the rules").option("--ambiguities", "list the points that the page leaves open").option("--implementations", "list the implementations that come with killspec").option("--json", "as JSON").action(
    (operands, options) => act(async () => (await import("./chunks/list-command-VGAJ5QNM.js")).listCommand(operands, options, io2))
  );
};
var addPredict = (program, io2, act) => {
  program.command("predict").description("say how units will be stopped: what is sent to whom and when, by which sentence of the page").argument("<UNIT...>", "the path of a unit file, or the name of a unit of this machine").option("--restart", "in a restart job").option("--watchdog", "when the watchdog timeout of the service expires").option("--profile <name|file>", "the readings that are allowed: literal, systemd-257, a file (default: literal)").option("--json", "as JSON").addHelpText(
    "after",
    `
Names are looked up where systemd looks (SYSTEMD_UNIT_PATH is heeded), with their drop-ins. What another reading of the
page would change is marked. Exit code: 0, also for a masked unit or a template; 2 for what cannot be read, is not there
or has no processes to be killed (a timer, a target, a path).`
  ).action(
    (units, options) => act(
      async (color) => (await import("./chunks/predict-command-EQ7GUFFC.js")).runPredictCommand({ ...options, ...color, units }, io2)
    )
  );
};
var addInit = (program, io2, act) => {
  program.command("init").description("write an adapter to begin with, in a language of your choice").option("--lang <language>", "python, javascript, c or rust").option("--ci <service>", "a workflow that runs the suite at every push: github").action((options) => act(async () => (await import("./chunks/init-command-VAISG5JI.js")).initCommand(options, io2)));
};
var addStart = (program, io2, act) => {
  program.command("start").description("show what killspec does, on the reference and on a broken implementation").action(() => act(async (color) => (await import("./chunks/start-command-FCFLQRK7.js")).startCommand(color, io2)));
};
var buildProgram = (io2, adapter, performing, keep) => {
  const program = new Command("killspec");
  program.description("Tells whether a service manager kills processes the way systemd.kill(5) says.").version(packageVersion(), "-V, --version", "print the version").helpOption("-h, --help", "print this help").helpCommand("help [command]", "print the help of a command").addOption(new Option("--no-color", "no colours (as with NO_COLOR)")).option("--progress", "say how far it is, also where standard error is no terminal").configureOutput({
    writeOut: io2.write,
    writeErr: (text) => io2.writeError(printableLines(text.replace(/^error: /, "killspec: "))),
    getOutHelpWidth: () => io2.columns ?? 100
  }).showHelpAfterError("npx killspec --help lists the commands").exitOverride();
  const act = async (run) => {
    const { color, progress } = program.opts();
    keep(
      await run({
        color,
        ...progress === true ? { progress } : {},
        ...adapter === void 0 ? {} : { adapter }
      })
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
    (to, using, doing) => addCampaign(to, using, doing, undertakenBy),
    addMachine,
    addInit,
    addAdapterCommands,
    addSelfChecks
  ])
    add(program, io2, act, performing);
  for (const command of program.commands) {
    command.copyInheritedSettings(program).helpOption("-h, --help", "print this help").showHelpAfterError(`npx killspec ${command.name()} --help says more`);
  }
  return program;
};
var undertakenBy = async (words, io2) => {
  let undertaken;
  await runCli(words, io2, async (typed) => {
    undertaken = typed;
    return exitCodes.ok;
  });
  return undertaken;
};
var codeOfParsing = (error) => {
  const isHelp = ["commander.helpDisplayed", "commander.version"].includes(error.code);
  return isHelp || error.code === "commander.help" && error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
};
var oneLine = (error) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split("\n")[0] ?? "";
var runCli = async (argv, io2, performing = perform) => {
  let code = exitCodes.ok;
  try {
    const { own, adapter } = splitCommand(argv);
    if (adapter !== void 0 && own.some((word) => /^--adapter(?:=|$)/.test(word))) {
      io2.writeError(
        "killspec: --adapter and a command after -- both name an implementation\n  leave one of them out\n"
      );
      return exitCodes.usage;
    }
    const program = buildProgram(io2, adapter, performing, (given) => {
      code = given;
    });
    await program.parseAsync(own, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return codeOfParsing(error);
    io2.writeError(
      `killspec itself failed: ${oneLine(error)}
  Please report this, with the command and \`killspec --version\`.
`
    );
    return exitCodes.harnessError;
  }
};

// harness/cli/main.ts
for (const stream of [process3.stdout, process3.stderr]) {
  stream.on("error", (error) => {
    if (error.code === "EPIPE") process3.exit();
    throw error;
  });
}
var io = {
  write: (text) => void process3.stdout.write(text),
  writeError: (text) => void process3.stderr.write(text),
  env: process3.env,
  cwd: process3.cwd(),
  now: () => /* @__PURE__ */ new Date(),
  ...process3.stdout.isTTY ? { columns: process3.stdout.columns } : {},
  ask: askLine,
  askNoMore,
  errorIsTerminal: process3.stderr.isTTY,
  onInterrupt: (listener) => {
    process3.once("SIGINT", listener);
    return () => process3.off("SIGINT", listener);
  }
};
compileSparingly();
process3.exitCode = await runCli(process3.argv.slice(2), io);
