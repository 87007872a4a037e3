import {
  plainSetting,
  plural,
  tallyWords
} from "./chunk-WCU6ZCPR.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";

// reports/formats/hunt.ts
var kindsOf = ({ kinds }) => kinds.toSorted((one, other) => other.count - one.count);
var renderHuntTally = (label, sum, noun, { style } = plainSetting) => {
  const broken = sum.brokenCount === 0 ? [] : [style.bad(`${sum.brokenCount} break the invariant`)];
  return [
    printable(label),
    plural(sum.worldCount, noun, `${noun}s`),
    style.good(`${sum.counts.conformant} conformant`),
    ...tallyWords(sum.counts, style),
    ...broken
  ].join("   ");
};
var kindsMax = 20;
var renderHuntKinds = (kinds, { style } = plainSetting) => {
  const lines = kinds.slice(0, kindsMax).map(({ status, manner, count, failures }) => {
    const [first] = failures;
    const what = status === "nonconformant" ? manner : `${status}: ${manner}`;
    const where = `world ${first?.index ?? 0} (${first?.about ?? ""})`;
    return `${style.bad(`  \u2717 ${String(count).padStart(6)}`)}  ${printable(what)}   first in ${where}`;
  });
  const more = kinds.length - lines.length;
  return [...lines, ...more > 0 ? [`    and ${plural(more, "kind", "kinds")} more`] : []].join("\n");
};
var renderHuntEnd = (end, { worldCount }) => end === "interrupted" ? `interrupted after ${plural(worldCount, "world", "worlds")}: this is no result` : "";
var renderDistribution = (counts) => {
  const width = Math.max(0, ...Object.keys(counts).map((name) => name.length));
  return Object.entries(counts).map(([name, count]) => `  ${name.padEnd(width)}  ${String(count).padStart(8)}`).join("\n");
};
var renderFrozen = (suite, origin) => {
  const [word, frozen] = origin.kind === "drawn" ? ["generator", suite.generator] : ["scope", suite.scope];
  if (frozen === origin.version) return "";
  const rules = `The rules are those of suite ${suite.suite}, the worlds are not`;
  return `
${rules}: it had those of ${word} ${frozen}, and this killspec has those of ${origin.version} only.
`;
};

// reports/formats/exhausted.ts
var words = {
  half: "exits after half the timeout",
  before: "one step before the timeout",
  at: "at it, before it or behind it",
  after: "one step after it",
  immune: "ignores the final signal too"
};
var list = (values) => values.map((value) => words[value] ?? value).join(", ");
var axes = (bound) => [
  "KillMode= \xD7 unit type \xD7 what ends it (stop; restart, but of scopes; own exit and watchdog, of services with a main process)",
  `main process of a service (${list(bound.mains)})`,
  `up to ${bound.othersMax} other processes, ${bound.othersMax + 1} in other units (${list(bound.others)})`,
  `SendSIGHUP= \xD7 SendSIGKILL= \xD7 FinalKillSignal= (${bound.finalSignals.join(", ")})`,
  `stop command, or helper, but of scopes (${list(bound.stopCommands)})`,
  `ExecStopPost= of services and sockets (${list(bound.postCommands)})`
].join(" \xD7 ");
var fixed = "KillSignal= and WatchdogSignal= are not set, RestartKillSignal= is SIGUSR1, the timeout is 10 s, and there are no odd processes but those named";
var renderExhausted = (bound, total, played, width = 120) => {
  const isWhole = played.from === 0 && played.count === total;
  const what = isWhole ? `exhausted: ${total} worlds up to the bound ${bound.name}:` : `worlds ${played.from} to ${played.from + played.count - 1} of ${total} up to the bound ${bound.name}:`;
  return wrap(`${what} ${axes(bound)}. ${fixed}`, width, { first: "", rest: "  " }).join("\n");
};

export {
  kindsOf,
  renderHuntTally,
  renderHuntKinds,
  renderHuntEnd,
  renderDistribution,
  renderFrozen,
  renderExhausted
};
