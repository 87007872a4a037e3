import {
  describeEvents,
  describeUnit
} from "./chunk-6T5ZILJI.js";
import {
  renderTimeline,
  timelineRows
} from "./chunk-ZGYZBFIX.js";
import {
  derivation
} from "./chunk-WRHY42SN.js";
import {
  plainSetting
} from "./chunk-KB4DQ42V.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";

// reports/formats/failure.ts
var column = 66;
var relevanceText = ({ matters, doesNotMatter }) => {
  const sentences = [
    ...doesNotMatter.length === 0 ? [] : [`Does not matter: ${doesNotMatter.join(", ")}.`],
    ...matters.length === 0 ? [] : [`Matters: ${matters.join(", ")}.`]
  ];
  return printable(sentences.join(" "));
};
var renderFailure = (shown, setting = plainSetting) => {
  const { style, width } = setting;
  const indent = { first: "    ", rest: "    " };
  const head = `  \u2717 ${printable(shown.name)}`;
  const relevant = shown.relevance === void 0 ? "" : relevanceText(shown.relevance);
  const wordWidth = Math.max(0, ...shown.commands.map(([word]) => word.length)) + 3;
  return [
    `${style.bad(head)}${" ".repeat(Math.max(3, column - head.length))}${style.bold(`rule ${shown.rule}`)}`,
    ...wrap(printable(describeUnit(shown.world)), width, indent),
    ...wrap(printable(describeEvents(shown.world)), width, indent),
    "",
    ...renderTimeline(timelineRows(shown.marked), style).map((line) => `    ${line}`),
    "",
    ...wrap(printable(derivation(shown.violation)), width, indent),
    ...relevant === "" ? [] : wrap(relevant, width, indent),
    "",
    ...shown.commands.map(([word, command]) => `    ${style.dim(word.padEnd(wordWidth))}${printable(command)}`)
  ].join("\n");
};

export {
  renderFailure
};
