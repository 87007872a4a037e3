import {
  checkBound
} from "./chunk-YOEXJJZH.js";
import {
  StoreProblem,
  campaignFormat,
  isSameCampaign
} from "./chunk-WLDOLLK2.js";
import {
  runPartText
} from "./chunk-WWYYUCSF.js";
import {
  planHeader,
  playSheet
} from "./chunk-NEBU2OGB.js";
import {
  openHunters,
  playHuntPart,
  prepareHunt,
  wantedCount
} from "./chunk-2CVMP5FM.js";
import {
  checkShardOptions,
  cutHeader
} from "./chunk-RHZKNSGI.js";
import "./chunk-LUFHF5JC.js";
import {
  startProgress
} from "./chunk-X5ZL7NYF.js";
import {
  planRun
} from "./chunk-O6C4QBKP.js";
import "./chunk-MIGWRUPW.js";
import "./chunk-OLMCU6AT.js";
import "./chunk-SWT2Z7TB.js";
import {
  PartByPart,
  codeOfWhole,
  tellWhole
} from "./chunk-5NTM2XPY.js";
import {
  mergeParts,
  missingParts,
  missingWords,
  otherWhole
} from "./chunk-ZVB62C65.js";
import "./chunk-J2FPCCDG.js";
import "./chunk-ABTTQBSC.js";
import {
  compose,
  partCountMax,
  partRange
} from "./chunk-7KFWRDQK.js";
import {
  WriteProblem,
  attemptToWrite,
  writeFileWhole
} from "./chunk-7TD7J2RX.js";
import "./chunk-FGZAHFFI.js";
import {
  checkOutput
} from "./chunk-NTJONRPB.js";
import "./chunk-5ZGNU3QK.js";
import "./chunk-AUPQMJD2.js";
import "./chunk-KIPMHDIU.js";
import "./chunk-2D5C2LF7.js";
import "./chunk-BNF7CU2F.js";
import {
  settingFor
} from "./chunk-PEW346XG.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  plural,
  renderHeading
} from "./chunk-YKSCE4M3.js";
import "./chunk-PLJNS6M4.js";
import "./chunk-ALYZVJ6A.js";
import "./chunk-YX3TF3QB.js";
import {
  namedIn
} from "./chunk-CCBMNZUV.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import "./chunk-5BTS7XAB.js";
import {
  noteExercised
} from "./chunk-LB7PVBCZ.js";
import "./chunk-IXH7SIGX.js";
import {
  commandLine
} from "./chunk-N2JOXFFB.js";
import "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-JZGGAKTW.js";
import "./chunk-IPA5NXA4.js";
import "./chunk-WFPZXVLM.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import "./chunk-7BDANM3N.js";
import "./chunk-4FWTKTQV.js";
import {
  partsText,
  readParts
} from "./chunk-U2FUGU44.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ZIL5U7IW.js";
import "./chunk-7ED7QEYS.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-ILLNLCQ4.js";
import "./chunk-A2WKCO75.js";
import "./chunk-JVJKMZ6A.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-M5JTRKYI.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import {
  isFailure
} from "./chunk-6M5GG3IU.js";
import "./chunk-YDPLBXIQ.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-SPANGXFO.js";
import "./chunk-4IDPMULI.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-FDP2BIH7.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-ZYRKR7M2.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-7Q2MR3UJ.js";
import "./chunk-5Z73KAZC.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
import "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/campaign-command.ts
import { resolve as resolve2 } from "node:path";

// harness/campaign/bundle-hash.ts
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
var foldersOfSources = ["spec", "harness", "reports"];
var bundles = (root) => readdirSync(join(root, "dist")).filter((name) => name.endsWith(".js") || name === "scenarios.json").map((name) => join(root, "dist", name));
var sources = (root) => foldersOfSources.flatMap(
  (folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => /(?<!\.(?:test|prop|conformance|long|browser))\.ts$/.test(name)).map((name) => join(root, folder, name))
);
var bundleHash = () => {
  const root = packageRoot();
  const isSource = import.meta.url.endsWith(".ts");
  const hash = createHash("sha256");
  for (const path of (isSource ? sources(root) : bundles(root)).toSorted()) {
    hash.update(`${path.slice(root.length)}
`).update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, bundleHashLength);
};
var bundleHashLength = 16;

// harness/cli/divided.ts
var usualCasesPerPart = 16;
var usualWorldsPerPart = 5e3;
var cut = (whole, count, of) => {
  const perPart = "worlds" in whole ? usualWorldsPerPart : usualCasesPerPart;
  return cutHeader(
    whole,
    count,
    of ?? Math.max(1, Math.min(partCountMax({ whole, count }), Math.ceil(count / perPart)))
  );
};
var divideRun = async (operands, options, { of, workers }, io) => {
  const own = { ...namedIn(options), ...workers === void 0 ? {} : { workers } };
  const planned = await planRun(operands, own, io);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const header = cut(planHeader(plan, own), plan.cases.length, of);
  if (!header.ok) {
    await plan.player.close();
    return header;
  }
  return found({
    header: header.value,
    play: async (part) => {
      const { from, count } = partRange(header.value, part);
      const sheet = await playSheet({ ...plan, cases: plan.cases.slice(from, from + count) }, own, io);
      if (sheet.results().end === "interrupted") return void 0;
      const outcomes = sheet.taken.map(({ result }) => result.outcome);
      const rules = /* @__PURE__ */ new Set();
      for (const outcome of outcomes) noteExercised(rules, outcome);
      return {
        text: runPartText(header.value, part, sheet),
        failed: outcomes.filter(isFailure).length,
        rules: [...rules]
      };
    },
    close: () => plan.player.close()
  });
};
var divideHunt = async (options, { of, workers }, io) => {
  const own = { ...namedIn(options), ...workers === void 0 ? {} : { workers } };
  const prepared = await prepareHunt(own, io);
  if (!prepared.ok) return prepared;
  const expedition = prepared.value;
  const header = cut(expedition.header, wantedCount(expedition, own) ?? 0, of);
  if (!header.ok) {
    await expedition.player.close();
    return header;
  }
  const hunted = { ...header.value, whole: expedition.header };
  const hunters = await openHunters(expedition, own, io.cwd);
  return found({
    header: hunted,
    play: async (part) => {
      const played = await playHuntPart(hunters, hunted, part, own, io);
      if (played.part === void 0) return void 0;
      const text = partsText({ header: hunted, parts: [played.part] });
      return { text, failed: played.sheet.progress.failed, rules: played.rules };
    },
    close: async () => {
      await hunters.close();
      await expedition.player.close();
    }
  });
};
var divide = async (undertaken, division, io) => {
  const { options } = undertaken;
  if ("output" in options && options.output !== void 0) {
    return mistake("--output is of a whole, and a campaign is played in parts", "campaign results writes the file");
  }
  const fit = checkShardOptions({ ...options, output: "" });
  if (!fit.ok) return fit;
  if (undertaken.kind === "run") return divideRun(undertaken.operands, undertaken.options, division, io);
  if (undertaken.kind === "hunt") return divideHunt(undertaken.options, division, io);
  const bound = checkBound(undertaken.options.bound);
  return bound.ok ? divideHunt({ ...undertaken.options, bound: bound.value }, division, io) : bound;
};

// harness/cli/open-campaign.ts
import { resolve } from "node:path";

// harness/campaign/folder-store.ts
import { existsSync, linkSync, mkdirSync, readdirSync as readdirSync2, readFileSync as readFileSync2, rmSync } from "node:fs";
import { join as join2 } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
var pollMs = 200;
var startField = 19;
var startOf = (pid) => {
  try {
    const stat = readFileSync2(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? void 0 : fields[startField] ?? "";
  } catch {
    if (existsSync("/proc/self/stat")) return void 0;
  }
  try {
    process.kill(pid, 0);
    return "";
  } catch {
    return void 0;
  }
};
var readClaim = (path) => {
  try {
    return JSON.parse(readFileSync2(path, "utf8"));
  } catch {
    return void 0;
  }
};
var isLiving = (claim) => claim !== void 0 && startOf(claim.pid) === claim.started;
var reasonIn = (path) => {
  try {
    return readFileSync2(path, "utf8");
  } catch {
    return void 0;
  }
};
var linkOnce = (path, other) => {
  try {
    linkSync(path, other);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
};
var died = "the process that played it ended";
var Folder = class {
  #folder;
  #shown;
  constructor(folder, shown) {
    this.#folder = folder;
    this.#shown = shown;
  }
  readPlan() {
    const path = join2(this.#folder, "campaign.json");
    return existsSync(path) ? JSON.parse(readFileSync2(path, "utf8")) : void 0;
  }
  begin(plan) {
    for (const name of ["parts", "tries"]) {
      attemptToWrite(`${this.#shown}/${name}`, () => mkdirSync(join2(this.#folder, name), { recursive: true }));
    }
    if (this.readPlan() === void 0) this.#write("campaign.json", `${JSON.stringify(plan, void 0, 2)}
`);
  }
  async work(plan, work) {
    for (; ; ) {
      if (work.signal.aborted) return;
      const states = this.#states(plan);
      const free = [...states].find(([, { kind }]) => kind === "free");
      if (free === void 0) {
        if (![...states.values()].some(({ kind }) => kind === "playing")) return;
        await setTimeout(pollMs, void 0, { signal: work.signal }).catch(() => {
        });
        continue;
      }
      const [part, state] = free;
      if (state.kind === "free" && this.#claim(part, state.nextTry)) await this.#play(part, state.nextTry, work);
    }
  }
  standing(plan) {
    const states = [...this.#states(plan).values()];
    const countOf = (kind) => states.filter((state) => state.kind === kind).length;
    return {
      done: plan.header.of - states.length,
      playing: countOf("playing"),
      waiting: countOf("free"),
      setAside: states.flatMap((state) => {
        if (state.kind !== "set aside") return [];
        const { kind: _kind, ...setAside } = state;
        return [setAside];
      })
    };
  }
  *results() {
    for (const name of this.#list("parts").toSorted()) yield readFileSync2(join2(this.#folder, "parts", name), "utf8");
  }
  /** The parts that have no result, with what became of their tries. */
  #states(plan) {
    const done = new Set(this.#list("parts"));
    const tried = new Set(this.#list("tries"));
    const states = /* @__PURE__ */ new Map();
    for (let part = 1; part <= plan.header.of; part += 1) {
      if (!done.has(this.#partName(part))) states.set(part, this.#stateOf(part, plan.tries, tried));
    }
    return states;
  }
  #stateOf(part, tries, tried) {
    let reason = "";
    for (let nextTry = 1; nextTry <= tries; nextTry += 1) {
      const name = this.#tryName(part, nextTry);
      if (!tried.has(name)) return { kind: "free", nextTry };
      const failed = reasonIn(this.#pathOf(`${name}.failed`));
      if (failed === void 0 && isLiving(readClaim(this.#pathOf(name)))) return { kind: "playing" };
      reason = failed ?? died;
    }
    return { kind: "set aside", part, tries, reason };
  }
  async #play(part, nextTry, { play, onPlayed }) {
    const name = this.#tryName(part, nextTry);
    let text;
    try {
      text = await play(part);
    } catch (error) {
      this.#write(join2("tries", `${name}.failed`), error instanceof Error ? error.message : String(error));
      return;
    }
    try {
      if (text !== void 0) this.#write(join2("parts", this.#partName(part)), text);
    } finally {
      rmSync(this.#pathOf(name), { force: true });
    }
    if (text !== void 0) onPlayed(part);
  }
  /** True for one of all that claim the same try: a claim is there whole, or not at all. */
  #claim(part, nextTry) {
    const claim = { pid: process.pid, started: startOf(process.pid) ?? "" };
    const beside = `claim.${process.pid}`;
    const name = join2("tries", this.#tryName(part, nextTry));
    let isOurs = true;
    try {
      this.#write(beside, JSON.stringify(claim));
      attemptToWrite(`${this.#shown}/${name}`, () => {
        isOurs = linkOnce(join2(this.#folder, beside), join2(this.#folder, name));
      });
      return isOurs;
    } finally {
      rmSync(join2(this.#folder, beside), { force: true });
    }
  }
  #write(name, text) {
    writeFileWhole(`${this.#shown}/${name}`, join2(this.#folder, name), text);
  }
  #pathOf(tryName) {
    return join2(this.#folder, "tries", tryName);
  }
  #list(name) {
    const path = join2(this.#folder, name);
    return existsSync(path) ? readdirSync2(path).filter((each) => !each.endsWith(".tmp")) : [];
  }
  #partName(part) {
    return `${String(part).padStart(partDigits, "0")}.ndjson`;
  }
  #tryName(part, number) {
    return `${String(part).padStart(partDigits, "0")}.${number}`;
  }
};
var partDigits = 7;
var folderStore = (path, shown) => {
  const folder = new Folder(path, shown);
  return {
    name: shown,
    readPlan: async () => folder.readPlan(),
    begin: async (plan) => folder.begin(plan),
    work: (plan, work) => folder.work(plan, work),
    standing: async (plan) => folder.standing(plan),
    results: async function* results() {
      yield* folder.results();
    },
    close: async () => {
    }
  };
};

// harness/cli/open-campaign.ts
var nameUsual = "campaign";
var leaseSecondsUsual = 30;
var urlVariable = "KILLSPEC_REDIS";
var placeWords = ({ folder, redis, name }) => [
  ...folder === void 0 ? [] : ["--folder", folder],
  ...redis === void 0 ? [] : ["--redis", redis.replace(/\/\/[^@/]*@/, "//\u2026@")],
  ...name === void 0 ? [] : ["--name", name]
];
var isMissingPackage = (error) => error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND" && /bullmq|ioredis/.test(error.message);
var openRedis = async (url, { name = nameUsual, lease = leaseSecondsUsual }) => {
  if (!/^[A-Za-z0-9._-]{1,60}$/.test(name)) {
    return mistake(`${name} is no name for a campaign`, "up to 60 letters, digits, dots, dashes and underscores");
  }
  try {
    const { redisStore } = await import("./redis-store-SVR2SBAH.js");
    return found(await redisStore(url, name, lease * 1e3));
  } catch (error) {
    if (!isMissingPackage(error)) throw error;
    return mistake("a campaign with Redis needs two packages that are not installed", "npm install bullmq ioredis");
  }
};
var openCampaign = async (place, { cwd, env }) => {
  const { folder } = place;
  const url = place.redis ?? (folder === void 0 ? env[urlVariable] : void 0);
  if (folder !== void 0 && url !== void 0) return mistake("--folder and --redis both say where the campaign is");
  if (url !== void 0 && url !== "") return openRedis(url, place);
  if (folder === void 0)
    return mistake("where the campaign is is not said", "name it: --folder DIR, or --redis URL");
  if (place.name !== void 0) return mistake("--name is for a campaign in a Redis", "a folder holds one campaign");
  return found(folderStore(resolve(cwd, folder), folder));
};

// harness/cli/standing-words.ts
var namedMax = 8;
var setAsideWords = ({ part, tries, reason }, of) => `part ${part}/${of} was set aside after ${plural(tries, "try", "tries")}: ${printable(reason)}`;
var setAsideLines = (setAside, { header: { of } }) => {
  const lines = setAside.slice(0, namedMax).map((each) => `${setAsideWords(each, of)}
`);
  const more = setAside.length - lines.length;
  return [...lines, ...more > 0 ? [`and ${more} more
`] : []].join("");
};
var standingWords = ({ done, playing, waiting, setAside }, of) => [
  `${done} of ${plural(of, "part", "parts")} played`,
  ...playing > 0 ? [`${playing} being played`] : [],
  ...waiting > 0 ? [`${waiting} waiting`] : [],
  ...setAside.length > 0 ? [`${setAside.length} set aside`] : []
].join(", ");

// harness/cli/campaign-command.ts
var divisible = ["run", "hunt", "exhaust"];
var triesUsual = 5;
var refuse = async (refused, io) => {
  io.writeError(await renderMistake(refused));
  return exitCodes.usage;
};
var withStore = async (place, io, act) => {
  let store;
  try {
    const opened = await openCampaign(place, io);
    if (!opened.ok) return await refuse(opened.mistake, io);
    store = opened.value;
    return await act(store);
  } catch (error) {
    if (error instanceof WriteProblem) {
      io.writeError(`killspec: ${error.message}
  what was played before is kept: make room, and do the same again
`);
      return exitCodes.incomplete;
    }
    if (!(error instanceof StoreProblem)) throw error;
    return await refuse({ message: error.message, hint: error.hint }, io);
  } finally {
    await store?.close();
  }
};
var noCampaign = (store) => mistake(`there is no campaign in ${store.name}`, "begin one: killspec campaign start");
var findPlan = async (store) => {
  const plan = await store.readPlan();
  return plan === void 0 ? noCampaign(store) : found(plan);
};
var thingsOf = ({ header }) => `${header.count} ${"worlds" in header.whole ? "worlds" : "cases"} in ${plural(header.of, "part", "parts")}`;
var planOf = async (words, { parts, tries = triesUsual }, undertakenBy, io) => {
  if (words.length === 0) {
    return mistake(
      "what is to be played is not said",
      "as in: killspec campaign start --folder DIR -- hunt --runs 100000"
    );
  }
  if (!divisible.includes(words[0] ?? "")) {
    return mistake(`${printable(words[0] ?? "")} cannot be played in parts`, `one of ${divisible.join(", ")} can`);
  }
  const undertaken = await undertakenBy(words, io);
  if (undertaken === void 0) return void 0;
  const divided = await divide(undertaken, { of: parts }, io);
  if (!divided.ok) return divided;
  await divided.value.close();
  return found({ format: campaignFormat, words, bundle: bundleHash(), header: divided.value.header, tries });
};
var campaignStart = async (words, options, undertakenBy, io) => {
  const plan = await planOf(words, options, undertakenBy, io);
  if (plan === void 0) return exitCodes.usage;
  if (!plan.ok) return refuse(plan.mistake, io);
  return withStore(options, io, async (store) => {
    const known = await store.readPlan();
    if (known !== void 0 && !isSameCampaign(known, plan.value)) {
      const what = `${commandLine(known.words)}, ${thingsOf(known)}`;
      return refuse({ message: `there is another campaign in ${store.name}: ${what}`, hint: "name another place" }, io);
    }
    await store.begin(plan.value);
    const place = placeWords(options);
    io.write(`${known === void 0 ? "begun" : "was begun already"}: ${thingsOf(plan.value)}, in ${store.name}
`);
    io.write(`    work      ${commandLine(["campaign", "work", ...place])}
`);
    io.write(`    results   ${commandLine(["campaign", "results", ...place, "-o", "results.ndjson"])}
`);
    return exitCodes.ok;
  });
};
var checkBuild = ({ bundle, header: { whole } }) => {
  const [version, own] = [packageVersion(), bundleHash()];
  if (whole.killspec === version && bundle === own) return found(void 0);
  const begun = `the campaign was begun by killspec ${whole.killspec} (build ${bundle})`;
  return mistake(
    `${begun}, and this is ${version} (build ${own})`,
    "only the same build can take part: install that one"
  );
};
var openWorker = async (plan, { workers }, undertakenBy, io) => {
  const build = checkBuild(plan);
  if (!build.ok) return build;
  const undertaken = await undertakenBy(plan.words, io);
  if (undertaken === void 0) return void 0;
  const divided = await divide(undertaken, { of: plan.header.of, workers }, io);
  if (!divided.ok) return divided;
  const other = otherWhole(plan.header, divided.value.header);
  if (other === void 0) return divided;
  await divided.value.close();
  return mistake(`here ${commandLine(plan.words)} is of ${other}`, "take part with what the campaign was begun with");
};
var workOn = async (store, plan, divided, options, io) => {
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const progress = startProgress(io, { progress: options.progress, noun: "parts" });
  let played = 0;
  let failed = 0;
  const rules = /* @__PURE__ */ new Set();
  try {
    const { done } = await store.standing(plan);
    await store.work(plan, {
      play: async (part) => {
        const one = await divided.play(part);
        failed += one?.failed ?? 0;
        for (const rule of one?.rules ?? []) rules.add(rule);
        return one?.text;
      },
      onPlayed: () => {
        played += 1;
        progress.show({ done: played, total: plan.header.of - done, failed, rules: rules.size });
      },
      signal: interrupt.signal
    });
  } finally {
    progress.clear();
    stopListening();
  }
  const standing = await store.standing(plan);
  io.write(`${plural(played, "part was", "parts were")} played here; ${standingWords(standing, plan.header.of)}
`);
  io.write(setAsideLines(standing.setAside, plan));
  return standing.done === plan.header.of ? exitCodes.ok : exitCodes.incomplete;
};
var campaignWork = (options, undertakenBy, io) => withStore(options, io, async (store) => {
  const plan = await findPlan(store);
  if (!plan.ok) return refuse(plan.mistake, io);
  const quiet = { ...io, errorIsTerminal: false };
  const divided = await openWorker(plan.value, options, undertakenBy, quiet);
  if (divided === void 0) return exitCodes.usage;
  if (!divided.ok) return refuse(divided.mistake, io);
  try {
    return await workOn(store, plan.value, divided.value, options, io);
  } finally {
    await divided.value.close();
  }
});
var campaignStatus = (options, io) => withStore(options, io, async (store) => {
  const plan = await findPlan(store);
  if (!plan.ok) return refuse(plan.mistake, io);
  const standing = await store.standing(plan.value);
  const { words, header } = plan.value;
  if (options.json === true) {
    io.write(`${JSON.stringify({ command: words, parts: header.of, ...standing }, void 0, 2)}
`);
  } else {
    io.write(`${commandLine(words)}: ${standingWords(standing, header.of)}
`);
    io.write(setAsideLines(standing.setAside, plan.value));
  }
  return exitCodes.ok;
});
var collect = async (store, plan, inHand) => {
  const files = [{ name: store.name, file: { header: plan.header, parts: [] } }];
  for await (const text of store.results(plan)) {
    const read = readParts(text);
    if (!read.ok) return mistake(`a part in ${store.name} ${read.message}`);
    const name = `part ${read.file.parts[0]?.part ?? 0} in ${store.name}`;
    files.push({ name, file: inHand?.take(read.file) ?? read.file });
  }
  const merged = mergeParts(files);
  return merged.ok ? found(merged.file) : mistake(merged.message, merged.hint);
};
var tellMissing = (merged, plan, { setAside }, io) => {
  io.writeError(`killspec: the campaign is not complete; missing: ${missingWords(merged)}
`);
  io.writeError(setAsideLines(setAside, plan));
  io.writeError("  killspec campaign work plays what is left; --part writes what there is\n");
  return exitCodes.incomplete;
};
var campaignResults = (options, io) => withStore(options, io, async (store) => {
  const output = checkOutput(options.output, io.cwd);
  if (!output.ok) return refuse(output.mistake, io);
  const plan = await findPlan(store);
  if (!plan.ok) return refuse(plan.mistake, io);
  const inHand = options.part === true ? void 0 : new PartByPart();
  const merged = await collect(store, plan.value, inHand);
  if (!merged.ok) return refuse(merged.mistake, io);
  const path = resolve2(io.cwd, options.output);
  if (missingParts(merged.value).length > 0) {
    if (options.part === true) writeFileWhole(options.output, path, partsText(merged.value));
    return tellMissing(merged.value, plan.value, await store.standing(plan.value), io);
  }
  const whole = inHand?.whole(merged.value) ?? compose(merged.value);
  writeFileWhole(options.output, path, whole.text);
  const { profile } = whole.kind === "run" ? whole.results.header : whole.header;
  io.write(`${renderHeading({ killspec: packageVersion(), ruleCount: ruleIds.length, profile: profile.name })}

`);
  io.write(tellWhole(whole, settingFor(io, options.color ?? true)));
  return codeOfWhole(whole);
});
export {
  campaignResults,
  campaignStart,
  campaignStatus,
  campaignWork
};
