import {
  escapeMarkup
} from "./chunk-3V5W5R74.js";
import {
  derivation
} from "./chunk-WRHY42SN.js";
import {
  exitCode,
  exitCodes,
  runOutcome
} from "./chunk-E2RGNN26.js";
import {
  newConstraints,
  summarise
} from "./chunk-ILLNLCQ4.js";
import {
  tellViolation
} from "./chunk-M5JTRKYI.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-SPANGXFO.js";
import "./chunk-7Q2MR3UJ.js";
import "./chunk-5Z73KAZC.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import {
  ruleById
} from "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";

// reports/formats/junit.ts
var unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
var escaped = (text) => escapeMarkup(text.replace(unprintable, "\uFFFD"));
var attribute = (text) => escaped(text.replace(/[\t\n\r]+/g, " "));
var textLengthMax = 2e4;
var bounded = (text) => text.length > textLengthMax ? `${text.slice(0, textLengthMax)}\u2026` : text;
var broken = (result, results, { again }) => {
  const { outcome, trace, name } = result;
  if (outcome.status !== "nonconformant") return { element: "error", type: outcome.status, message: outcome.status };
  const { violation } = outcome.verdict;
  const rule = violation.rules[0] ?? "PROC-1";
  const told = trace === void 0 ? violation : tellViolation(trace, results.header.profile, outcome.verdict);
  const message = `rule ${rule}: ${ruleById(rule)?.title ?? ""}`;
  return { element: "failure", type: rule, message, text: `${derivation(told)}
again: ${again(name)}` };
};
var saidOf = (result, results, terms) => {
  const { outcome, name } = result;
  const known = terms.baseline?.known.get(name);
  if (known !== void 0) return { element: "skipped", type: "known", message: `known failure: ${known.why}` };
  switch (outcome.status) {
    case "conformant":
      return void 0;
    case "nonconformant":
      return broken(result, results, terms);
    case "unsupported":
      return { element: "skipped", type: outcome.status, message: `unsupported: ${outcome.what}` };
    case "not-applicable":
      return { element: "skipped", type: outcome.status, message: outcome.why };
    case "not-kept":
      return { element: "failure", type: outcome.status, message: outcome.message };
    case "inconclusive":
      return { element: "error", type: outcome.status, message: outcome.reason };
    case "nondeterministic":
      return { element: "error", type: outcome.status, message: outcome.difference };
    case "crash":
    case "hang":
    case "protocol-error":
    case "harness-error":
      return { element: "error", type: outcome.status, message: outcome.message };
  }
};
var splitName = (name) => {
  const at = name.indexOf("/");
  return at === -1 ? { suite: "cases", name } : { suite: name.slice(0, at), name: name.slice(at + 1) };
};
var runSuite = "(run)";
var ofNotice = ({ kind, message, hint }, at) => ({
  suite: runSuite,
  name: `baseline ${at + 1}`,
  said: { element: "failure", type: kind, message, ...hint === void 0 ? {} : { text: hint } }
});
var ofRun = (results, baseline) => {
  const constraints = newConstraints(results, baseline).flatMap((constraint) => {
    const name = `${constraint.unitType} cases can be read alike`;
    if (constraint.status === "consistent") return [];
    if (constraint.status === "inconclusive") {
      const message2 = `${constraint.bound} was reached`;
      return [{ suite: runSuite, name, said: { element: "error", type: constraint.status, message: message2 } }];
    }
    const message = `these cases part at ${constraint.choices.join(", ")}`;
    const text = constraint.certificate.join("\n");
    return [{ suite: runSuite, name, said: { element: "failure", type: "self-contradiction", message, text } }];
  });
  return [...constraints, ...(baseline?.notices ?? []).map(ofNotice)];
};
var isRed = ({ said }) => said?.element === "failure" || said?.element === "error";
var ofEnd = (results, baseline, others) => {
  const summary = summarise(results, baseline);
  const isWhole = results.end === "complete" && runOutcome(summary) !== "vacuous";
  if (isWhole && (exitCode(summary) === exitCodes.ok || others.some(isRed))) return [];
  const played = `${results.cases.length} of ${summary.selected} cases were played`;
  const message = isWhole ? runOutcome(summary) : `${runOutcome(summary)}: ${played} (${results.end})`;
  return [
    { suite: runSuite, name: "the run is whole", said: { element: "error", type: runOutcome(summary), message } }
  ];
};
var renderCase = ({ suite, name, said }) => {
  const start = `    <testcase classname="${attribute(suite)}" name="${attribute(name)}"`;
  if (said === void 0) return `${start}/>`;
  const { element, type, text } = said;
  const message = `message="${attribute(bounded(said.message))}"`;
  const open = element === "skipped" ? `<skipped ${message}` : `<${element} ${message} type="${attribute(type)}"`;
  const inside = text === void 0 ? `${open}/>` : `${open}>${escaped(bounded(text))}</${element}>`;
  return `${start}>${inside}</testcase>`;
};
var countsOf = (testcases) => {
  const count = (element) => testcases.filter(({ said }) => said?.element === element).length;
  return `tests="${testcases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
};
var render = (name, testcases) => {
  const suites = [...new Set(testcases.map(({ suite }) => suite))].map((suite) => {
    const own = testcases.filter((testcase) => testcase.suite === suite);
    const head2 = `  <testsuite name="${attribute(suite)}" ${countsOf(own)}>`;
    return `${[head2, ...own.map(renderCase)].join("\n")}
  </testsuite>
`;
  });
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${attribute(name)}" ${countsOf(testcases)}>
`;
  return `${head}${suites.join("")}</testsuites>
`;
};
var renderJunit = (results, terms) => {
  const ofCases = results.cases.map((result) => {
    const said = saidOf(result, results, terms);
    return { ...splitName(result.name), ...said === void 0 ? {} : { said } };
  });
  const testcases = [...ofCases, ...ofRun(results, terms.baseline)];
  const { name, version } = results.header.implementation;
  return render(`${name} ${version}`, [...testcases, ...ofEnd(results, terms.baseline, testcases)]);
};
var renderUnfinishedJunit = () => {
  const message = "the run did not come to its end";
  return render("killspec", [
    { suite: runSuite, name: "the run is whole", said: { element: "error", type: "incomplete", message } }
  ]);
};
export {
  renderJunit,
  renderUnfinishedJunit
};
