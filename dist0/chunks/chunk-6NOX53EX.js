import {
  startThreads
} from "./chunk-LUFHF5JC.js";
import {
  startProgress
} from "./chunk-X5ZL7NYF.js";
import {
  knownBy
} from "./chunk-GWZJU2RE.js";
import {
  noteExercised
} from "./chunk-Q2TBTU73.js";
import {
  playsInThreads
} from "./chunk-7CY7C6ZZ.js";
import {
  playRun
} from "./chunk-TDZWAX62.js";
import {
  RunSheet,
  runHeader
} from "./chunk-AM2S6V4C.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";

// harness/cli/play-plan.ts
var runOptionsOf = ({ profile, suite, known }, { seed = 1, repeat, traces, bail }) => ({
  profile,
  killspec: packageVersion(),
  seed,
  ...repeat === void 0 ? {} : { repeat },
  ...suite === void 0 ? {} : { suite: suite.suite, rules: suite.rules },
  ...traces === true ? { keepAll: true } : {},
  ...bail === void 0 ? {} : { bail },
  ...known === void 0 ? {} : { isKnown: knownBy(known.baseline, profile) }
});
var startMakers = async ({ cases, place, latenessUs }, { profile, repeat, rules, keepAll }, workerCount, folder) => {
  if (workerCount === 1 || !playsInThreads(place)) return void 0;
  const start = {
    adapter: place,
    folder,
    cases: cases.map(({ name, rules: about, world }) => ({ name, rules: about, world })),
    options: {
      profile,
      ...repeat === void 0 ? {} : { repeat },
      ...rules === void 0 ? {} : { rules },
      ...keepAll === void 0 ? {} : { keepAll }
    },
    ...latenessUs === void 0 ? {} : { latenessUs }
  };
  return startThreads("run-thread", workerCount, start);
};
var planHeader = (planned, options) => runHeader(planned.cases, planned.player.implementation, runOptionsOf(planned, options));
var playSheet = async (planned, options, io, { before = [], onTaken = () => {
} } = {}) => {
  const { cases, player } = planned;
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const progress = startProgress(io, { progress: options.progress, before: before.length });
  const rules = /* @__PURE__ */ new Set();
  const runOptions = {
    ...runOptionsOf(planned, options),
    signal: interrupt.signal,
    onProgress: ({ last, ...state }) => {
      noteExercised(rules, last.outcome);
      progress.show({ ...state, rules: rules.size });
      onTaken(sheet);
    }
  };
  const sheet = new RunSheet(planHeader(planned, options), runOptions);
  const isOver = before.some((taken) => !sheet.take(taken));
  const threads = isOver ? void 0 : await startMakers(planned, runOptions, options.workers ?? 1, io.cwd);
  try {
    if (!isOver) await playRun(cases, player, runOptions, sheet, threads?.makers);
    return sheet;
  } finally {
    planned.transcript?.close();
    progress.clear();
    stopListening();
    await threads?.close();
  }
};
var playPlan = async (planned, options, io) => (await playSheet(planned, options, io)).results();

export {
  planHeader,
  playSheet,
  playPlan
};
