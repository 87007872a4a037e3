import {
  kindsOf,
  renderExhausted,
  renderHuntEnd,
  renderHuntKinds,
  renderHuntTally
} from "./chunk-ABTTQBSC.js";
import {
  renderConstraints,
  renderHeading
} from "./chunk-YKSCE4M3.js";
import {
  smallBounds,
  smallScope
} from "./chunk-JZGGAKTW.js";
import {
  exitCode,
  exitCodes
} from "./chunk-E2RGNN26.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";

// harness/cli/tell-hunt.ts
var shownMax = 5;
var codeOfHunt = ({ sum, constraints, end }) => {
  const code = exitCode({
    selected: sum.worldCount,
    counts: sum.counts,
    end,
    selfContradictory: constraints.some(({ status }) => status === "contradiction"),
    constraintsInconclusive: constraints.some(({ status }) => status === "inconclusive")
  });
  const isMilder = code === exitCodes.ok || code === exitCodes.inconclusive;
  return isMilder && sum.brokenCount > 0 ? exitCodes.nonconformant : code;
};
var topic = ({ status, manner }) => `${status} ${manner.replace(/:.*/, "")}`;
var worthShowing = (kinds) => {
  const first = kinds.filter((kind, at) => kinds.findIndex((other) => topic(other) === topic(kind)) === at);
  return [...first, ...kinds.filter((kind) => !first.includes(kind))].slice(0, shownMax);
};
var exhaustedText = (worlds, sum) => {
  const bound = worlds.kind === "exhausted" ? smallBounds.find(({ name }) => name === worlds.bound) : void 0;
  if (bound === void 0) return "";
  return renderExhausted(bound, smallScope(bound).count, { from: worlds.from, count: sum.worldCount });
};
var tellHunt = ({ header, sum, constraints, end }, shown, setting) => {
  const kinds = kindsOf(sum);
  const { name, version } = header.implementation;
  const noun = header.worlds.kind === "drawn" ? "generated world" : "world";
  const parts = [
    renderHuntTally(`${name} ${version}`, sum, noun, setting),
    renderHuntKinds(kinds, setting),
    ...shown,
    renderConstraints(constraints, kinds.length > 0, setting),
    renderHuntEnd(end, sum),
    end === "complete" ? exhaustedText(header.worlds, sum) : ""
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
};
var headingOf = ({ profile, origin, rules = ruleIds }, suite) => renderHeading({
  killspec: packageVersion(),
  ruleCount: rules.length,
  profile: profile.name,
  ...suite === void 0 ? {} : { suite: suite.suite },
  ...origin.kind === "drawn" ? { seed: origin.seed } : {}
}) + (origin.kind === "drawn" ? ` \xB7 generator ${origin.version}` : ` \xB7 scope ${origin.bound} ${origin.version}`);

export {
  codeOfHunt,
  worthShowing,
  tellHunt,
  headingOf
};
