import {
  runWords
} from "./chunk-RWDZUHKX.js";
import {
  percent
} from "./chunk-BF4JCKHA.js";
import {
  exitCode,
  exitCodes,
  runOutcome
} from "./chunk-E2RGNN26.js";
import {
  summarise
} from "./chunk-ILLNLCQ4.js";
import "./chunk-M5JTRKYI.js";
import {
  countOutcomes
} from "./chunk-6M5GG3IU.js";
import "./chunk-SPANGXFO.js";
import "./chunk-7Q2MR3UJ.js";
import "./chunk-5Z73KAZC.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";

// reports/formats/badge.ts
var saysNothing = ["harness-error", "incomplete", "vacuous"];
var badge = (message, color) => ({
  schemaVersion: 1,
  label: "systemd.kill(5)",
  message,
  color
});
var badgeOf = (results, { baseline, score }) => {
  const summary = summarise(results, baseline);
  const outcome = runOutcome(summary);
  if (saysNothing.includes(outcome)) return badge(runWords[outcome], "lightgrey");
  if (score === void 0) {
    const { conformant, unsupported, ...rest } = countOutcomes(results.cases.map((result) => result.outcome));
    const declared = results.cases.length - unsupported - rest["not-applicable"];
    return badge(`of a part only: ${conformant} of ${declared} conformant`, "lightgrey");
  }
  const { correct, breadth } = score;
  const message = `${percent(correct)} correct, ${percent(breadth)} breadth`;
  if (exitCode(summary) === exitCodes.ok)
    return badge(message, correct.count === correct.of ? "brightgreen" : "yellow");
  return badge(`${message}: ${runWords[outcome]}`, exitCode(summary) === exitCodes.inconclusive ? "yellow" : "red");
};
var renderBadge = (results, terms) => `${JSON.stringify(badgeOf(results, terms), void 0, 2)}
`;
var renderUnfinishedBadge = () => `${JSON.stringify(badge("the run did not come to its end", "lightgrey"), void 0, 2)}
`;
export {
  renderBadge,
  renderUnfinishedBadge
};
