import {
  Random
} from "./chunk-43IJOVRW.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  killModes
} from "./chunk-QAWU4L6M.js";

// harness/generators/cell.ts
var generatedTriggers = ["stop", "restart", "own-exit", "watchdog", "start", "reload", "mishap"];
var shares = [
  ["service", { stop: 5, restart: 3, "own-exit": 3, watchdog: 3, start: 2, reload: 1, mishap: 2 }],
  ["socket", { stop: 2, restart: 1, start: 1 }],
  ["mount", { stop: 2, restart: 1, start: 1, reload: 1 }],
  ["swap", { stop: 2, restart: 1, start: 1 }],
  ["scope", { stop: 2, mishap: 1 }]
];
var generatedCells = shares.flatMap(
  ([unitType, triggers]) => generatedTriggers.filter((trigger) => triggers[trigger] !== void 0).flatMap((trigger) => killModes.map((mode) => ({ mode, unitType, trigger })))
);
var block = generatedCells.flatMap(({ unitType, trigger }, index) => {
  const count = shares.find(([type]) => type === unitType)?.[1][trigger] ?? 0;
  return Array.from({ length: count }, () => index);
});
var blockSize = block.length;
var divisor = (a, b) => b === 0 ? a : divisor(b, a % b);
var strides = Array.from({ length: blockSize }, (_, at) => at).filter(
  (stride) => divisor(stride, blockSize) === 1
);
var cellStream = 1;
var cellAt = (seed, index) => {
  const place = index % blockSize;
  const random = new Random(seed, (index - place) / blockSize, cellStream);
  const offset = random.below(blockSize);
  const stride = strides[random.below(strides.length)] ?? 1;
  return block[(offset + place * stride) % blockSize] ?? 0;
};
var generatedCellName = ({ mode, unitType, trigger }) => `${mode} ${unitType} ${trigger}`;

// harness/generators/delays.ts
var stepUs = 1e3;
var secondUs = 1e6;
var delays = [
  "none",
  "second",
  "step",
  "before-stop-timeout",
  "stop-timeout",
  "after-stop-timeout",
  "before-abort-timeout",
  "abort-timeout",
  "after-abort-timeout",
  "before-two-timeouts",
  "two-timeouts",
  "after-two-timeouts",
  "half"
];
var finite = (span) => span === "infinity" ? 10 * secondUs : span;
var delayUs = (delay2, { stop, abort }) => {
  const stopUs = finite(stop);
  const abortUs = finite(abort);
  switch (delay2) {
    case "none":
      return 0;
    case "second":
      return secondUs;
    case "step":
      return stepUs;
    case "before-stop-timeout":
      return Math.max(0, stopUs - stepUs);
    case "stop-timeout":
      return stopUs;
    case "after-stop-timeout":
      return stopUs + stepUs;
    case "before-abort-timeout":
      return Math.max(0, abortUs - stepUs);
    case "abort-timeout":
      return abortUs;
    case "after-abort-timeout":
      return abortUs + stepUs;
    case "before-two-timeouts":
      return Math.max(0, 2 * stopUs - stepUs);
    case "two-timeouts":
      return 2 * stopUs;
    case "after-two-timeouts":
      return 2 * stopUs + stepUs;
    case "half":
      return Math.floor(stopUs / 2 / stepUs) * stepUs;
  }
};

// harness/generators/options.ts
var weighted = (...pairs) => ({
  values: pairs.map(([, value]) => value),
  lots: pairs.flatMap(([weight], index) => Array.from({ length: weight }, () => index))
});
var vital = (options) => ({ ...options, vital: true });
var equal = (...values) => weighted(...values.map((value) => [1, value]));
var valuesOf = (table, chosen) => {
  const values = {};
  for (const field in table) values[field] = table[field]?.values[chosen[field]];
  return values;
};

// harness/generators/process-table.ts
var delay = vital(equal(...delays));
var processTable = {
  /** On the signal of a first pass. */
  first: vital(
    weighted(
      [8, "dies"],
      [10, "ignores"],
      [8, "exits"],
      [2, "fails"],
      [2, "catches"],
      [2, "forks"],
      [1, "forks and exits"],
      [3, "forwards"],
      [2, "asks for time"],
      [2, "says that it stops"],
      [1, "triggers the watchdog"],
      [1, "leaves"]
    )
  ),
  firstDelay: delay,
  /** On SIGHUP. */
  hup: weighted([6, "as first"], [4, "ignores"], [3, "dies"], [2, "exits"]),
  /** On the watchdog's signal. */
  watchdog: weighted([8, "as first"], [3, "dies"], [2, "ignores"], [2, "exits"]),
  /** On a final signal that can be caught. */
  final: vital(weighted([6, "dies"], [6, "ignores"], [3, "exits"], [1, "forks"])),
  finalDelay: delay,
  state: weighted([12, "ordinary"], [3, "stopped"], [2, "zombie"], [1, "kernel thread"]),
  /** What it does by itself, `ownDelay` after the case began (or it did). */
  own: weighted(
    [12, "nothing"],
    [3, "exits"],
    [1, "fails"],
    [2, "forks"],
    [1, "signals"],
    [2, "exits with main"],
    [1, "leaves"]
  ),
  ownDelay: delay,
  /** Whether it sleeps from its beginning so that no signal has any effect: for ever, or for `ownDelay`. */
  sleeps: weighted([40, "never"], [1, "for ever"], [1, "for a while"]),
  /** Whether it is another user's, so that the manager may not signal it. */
  isProtected: weighted([30, false], [1, true]),
  /** The sub-group that it is in, where the unit delegates. */
  subgroup: weighted([2, void 0], [2, "payload"], [1, "helpers"])
};
var commandTable = {
  does: vital(
    weighted(
      [8, "succeeds"],
      [6, "hangs"],
      [4, "hangs on"],
      [4, "takes time"],
      [2, "fails"],
      [2, "ends main"],
      [2, "forks"],
      [1, "exits with main"],
      [1, "dies late"],
      [1, "cannot be killed"]
    )
  ),
  delay,
  /** Whether its failure counts as success. */
  ignoresFailure: weighted([6, false], [1, true])
};

// harness/generators/scene-table.ts
var tieOrders = [
  defaultTies,
  ["operation", "wake", "process"],
  ["process", "operation", "wake"],
  ["process", "wake", "operation"],
  ["wake", "operation", "process"],
  ["wake", "process", "operation"]
];
var sceneTable = {
  ties: equal(...tieOrders),
  /** When the trigger comes, counted from the beginning (of a watchdog: from when it expires first). */
  when: weighted([6, "second"], [3, "none"], [1, "step"], [1, "stop-timeout"]),
  hasMain: weighted([10, true], [1, false]),
  /** Where the main process is, and whose child. One that is not the manager's is named by a file or a notification. */
  mainPlace: weighted([36, "as usual"], [1, "outside"], [1, "foreign"], [1, "foreign and outside"]),
  /** Whether processes of an earlier run are there before a start. */
  hasLeftOvers: weighted([3, false], [1, true]),
  hasOutsider: weighted([2, false], [1, true]),
  restart: weighted([4, "restart"], [1, "try-restart"], [1, "dependency-restart"], [1, "reload-or-restart"]),
  hasReload: weighted([4, false], [1, true]),
  /** How the main process ends by itself. */
  end: weighted([4, "status 0"], [3, "status 1"], [2, "SIGKILL"], [1, "SIGTERM"], [1, "SIGSEGV"]),
  /** What becomes of a start. */
  start: weighted([3, "stopped"], [2, "left alone"], [2, "restarted"], [2, "stopped after it"]),
  /** How long after the start the stop comes. */
  startDelay: equal("second", "none", "step"),
  mishap: equal(
    "STOPPING=1",
    "no memory for main",
    "no memory for a worker",
    "RuntimeMaxSec=",
    "a signal to main",
    "a signal to a worker"
  ),
  reload: equal("reload", "remount", "reload-or-restart")
};
var extraTable = {
  what: weighted(
    [4, "stop"],
    [3, "restart"],
    [2, "start"],
    [1, "try-restart"],
    [1, "reload-or-restart"],
    [2, "reload"],
    [3, "daemon-reload"],
    [2, "watchdog"],
    [2, "STOPPING=1"],
    [2, "WATCHDOG=trigger"],
    [1, "EXTEND_TIMEOUT_USEC="],
    [1, "READY=1"],
    [3, "main exits"],
    [2, "a worker exits"],
    [1, "main is killed"],
    [1, "a worker is stopped"],
    [1, "a worker is continued"],
    [2, "main forks"],
    [1, "a worker forks"],
    [1, "no memory"],
    [2, "the group is frozen"],
    [2, "the group is frozen for a while"],
    [1, "main leaves"],
    [1, "a worker leaves"],
    [1, "a worker becomes main"]
  ),
  delay: equal(...delays),
  side: weighted([5, "after"], [1, "before"]),
  /** What a reloaded configuration says otherwise. */
  change: equal("KillMode=", "KillSignal=", "FinalKillSignal=", "the timeout", "SendSIGKILL=")
};

// harness/generators/settings-table.ts
var settingsTable = {
  /** Whether KillMode= is written where it is the default. */
  writesDefaultMode: equal(false, true),
  killSignal: weighted(
    [24, void 0],
    [6, "SIGINT"],
    [5, "SIGUSR1"],
    [3, "SIGHUP"],
    [3, "SIGWINCH"],
    [2, "SIGQUIT"],
    [2, "QUIT"],
    [2, "SIGKILL"],
    [2, "SIGCONT"],
    [1, "SIGSTOP"],
    [2, "RTMIN+3"],
    [1, "2"],
    [1, "SIGIOT"],
    [1, "sigint"],
    [1, "SIGNONE"]
  ),
  restartKillSignal: weighted(
    [24, void 0],
    [10, "SIGUSR2"],
    [4, "SIGTERM"],
    [3, "SIGINT"],
    [2, "SIGHUP"],
    [1, "SIGKILL"],
    [1, "SIGCONT"],
    [1, "HUP"],
    [1, "12"]
  ),
  sendSighup: weighted([24, void 0], [8, "yes"], [4, "true"], [4, "no"], [2, "on"], [1, "1"], [1, "y"], [1, ""]),
  sendSigkill: weighted([24, void 0], [8, "no"], [4, "false"], [4, "yes"], [2, "off"], [1, "0"], [1, "n"], [1, ""]),
  finalKillSignal: weighted(
    [24, void 0],
    [8, "SIGQUIT"],
    [4, "SIGUSR2"],
    [3, "SIGABRT"],
    [3, "SIGTERM"],
    [1, "SIGHUP"],
    [1, "SIGCONT"],
    [1, "ABRT"],
    [1, "3"]
  ),
  watchdogSignal: weighted(
    [24, void 0],
    [6, "SIGSEGV"],
    [4, "SIGTERM"],
    [3, "SIGKILL"],
    [2, "SIGUSR1"],
    [1, "USR1"],
    [1, "11"]
  ),
  timeoutStop: weighted([16, "10s"], [10, "2s"], [4, void 0], [4, "1500ms"], [3, "infinity"], [2, "0"], [2, "1ms"]),
  timeoutAbort: weighted([24, void 0], [6, "3s"], [3, "20s"], [2, "infinity"], [1, "0"], [1, ""]),
  timeoutStart: weighted([24, void 0], [8, "3s"], [2, "10s"], [1, "infinity"], [1, "0"]),
  stopFailureMode: weighted([24, void 0], [4, "abort"], [3, "kill"], [1, "terminate"]),
  startFailureMode: weighted([24, void 0], [4, "abort"], [3, "kill"], [1, "terminate"]),
  serviceType: weighted(
    [20, void 0],
    [4, "exec"],
    [6, "notify"],
    [6, "forking"],
    [4, "oneshot"],
    [1, "idle"],
    [1, "dbus"],
    [1, "notify-reload"]
  ),
  /** How the main process of a forking service is known. */
  knownBy: equal("pid file", "guess", "nothing"),
  remainAfterExit: weighted([12, void 0], [2, "yes"], [1, "no"]),
  exitType: weighted([12, void 0], [2, "cgroup"], [1, "main"]),
  restart: weighted(
    [24, void 0],
    [3, "always"],
    [2, "on-failure"],
    [2, "on-watchdog"],
    [1, "on-abnormal"],
    [1, "on-abort"],
    [1, "on-success"]
  ),
  /** Whether the unit makes sub-groups of its own. */
  delegate: weighted([10, void 0], [1, "yes"]),
  runtimeMax: weighted([24, void 0], [1, "5s"], [1, "infinity"]),
  /** Something odd about the file as a whole. */
  oddity: weighted(
    [40, "none"],
    [2, "drop-in"],
    [2, "wrong section"],
    [1, "mode twice"],
    [1, "mode reset"],
    [1, "bad mode"],
    [1, "bad signal after a good one"],
    [1, "section twice"]
  )
};

// harness/generators/shape.ts
var shapeCounts = {
  workers: [1, 1, 1, 0, 0, 2, 2, 3, 4],
  stopCommands: [0, 0, 0, 1, 1, 2, 3],
  postCommands: [0, 0, 0, 0, 1, 2],
  preCommands: [0, 0, 0, 1],
  extras: [0, 0, 0, 1, 2]
};

export {
  generatedCells,
  cellAt,
  generatedCellName,
  stepUs,
  delayUs,
  valuesOf,
  processTable,
  commandTable,
  sceneTable,
  extraTable,
  settingsTable,
  shapeCounts
};
