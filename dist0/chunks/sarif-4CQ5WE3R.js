import {
  placesOf
} from "./chunk-YXP6ZSUO.js";
import {
  runProblems
} from "./chunk-E5UJCLNN.js";
import {
  wholePercent
} from "./chunk-BF4JCKHA.js";
import {
  sha256
} from "./chunk-HMGTJUNS.js";
import "./chunk-5ZGNU3QK.js";
import "./chunk-WRHY42SN.js";
import {
  dependentCount,
  plural
} from "./chunk-KB4DQ42V.js";
import "./chunk-PLJNS6M4.js";
import {
  printable,
  printableLines
} from "./chunk-KI7GRJWK.js";
import {
  exitCode,
  runOutcome
} from "./chunk-E2RGNN26.js";
import {
  summarise
} from "./chunk-BW3BHSTX.js";
import {
  howItFails
} from "./chunk-WPYISE77.js";
import {
  countOutcomes
} from "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-IUGB6F7Y.js";
import {
  sentencesOfRule
} from "./chunk-AEVTBZKY.js";
import "./chunk-DDWHQTZF.js";
import "./chunk-OLLLIB4S.js";
import {
  describePlace,
  ledger
} from "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import {
  ruleById,
  rules
} from "./chunk-54NM3ECW.js";
import "./chunk-F7E56YYU.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// reports/formats/sarif-rules.ts
var relationTo = (id) => ({
  target: { id, index: rules.findIndex((rule) => rule.id === id), toolComponent: { name: "rules", index: 0 } },
  kinds: ["relevant"]
});
var ofSentence = (sentence) => {
  const promises = sentence.rules.map((id) => `${id}: ${ruleById(id)?.title ?? ""}`);
  return {
    id: sentence.id,
    shortDescription: { text: sentence.paraphrase },
    fullDescription: { text: `systemd.kill(5), ${describePlace(sentence)}. ${sentence.paraphrase}` },
    help: { text: [`The rules of killspec that stand on this sentence:`, ...promises].join("\n") },
    defaultConfiguration: { level: "error" },
    relationships: sentence.rules.map(relationTo),
    properties: { tags: sentence.rules }
  };
};
var others = {
  "not-kept": ["error", "A capability was declared and then refused.", "Declare what the implementation can do."],
  crash: ["error", "The implementation crashed.", "Mend it: what it would have done was not judged."],
  hang: ["error", "The implementation did not come back.", "Mend it: what it would have done was not judged."],
  "protocol-error": ["error", "The implementation did what none may.", "npx killspec doctor examines an adapter."],
  "harness-error": ["error", "killspec itself failed.", "Please report it."],
  nondeterministic: ["warning", "The same case did not end the same twice.", "Look for a clock, or for chance."],
  inconclusive: ["warning", "A bound was reached, or facts are missing.", "Nothing was found right or wrong."],
  "self-contradiction": [
    "error",
    "No single way to read the page allows all cases.",
    "Each conforms in its own way, and they do not go together."
  ],
  "stale-baseline": ["error", "A known failure does not hold any more.", "Bring the baseline up to date."],
  incomplete: ["error", "Not all cases were played.", "Run it again, to its end."],
  vacuous: ["error", "Nothing was judged.", "Declare more, or select other cases."]
};
var ofOther = ([id, [level, what, act]]) => ({
  id,
  shortDescription: { text: what },
  fullDescription: { text: what },
  help: { text: act },
  defaultConfiguration: { level },
  properties: { tags: ["run"] }
});
var sarifRules = [
  ...ledger.filter((sentence) => sentence.rules.length > 0).map(ofSentence),
  ...Object.entries(others).map(ofOther)
];

// reports/formats/sarif.ts
var resultCountMax = 25e3;
var message = (text) => {
  const shown = printableLines(text);
  return { text: shown.includes("](") ? shown.replaceAll(/[\\[\]]/g, String.raw`\$&`) : shown };
};
var base = { ours: "KILLSPEC", theirs: "%SRCROOT%" };
var uriOf = (file) => {
  const path = printable(file).split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
};
var physical = ({ file, line, isOurs }) => {
  const uri = uriOf(file);
  const artifactLocation = uri.startsWith("file:") ? { uri } : { uri, uriBaseId: isOurs ? base.ours : base.theirs };
  return { physicalLocation: { artifactLocation, region: { startLine: line } } };
};
var locationsOf = (problem, terms) => {
  const [first, ...others2] = placesOf(problem, terms);
  const name = problem.failure?.result.name;
  const logical = name === void 0 ? {} : { logicalLocations: [{ fullyQualifiedName: printableLines(name), kind: "member" }] };
  const location = { ...first === void 0 ? {} : physical(first), ...logical };
  return {
    ...Object.keys(location).length === 0 ? {} : { locations: [location] },
    ...others2.length === 0 ? {} : { relatedLocations: others2.map(physical) }
  };
};
var fingerprintOf = ({ kind, failure, title }, { header }) => {
  const how = failure === void 0 ? void 0 : howItFails(failure.result, header.profile);
  const parts = how === void 0 ? [kind, title] : [failure?.result.name, how.what, how.manner];
  return sha256(JSON.stringify(parts));
};
var baselineOf = ({ known, failure }, { baseline }) => {
  if (baseline === void 0) return {};
  if (known !== void 0) {
    const suppressions = [{ kind: "external", status: "accepted", justification: printableLines(known.why) }];
    return { baselineState: "unchanged", suppressions };
  }
  const differs = baseline.notices.some(
    ({ kind, caseName }) => kind === "differs" && caseName !== void 0 && caseName === failure?.result.name
  );
  return { baselineState: differs ? "updated" : "new" };
};
var ruleIndexOf = (id) => rules.findIndex((rule) => rule.id === id);
var resultOf = (problem, results, terms) => {
  const { kind, severity, title, text, failure, together = [] } = problem;
  const rule = ruleById(kind);
  const ruleId = rule === void 0 ? kind : sentencesOfRule(rule.id)[0]?.id ?? kind;
  const ruleIndex = sarifRules.findIndex(({ id }) => id === ruleId);
  const again = failure === void 0 ? [] : [`again: ${terms.again(failure.result.name)}`];
  const lines = [title, text, ...together, ...again].filter((line) => line !== "");
  const index = ruleIndexOf(kind);
  return {
    ruleId,
    ruleIndex,
    level: severity,
    message: message(lines.join("\n")),
    ...locationsOf(problem, terms),
    partialFingerprints: { "killspecFailure/v1": fingerprintOf(problem, results) },
    ...baselineOf(problem, terms),
    ...index === -1 ? {} : { taxa: [{ id: kind, index, toolComponent: { name: "rules", index: 0 } }] },
    properties: {
      problem: kind,
      ...failure === void 0 ? {} : { case: printableLines(failure.result.name), number: failure.number }
    }
  };
};
var taxonomy = (version) => ({
  name: "rules",
  version,
  organization: "killspec",
  shortDescription: { text: "What killspec takes the sentences of the page to promise" },
  isComprehensive: true,
  taxa: rules.map(({ id, title }) => ({ id, shortDescription: { text: title } }))
});
var notificationsOf = (problems, leftOut) => {
  const own = problems.filter(({ kind }) => kind === "harness-error" || kind === "incomplete" || kind === "vacuous").map(({ title }) => ({ level: "error", message: message(title) }));
  if (leftOut === 0) return own;
  const words = `${plural(leftOut, "failure is", "failures are")} left out: a file may have ${resultCountMax}`;
  return [...own, { level: "warning", message: { text: words } }];
};
var shareOf = (share) => ({
  ...share,
  percent: wholePercent(share)
});
var numbersOf = (results, { score, baseline }) => {
  const { header, cases, end } = results;
  return {
    page: "systemd.kill(5) 257",
    suite: header.suite,
    profile: printableLines(header.profile.name),
    seed: header.seed,
    implementation: printableLines(`${header.implementation.name} ${header.implementation.version}`),
    selected: header.cases.count,
    played: cases.length,
    end,
    counts: countOutcomes(cases.map(({ outcome }) => outcome)),
    onlyUnderSomeReadings: dependentCount(cases),
    ...baseline === void 0 ? {} : { known: baseline.known.size, staleEntries: baseline.notices.length },
    ...score === void 0 ? {} : { correct: shareOf(score.correct), breadth: shareOf(score.breadth) }
  };
};
var render = (run, version) => {
  const driver = { name: "killspec", semanticVersion: version, rules: sarifRules };
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { ...driver, supportedTaxonomies: [{ name: "rules", index: 0 }] } },
        taxonomies: [taxonomy(version)],
        originalUriBaseIds: {
          [base.theirs]: { description: { text: "The folder in which killspec was run" } },
          [base.ours]: { description: { text: "The folder of killspec itself" } }
        },
        columnKind: "utf16CodeUnits",
        ...run
      }
    ]
  };
  return `${JSON.stringify(log, void 0, 2)}
`;
};
var categoryOf = (name) => name.replaceAll(/[^A-Za-z0-9._-]+/g, "-");
var renderSarif = (results, terms) => {
  const problems = runProblems(results, terms.baseline);
  const shown = problems.slice(0, resultCountMax);
  const summary = summarise(results, terms.baseline);
  const outcome = runOutcome(summary);
  const isWhole = outcome !== "harness-error" && outcome !== "incomplete";
  const notifications = notificationsOf(problems, problems.length - shown.length);
  return render(
    {
      automationDetails: { id: `killspec/${categoryOf(results.header.implementation.name)}/` },
      invocations: [
        {
          executionSuccessful: isWhole,
          exitCode: exitCode(summary),
          exitCodeDescription: outcome,
          ...notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }
        }
      ],
      results: shown.map((problem) => resultOf(problem, results, terms)),
      properties: numbersOf(results, terms)
    },
    results.header.killspec
  );
};
var renderUnfinishedSarif = (version) => {
  const notification = { level: "error", message: { text: "the run did not come to its end" } };
  const invocation = { executionSuccessful: false, toolExecutionNotifications: [notification] };
  return render({ invocations: [invocation], results: [] }, version);
};
export {
  renderSarif,
  renderUnfinishedSarif
};
