import {
  commandOf
} from "./chunk-N2JOXFFB.js";
import {
  findProfile
} from "./chunk-H2BFZNYZ.js";
import {
  createStdioRunner
} from "./chunk-VEC7NNG7.js";
import {
  commandName,
  inSandbox,
  notStarted,
  showAdapterOutput
} from "./chunk-JKQITBBO.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  progressCell
} from "./chunk-7SZZWO6U.js";
import {
  builtinImplementations,
  implementationNamed
} from "./chunk-PWKAKVJ5.js";
import {
  playedFrom,
  trustedPlayer
} from "./chunk-DFPH3YQG.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  worldBoundUs
} from "./chunk-KDJ6W52P.js";
import {
  crash,
  kernelOptions
} from "./chunk-CTNUK54U.js";
import {
  Kernel
} from "./chunk-BKG4756E.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import {
  printable
} from "./chunk-TNTYKKM5.js";

// harness/adapters/in-process/find-implementation.ts
import { statSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import process from "node:process";
var scheme = "killspec:";
var javaScript = [".js", ".mjs", ".cjs"];
var typeScript = [".ts", ".mts", ".cts"];
var textLengthMax = 200;
var refused = (problem) => ({ status: "refused", problem });
var findBuiltin = (place) => {
  const name = place.slice(scheme.length);
  if (implementationNamed(name) !== void 0) return { status: "found", source: { kind: "builtin", name } };
  const known = Object.keys(builtinImplementations);
  const near = didYouMean(name, known);
  return refused({
    code: "unknown-name",
    place,
    found: `no implementation of killspec is called ${printable(name, textLengthMax)}`,
    expected: `one of ${known.join(", ")}`,
    hint: near === void 0 ? "for a file of yours, write its path" : `did you mean ${scheme}${near}?`
  });
};
var notAFile = (place, path) => {
  const stats = statSync(path, { throwIfNoEntry: false });
  const expected = "a .js or .ts file that exports an implementation";
  if (stats === void 0) {
    const isName = Object.hasOwn(builtinImplementations, place);
    const hint = isName ? `did you mean ${scheme}${place}?` : `looked for ${path}`;
    return { code: "not-found", place, found: "no such file", expected, hint };
  }
  if (stats.isFile()) return void 0;
  const found2 = stats.isDirectory() ? "a directory" : "something that is no file";
  return { code: "not-a-file", place, found: found2, expected, hint: "name the file that exports the implementation" };
};
var textOf = ({ text, location }) => {
  if (location === null) return printable(text, textLengthMax);
  return printable(`${location.file}:${location.line}:${location.column + 1}: ${text}`, textLengthMax);
};
var isBuildFailure = (thrown) => thrown instanceof Error && Array.isArray(thrown.errors);
var bundle = async (place, path) => {
  const esbuild = await import("esbuild");
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [path],
      absWorkingDir: dirname(path),
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20.19",
      sourcemap: "inline",
      write: false,
      logLevel: "silent",
      // For packages in CommonJS, which find Node's own modules by require.
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"
      }
    });
    const code = outputFiles[0]?.text ?? "";
    return { status: "found", source: { kind: "bundle", path, code } };
  } catch (thrown) {
    if (!isBuildFailure(thrown)) throw thrown;
    const first = thrown.errors[0];
    return refused({
      code: "does-not-load",
      place,
      found: first === void 0 ? "it does not compile" : textOf(first),
      expected: "a TypeScript module that compiles",
      hint: "types are not checked here, only syntax and imports"
    });
  }
};
var findImplementation = async (place, folder = process.cwd()) => {
  if (place.startsWith(scheme)) return findBuiltin(place);
  const path = resolve(folder, place);
  const problem = notAFile(place, path);
  if (problem !== void 0) return refused(problem);
  const extension = extname(path);
  if (javaScript.includes(extension)) return { status: "found", source: { kind: "file", path } };
  if (typeScript.includes(extension)) return bundle(place, path);
  return refused({
    code: "unknown-kind",
    place,
    found: extension === "" ? "a file without an ending" : `a file that ends in ${printable(extension, textLengthMax)}`,
    expected: `a file that ends in ${[...javaScript, ...typeScript].join(", ")}`,
    hint: "an adapter is a module that exports an implementation"
  });
};

// harness/adapters/in-process/worker-entry.ts
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
var bundled;
var bundle2 = async () => {
  const esbuild = await import("esbuild");
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL("./worker.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    // What code that is no file runs as.
    format: "cjs",
    target: "node20.19",
    write: false,
    logLevel: "silent"
  });
  return outputFiles[0]?.text ?? "";
};
var workerEntry = async () => {
  if (!import.meta.url.endsWith(".ts")) return { file: pathToFileURL(join(packageRoot(), "dist", "worker.js")) };
  bundled ??= bundle2();
  return { code: await bundled };
};

// harness/adapters/in-process/worker-thread.ts
import { Worker } from "node:worker_threads";

// harness/adapters/in-process/stage-source.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";
import { pathToFileURL as pathToFileURL2 } from "node:url";
var nothing = () => {
};
var stageSource = (source) => {
  switch (source.kind) {
    case "builtin":
      return { source, dispose: nothing };
    case "file":
      return { source: { kind: "module", url: pathToFileURL2(source.path).href }, dispose: nothing };
    case "bundle": {
      const folder = mkdtempSync(join2(tmpdir(), "killspec-adapter-"));
      const path = join2(folder, "adapter.mjs");
      writeFileSync(path, source.code);
      return {
        source: { kind: "module", url: pathToFileURL2(path).href },
        dispose: () => rmSync(folder, { recursive: true, force: true })
      };
    }
  }
};

// harness/adapters/in-process/worker-thread.ts
var heapMbMax = 256;
var outputLengthMax = 65536;
var looksPerHang = 5;
var WorkerThread = class {
  #options;
  #worker;
  #progress = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  #dispose;
  #guard;
  #limitMs;
  #isOver = false;
  #thrown;
  #outputLength = 0;
  constructor(options) {
    this.#options = options;
    this.#limitMs = options.loadMs;
    this.#progress[progressCell.current] = -1;
    const { source, dispose } = stageSource(options.source);
    this.#dispose = dispose;
    const { entry } = options;
    const isCode = "code" in entry;
    this.#worker = new Worker(isCode ? entry.code : entry.file, {
      eval: isCode,
      workerData: { place: options.place, source, progress: this.#progress },
      stdout: true,
      stderr: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMbMax }
    });
    this.#worker.on("message", (answer) => this.#answered(answer));
    this.#worker.on("error", (thrown) => {
      this.#thrown = crash("its thread ended with", thrown).message;
    });
    this.#worker.on("exit", () => {
      this.#lose("crash", this.#thrown ?? "its thread ended: it called process.exit, or had nothing more to wait for");
    });
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.on("data", (chunk) => this.#wrote(chunk.toString("utf8")));
    }
    this.watch(true);
  }
  /** Hands a case to the thread. */
  post(one) {
    this.#worker.postMessage(one);
  }
  /** Watches for a hang as long as something is expected of the thread. */
  watch(isExpecting) {
    if (isExpecting === (this.#guard !== void 0) || this.#isOver) return;
    if (!isExpecting) {
      clearInterval(this.#guard);
      this.#guard = void 0;
      return;
    }
    const limitMs = this.#limitMs;
    let seen = this.#state();
    let looks = 0;
    this.#guard = setInterval(() => {
      const now = this.#state();
      looks = now === seen ? looks + 1 : 0;
      seen = now;
      if (looks < looksPerHang) return;
      this.#lose("hang", `it did not come back within ${limitMs / 1e3} s`);
      void this.#worker.terminate();
    }, limitMs / looksPerHang);
  }
  /** Ends the thread; nobody is told of anything any more. */
  async end() {
    this.#close();
    await this.#worker.terminate();
  }
  #answered(answer) {
    if (this.#isOver) return;
    if (answer.kind === "loaded" || answer.kind === "refused") {
      this.#dispose();
      this.watch(false);
      this.#limitMs = this.#options.hangMs;
    }
    this.#options.onAnswer(answer);
  }
  #state() {
    return `${Atomics.load(this.#progress, progressCell.current)} ${Atomics.load(this.#progress, progressCell.turns)}`;
  }
  #lose(kind, message) {
    if (this.#isOver) return;
    this.#close();
    this.#options.onLost({ kind, message, current: Atomics.load(this.#progress, progressCell.current) });
  }
  #close() {
    this.watch(false);
    this.#isOver = true;
    this.#dispose();
  }
  #wrote(text) {
    const left = outputLengthMax - this.#outputLength;
    if (left <= 0 || this.#isOver) return;
    this.#outputLength += text.length;
    const kept = text.slice(0, left);
    this.#options.onOutput?.(
      kept.split("\n").map((line) => printable(line, outputLengthMax)).join("\n")
    );
  }
};

// harness/adapters/in-process/case-runner.ts
var defaultHangMs = 5e3;
var defaultLoadMs = 2e4;
var windowSize = 32;
var idleLossMax = 3;
var CaseRunner = class {
  /** What the implementation says of itself. */
  implementation;
  #options;
  #startThread;
  #pending = /* @__PURE__ */ new Map();
  /** Absent when it was lost and nothing has been asked for since. */
  #thread;
  #isLoaded = true;
  #isClosed = false;
  #caseCount = 0;
  #idleLossCount = 0;
  /** Use `createCaseRunner`. */
  constructor(facts, options, thread, startThread) {
    this.implementation = facts;
    this.#options = options;
    this.#thread = thread;
    this.#startThread = startThread;
  }
  /** Records one case, after those asked for before. Rejects where killspec itself is at fault, or once closed. */
  record(world, boundUs) {
    if (this.#isClosed) return Promise.reject(new Error("the runner is closed"));
    return new Promise((resolve2, reject) => {
      const number = this.#caseCount;
      this.#caseCount += 1;
      this.#pending.set(number, { world, boundUs, resolve: resolve2, reject });
      this.#thread ??= this.#startThread(this);
      if (this.#isLoaded) this.#post(number);
      this.#thread.watch(true);
    });
  }
  /** Records cases, some ahead of the one that is asked for, and gives them in their order. */
  async *run(cases) {
    const ahead = [];
    for await (const { name, world, boundUs } of cases) {
      const recording = this.record(world, boundUs);
      recording.catch(() => {
      });
      ahead.push(async () => ({ name, ...await recording }));
      const first = ahead.length < windowSize ? void 0 : ahead.shift();
      if (first !== void 0) yield await first();
    }
    for (const next of ahead) yield await next();
  }
  /** Ends the thread. Cases that are not back yet are rejected. */
  async close() {
    this.#isClosed = true;
    this.#rejectAll(new Error("the runner was closed"));
    await this.#thread?.end();
  }
  /** For the thread's answers. */
  answered(answer) {
    switch (answer.kind) {
      case "loaded":
        this.#isLoaded = true;
        for (const number of this.#pending.keys()) this.#post(number);
        break;
      case "refused":
        this.#failAll(`it could not be loaded again: ${answer.problem.found}`);
        break;
      case "recorded":
        this.#idleLossCount = 0;
        this.#take(answer.number)?.resolve(answer.recording);
        break;
      case "broken":
        this.#take(answer.number)?.reject(new Error(answer.message));
        break;
    }
    this.#thread?.watch(this.#pending.size > 0);
  }
  /** For the thread's end: whoever was being played is to blame, and the rest goes on in another thread. */
  lost({ kind, message, current }) {
    if (this.#isClosed) return;
    this.#isLoaded = false;
    const pending = this.#take(current);
    this.#idleLossCount = pending === void 0 ? this.#idleLossCount + 1 : 0;
    if (pending !== void 0) this.#fail(pending, { kind, message });
    else if (this.#idleLossCount >= idleLossMax) this.#failAll(message);
    this.#thread = this.#pending.size === 0 ? void 0 : this.#startThread(this);
  }
  #post(number) {
    const pending = this.#pending.get(number);
    if (pending === void 0) return;
    const { world, boundUs } = pending;
    this.#thread?.post({ number, world, boundUs, bounds: this.#options.bounds });
  }
  #take(number) {
    const pending = this.#pending.get(number);
    this.#pending.delete(number);
    return pending;
  }
  #fail({ world, boundUs, resolve: resolve2 }, fault) {
    const { bounds } = this.#options;
    const kernel = new Kernel(world, kernelOptions(this.implementation, { boundUs, bounds }));
    kernel.closeTurn(fault);
    resolve2(kernel.recording());
  }
  #failAll(message) {
    for (const pending of this.#pending.values()) this.#fail(pending, { kind: "crash", message });
    this.#pending.clear();
  }
  #rejectAll(error) {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
};
var notLoaded = (place, { kind, message }) => ({
  code: "does-not-load",
  place,
  found: kind === "hang" ? message : `while it was loaded ${message}`,
  expected: "a module that loads, and comes to the end of it",
  hint: "an adapter starts nothing when it is loaded; it waits for start(host)"
});
var startRunner = (options, entry, source) => {
  const { place, hangMs = defaultHangMs, loadMs = defaultLoadMs, onOutput } = options;
  const threadOptions = { entry, place, source, hangMs, loadMs, onOutput };
  const replace = (runner) => new WorkerThread({
    ...threadOptions,
    onAnswer: (answer) => runner.answered(answer),
    onLost: (lost) => runner.lost(lost)
  });
  return new Promise((resolve2) => {
    let runner;
    const first = new WorkerThread({
      ...threadOptions,
      onAnswer: (answer) => {
        if (runner !== void 0) {
          runner.answered(answer);
        } else if (answer.kind === "loaded") {
          runner = new CaseRunner(answer.facts, options, first, replace);
          resolve2({ status: "ready", runner });
        } else if (answer.kind === "refused") {
          void first.end();
          resolve2({ status: "refused", problem: answer.problem });
        }
      },
      onLost: (lost) => {
        if (runner === void 0) resolve2({ status: "refused", problem: notLoaded(place, lost) });
        else runner.lost(lost);
      }
    });
  });
};
var createCaseRunner = async (options) => {
  const found2 = await findImplementation(options.place, options.folder);
  if (found2.status === "refused") return found2;
  return startRunner(options, await workerEntry(), found2.source);
};

// harness/runner/guarded-player.ts
var guardedPlayer = (runner) => {
  const { name, version, capabilities, latenessUs = 0 } = runner.implementation;
  return {
    implementation: { name, version, ...capabilities === void 0 ? {} : { capabilities } },
    play: async (world) => playedFrom(await runner.record(world, worldBoundUs(world, latenessUs))),
    close: () => runner.close()
  };
};

// harness/runner/late-player.ts
var late = (played, latenessUs) => {
  if (played.status !== "recorded") return played;
  const { trace } = played;
  const header = { ...trace.header, latenessUs: Math.max(trace.header.latenessUs, latenessUs) };
  return { ...played, trace: { ...trace, header } };
};
var latePlayer = (player, latenessUs) => ({
  ...player,
  play: async (world) => late(await player.play(world), latenessUs)
});

// harness/runner/stdio-player.ts
var playedOver = (recording) => {
  const { unsupported, isLast, trace } = recording;
  if (unsupported !== void 0) return { status: "not-kept", message: unsupported, trace };
  const played = playedFrom(recording);
  const isFault = played.status === "crash" || played.status === "hang" || played.status === "protocol-error";
  return isFault && isLast === true ? { ...played, isLast } : played;
};
var stdioPlayer = (runner) => {
  const { name, version, capabilities, latenessUs } = runner.facts;
  return {
    implementation: { name, version, capabilities },
    inFlightMax: runner.inFlightMax,
    play: async (world) => playedOver(await runner.record(world, worldBoundUs(world, latenessUs))),
    close: () => runner.close()
  };
};
var unusablePlayer = (name, { kind, message }) => ({
  implementation: { name, version: "unknown" },
  play: async () => ({ status: kind, message, isLast: true }),
  close: async () => {
  }
});

// harness/cli/open-adapter.ts
var machinePrefix = "machine:";
var recordingPrefix = "recording:";
var toBeCompared = ["not-a-file", "unknown-kind", "exports-nothing", "wrong-shape"];
var refuse = ({ code, place, found: what, expected, hint }) => mistake(`${place}: ${what}${toBeCompared.includes(code) ? `; expected ${expected}` : ""}`, hint);
var playsInThreads = (choice) => typeof choice === "string" && !choice.startsWith(machinePrefix) && !choice.startsWith(recordingPrefix);
var openAdapter = async (choice, options) => {
  const { latenessUs } = options;
  const opened = typeof choice === "string" ? await open(choice, options) : await openCommand(choice, options);
  if (!opened.ok || latenessUs === void 0) return opened;
  return found(latePlayer(opened.value, latenessUs));
};
var openCommand = async (choice, options) => {
  const { folder, writeError, onLine, workerCount } = options;
  const command = commandOf(choice) ?? [];
  if ((command[0] ?? "") === "") return mistake("there is no command after --", "as in: killspec run -- ./my-adapter");
  const started = "sandboxed" in choice ? inSandbox(command, folder) : found(command);
  if (!started.ok) return started;
  const created = await createStdioRunner({
    command: started.value,
    cwd: folder,
    isInSandbox: "sandboxed" in choice,
    processCount: workerCount,
    ...onLine === void 0 ? {} : { onLine, processCount: 1, casesInFlightMax: 1 },
    ...writeError === void 0 ? {} : { onErrorOutput: showAdapterOutput(writeError) }
  });
  switch (created.status) {
    case "ready":
      return found(stdioPlayer(created.runner));
    case "failed":
      return found(unusablePlayer(commandName(command), created.fault));
    case "not-started":
      return { ok: false, mistake: notStarted(command, created.code) };
  }
};
var openRecording = async (place, folder) => {
  const { loadRecording } = await import("./load-recording-R5WJYITY.js");
  const recording = loadRecording(place, folder);
  if (!recording.ok) return recording;
  const { recordedPlayer } = await import("./recorded-player-N2E3IJSM.js");
  return found(recordedPlayer(recording.value));
};
var profilePrefix = "profile:";
var openProfile = async (name, folder) => {
  const profile = await findProfile(name, folder);
  if (!profile.ok) return profile;
  const { followedProfile } = await import("./followed-profile-LY4XZTTY.js");
  return found(trustedPlayer(followedProfile(profile.value)));
};
var open = async (place, options) => {
  const { folder } = options;
  if (place.startsWith(recordingPrefix)) return openRecording(place.slice(recordingPrefix.length), folder);
  if (place.startsWith(profilePrefix)) return openProfile(place.slice(profilePrefix.length), folder);
  if (place.startsWith(machinePrefix)) {
    const { openMachine } = await import("./open-machine-player-KOEJFYX3.js");
    const opened = await openMachine(place.slice(machinePrefix.length), options);
    return opened.ok ? found(opened.value.player) : opened;
  }
  if (place.startsWith("killspec:")) {
    const known = await findImplementation(place, folder);
    if (known.status === "refused") return refuse(known.problem);
    const ours = known.source.kind === "builtin" ? implementationNamed(known.source.name) : void 0;
    if (ours !== void 0) return found(trustedPlayer(ours));
  }
  const created = await createCaseRunner({ place, folder });
  return created.status === "refused" ? refuse(created.problem) : found(guardedPlayer(created.runner));
};

export {
  recordingPrefix,
  playsInThreads,
  openAdapter
};
