import {
  placesOf
} from "./chunk-YXP6ZSUO.js";
import {
  groupProblems
} from "./chunk-H2J75YK3.js";
import {
  runProblems
} from "./chunk-QQ4HYBQW.js";
import "./chunk-5ZGNU3QK.js";
import "./chunk-WRHY42SN.js";
import {
  plural
} from "./chunk-YKSCE4M3.js";
import "./chunk-PLJNS6M4.js";
import {
  printableLines
} from "./chunk-KI7GRJWK.js";
import "./chunk-E2RGNN26.js";
import "./chunk-ILLNLCQ4.js";
import "./chunk-M5JTRKYI.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
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
import "./chunk-TNTYKKM5.js";

// reports/formats/annotations.ts
var annotationCountMax = 10;
var messageLengthMax = 4e3;
var data = (text) => printableLines(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var property = (text) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
var command = (level, title, message, place) => {
  const bounded = message.length > messageLengthMax ? `${message.slice(0, messageLengthMax)}\u2026` : message;
  const isShown = place !== void 0 && place.isOurs !== true;
  const at = isShown ? [`file=${property(place.file)}`, `line=${place.line}`] : [];
  return `::${level} ${[...at, `title=${property(title.slice(0, messageLengthMax))}`].join(",")}::${data(bounded)}`;
};
var ofGroup = ({ first, count, kind }, terms) => {
  const { failure, title, text, severity } = first;
  if (failure === void 0) {
    const together = first.together ?? [];
    return command(severity, title, [text || title, ...together].join("\n"), placesOf(first, terms)[0]);
  }
  const { name } = failure.result;
  const others = count === 1 ? name : `${name} and ${plural(count - 1, "other", "others")}`;
  const lines = [others, ...text === "" ? [title] : [text], `again: ${terms.again(name)}`];
  const heading = text === "" ? `${plural(count, "case", "cases")}: ${kind}` : title;
  return command(severity, heading, lines.join("\n"), placesOf(first, terms)[0]);
};
var ofLevel = (groups, terms) => {
  const [first] = groups;
  if (first === void 0 || groups.length <= annotationCountMax) return groups.map((group) => ofGroup(group, terms));
  const shown = groups.slice(0, annotationCountMax - 1);
  const rest = groups.slice(shown.length).map(({ first: { title } }) => title);
  const more = command(first.first.severity, `and ${rest.length} more of what is wrong`, rest.join("\n"), void 0);
  return [...shown.map((group) => ofGroup(group, terms)), more];
};
var renderAnnotations = (results, terms) => {
  const problems = runProblems(results, terms.baseline).filter(({ known }) => known === void 0);
  const groups = groupProblems(problems);
  return ["error", "warning"].flatMap(
    (level) => ofLevel(
      groups.filter(({ first }) => first.severity === level),
      terms
    )
  ).map((line) => `${line}
`).join("");
};
export {
  renderAnnotations
};
