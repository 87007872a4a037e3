import {
  codeOfHunt,
  tellHunt
} from "./chunk-5DI7RYVL.js";
import {
  compose,
  composeHunt,
  readHuntLine
} from "./chunk-UDQYYTFI.js";
import {
  rankFailures
} from "./chunk-5ZGNU3QK.js";
import {
  renderConstraints,
  renderEnd,
  renderGroups,
  renderTally
} from "./chunk-WCU6ZCPR.js";
import {
  exitCode
} from "./chunk-E2RGNN26.js";
import {
  summarise
} from "./chunk-C6ZAIUFH.js";

// harness/runner/parts/part-by-part.ts
import { createHash } from "node:crypto";
var hashOf = ({ lines }) => {
  const hash = createHash("sha256");
  for (const line of lines) hash.update(`${line}
`);
  return hash.digest("hex");
};
var PartByPart = class {
  #hunt;
  #next = 1;
  /** Takes what was read, and gives back what is to be merged in its place: it tells parts apart, and is not to be written. */
  take({ header, parts }) {
    return "worlds" in header.whole ? { header, parts: parts.map((part) => this.#takePart(header.whole, part)) } : { header, parts };
  }
  #takePart(header, part) {
    if (part.part === this.#next) {
      this.#next += 1;
      this.#hunt ??= composeHunt(header);
      for (const line of part.lines) this.#hunt.take(readHuntLine(line));
    }
    return { ...part, lines: [hashOf(part)] };
  }
  /** The whole, once all of its parts were taken and merged to this. */
  whole(merged) {
    return this.#hunt === void 0 ? compose(merged) : this.#hunt.whole();
  }
};

// harness/cli/tell-whole.ts
var tellRun = (results, setting) => {
  const { name, version } = results.header.implementation;
  const groups = rankFailures(results.cases);
  const parts = [
    renderTally(`${name} ${version}`, results, setting),
    renderGroups(groups, setting),
    renderConstraints(results.constraints, groups.length > 0, setting),
    renderEnd(results)
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
};
var tellWhole = (whole, setting) => whole.kind === "run" ? tellRun(whole.results, setting) : tellHunt({ ...whole, end: "complete" }, [], setting);
var codeOfWhole = (whole) => whole.kind === "run" ? exitCode(summarise(whole.results)) : codeOfHunt({ ...whole, end: "complete" });

export {
  PartByPart,
  tellWhole,
  codeOfWhole
};
