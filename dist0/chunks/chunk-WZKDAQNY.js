import {
  Chronicle
} from "./chunk-PS3NW7FK.js";
import {
  advance,
  begin,
  step
} from "./chunk-SBT7JU65.js";
import {
  inOrder,
  isAnyEntry
} from "./chunk-AMQS5DNI.js";
import {
  livingMain
} from "./chunk-BQQHZCJR.js";
import {
  playWorld
} from "./chunk-CTNUK54U.js";

// harness/predict/obedient.ts
var actCountMax = 1e3;
var turnOf = ({ part }) => part === "thaw" ? 0 : part === "signal" ? 2 : 1;
var Obedient = class {
  #profile;
  #obedience;
  #controls = /* @__PURE__ */ new Set();
  #chronicle;
  #nowUs = 0;
  #monitor;
  #nextUs;
  #isSettled = true;
  #postsRun = 0;
  constructor(profile, obedience) {
    this.#profile = profile;
    this.#obedience = obedience;
  }
  start(host) {
    this.#chronicle = new Chronicle(host);
  }
  deliver(event, atUs) {
    const chronicle = this.#chronicle;
    if (chronicle === void 0) return;
    this.#nowUs = atUs;
    if (event.kind === "begin") this.#begin(chronicle, event);
    else this.#observe(chronicle, event);
    this.#runStopCommand(chronicle);
    this.#turn(chronicle);
    this.#isSettled = false;
  }
  wake(atUs) {
    const chronicle = this.#chronicle;
    if (chronicle === void 0) return;
    this.#nowUs = atUs;
    this.#lookAround(chronicle);
    this.#isSettled = this.#turn(chronicle) === 0;
  }
  /** Forks are not told: after each turn it looks once more, when the processes have had theirs at that instant. */
  nextWakeUs() {
    return this.#isSettled ? this.#nextUs : this.#nowUs;
  }
  end() {
    this.#chronicle = void 0;
  }
  #begin(chronicle, event) {
    const header = chronicle.begin(event);
    this.#monitor = begin(chronicle.host.unit, this.#profile, header, this.#obedience.onAsk);
  }
  #tell(event) {
    if (this.#monitor !== void 0) this.#monitor = step(this.#monitor, event);
  }
  #observe(chronicle, event) {
    this.#lookAround(chronicle, event);
    if (event.kind === "exit") this.#controls.delete(event.pid);
    const wasInactive = this.#monitor?.facts.phase === "inactive";
    this.#tell(chronicle.event(event, this.#nowUs));
    if (event.kind === "job" && event.job === "start" && wasInactive) {
      this.#runIfThere(chronicle, { name: "ExecStart", index: 0 });
    }
  }
  /**
   * Runs the next stop command where the page does not ask for it, but the unit type's own page does: always in
   * sockets, mounts and swaps, and in services where killing does not wait for it (AMB-76).
   */
  #runStopCommand(chronicle) {
    const { stop, entries = [] } = this.#monitor?.living[0]?.hypothesis ?? {};
    if (stop?.commands === void 0 || stop.commands.running !== void 0) return;
    if (isAnyEntry(entries, ({ part }) => part === "run")) return;
    this.#runIfThere(chronicle, { name: stop.commands.name, index: stop.commands.next });
  }
  #lookAround(chronicle, told) {
    for (const event of chronicle.unannounced(this.#nowUs, told)) this.#tell(event);
  }
  /** What the page asks now, with what has fallen due at this instant. */
  #hypothesis() {
    return this.#monitor === void 0 ? void 0 : advance(this.#monitor, this.#nowUs).living[0]?.hypothesis;
  }
  #runIfThere(chronicle, command) {
    const { commands } = chronicle.host.unit.settings;
    if (command.index < (commands[command.name]?.length ?? 0)) this.#run(chronicle, command);
  }
  #run(chronicle, command) {
    const pid = chronicle.host.run(command);
    const ran = chronicle.ran(command, pid, this.#nowUs);
    if (ran.process.role !== "main") this.#controls.add(pid);
    this.#tell(ran);
  }
  /** As long as no reading wants it otherwise. */
  #dueInOrder() {
    return inOrder(this.#hypothesis()?.entries ?? []).toSorted((a, b) => turnOf(a) - turnOf(b));
  }
  /** Does one thing that is due and can be done without breaking a rule; false where there is none. */
  #payOne(chronicle) {
    const state = this.#monitor;
    if (state === void 0) return false;
    for (const { act, owed } of this.#dueInOrder()) {
      if (act.kind === "run") {
        this.#run(chronicle, act.command);
        return true;
      }
      if (act.kind === "thaw") {
        chronicle.host.thaw();
        this.#tell({ atUs: this.#nowUs, kind: "thaw", by: "manager" });
        return true;
      }
      const pid = chronicle.pidOf(act.to);
      if (pid === void 0 || !owed && !this.#isLicensed(chronicle, pid)) continue;
      const atUs = this.#nowUs;
      const sent = { atUs, kind: "signal", from: "manager", to: act.to, signal: act.signal, result: "ok" };
      const next = step(state, sent);
      if (next.living.length === 0) continue;
      chronicle.host.kill(pid, act.signal);
      this.#monitor = next;
      return true;
    }
    return false;
  }
  /** Whether to do what need not be done; never to a process that is gone. */
  #isLicensed({ host }, pid) {
    return this.#obedience.eager === true && host.processes().includes(pid);
  }
  /** Does everything that is due at this instant, and tells how many signals and commands that were. */
  #turn(chronicle) {
    let count = 0;
    for (; this.#payOne(chronicle); count += 1) {
      if (count >= actCountMax) throw new Error("the page owes more than actCountMax acts at one instant");
    }
    if (count === 0 && this.#runPost(chronicle)) count += 1;
    const nextUs = Math.min(...(this.#hypothesis()?.timers ?? []).map(({ atUs }) => atUs));
    this.#nextUs = Number.isFinite(nextUs) ? nextUs : void 0;
    return count;
  }
  /** ExecStopPost=, of which the page says nothing: one command after the other once the unit has stopped. */
  #runPost(chronicle) {
    const state = this.#monitor;
    const { host } = chronicle;
    const posts = host.unit.settings.commands.ExecStopPost ?? [];
    if (state === void 0 || this.#postsRun >= posts.length || !this.#hasStopped(host)) return false;
    const command = { name: "ExecStopPost", index: this.#postsRun };
    this.#postsRun += 1;
    if (step(state, chronicle.wouldRun(command, this.#nowUs)).living.length === 0) return false;
    this.#run(chronicle, command);
    return true;
  }
  #hasStopped(host) {
    const hypothesis = this.#hypothesis();
    const stop = hypothesis?.stop;
    if (hypothesis === void 0 || stop?.t0Us === void 0 || this.#controls.size > 0) return false;
    if (host.processes().length === 0 || stop.byMainExit === "after-post") return true;
    const { killMode } = stop.settings.kill;
    if (killMode === "none") return true;
    if (killMode === "process" && this.#monitor !== void 0 && livingMain(this.#monitor.facts) === void 0)
      return true;
    const isAtItsEnd = stop.finalUs !== void 0 || stop.timedOutUs !== void 0;
    return isAtItsEnd && hypothesis.timers.length === 0;
  }
};
var playObedient = (world, profile, obedience) => playWorld(world, new Obedient(profile, obedience), { boundUs: obedience.boundUs, resolutionUs: 1 });

export {
  playObedient
};
