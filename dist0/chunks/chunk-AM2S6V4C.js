import {
  hashWorld
} from "./chunk-ZMCGKUCY.js";
import {
  keptEventCountMax,
  resultsFormat
} from "./chunk-BW3BHSTX.js";
import {
  isFailure
} from "./chunk-6M5GG3IU.js";
import {
  registerConstraints,
  runConstraints
} from "./chunk-YDPLBXIQ.js";
import {
  unitTypeOf
} from "./chunk-FSO4RA7Y.js";

// harness/runner/run-sheet.ts
import { createHash } from "node:crypto";
var suite = 1;
var hashCases = (cases) => {
  const hash = createHash("sha256");
  for (const { name, world } of cases) hash.update(`${JSON.stringify([name, world])}
`);
  return hash.digest("hex");
};
var runHeader = (cases, { name, version }, terms) => ({
  format: resultsFormat,
  killspec: terms.killspec,
  suite: terms.suite ?? suite,
  implementation: { name, version },
  profile: terms.profile,
  seed: terms.seed,
  cases: { count: cases.length, hash: hashCases(cases) }
});
var hangsInARowMax = 3;
var takenCase = (one, { isLast, ...played }) => ({
  result: {
    name: one.name,
    unitType: unitTypeOf(one.world.unit.name) ?? "service",
    about: one.rules ?? [],
    world: hashWorld(one.world),
    ...played
  },
  ...isLast === true ? { isLast } : {}
});
var RunSheet = class {
  #header;
  #early;
  #taken = [];
  #failed = 0;
  #hangsInARow = 0;
  #keptEventCount = 0;
  #tracesLeftOut = 0;
  #end = "complete";
  constructor(header, early = {}) {
    this.#header = header;
    this.#early = early;
  }
  /** How many failed that are not known. */
  get failed() {
    return this.#failed;
  }
  /** Every case so far, with what is kept of it. */
  get taken() {
    return this.#taken;
  }
  /** Takes the next case. `false` where the run is over with it. */
  take(taken) {
    const kept = this.#withinBound(taken);
    const { result } = kept;
    this.#taken.push(kept);
    if (isFailure(result.outcome) && this.#early.isKnown?.(result) !== true) this.#failed += 1;
    this.#hangsInARow = result.outcome.status === "hang" ? this.#hangsInARow + 1 : 0;
    if (this.#taken.length === this.#header.cases.count) return false;
    const isHopeless = taken.isLast === true || this.#hangsInARow >= hangsInARowMax;
    if (this.#early.bail === true && this.#failed > 0) this.#end = "bailed";
    else if (isHopeless) this.#end = "given-up";
    return this.#end === "complete";
  }
  /** Ends the run here, with what there is. */
  interrupt() {
    if (this.#taken.length < this.#header.cases.count) this.#end = "interrupted";
  }
  /** What the run came to. */
  results() {
    const cases = this.#taken.map(({ result }) => result);
    const conformant = cases.flatMap(
      ({ name, unitType, outcome }) => outcome.status === "conformant" ? [{ name, unitType, assignments: outcome.verdict.assignments }] : []
    );
    return {
      header: this.#header,
      cases,
      end: this.#end,
      constraints: runConstraints(conformant, registerConstraints),
      ...this.#tracesLeftOut === 0 ? {} : { tracesLeftOut: this.#tracesLeftOut }
    };
  }
  /** From the first trace on that does not fit any more none is kept, so that what is kept hangs on nothing else. */
  #withinBound(taken) {
    const { trace, ...rest } = taken.result;
    if (trace === void 0 && taken.isTraceLeftOut !== true) return taken;
    this.#keptEventCount += taken.isTraceLeftOut === true ? keptEventCountMax + 1 : trace?.events.length ?? 0;
    if (this.#keptEventCount <= keptEventCountMax) return taken;
    this.#tracesLeftOut += 1;
    return { ...taken, result: rest, isTraceLeftOut: true };
  }
};

export {
  suite,
  hashCases,
  runHeader,
  hangsInARowMax,
  takenCase,
  RunSheet
};
