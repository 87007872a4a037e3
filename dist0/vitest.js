import {
  compareWithBaseline
} from "./chunks/chunk-GWZJU2RE.js";
import {
  renderFailure
} from "./chunks/chunk-P3CVDQNJ.js";
import {
  dayProblem,
  loadBaseline
} from "./chunks/chunk-TYLPFHN3.js";
import "./chunks/chunk-MDYWARLC.js";
import {
  findSuite
} from "./chunks/chunk-KIPMHDIU.js";
import "./chunks/chunk-6T5ZILJI.js";
import {
  markSignals
} from "./chunks/chunk-ZGYZBFIX.js";
import "./chunks/chunk-WRHY42SN.js";
import {
  formatProblems
} from "./chunks/chunk-TJ5IRTTD.js";
import "./chunks/chunk-C26COXHF.js";
import {
  groupName,
  plainSetting,
  renderConstraints
} from "./chunks/chunk-KB4DQ42V.js";
import "./chunks/chunk-PLJNS6M4.js";
import {
  narrows,
  selectCases
} from "./chunks/chunk-QFAPQ2WM.js";
import {
  findCases
} from "./chunks/chunk-YX3TF3QB.js";
import {
  printable
} from "./chunks/chunk-KI7GRJWK.js";
import {
  openAdapter
} from "./chunks/chunk-7CY7C6ZZ.js";
import {
  againArguments,
  commandLine
} from "./chunks/chunk-N2JOXFFB.js";
import {
  findProfile
} from "./chunks/chunk-H2BFZNYZ.js";
import "./chunks/chunk-VEC7NNG7.js";
import "./chunks/chunk-MYM5BHFO.js";
import "./chunks/chunk-JKQITBBO.js";
import "./chunks/chunk-3MB2KMIH.js";
import "./chunks/chunk-7SZZWO6U.js";
import "./chunks/chunk-OIGIZ6XH.js";
import "./chunks/chunk-PWKAKVJ5.js";
import "./chunks/chunk-W4FTOM2V.js";
import "./chunks/chunk-PS3NW7FK.js";
import "./chunks/chunk-HYO2APQB.js";
import "./chunks/chunk-2HNCDULA.js";
import {
  runCases
} from "./chunks/chunk-TDZWAX62.js";
import "./chunks/chunk-4FWTKTQV.js";
import "./chunks/chunk-E2RGNN26.js";
import "./chunks/chunk-TA23AH2N.js";
import {
  runHeader
} from "./chunks/chunk-AM2S6V4C.js";
import "./chunks/chunk-ZMCGKUCY.js";
import {
  newConstraints
} from "./chunks/chunk-BW3BHSTX.js";
import "./chunks/chunk-BOT4OJQO.js";
import {
  trustedPlayer
} from "./chunks/chunk-DFPH3YQG.js";
import "./chunks/chunk-Q2QRSEV6.js";
import {
  tellViolation
} from "./chunks/chunk-WPYISE77.js";
import {
  packageVersion
} from "./chunks/chunk-NMEVBGK6.js";
import {
  isFailure
} from "./chunks/chunk-6M5GG3IU.js";
import {
  registerConstraints,
  runConstraints
} from "./chunks/chunk-YDPLBXIQ.js";
import "./chunks/chunk-NMAK5RL4.js";
import "./chunks/chunk-IUGB6F7Y.js";
import "./chunks/chunk-4IDPMULI.js";
import "./chunks/chunk-RVNO4JTL.js";
import "./chunks/chunk-FDP2BIH7.js";
import "./chunks/chunk-MVGBAHIO.js";
import "./chunks/chunk-GLRNWZKY.js";
import "./chunks/chunk-GGQI23JX.js";
import "./chunks/chunk-3RPIOLJO.js";
import "./chunks/chunk-BMGLCR4O.js";
import "./chunks/chunk-WKQYBAKE.js";
import "./chunks/chunk-KDJ6W52P.js";
import "./chunks/chunk-R6A5MN5I.js";
import "./chunks/chunk-AEVTBZKY.js";
import "./chunks/chunk-DDWHQTZF.js";
import "./chunks/chunk-OLLLIB4S.js";
import "./chunks/chunk-O6P3D35C.js";
import "./chunks/chunk-XQNX3MXR.js";
import "./chunks/chunk-54NM3ECW.js";
import "./chunks/chunk-F7E56YYU.js";
import "./chunks/chunk-CTNUK54U.js";
import "./chunks/chunk-BKG4756E.js";
import "./chunks/chunk-K6LK5BSW.js";
import "./chunks/chunk-KUK5OWVE.js";
import "./chunks/chunk-OCQDXIP5.js";
import "./chunks/chunk-U3VHIX7T.js";
import "./chunks/chunk-T2VQK4PI.js";
import "./chunks/chunk-Y7C5VPDX.js";
import "./chunks/chunk-FSO4RA7Y.js";
import "./chunks/chunk-QAWU4L6M.js";
import "./chunks/chunk-7V4W5W7R.js";
import "./chunks/chunk-CXF7LCDH.js";
import "./chunks/chunk-YMBPRE4P.js";
import "./chunks/chunk-TNTYKKM5.js";

// harness/vitest/conformance.ts
import process2 from "node:process";
import { afterAll, beforeAll, describe, test } from "vitest";

// harness/vitest/explain-result.ts
var setting = { ...plainSetting, width: 100 };
var commandsOf = ({ name }, { adapter, profile }) => {
  if (typeof adapter === "object" && "start" in adapter) return [];
  const invocation = { operands: [], adapter, ...profile === void 0 ? {} : { profile } };
  return [["again", commandLine(againArguments(invocation, name))]];
};
var explainResult = (one, { outcome, trace }, profile, options) => {
  if (outcome.status === "nonconformant" && trace !== void 0) {
    const violation = tellViolation(trace, profile, outcome.verdict);
    const marked = markSignals(trace, { ...profile.choices, ...violation.assignment });
    const rule = violation.rules[0] ?? "PROC-1";
    const shown = { number: 1, name: one.name, rule, world: one.world, marked, violation };
    return renderFailure({ ...shown, commands: commandsOf(one, options) }, setting).trim();
  }
  const said = "message" in outcome ? outcome.message : "reason" in outcome ? outcome.reason : "difference" in outcome ? outcome.difference : "";
  return `${groupName({ status: outcome.status })}: ${printable(said)}`;
};

// harness/vitest/failed.ts
var failed = (message) => {
  const error = new Error(message);
  error.name = "killspec";
  error.stack = `killspec: ${message}`;
  return error;
};

// harness/vitest/plan-conformance.ts
import { resolve } from "node:path";
var mistakeText = ({ message, hint, problems = [] }) => [message, ...hint === void 0 ? [] : [hint], ...problems.length === 0 ? [] : [formatProblems(problems)]].join(
  "\n"
);
var refuse = (mistake) => ({ ok: false, message: mistakeText(mistake) });
var findBaseline = (file, folder) => {
  const loaded = loadBaseline(resolve(folder, file), file);
  return loaded.ok ? loaded.baseline : { message: `${file} is no baseline`, problems: loaded.problems };
};
var planConformance = (options, folder) => {
  const { patterns = [], today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10) } = options;
  const wrongDay = dayProblem(today);
  if (wrongDay !== void 0) return refuse({ message: wrongDay });
  const suite = findSuite(options.suite);
  if (!suite.ok) return refuse(suite.mistake);
  const selected = selectCases({
    operands: patterns,
    cwd: folder,
    ...suite.value === void 0 ? {} : { suite: suite.value }
  });
  if (!selected.ok) return refuse(selected.mistake);
  if (selected.value.length === 0) return refuse({ message: "no case was selected" });
  const baseline = options.baseline === void 0 ? void 0 : findBaseline(options.baseline, folder);
  if (baseline !== void 0 && "message" in baseline) return refuse(baseline);
  return {
    ok: true,
    plan: {
      options,
      folder,
      cases: selected.value,
      today,
      isPart: narrows(patterns, folder),
      ...baseline === void 0 ? {} : { baseline },
      ...suite.value === void 0 ? {} : { suite: suite.value }
    }
  };
};

// harness/vitest/session.ts
import process from "node:process";
var writeError = (text) => {
  process.stderr.write(text);
};
var Session = class {
  plan;
  played = [];
  #opened;
  constructor(plan) {
    this.plan = plan;
  }
  /** Starts the implementation; throws what is mistaken in how it was named. */
  async open() {
    const { options, folder, suite, cases } = this.plan;
    const profile = await findProfile(options.profile, folder);
    if (!profile.ok) throw failed(mistakeText(profile.mistake));
    const player = await this.#openPlayer();
    const runOptions = {
      profile: profile.value,
      killspec: packageVersion(),
      seed: 1,
      ...suite === void 0 ? {} : { suite: suite.suite, rules: suite.rules }
    };
    const header = runHeader(cases, player.implementation, runOptions);
    this.#opened = { player, options: runOptions, header };
  }
  /** The readings that are allowed. */
  get profile() {
    return this.#open.options.profile;
  }
  /** Plays and judges a case. */
  async play(one) {
    const { player, options } = this.#open;
    const [result] = (await runCases([one], player, options)).cases;
    if (result === void 0) throw failed(`${one.name} was not played`);
    this.played.push(result);
    return result;
  }
  /** Some of what was played, as the results of a run. */
  results(cases) {
    const conformant = cases.flatMap(
      ({ name, unitType, outcome }) => outcome.status === "conformant" ? [{ name, unitType, assignments: outcome.verdict.assignments }] : []
    );
    const constraints = runConstraints(conformant, registerConstraints);
    return { header: this.#open.header, cases, end: "complete", constraints };
  }
  /** Ends what was started. */
  async close() {
    await this.#opened?.player.close();
  }
  get #open() {
    if (this.#opened === void 0) throw failed("the implementation was not started");
    return this.#opened;
  }
  async #openPlayer() {
    const { adapter } = this.plan.options;
    if (typeof adapter === "object" && "start" in adapter) return trustedPlayer(adapter);
    const opened = await openAdapter(adapter, { folder: this.plan.folder, writeError });
    if (!opened.ok) throw failed(mistakeText(opened.mistake));
    return opened.value;
  }
};

// harness/vitest/conformance.ts
var splitName = (name) => {
  const at = name.indexOf("/");
  return [name.slice(0, at), name.slice(at + 1)];
};
var playOne = async (one, session, context) => {
  const { baseline, today } = session.plan;
  const result = await session.play(one);
  const { outcome } = result;
  const report = baseline === void 0 ? void 0 : compareWithBaseline(baseline, session.results([result]), { today, isPart: true });
  if (report?.known.has(one.name) === true) return;
  const notice = report?.notices.find(({ caseName }) => caseName === one.name);
  if (notice !== void 0)
    throw failed([notice.message, ...notice.hint === void 0 ? [] : [notice.hint]].join("\n"));
  if (outcome.status === "unsupported") context.skip(`unsupported (declared): ${outcome.what}`);
  else if (outcome.status === "not-applicable") context.skip(`not applicable: ${outcome.why}`);
  else if (outcome.status !== "conformant")
    throw failed(explainResult(one, result, session.profile, session.plan.options));
};
var defineWhole = (session) => {
  const { baseline, today, isPart } = session.plan;
  test("something of this can be done", (context) => {
    if (session.played.length === 0) context.skip("no case was played");
    const isJudged = session.played.some(({ outcome }) => outcome.status === "conformant" || isFailure(outcome));
    if (!isJudged) throw failed("nothing was judged: the implementation says of every case that it cannot do it");
  });
  test("all cases that conform can be read alike", (context) => {
    if (session.played.every(({ outcome }) => outcome.status !== "conformant")) context.skip("no case conforms");
    const results = session.results(session.played);
    const report = baseline === void 0 ? void 0 : compareWithBaseline(baseline, results, { today, isPart: true });
    const text = renderConstraints(newConstraints(results, report), false, plainSetting);
    if (text !== "") throw failed(text);
  });
  if (baseline === void 0) return;
  test("the known failures are up to date", () => {
    const isWhole = session.played.length === session.plan.cases.length;
    const terms = { today, isPart: isPart || !isWhole };
    const { notices } = compareWithBaseline(baseline, session.results(session.played), terms);
    const places = notices.filter(({ caseName }) => caseName === void 0).map(({ message, hint, offset }) => {
      const { line } = baseline.source.place(offset);
      return [`${baseline.source.file}:${line} ${message}`, ...hint === void 0 ? [] : [hint]].join("\n");
    });
    if (places.length > 0) throw failed(places.join("\n"));
  });
};
var nameOf = (one, rest, { baseline }) => {
  const known = baseline?.known.find(
    ({ cases }) => cases.some(({ value }) => findCases([value], [one]).cases.length > 0)
  );
  return known === void 0 || known.why === "" ? rest : `${rest} (known: ${known.why})`;
};
var defineCases = (session) => {
  const { plan } = session;
  for (const folder of new Set(plan.cases.map(({ name }) => splitName(name)[0]))) {
    describe(folder, () => {
      for (const one of plan.cases) {
        const [own, rest] = splitName(one.name);
        if (own === folder) test(nameOf(one, rest, plan), (context) => playOne(one, session, context));
      }
    });
  }
};
var conformance = (options) => {
  describe("systemd.kill(5)", { sequential: true, shuffle: false }, () => {
    const planned = planConformance(options, process2.cwd());
    if (!planned.ok) {
      test("what was asked for can be played", () => {
        throw failed(planned.message);
      });
      return;
    }
    const session = new Session(planned.plan);
    beforeAll(() => session.open());
    afterAll(() => session.close());
    defineCases(session);
    describe("all together", () => defineWhole(session));
  });
};
export {
  conformance
};
