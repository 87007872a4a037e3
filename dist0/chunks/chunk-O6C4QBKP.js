import {
  findBaseline,
  findToday
} from "./chunk-MIGWRUPW.js";
import {
  checkReports,
  hasReports
} from "./chunk-OLMCU6AT.js";
import {
  openTranscript
} from "./chunk-SWT2Z7TB.js";
import {
  findSuite
} from "./chunk-KIPMHDIU.js";
import {
  loadLastRun
} from "./chunk-2D5C2LF7.js";
import {
  findConfig
} from "./chunk-BNF7CU2F.js";
import {
  narrows,
  selectCases
} from "./chunk-ALYZVJ6A.js";
import {
  openAdapter
} from "./chunk-IXH7SIGX.js";
import {
  findProfile
} from "./chunk-H2BFZNYZ.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  isFailure
} from "./chunk-6M5GG3IU.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";

// harness/cli/plan-run.ts
import { existsSync } from "node:fs";
import { resolve } from "node:path";

// harness/cli/choose-sandbox.ts
var chooseSandbox = (adapter, isWanted) => {
  if (isWanted !== true) return found(adapter);
  if (typeof adapter === "object") return found("sandboxed" in adapter ? adapter : { sandboxed: adapter });
  return mistake(
    "--sandbox is for an implementation that is a command",
    "as in: killspec run --sandbox -- ./my-adapter"
  );
};

// harness/cli/plan-run.ts
var referenceAdapter = "killspec:reference";
var judgedBy = ({ suite }) => suite === void 0 ? { ruleCount: ruleIds.length } : { ruleCount: suite.rules.length, suite: suite.suite };
var findFailed = (cwd) => {
  const last = loadLastRun(cwd);
  if (!last.ok) return last;
  const { results, invocation } = last.value;
  const failed = results.cases.filter(({ outcome }) => isFailure(outcome));
  return found({ names: new Set(failed.map(({ name }) => name)), invocation });
};
var pathsOf = (operands, cwd) => operands.filter((operand) => existsSync(resolve(cwd, operand)));
var askedFor = (operands, { adapter, profile }, last) => {
  const named = { adapter: adapter ?? last?.adapter, profile: profile ?? last?.profile };
  return {
    operands: operands.length > 0 ? operands : last?.operands ?? [],
    ...named.adapter === void 0 ? {} : { adapter: named.adapter },
    ...named.profile === void 0 ? {} : { profile: named.profile }
  };
};
var findKnown = async (options, config, io) => {
  const baseline = await findBaseline(options.baseline ?? config.baseline, io.cwd);
  if (!baseline.ok) return baseline;
  if (baseline.value === void 0) return found(void 0);
  const today = await findToday(options.today, io.now);
  return today.ok ? found({ baseline: baseline.value, today: today.value }) : today;
};
var needsImplementation = (options, known) => options.requireImplementation === true || hasReports(options) || known !== void 0;
var isPartOf = (operands, options, cwd) => options.case !== void 0 || options.rule !== void 0 || options.failed === true || narrows(operands, cwd);
var findTranscript = (file, adapter, cwd) => {
  if (file === void 0) return found(void 0);
  if (typeof adapter === "object") return openTranscript(file, cwd);
  return mistake("only of a command there is something to record", "as in: killspec run --record FILE -- ./my-adapter");
};
var planRun = async (operands, options, io) => {
  const { cwd } = io;
  const config = findConfig(cwd);
  if (!config.ok) return config;
  const outputs = checkReports(options, [options.output, options.resume], cwd);
  if (!outputs.ok) return outputs;
  const known = await findKnown(options, config.value, io);
  if (!known.ok) return known;
  const failed = options.failed === true ? findFailed(cwd) : void 0;
  if (failed?.ok === false) return failed;
  const asked = askedFor(operands, options, failed?.value.invocation);
  const chosen = chooseSandbox(asked.adapter ?? config.value.adapter, options.sandbox);
  if (!chosen.ok) return chosen;
  const adapter = chosen.value;
  if (adapter === void 0 && needsImplementation(options, known.value)) {
    return mistake("no implementation was given", "name one: --adapter ./my-adapter.ts");
  }
  const profile = await findProfile(asked.profile ?? config.value.profile, cwd);
  if (!profile.ok) return profile;
  const usual = config.value.patterns ?? [];
  const suite = findSuite(options.suite ?? config.value.suite);
  if (!suite.ok) return suite;
  const selected = selectCases({
    // Which of all cases failed is known by their names; patterns could only leave some of them out.
    operands: asked.operands.length > 0 ? asked.operands : failed === void 0 ? usual : pathsOf(usual, cwd),
    cwd,
    ...options.case === void 0 ? {} : { cases: options.case },
    ...options.rule === void 0 ? {} : { rules: options.rule },
    ...failed === void 0 ? {} : { only: failed.value.names },
    ...suite.value === void 0 ? {} : { suite: suite.value }
  });
  if (!selected.ok) return selected;
  const transcript = findTranscript(options.record, adapter, cwd);
  if (!transcript.ok) return transcript;
  const player = await openAdapter(adapter ?? referenceAdapter, {
    folder: cwd,
    onLine: transcript.value?.take,
    latenessUs: config.value.latenessUs,
    writeError: io.writeError,
    workerCount: options.workers
  });
  if (!player.ok) return player;
  return found({
    cases: selected.value,
    player: player.value,
    place: adapter ?? referenceAdapter,
    ...config.value.latenessUs === void 0 ? {} : { latenessUs: config.value.latenessUs },
    ...config.value.source === void 0 ? {} : { source: config.value.source },
    profile: profile.value,
    invocation: {
      ...asked,
      ...options.sandbox === true && adapter !== void 0 ? { adapter } : {},
      operands: pathsOf(asked.operands, cwd)
    },
    isReference: adapter === void 0,
    isPart: isPartOf(operands, options, cwd),
    ...known.value === void 0 ? {} : { known: known.value },
    ...suite.value === void 0 ? {} : { suite: suite.value },
    ...transcript.value === void 0 ? {} : { transcript: transcript.value }
  });
};

export {
  chooseSandbox,
  referenceAdapter,
  judgedBy,
  planRun
};
