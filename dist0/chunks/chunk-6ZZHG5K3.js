import {
  startThreads
} from "./chunk-LUFHF5JC.js";
import {
  startProgress
} from "./chunk-X5ZL7NYF.js";
import {
  chooseSandbox,
  referenceAdapter
} from "./chunk-W4AOJ4MX.js";
import {
  huntLine,
  partRange
} from "./chunk-LYBYLQQS.js";
import {
  appendTo,
  writeFileWhole
} from "./chunk-7TD7J2RX.js";
import {
  HuntSheet,
  HuntSift,
  chunkSize,
  fullChunks,
  huntFormat,
  readHunt
} from "./chunk-MJFWFPE3.js";
import {
  findSuite
} from "./chunk-KIPMHDIU.js";
import {
  findConfig
} from "./chunk-BNF7CU2F.js";
import {
  hunterWith,
  loadInvariant
} from "./chunk-5L5KBMTI.js";
import {
  isGivenUp
} from "./chunk-Q2TBTU73.js";
import {
  openAdapter,
  playsInThreads
} from "./chunk-7CY7C6ZZ.js";
import {
  findProfile
} from "./chunk-H2BFZNYZ.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  drawnFrom,
  exhausted,
  openSource
} from "./chunk-JZGGAKTW.js";
import {
  inChunks
} from "./chunk-4FWTKTQV.js";
import {
  suite
} from "./chunk-AM2S6V4C.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import {
  parseTimeSpan
} from "./chunk-FSO4RA7Y.js";

// harness/cli/play-hunt.ts
import { resolve } from "node:path";

// harness/runner/hunt/hunt.ts
var hunt = (hunters, range, onChunk) => inChunks(hunters, { ...range, chunkSize }, onChunk);

// harness/cli/play-hunt.ts
var defaultRunCount = 2e3;
var openFile = (expedition, sheet, cwd) => {
  const { file, header, before } = expedition;
  const begin = [sheet.header(header), ...before.map((chunk) => sheet.chunk(chunk))].join("");
  if (file === void 0) return () => {
  };
  const path = resolve(cwd, file);
  writeFileWhole(file, path, begin);
  return (text) => appendTo(file, path, text);
};
var openHunters = async (expedition, { workers = 1, invariant }, folder) => {
  const { plan, player, place, latenessUs } = expedition;
  if (workers === 1 || !playsInThreads(place)) {
    const own = hunterWith(player, plan);
    return { makers: workers === 1 ? [own] : [own, hunterWith(player, plan)], close: async () => {
    } };
  }
  const start = {
    adapter: place,
    folder,
    origin: plan.origin,
    profile: plan.profile,
    ...plan.rules === void 0 ? {} : { rules: plan.rules },
    ...latenessUs === void 0 ? {} : { latenessUs },
    ...invariant === void 0 ? {} : { invariant }
  };
  return startThreads("hunt-thread", workers, start);
};
var availableCount = (plan, { worlds }) => {
  const { count } = openSource(plan.origin);
  return count === void 0 ? void 0 : Math.max(0, count - worlds.from);
};
var wantedCount = ({ plan, header, budgetUs }, { runs }) => {
  const available = availableCount(plan, header);
  const asked = runs ?? (budgetUs === void 0 ? available ?? defaultRunCount : void 0);
  return available === void 0 ? asked : Math.min(asked ?? available, available);
};
var playStretch = async (hunters, { onChunk, before, total, ...range }, { progress: isProgressWanted }, io) => {
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const progress = startProgress(io, { progress: isProgressWanted, noun: "worlds", before });
  const rules = /* @__PURE__ */ new Set();
  try {
    return await hunt(hunters.makers, { signal: interrupt.signal, ...range }, (chunk) => {
      const { done, failed } = onChunk(chunk);
      for (const rule of chunk.rules ?? []) rules.add(rule);
      progress.show({ done, total: total ?? done, failed, rules: rules.size });
      return isGivenUp(chunk) ? "enough" : void 0;
    });
  } finally {
    progress.clear();
    stopListening();
  }
};
var playHunt = async (expedition, options, io) => {
  const { header, before, budgetUs } = expedition;
  const sheet = new HuntSheet();
  const write = openFile(expedition, sheet, io.cwd);
  const playedCount = before.reduce((sum, { count }) => sum + count, 0);
  const total = wantedCount(expedition, options);
  const beganMs = performance.now();
  const hunters = await openHunters(expedition, options, io.cwd);
  try {
    const stretch = {
      from: header.worlds.from + playedCount,
      ...total === void 0 ? {} : { count: Math.max(0, total - playedCount), total },
      goesOn: () => budgetUs === void 0 || performance.now() - beganMs < budgetUs / 1e3,
      before: playedCount,
      onChunk: (chunk) => {
        write(sheet.chunk(chunk));
        return sheet.progress;
      }
    };
    return { sheet, end: await playStretch(hunters, stretch, options, io), write };
  } finally {
    await hunters.close();
  }
};
var playHuntPart = async (hunters, header, part, options, io) => {
  const sheet = new HuntSheet();
  sheet.header(header.whole);
  const sift = new HuntSift();
  const lines = [];
  const rules = /* @__PURE__ */ new Set();
  const { from, count } = partRange(header, part);
  const end = await playStretch(
    hunters,
    {
      from: header.whole.worlds.from + from,
      count,
      total: count,
      before: 0,
      onChunk: (chunk) => {
        lines.push(huntLine(sift.take(chunk)));
        for (const rule of chunk.rules ?? []) rules.add(rule);
        sheet.chunk(chunk);
        return sheet.progress;
      }
    },
    options,
    io
  );
  const played = { sheet, rules: [...rules] };
  return end === "interrupted" ? played : { ...played, part: { part, lines } };
};

// harness/cli/prepare-hunt.ts
import { readFileSync } from "node:fs";
import { resolve as resolve2 } from "node:path";
var readBudget = ({ budget, runs, output, resume }) => {
  if (output !== void 0 && resume !== void 0) {
    return mistake("--resume goes on in the file that it names", "leave --output out");
  }
  if (budget === void 0) return found(void 0);
  if (runs !== void 0) {
    return mistake("--runs and --budget both say how many worlds there are", "leave one of them out");
  }
  const parsed = parseTimeSpan(budget);
  if (parsed.status === "valid" && parsed.span !== "infinity" && parsed.span > 0) return found(parsed.span);
  return mistake(`--budget ${budget} is no time`, "write one as in 30s, 10m, 1h 30min");
};
var readEarlier = (file, cwd) => {
  let text;
  try {
    text = readFileSync(resolve2(cwd, file), "utf8");
  } catch {
    return mistake(`${file} cannot be read`);
  }
  const read = readHunt(text, { cutOff: true });
  if (!read.ok) return mistake(`${file} ${read.message}`);
  return found({ header: read.hunt.header, chunks: fullChunks(read.hunt) });
};
var originOf = (options, before) => {
  if (options.bound !== void 0) return exhausted(options.bound);
  return drawnFrom(options.seed ?? (before?.kind === "drawn" ? before.seed : 1));
};
var sameness = {
  format: "format",
  killspec: "version of killspec",
  suite: "set of rules",
  worlds: "set of worlds",
  implementation: "implementation",
  profile: "profile",
  invariant: "invariant"
};
var differing = (one, other) => {
  const keys = Object.keys(sameness);
  const key = keys.find((each) => JSON.stringify(one[each]) !== JSON.stringify(other[each]));
  return key === void 0 ? void 0 : sameness[key];
};
var prepareHunt = async (options, io) => {
  const { cwd } = io;
  const config = findConfig(cwd);
  if (!config.ok) return config;
  const suite2 = findSuite(options.suite ?? config.value.suite);
  if (!suite2.ok) return suite2;
  const budget = readBudget(options);
  if (!budget.ok) return budget;
  const earlier = options.resume === void 0 ? void 0 : readEarlier(options.resume, cwd);
  if (earlier?.ok === false) return earlier;
  const profile = options.profile === void 0 && earlier !== void 0 ? found(earlier.value.header.profile) : await findProfile(options.profile ?? config.value.profile, cwd);
  if (!profile.ok) return profile;
  const invariant = options.invariant === void 0 ? void 0 : await loadInvariant(options.invariant, cwd);
  if (invariant?.ok === false) return invariant;
  const chosen = chooseSandbox(options.adapter ?? config.value.adapter, options.sandbox);
  if (!chosen.ok) return chosen;
  const adapter = chosen.value;
  const place = adapter ?? referenceAdapter;
  const player = await openAdapter(place, {
    folder: cwd,
    latenessUs: config.value.latenessUs,
    writeError: io.writeError,
    workerCount: options.workers
  });
  if (!player.ok) return player;
  const { name, version } = player.value.implementation;
  const before = earlier?.value.header.worlds;
  const origin = originOf(options, before);
  const header = {
    format: huntFormat,
    killspec: packageVersion(),
    suite: suite2.value?.suite ?? suite,
    worlds: { ...origin, from: options.from ?? before?.from ?? 0 },
    implementation: { name, version },
    profile: profile.value,
    ...invariant === void 0 ? {} : { invariant: invariant.value.hash }
  };
  const other = earlier === void 0 ? void 0 : differing(earlier.value.header, header);
  if (other !== void 0) {
    await player.value.close();
    return mistake(`${options.resume} is a hunt of another ${other}`, "go on with what it was begun with");
  }
  return found({
    player: player.value,
    place,
    plan: {
      origin,
      profile: profile.value,
      ...suite2.value === void 0 ? {} : { rules: suite2.value.rules },
      ...invariant === void 0 ? {} : { invariant: invariant.value.invariant }
    },
    header,
    ...config.value.latenessUs === void 0 ? {} : { latenessUs: config.value.latenessUs },
    before: earlier?.value.chunks ?? [],
    file: options.resume ?? options.output,
    budgetUs: budget.value,
    isReference: adapter === void 0,
    ...suite2.value === void 0 ? {} : { suite: suite2.value }
  });
};

export {
  openHunters,
  wantedCount,
  playHunt,
  playHuntPart,
  prepareHunt
};
