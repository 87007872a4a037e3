import {
  traceEventKinds,
  traceFormat
} from "./chunk-Y7C5VPDX.js";

// harness/implementations/model/chronicle.ts
var somebody = "(somebody)";
var Chronicle = class {
  host;
  #names = /* @__PURE__ */ new Map();
  #pids = /* @__PURE__ */ new Map();
  /** Who was in the control group when it was last looked at, and has not ended since. */
  #inGroup = [];
  constructor(host) {
    this.host = host;
  }
  /** The header of a trace that begins with this. */
  begin({ state, processes }) {
    const { unit } = this.host;
    this.#inGroup = this.host.processes();
    return {
      format: traceFormat,
      unit: { name: unit.name, sources: unit.sources },
      initially: {
        state,
        processes: processes.map(({ pid, role, kernelThread, foreign }) => ({
          ...this.#introduce(pid, role === "main" ? "main" : `process ${pid}`, role),
          ...kernelThread === true ? { kernelThread } : {},
          ...foreign === true ? { foreign } : {}
        }))
      },
      resolutionUs: 1,
      latenessUs: 0,
      ordered: true,
      observed: traceEventKinds
    };
  }
  /** The event that the manager is told of. */
  event(told, atUs) {
    switch (told.kind) {
      case "job":
        return { atUs, kind: "request", job: told.job };
      case "exit": {
        const { pid, signal, status = 0 } = told;
        return { atUs, kind: "exit", process: this.nameOf(pid), ...signal === void 0 ? { status } : { signal } };
      }
      case "main":
        return { atUs, kind: "main", process: this.nameOf(told.pid) };
      case "notify":
        return { atUs, kind: "notify", process: this.nameOf(told.pid), fields: told.fields };
      case "watchdog":
        return { atUs, kind: "watchdog" };
      case "oom":
        return { atUs, kind: "oom", process: this.nameOf(told.pid) };
      case "freeze":
      case "thaw":
        return { atUs, kind: told.kind };
      case "daemon-reload":
        return { atUs, kind: "daemon-reload", sources: told.unit.sources };
    }
  }
  /**
   * Nobody announces who was forked, nor who has left: the one turns up in the control group, and nobody says whose it
   * is; the other is not there any more, and is not the process whose end is told now.
   */
  unannounced(atUs, told) {
    const inGroup = this.host.processes();
    const ended = told?.kind === "exit" ? told.pid : void 0;
    const forks = inGroup.filter((pid) => !this.#names.has(pid)).map((pid) => {
      return { atUs, kind: "spawn", process: this.#introduce(pid, `process ${pid}`, "aux"), by: somebody };
    });
    const leavers = this.#inGroup.filter((pid) => pid !== ended && !inGroup.includes(pid)).map((pid) => ({ atUs, kind: "leave", process: this.nameOf(pid) }));
    this.#inGroup = inGroup;
    return [...forks, ...leavers];
  }
  /** The manager has run a command. */
  ran(command, pid, atUs) {
    const role = this.#roleOf(command);
    const process = this.#introduce(pid, role === "main" ? "main" : command.name, role);
    return { atUs, kind: "spawn", process, by: "manager", command };
  }
  /** What it would be if the manager ran a command. */
  wouldRun(command, atUs) {
    return {
      atUs,
      kind: "spawn",
      process: { name: "nobody yet", role: this.#roleOf(command) },
      by: "manager",
      command
    };
  }
  /** What a process is called. */
  nameOf(pid) {
    return this.#names.get(pid) ?? `process ${pid}`;
  }
  /** Who is called so. */
  pidOf(name) {
    return this.#pids.get(name);
  }
  #roleOf({ name }) {
    return name === "ExecStart" && this.host.unit.settings.serviceType !== "forking" ? "main" : "control";
  }
  #introduce(pid, called, role) {
    const name = this.#pids.has(called) ? `${called} ${pid}` : called;
    this.#names.set(pid, name);
    this.#pids.set(name, pid);
    const [subgroup] = Object.entries(this.host.subgroups()).find(([, pids]) => pids.includes(pid)) ?? [];
    return {
      name,
      role,
      ...subgroup === void 0 ? {} : { subgroup },
      ...this.host.processes().includes(pid) ? {} : { outside: true }
    };
  }
};

export {
  Chronicle
};
