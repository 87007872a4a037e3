import {
  sentSignals
} from "./chunk-7FYDPUSA.js";
import {
  MachineProblem,
  buildMachines,
  cacheFolder,
  exactSuffix,
  findMachine,
  inPieces,
  latenessOf,
  listMachines,
  loadRecipeFile,
  playInMachine,
  whyUnplayable
} from "./chunk-QLNRDRQH.js";
import {
  machineNames,
  recipeKey,
  systemdRecipe
} from "./chunk-7QTFXSOL.js";
import {
  followedProfile
} from "./chunk-UYAL337D.js";
import {
  findProfile,
  profileNames
} from "./chunk-H2BFZNYZ.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  reference
} from "./chunk-HYO2APQB.js";
import {
  unsupported
} from "./chunk-Q2QRSEV6.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  worldBoundUs
} from "./chunk-KDJ6W52P.js";
import {
  recordCaseSync
} from "./chunk-CTNUK54U.js";
import {
  loadUnit,
  unitSources
} from "./chunk-OCQDXIP5.js";
import {
  ownSection
} from "./chunk-QAWU4L6M.js";
import {
  killOptions
} from "./chunk-7V4W5W7R.js";

// harness/cli/open-machine-player.ts
import { existsSync } from "node:fs";
import process from "node:process";

// harness/adapters/machine/unknown-to.ts
var novelties = [
  {
    what: "ExitType=cgroup",
    since: 250,
    isIn: ({ type, settings }) => type === "service" && settings.exitType === "cgroup"
  },
  {
    what: "Type=notify-reload",
    since: 253,
    isIn: ({ type, settings }) => type === "service" && settings.serviceType === "notify-reload"
  }
];
var unitsOf = ({ unit, operations }) => {
  const texts = operations.flatMap((operation) => operation.op === "daemon-reload" ? [operation.text] : []);
  return [unit.text, ...texts].map((text) => loadUnit(unit.name, unitSources({ ...unit, text })));
};
var unknownTo = ({ recipe, version }, world) => {
  if (recipe !== systemdRecipe().recipe) return void 0;
  const major = Number.parseInt(version, 10);
  const units = unitsOf(world);
  const novelty = novelties.find(({ since, isIn }) => major < since && units.some(isIn));
  return novelty === void 0 ? void 0 : `systemd knows ${novelty.what} from ${novelty.since} on`;
};

// harness/runner/too-fine.ts
var processLatenessUs = 2e4;
var isTimeout = (span) => typeof span === "number" && span > 0;
var timeoutsOf = ({ type, settings }) => {
  const { timeoutStart, timeoutStop, timeoutAbort, runtimeMax } = settings;
  const stop = [type === "service" || type === "scope" ? "TimeoutStopSec" : "TimeoutSec", timeoutStop];
  if (type === "scope") return [stop, ["RuntimeMaxSec", runtimeMax]];
  if (type !== "service") return [stop];
  return [stop, ["TimeoutStartSec", timeoutStart], ["TimeoutAbortSec", timeoutAbort], ["RuntimeMaxSec", runtimeMax]];
};
var withTimeouts = (world, unit, byUs) => {
  const lines = timeoutsOf(unit).flatMap(([option, span]) => isTimeout(span) ? [`${option}=${span + byUs}us`] : []);
  const dropIn = [`[${ownSection[unit.type]}]`, ...lines, ""].join("\n");
  return { ...world, unit: { ...world.unit, dropIns: [...world.unit.dropIns, dropIn] } };
};
var signalsIn = (world, manager) => {
  const { trace } = recordCaseSync(manager, world, { boundUs: worldBoundUs(world, 0) });
  const signals = /* @__PURE__ */ new Map();
  for (const { to, signal } of sentSignals(trace)) signals.set(to, `${signals.get(to) ?? ""} ${signal}`);
  return JSON.stringify([...signals].toSorted(([one], [other]) => one < other ? -1 : 1));
};
var whyTooFine = (world, unit, latenessUs, managers) => {
  const short = timeoutsOf(unit).find(([, span]) => isTimeout(span) && span <= 2 * latenessUs);
  if (short !== void 0) return `${short[0]}= is less than twice as long as the manager may be late`;
  const others = [latenessUs, -processLatenessUs].map((byUs) => withTimeouts(world, unit, byUs));
  const isFiner = managers.some((manager) => {
    const onTime = signalsIn(world, manager);
    return others.some((other) => signalsIn(other, manager) !== onTime);
  });
  return isFiner ? "something happens so near to a timeout that it hangs on lateness what comes first" : void 0;
};

// harness/runner/gate.ts
var Gate = class {
  #countMax;
  #waiting = [];
  #count = 0;
  constructor(countMax) {
    this.#countMax = countMax;
  }
  async run(thing) {
    if (this.#count < this.#countMax) this.#count += 1;
    else await new Promise((resolve) => this.#waiting.push(resolve));
    try {
      return await thing();
    } finally {
      const next = this.#waiting.shift();
      if (next === void 0) this.#count -= 1;
      else next();
    }
  }
  /** Forgets those that wait: they never run. */
  close() {
    this.#waiting.length = 0;
  }
};

// harness/runner/machine-player.ts
var worldsPerBoot = 16;
var machineCountUsual = 2;
var caseIn = (machine) => (world) => ({ world, endUs: worldBoundUs(world, latenessOf(machine)) });
var whyNotIn = (machine, managers) => (world) => {
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const why = unknownTo(machine, world) ?? whyUnplayable(world, unit, machine.recipe);
  return why ?? whyTooFine(world, unit, latenessOf(machine), managers);
};
var capabilitiesOf = ({ recipe: { supports } }) => {
  const { unitTypes, killModes: modes, settings } = supports;
  if (unitTypes === void 0 && modes === void 0 && settings === void 0) return void 0;
  return {
    ...unitTypes === void 0 ? {} : { unitTypes },
    ...modes === void 0 ? {} : { killModes: modes },
    ...settings === void 0 ? {} : { options: killOptions.filter((option) => settings.includes(option)) }
  };
};
var mayStandStill = ({ processes, commands }) => [...Object.values(processes), ...Object.values(commands)].some(
  ({ when }) => Object.values(when).some(
    (reactions) => reactions.some((reaction) => reaction.kind === "notify" && reaction.fields["WATCHDOG"] === "trigger")
  )
);
var isForItself = (world) => world.operations.some(({ op }) => op === "daemon-reload") || mayStandStill(world);
var mountsPerBoot = 2;
var isMount = ({ unit }) => unit.name.endsWith(".mount");
var intoBoots = (worlds) => {
  const boots = [];
  for (const world of worlds) {
    const fits = (boot2) => boot2.length < worldsPerBoot && (!isMount(world) || boot2.filter(isMount).length < mountsPerBoot);
    const boot = boots.find(fits);
    if (boot === void 0) boots.push([world]);
    else boot.push(world);
  }
  return boots;
};
var worldsPerWindow = 128;
var windowsInFlight = 16;
var together = (playable) => inPieces(playable, worldsPerWindow).flatMap((window) => {
  const social = window.filter((world) => !isForItself(world));
  const byLength = social.toSorted((one, other) => worldBoundUs(one, 0) - worldBoundUs(other, 0));
  return [...window.filter(isForItself).map((world) => [world]), ...intoBoots(byLength)];
});
var playedOf = (run, index) => {
  if (run.status !== "played") return { status: run.status, message: run.message };
  const recording = run.recordings[index];
  if (recording === void 0) throw new Error("a machine lost a case");
  return recording.status === "recorded" ? recording : { status: "inconclusive", message: recording.message };
};
var Boot = class _Boot {
  #machine;
  #worlds;
  #gate;
  #rounds = [];
  #asked = /* @__PURE__ */ new Map();
  constructor(machine, worlds, gate) {
    this.#machine = machine;
    this.#worlds = worlds;
    this.#gate = gate;
  }
  async play(world) {
    const round = this.#asked.get(world) ?? 0;
    this.#asked.set(world, round + 1);
    const played = this.#rounds[round] ??= this.#run();
    const found2 = (await played)[this.#worlds.indexOf(world)];
    if (found2 === void 0) throw new Error("a boot lost a world");
    return found2;
  }
  /** Where some worlds kept the others waiting, these others are played again without them, and each of them alone. */
  async #withoutDisturbance(run) {
    const statusOf = (index) => run.status === "played" ? run.recordings[index]?.status : void 0;
    const disturbed = this.#worlds.filter((_, index) => statusOf(index) === "disturbed");
    if (this.#worlds.length === 1 || disturbed.length === this.#worlds.length) {
      return this.#worlds.map((_, index) => playedOf(run, index));
    }
    const again = new _Boot(this.#machine, disturbed, this.#gate);
    return Promise.all(
      this.#worlds.map(async (world, index) => {
        const status = statusOf(index);
        if (status === "disturbed") return again.play(world);
        return status === "late" ? new _Boot(this.#machine, [world], this.#gate).play(world) : playedOf(run, index);
      })
    );
  }
  #playInMachine(worlds) {
    return this.#gate.run(() => playInMachine(this.#machine, worlds.map(caseIn(this.#machine))));
  }
  /** Where a machine fails, each world is played alone, so that the one that fails it is known and the others are kept. */
  async #run() {
    const run = await this.#playInMachine(this.#worlds);
    if (run.status === "played") return this.#withoutDisturbance(run);
    if (this.#worlds.length === 1) return this.#worlds.map((_, index) => playedOf(run, index));
    const alone = [];
    for (const world of this.#worlds) alone.push(playedOf(await this.#playInMachine([world]), 0));
    return alone;
  }
};
var machinePlayer = (machine, { machineCount = machineCountUsual, managers = [reference] } = {}) => {
  const boots = /* @__PURE__ */ new Map();
  const gate = new Gate(machineCount);
  const whyNot = whyNotIn(machine, managers);
  const capabilities = capabilitiesOf(machine);
  const isPlayed = (world) => unsupported(world, capabilities) === void 0 && whyNot(world) === void 0;
  return {
    implementation: {
      name: machine.name,
      version: machine.version,
      ...capabilities === void 0 ? {} : { capabilities }
    },
    whyNot,
    playsDearly: true,
    inFlightMax: windowsInFlight * worldsPerWindow,
    prepare: (worlds) => {
      for (const members of together(worlds.filter(isPlayed))) {
        const boot = new Boot(machine, members, gate);
        for (const world of members) boots.set(world, boot);
      }
    },
    play: async (world) => {
      const boot = boots.get(world);
      const why = boot === void 0 ? whyNot(world) : void 0;
      if (why !== void 0) return { status: "not-applicable", message: why };
      return (boot ?? new Boot(machine, [world], gate)).play(world);
    },
    close: async () => gate.close()
  };
};

// harness/cli/open-machine-player.ts
var isFile = (name) => /[/\\]|\.ya?ml$/.test(name);
var askedFile = (file, cwd) => {
  const loaded = loadRecipeFile(file, cwd);
  if (!loaded.ok) return loaded;
  const [name, second] = machineNames(loaded.value);
  if (name !== void 0 && second === void 0) return found({ name, recipe: loaded.value });
  const hint = `build them with: npx killspec machine build --recipe ${file}, then say --machine ${name}`;
  return mistake(`${file} describes several machines: ${machineNames(loaded.value).join(", ")}`, hint);
};
var askedName = (name, folder) => {
  const own = systemdRecipe();
  if (machineNames(own).includes(name)) return found({ name, recipe: own });
  const manifest = listMachines(folder).find((each) => each.name === name);
  if (manifest === void 0) {
    const hint = `one of ${machineNames(own).join(", ")}, one that was built by a recipe, or the file of a recipe`;
    return mistake(`there is no machine ${name}`, hint);
  }
  if (!existsSync(manifest.recipePath)) return found({ name });
  const loaded = loadRecipeFile(manifest.recipePath, folder);
  return loaded.ok ? found({ name, recipe: loaded.value }) : loaded;
};
var provide = async ({ name, recipe }, folder, writeError) => {
  const there = listMachines(folder).find((each) => each.name === name);
  const isCurrent = recipe === void 0 || there?.recipe === recipeKey(recipe);
  if (recipe === void 0 || isCurrent && findMachine(folder, name) !== void 0) return found(void 0);
  const onProgress = (line) => writeError(`${line}
`);
  try {
    await buildMachines({ folder, recipe, names: [name], path: process.env["PATH"] ?? "", onProgress });
    return found(void 0);
  } catch (error) {
    if (error instanceof MachineProblem) return mistake(error.message, error.hint);
    throw error;
  }
};
var managersFor = async (name) => {
  const known = name.replace(exactSuffix, "");
  const profile = profileNames().includes(known) ? await findProfile(known, packageRoot()) : void 0;
  return [reference, ...profile?.ok === true ? [followedProfile(profile.value)] : []];
};
var openMachine = async (said, { folder: cwd, writeError = () => {
}, workerCount, cache = cacheFolder(process.env) }) => {
  const isExact = said.endsWith(exactSuffix);
  const plain = isExact ? said.slice(0, -exactSuffix.length) : said;
  const asked = isFile(plain) ? askedFile(plain, cwd) : askedName(plain, cache);
  if (!asked.ok) return asked;
  const { name } = asked.value;
  const built = await provide(asked.value, cache, writeError);
  if (!built.ok) return built;
  const machine = findMachine(cache, isExact ? `${name}${exactSuffix}` : name);
  if (machine === void 0 && isExact && findMachine(cache, name) !== void 0) {
    return mistake(
      `the timers of ${name} cannot be made exact`,
      `its recipe says no exact-lateness; --machine ${plain}`
    );
  }
  if (machine === void 0) return mistake(`the machine ${name} is not whole`, "npx killspec machine clean");
  const managers = await managersFor(name);
  const options = { managers, ...workerCount === void 0 ? {} : { machineCount: workerCount } };
  return found({ machine, player: machinePlayer(machine, options) });
};

export {
  openMachine
};
