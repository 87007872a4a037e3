import {
  explainAmbiguity
} from "./chunk-VDNIB44E.js";
import "./chunk-7REACUSI.js";
import {
  proofs
} from "./chunk-GWLQXPX5.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import "./chunk-KI7GRJWK.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-6M5GG3IU.js";
import {
  describePlace,
  ledger
} from "./chunk-O6P3D35C.js";
import {
  rules
} from "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import {
  choiceIds,
  register
} from "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// spec/rules/bearing.ts
var commonPoints = [
  {
    about: "which passes there are, and when each is due",
    points: [
      "AMB-03",
      "AMB-04",
      "AMB-05",
      "AMB-06",
      "AMB-08",
      "AMB-11",
      "AMB-20",
      "AMB-22",
      "AMB-27",
      "AMB-33",
      "AMB-34",
      "AMB-35",
      "AMB-41",
      "AMB-42",
      "AMB-43",
      "AMB-44",
      "AMB-48",
      "AMB-49",
      "AMB-53",
      "AMB-55",
      "AMB-60",
      "AMB-62",
      "AMB-64",
      "AMB-68",
      "AMB-72",
      "AMB-75",
      "AMB-76",
      "AMB-79"
    ]
  },
  {
    about: "who is meant, and who comes first",
    points: [
      "AMB-09",
      "AMB-10",
      "AMB-12",
      "AMB-31",
      "AMB-32",
      "AMB-36",
      "AMB-37",
      "AMB-38",
      "AMB-39",
      "AMB-61",
      "AMB-71"
    ]
  },
  { about: "what follows a signal before another one is sent", points: ["AMB-15"] },
  { about: "what the settings come to", points: ["AMB-01", "AMB-45", "AMB-46", "AMB-47"] }
];

// harness/cli/explain-command.ts
var find = (word) => {
  const same = (id) => id.toLowerCase() === word.toLowerCase();
  const rule = rules.find(({ id }) => same(id));
  if (rule !== void 0) return { kind: "rule", rule };
  const ambiguity = register.find(({ id, choices }) => same(id) || choices.some((choice) => same(choice.id)));
  if (ambiguity !== void 0) return { kind: "ambiguity", ambiguity };
  const sentence = ledger.find(({ id }) => same(id));
  return sentence === void 0 ? void 0 : { kind: "sentence", sentence };
};
var everyId = () => [
  ...rules.map(({ id }) => id),
  ...register.map(({ id }) => id),
  ...choiceIds,
  ...ledger.map(({ id }) => id)
];
var factLines = (facts, width) => facts.flatMap(([head, text]) => wrap(text, width, { first: head.padEnd(13), rest: " ".repeat(13) }));
var sentencesOf = ({ id }) => ledger.filter((sentence) => sentence.rules.includes(id));
var questionOf = (id) => register.find((ambiguity) => ambiguity.id === id)?.question ?? "";
var proofOf = ({ id }) => {
  const proof = proofs[id];
  if (proof === void 0) return [];
  const under = proof.under === "open" ? "every reading" : "literal only";
  return [["proven by", `the mutant ${proof.mutant}, which it refuses in ${proof.case} under ${under}`]];
};
var besidesOf = ({ open }) => commonPoints.map(({ about, points }) => {
  const others = points.filter((id) => !open.includes(id));
  return ["besides", `as of every rule, ${about}: ${others.join(", ")}`];
});
var explainRule = (rule, width) => [
  ...wrap(`${rule.id}: ${rule.title}`, width),
  "",
  ...factLines(
    [
      ["because", rule.says],
      ...sentencesOf(rule).map(
        (sentence) => ["page", `${describePlace(sentence)}: ${sentence.paraphrase} (${sentence.id})`]
      ),
      ["since", `systemd ${rule.since}`],
      ...proofOf(rule),
      ...rule.open.map((id) => ["open", `${id} ${questionOf(id)}`]),
      ...besidesOf(rule)
    ],
    width
  ),
  "",
  `cases        npx killspec run --rule ${rule.id}`
].join("\n");
var explainSentence = (sentence, width) => {
  const open = register.filter(({ sentences }) => sentences.includes(sentence.id));
  return [
    ...wrap(`${sentence.id}: ${sentence.paraphrase}`, width),
    "",
    ...factLines(
      [
        ["place", describePlace(sentence)],
        ["kind", sentence.kind],
        ...sentence.rules.map((id) => ["rule", `${id} ${rules.find((rule) => rule.id === id)?.title ?? ""}`]),
        ...open.map(({ id, question }) => ["open", `${id} ${question}`])
      ],
      width
    ),
    "",
    "its words    npx killspec page --text (where the page is installed)"
  ].join("\n");
};
var render = (subject, width) => {
  switch (subject.kind) {
    case "rule":
      return explainRule(subject.rule, width);
    case "ambiguity":
      return [
        explainAmbiguity(subject.ambiguity, { width }),
        "",
        `they part    npx killspec distinguish ${subject.ambiguity.id}`,
        `in a file    npx killspec dossier ${subject.ambiguity.id}`
      ].join("\n");
    case "sentence":
      return explainSentence(subject.sentence, width);
  }
};
var dataOf = (subject) => {
  if (subject.kind !== "rule") return subject;
  const { id, title, says, open, since } = subject.rule;
  return {
    kind: "rule",
    rule: { id, title, says, open, since, sentences: sentencesOf(subject.rule).map((s) => s.id), proof: proofs[id] }
  };
};
var widthWithoutTerminal = 100;
var explainCommand = async (word, options, io) => {
  const subject = find(word);
  if (subject === void 0) {
    const near = didYouMean(word, everyId());
    const hint = near === void 0 ? "names are like KM-MX-2 (list --rules), AMB-17 (list --ambiguities), kill-mode.2.1 (page)" : `did you mean ${near}?`;
    io.writeError(await renderMistake({ message: `nothing is called ${word}`, hint }));
    return exitCodes.usage;
  }
  if (options.json === true) {
    io.write(`${JSON.stringify({ format: "killspec-explain/1", ...dataOf(subject) }, void 0, 2)}
`);
  } else {
    io.write(`${render(subject, Math.min(120, io.columns ?? widthWithoutTerminal))}
`);
  }
  return exitCodes.ok;
};
export {
  explainCommand
};
