import {
  actsApart,
  besidesText,
  distinguishReadings,
  knownWorld,
  lookedText,
  oneWayText,
  refusalTimeline,
  refusalTitle,
  shortStages,
  wereAskedAlike
} from "./chunk-F5CTYY7W.js";
import {
  actsOf
} from "./chunk-SD3H6I3E.js";
import "./chunk-XRGSOD5O.js";
import {
  findAmbiguity,
  inseparableBecause,
  readingPairs,
  recordingNames,
  settledPairs
} from "./chunk-S4PU6EJF.js";
import {
  inferredFrom
} from "./chunk-LGYHBGOS.js";
import "./chunk-GJNGV3OW.js";
import {
  escapeMarkup
} from "./chunk-3V5W5R74.js";
import "./chunk-VYG35XTZ.js";
import "./chunk-SAACCEFV.js";
import "./chunk-HC5MGSAH.js";
import "./chunk-AXN6VX3A.js";
import {
  checkOutput
} from "./chunk-NTJONRPB.js";
import {
  canonSteps,
  describeEffect
} from "./chunk-VDNIB44E.js";
import {
  sentenceOf
} from "./chunk-7REACUSI.js";
import {
  loadRecording
} from "./chunk-UPC6BTZI.js";
import {
  recordedPlayer
} from "./chunk-U4SEKIL6.js";
import "./chunk-7KMDSFVA.js";
import {
  settleProfile
} from "./chunk-7RH22L6J.js";
import {
  describeEvents
} from "./chunk-3JIL6ZMT.js";
import {
  renderTimeline,
  timelineRows
} from "./chunk-GFJQST6Z.js";
import {
  derivation
} from "./chunk-WRHY42SN.js";
import {
  writeWhole
} from "./chunk-H756YC3P.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  plural
} from "./chunk-WCU6ZCPR.js";
import "./chunk-PLJNS6M4.js";
import {
  selectCases
} from "./chunk-SANKAEC6.js";
import "./chunk-YX3TF3QB.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import "./chunk-VFJ6YFAD.js";
import "./chunk-N2JOXFFB.js";
import {
  findProfile
} from "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-ECUM2VYC.js";
import "./chunk-UCBI4UHR.js";
import {
  playObedient
} from "./chunk-WZKDAQNY.js";
import "./chunk-VNKKIR45.js";
import "./chunk-JZGGAKTW.js";
import "./chunk-PWKAKVJ5.js";
import "./chunk-W4FTOM2V.js";
import "./chunk-LFBB3VR5.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-PS3NW7FK.js";
import {
  reference
} from "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import {
  runCases
} from "./chunk-S2EUJSAL.js";
import "./chunk-4FWTKTQV.js";
import "./chunk-BKMXLHQG.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ATDWJ2H6.js";
import "./chunk-KSVUT2YY.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-C6ZAIUFH.js";
import "./chunk-GUIV45II.js";
import {
  trustedPlayer
} from "./chunk-WZKXVMPT.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-7VZWKUBZ.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-YDPLBXIQ.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-IQAJZO2Z.js";
import "./chunk-4IDPMULI.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-FDP2BIH7.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import "./chunk-5EP57UTK.js";
import "./chunk-WKQYBAKE.js";
import {
  worldBoundUs
} from "./chunk-NWIT5QX6.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-SBT7JU65.js";
import {
  formatInstant
} from "./chunk-AMQS5DNI.js";
import "./chunk-OLLLIB4S.js";
import {
  describePlace
} from "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
import "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import {
  literal
} from "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import {
  register
} from "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/dossier-command.ts
import { resolve } from "node:path";

// spec/readings/premises.ts
var service = "systemd.service(5)";
var premises = {
  "NB-1": {
    page: service,
    option: "TimeoutStopSec=",
    says: "Each stop command has this timeout for itself; when one exceeds it the others are skipped and the processes killed."
  },
  "NB-2": {
    page: service,
    option: "TimeoutStopSec=",
    says: "After the stop commands the timeout applies to the service itself, and SIGKILL follows it."
  },
  "NB-3": {
    page: service,
    option: "TimeoutStopFailureMode=",
    says: "It decides what is done at a stop timeout: terminate, abort or kill."
  },
  "NB-4": {
    page: service,
    option: "TimeoutStartFailureMode=",
    says: "It decides the same of a start timeout."
  },
  "NB-5": {
    page: service,
    option: "ExecStop=",
    says: "What remains when the command has ended is killed immediately."
  },
  "NB-6": {
    page: service,
    option: "ExecStopPost=",
    says: "These commands run after the service was stopped, when its processes have presumably ended."
  },
  "NB-7": {
    page: service,
    option: "ExecStop=",
    says: "The commands run only if the service had started successfully, also when its processes ended by themselves."
  },
  "NB-8": { page: "systemd.scope(5)", says: "A scope has no main process; all its processes are equals." },
  "NB-9": {
    page: "systemd.socket(5), systemd.mount(5) and systemd.swap(5)",
    option: "TimeoutSec=",
    says: "A command that hangs is ended by SIGTERM, and after another such delay by SIGKILL."
  }
};
var premiseOf = (id) => premises[id] ?? { page: id, says: "It is the page that the words lean on." };

// reports/dossier/argument-blocks.ts
var withoutIds = (text) => text.replaceAll(/ \(NB-\d\)/g, "");
var literalItem = ({ id, literal: literal2 }, { choices }) => {
  const of = choices.length === 1 ? "" : `${id}, `;
  return `${of}for \`${literal2.reading}\` (${canonSteps[literal2.canon]}): ${withoutIds(literal2.why)}`;
};
var premiseItem = (id) => {
  const { page, option, says } = premiseOf(id);
  return `${page}${option === void 0 ? "" : `, ${option}`}: ${says}`;
};
var questionOf = (id) => register.find((each) => each.id === id)?.question ?? "";
var argumentBlocks = (ambiguity) => [
  { kind: "heading", level: 2, text: "What other sentences and pages say" },
  {
    kind: "paragraph",
    text: "Taken as the words stand, in this order: the words; no sentence is left void; the specific sentence beats the general; silence asks for no signal and no wait."
  },
  { kind: "list", items: ambiguity.choices.map((choice) => literalItem(choice, ambiguity)) },
  ...ambiguity.premises.length === 0 ? [{ kind: "paragraph", text: "No other page is known to speak to it." }] : [{ kind: "list", items: ambiguity.premises.map(premiseItem) }],
  ...ambiguity.implications.length === 0 ? [] : [
    {
      kind: "list",
      items: ambiguity.implications.map(
        ({ when, then }) => `Who takes \`${when.reading}\` has to take ${then.readings.map((each) => `\`${each}\``).join(" or ")} of ${then.choice}.`
      )
    }
  ]
];
var threadBlocks = ({ threads }) => [
  { kind: "heading", level: 2, text: "Discussions" },
  threads.length === 0 ? { kind: "paragraph", text: "None is known." } : {
    kind: "list",
    items: threads.map((thread) => {
      const [repository, number] = thread.split("#");
      return `${thread}: https://github.com/${repository}/issues/${number}`;
    })
  }
];
var namedPointBlocks = (blocks, { id: own }) => {
  const named = [...new Set(JSON.stringify(blocks).match(/AMB-\d\d/g) ?? [])].filter((id) => id !== own).toSorted();
  if (named.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "Other open points that are named here" },
    { kind: "list", items: named.map((id) => `${id}: ${questionOf(id)}`) }
  ];
};

// reports/dossier/opening-blocks.ts
var kinds = {
  ambiguous: "The words can be taken in several ways.",
  silent: "Words are missing.",
  contradiction: "The words stand against others."
};
var terms = "Below, the first signal is the one that KillSignal= or, in a restart job, RestartKillSignal= names; the final signal is the one of FinalKillSignal=. A pass is the sending of one of them to those whom KillMode= names, and the first pass is due when the stop commands have ended. The stop timeout is TimeoutStopSec=, or TimeoutSec= for sockets, mounts and swaps. A signal is owed where the page, taken so, asks for it, and licensed where it may be sent or not; it is not licensed where nothing asks for it or allows it. main is the main process, ExecStop and the like are the processes of these commands, and other names stand for other processes of the control group. Instants count from the beginning of a scenario.";
var atIssue = ({ wording, place }) => [
  ...wording.length === 0 ? [] : [{ kind: "paragraph", text: `At issue: ${wording.map((words) => `\u201C${words}\u201D`).join("; ")}.` }],
  ...place === void 0 ? [] : [
    {
      kind: "paragraph",
      text: `Not said: ${place.missing} (${describePlace(sentenceOf(place.sentence))}).`
    }
  ]
];
var questionBlocks = (ambiguity) => [
  { kind: "heading", level: 1, text: `${ambiguity.id}: ${ambiguity.question}` },
  { kind: "heading", level: 2, text: "The place in the page" },
  { kind: "paragraph", text: `systemd.kill(5), version 257. ${kinds[ambiguity.kind]}` },
  ...atIssue(ambiguity),
  { kind: "paragraph", text: "The sentences that it is about, in other words than theirs:" },
  {
    kind: "list",
    items: ambiguity.sentences.map(sentenceOf).map((sentence) => `${describePlace(sentence)}: ${sentence.paraphrase}`)
  },
  { kind: "paragraph", text: terms }
];
var readingItem = ({ id, says, effect }) => {
  const effects = effect.map(describeEffect).join("; ");
  return `\`${id}\`: ${says}${effects === "" ? "" : ` That is: ${effects}.`}`;
};
var choiceHeading = ({ choices }, choice) => choices.length === 1 ? [] : [{ kind: "heading", level: 3, text: choice.about === void 0 ? choice.id : `${choice.id}: ${choice.about}` }];
var readingBlocks = (ambiguity) => [
  { kind: "heading", level: 2, text: "The readings" },
  ...ambiguity.choices.flatMap((choice) => [
    ...choiceHeading(ambiguity, choice),
    { kind: "list", items: choice.readings.map(readingItem) }
  ]),
  ...ambiguity.why === void 0 ? [] : [{ kind: "paragraph", text: ambiguity.why }]
];

// reports/dossier/world-blocks.ts
var worldBlocks = (world) => {
  const { unit } = world;
  const dropIns = unit.dropIns.flatMap((text, at) => [`# drop-in ${at + 1}`, ...text.trimEnd().split("\n")]);
  return [
    { kind: "code", language: "ini", lines: [`# ${unit.name}`, ...unit.text.trimEnd().split("\n"), ...dropIns] },
    { kind: "paragraph", text: `What happens: ${describeEvents(world)}.` }
  ];
};

// reports/dossier/parting-blocks.ts
var paragraph = (text) => text === "" ? [] : [{ kind: "paragraph", text }];
var capitalised = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
var shownPair = ({ choice, readings, distinction }) => ({
  names: readings.map((reading) => `\`${reading}\``),
  choice,
  distinction,
  again: ""
});
var pairTitle = (pair, { ambiguity }) => {
  const names = pair.readings.map((reading) => `\`${reading}\``).join(" and ");
  return ambiguity.choices.length === 1 ? names : `${pair.choice}, ${names}`;
};
var pairBlocks = (pair) => {
  const shown = shownPair(pair);
  const { distinction } = pair;
  if (distinction.status === "none") {
    const because = inseparableBecause(pair);
    if (distinction.looked.length === 0) return paragraph("No scenario is known in which they differ on a trace.");
    return [
      ...paragraph(because === void 0 ? "" : `No scenario can tell them apart. ${because}`),
      ...paragraph(`None was found in which they differ, up to ${lookedText(distinction.looked)}.`)
    ];
  }
  if (distinction.status === "interrupted" || distinction.parting.kind === "acts") return [];
  const { parting, pair: settled } = distinction;
  const besides = besidesText(settled);
  return [
    ...worldBlocks(parting.world),
    ...paragraph(besides === "" ? "" : `Taken ${besides}.`),
    ...parting.refusals.flatMap((refusal) => [
      { kind: "paragraph", text: capitalised(refusalTitle(refusal, shown)) },
      { kind: "code", language: "text", lines: refusalTimeline(refusal, settled) },
      { kind: "paragraph", text: derivation(refusal.violation) }
    ]),
    ...paragraph(oneWayText(parting.refusals, shown, settled))
  ];
};
var partingBlocks = (dossier) => [
  { kind: "heading", level: 2, text: "Where the readings part" },
  {
    kind: "paragraph",
    text: "For every two of them, the shortest scenario in which one allows what the other refuses. A signal that is marked forbidden was sent though the refusing reading does not ask for it; one that was owed and is missing is marked so."
  },
  ...dossier.pairs.flatMap((pair) => [
    { kind: "heading", level: 3, text: pairTitle(pair, dossier) },
    ...pairBlocks(pair)
  ])
];

// reports/dossier/practice-blocks.ts
var coded = (names) => names.map((name) => `\`${name}\``).join(", ");
var readingText = ({ unitType, allowed }) => `${unitType}: ${allowed.length === 0 ? "contradictory" : allowed.map((reading) => `\`${reading}\``).join(" or ")}`;
var practiceTable = ({ rows }) => ({
  kind: "table",
  header: ["implementation", "reading", "shown by"],
  rows: rows.map(({ measured, inferred }) => [
    `\`${measured}\``,
    inferred.length === 0 ? "not told" : inferred.map(readingText).join("; "),
    coded([...new Set(inferred.flatMap(({ shownBy }) => shownBy))])
  ])
});
var behaviourBlocks = ({ by, trace, conforms }) => [
  {
    kind: "paragraph",
    text: `${coded(by)}${conforms ? "" : ", which departs here from the page under every reading"}:`
  },
  {
    kind: "code",
    language: "text",
    lines: renderTimeline(timelineRows({ trace, marks: /* @__PURE__ */ new Map(), missing: [], broken: /* @__PURE__ */ new Map() }))
  }
];
var reproduction = ({ name, behaviours }, measured) => {
  const shown = new Set(behaviours.flatMap(({ by }) => by));
  const word = /[^\w/.=,-]/.test(name) ? `'${name}'` : name;
  return {
    kind: "code",
    language: "sh",
    lines: measured.filter((each) => shown.has(each.name)).map(({ chosenBy }) => `npx killspec run --case ${word} ${chosenBy.join(" ")}`)
  };
};
var caseBlocks = (shown, measured) => [
  { kind: "heading", level: 3, text: `Case \`${shown.name}\`` },
  { kind: "paragraph", text: `What it is about: ${shown.title}.` },
  ...worldBlocks(shown.world),
  ...shown.behaviours.flatMap(behaviourBlocks),
  { kind: "paragraph", text: "To see it again:" },
  reproduction(shown, measured)
];
var practiceBlocks = ({ ambiguity, measured, practices }) => [
  { kind: "heading", level: 2, text: "What implementations do" },
  {
    kind: "paragraph",
    text: "The reference comes with killspec and takes the words as they stand. The versions of systemd were recorded, unmodified, in a small machine with virtual time; their timers may be late by up to 251 ms. A reading is followed where no case that conforms to the page allows another one, with what is followed in all else; contradictory is what follows one here and another there. Those that did the same in a case, but for that lateness, stand together, with the instants of the first. What an implementation does is no argument for a reading."
  },
  {
    kind: "table",
    header: ["implementation", "version", "ran in"],
    rows: measured.map(({ name, version, machine }) => [
      `\`${name}\``,
      `\`${version}\``,
      machine === void 0 ? "killspec" : `\`${machine}\``
    ])
  },
  ...practices.flatMap((practice) => [
    ...choiceHeading(ambiguity, ambiguity.choices.find(({ id }) => id === practice.choice) ?? { id: practice.choice }),
    { kind: "paragraph", text: `By ${plural(practice.caseCount, "case", "cases")} in which it comes up:` },
    practiceTable(practice),
    ...practice.cases.flatMap((shown) => caseBlocks(shown, measured))
  ])
];

// reports/dossier/proposal-blocks.ts
var actTexts = (acts) => {
  const grouped = [];
  for (const { atUs, who, what } of acts) {
    const last = grouped.at(-1);
    if (last !== void 0 && last.atUs === atUs && last.who === who) last.whats.push(what);
    else grouped.push({ atUs, who, whats: [what] });
  }
  return grouped.map(
    ({ atUs, who, whats }) => whats[0] === "run" ? `at ${formatInstant(atUs)} ${who} run` : `at ${formatInstant(atUs)} ${whats.join(" ")} to ${who}`
  );
};
var askedText = (trace) => {
  const texts = actTexts(actsOf(trace));
  return texts.length === 0 ? "nothing is sent" : texts.join("; ");
};
var effectText = (pair, reading, dossier) => {
  const at = pair.readings.indexOf(reading);
  const { distinction, asked } = pair;
  if (distinction.status !== "found" || distinction.parting.kind !== "refused" || asked === void 0) {
    return `${pairTitle(pair, dossier)}: no difference is known.`;
  }
  const besides = distinction.parting.refusals.find(({ allows, how }) => allows === at && how !== "");
  const allowed = besides === void 0 ? "" : `, and this is allowed: ${besides.how}`;
  return `${pairTitle(pair, dossier)}: ${askedText(asked[at])}${allowed}.`;
};
var readingBlocks2 = ({ id, proposal }, { id: choice }, dossier) => {
  const pairs = dossier.pairs.filter((pair) => pair.choice === choice && pair.readings.includes(id));
  return [
    {
      kind: "paragraph",
      text: proposal === void 0 ? `\`${id}\`: no sentence is proposed.` : `\`${id}\`: \u201C${proposal}\u201D`
    },
    { kind: "list", items: pairs.map((pair) => effectText(pair, id, dossier)) }
  ];
};
var proposalBlocks = (dossier) => {
  const { ambiguity } = dossier;
  const place = describePlace(
    sentenceOf(ambiguity.place?.sentence ?? ambiguity.sentences[0])
  );
  return [
    { kind: "heading", level: 2, text: "Proposed wordings" },
    {
      kind: "paragraph",
      text: `A sentence for each reading, to stand at ${place}, or beside it. Below each is its effect: what a manager that follows it does in the scenarios above.`
    },
    ...ambiguity.choices.flatMap((choice) => [
      ...choiceHeading(ambiguity, choice),
      ...choice.readings.flatMap((reading) => readingBlocks2(reading, choice, dossier))
    ])
  ];
};

// reports/dossier/dossier-document.ts
var closingBlocks = ({ ambiguity, killspec }) => [
  { kind: "heading", level: 2, text: "To see it oneself" },
  {
    kind: "paragraph",
    text: `Made by killspec ${killspec}, which holds service managers against systemd.kill(5). With Node 20.19 or newer, these commands show the same:`
  },
  {
    kind: "code",
    language: "sh",
    lines: [
      `npx killspec distinguish ${ambiguity.id}`,
      "npx killspec readings --recording systemd-257",
      `npx killspec dossier ${ambiguity.id}`
    ]
  }
];
var dossierDocument = (dossier) => {
  const { ambiguity } = dossier;
  const blocks = [
    ...questionBlocks(ambiguity),
    ...readingBlocks(ambiguity),
    ...partingBlocks(dossier),
    ...practiceBlocks(dossier),
    ...argumentBlocks(ambiguity),
    ...threadBlocks(ambiguity),
    ...proposalBlocks(dossier)
  ];
  return [...blocks, ...namedPointBlocks(blocks, ambiguity), ...closingBlocks(dossier)];
};

// reports/dossier/to-html.ts
var escaped = (text) => escapeMarkup(printable(text));
var address = /https:\/\/[\w./#-]*[\w/-]/g;
var inline = (text) => text.split(/(`[^`]*`)/).map(
  (part) => part.startsWith("`") ? `<code>${escaped(part.slice(1, -1))}</code>` : escaped(part).replace(address, (url) => `<a href="${url}">${url}</a>`)
).join("");
var row = (cells, tag) => `<tr>${cells.map((cell2) => `<${tag}>${inline(cell2)}</${tag}>`).join("")}</tr>`;
var elementOf = (block) => {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${inline(block.text)}</p>`;
    case "list":
      return `<ul>
${block.items.map((item) => `<li>${inline(item)}</li>`).join("\n")}
</ul>`;
    case "code":
      return `<pre class="${block.language}">${block.lines.map(escaped).join("\n")}</pre>`;
    case "table":
      return `<div class="wide"><table>
${[row(block.header, "th"), ...block.rows.map((each) => row(each, "td"))].join("\n")}
</table></div>`;
  }
};
var style = `
:root { color-scheme: light dark; --line: #8885; --tint: #8881; }
body { max-width: 54rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { margin-top: 2.2rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
h3 { margin-top: 1.6rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .875rem; }
pre { padding: .7rem .9rem; overflow-x: auto; line-height: 1.4; background: var(--tint); border-radius: 4px; }
pre.text { border-left: 3px solid var(--line); }
table { border-collapse: collapse; }
.wide { overflow-x: auto; }
th, td { padding: .3rem .7rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
`.trim();
var titleOf = (document) => {
  const heading = document.find((block) => block.kind === "heading");
  return heading === void 0 ? "" : escaped(heading.text);
};
var toHtml = (document) => [
  "<!doctype html>",
  '<html lang="en">',
  "<head>",
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  `<title>${titleOf(document)}</title>`,
  `<style>
${style}
</style>`,
  "</head>",
  "<body>",
  ...document.map(elementOf),
  "</body>",
  "</html>",
  ""
].join("\n");

// reports/dossier/to-markdown.ts
var escaped2 = (text) => printable(text).split(/(`[^`]*`|https:\/\/\S+)/).map((part) => /^(?:`|https:)/.test(part) ? part : part.replace(/[\\*_<>[\]|~]/g, String.raw`\$&`)).join("").replace(/^(?=[#+-]|\d+\.)/, "\\");
var cell = (text) => escaped2(text).replaceAll("`|`", "`\xA6`");
var fenceFor = (lines) => lines.some((line) => line.includes("```")) ? "~".repeat(8) : "```";
var linesOf = (block) => {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level)} ${escaped2(block.text)}`];
    case "paragraph":
      return [escaped2(block.text)];
    case "list":
      return block.items.map((item) => `- ${escaped2(item)}`);
    case "code": {
      const fence = fenceFor(block.lines);
      return [`${fence}${block.language}`, ...block.lines.map(printable), fence];
    }
    case "table":
      return [
        `| ${block.header.map(cell).join(" | ")} |`,
        `|${"---|".repeat(block.header.length)}`,
        ...block.rows.map((row2) => `| ${row2.map(cell).join(" | ")} |`)
      ];
  }
};
var toMarkdown = (document) => `${document.map((block) => linesOf(block).join("\n")).join("\n\n")}
`;

// harness/dossier/gather-dossier.ts
var shownCasesMax = 3;
var isAbout = ({ ambiguities }, choice) => ambiguities.includes(choice) || ambiguities.includes(choice.replace(/\/.*/, ""));
var consults = ({ world }, choice) => {
  let isAsked = false;
  const onAsk = (asked) => {
    isAsked ||= asked === choice;
  };
  playObedient(world, literal, { boundUs: worldBoundUs(world, 0), eager: true, onAsk });
  return isAsked;
};
var orderOf = (trace) => actsOf(trace).map(({ what, who }) => `${what} ${who}`).join();
var behavioursIn = (name, runs) => {
  const behaviours = [];
  for (const { measured, results } of runs) {
    const result = results.find((one) => one.name === name);
    if (result?.trace === void 0) continue;
    const { trace, outcome } = result;
    const conforms = outcome.status === "conformant";
    const like = behaviours.find(
      (other) => other.conforms === conforms && wereAskedAlike(other.trace, trace) && orderOf(other.trace) === orderOf(trace) && actsApart(other.trace, trace).length === 0
    );
    if (like === void 0) behaviours.push({ by: [measured.name], trace, conforms });
    else like.by.push(measured.name);
  }
  return behaviours;
};
var shownCases = (choice, cases, rows, runs) => {
  const counts = /* @__PURE__ */ new Map();
  for (const { inferred } of rows)
    for (const { shownBy } of inferred) for (const name of shownBy) counts.set(name, (counts.get(name) ?? 0) + 1);
  const byCount = [...counts].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([name]) => name);
  const about = cases.filter((each) => isAbout(each, choice)).map(({ name }) => name);
  const playedBy = (name) => behavioursIn(name, runs).reduce((sum, { by }) => sum + by.length, 0);
  const mostPlayed = about.toSorted((one, other) => playedBy(other) - playedBy(one));
  return [.../* @__PURE__ */ new Set([...byCount, ...mostPlayed])].flatMap((name) => {
    const one = cases.find((each) => each.name === name);
    const behaviours = behavioursIn(name, runs);
    if (one === void 0 || behaviours.length === 0) return [];
    return [{ name, title: one.title, world: one.world, behaviours }];
  }).slice(0, shownCasesMax);
};
var withoutChoices = (choices, left) => Object.fromEntries(Object.entries(choices).filter(([choice]) => !left.includes(choice)));
var elsewhere = ({ unitTypes: own = {}, ...profile }, left) => ({
  ...profile,
  choices: withoutChoices(profile.choices, left),
  unitTypes: Object.fromEntries(
    Object.entries(own).map(([type, choices]) => [type, withoutChoices(choices ?? {}, left)])
  )
});
var practiceOf = async (choice, cases, subjects) => {
  const chosen = cases.filter((each) => isAbout(each, choice) || consults(each, choice));
  const runs = [];
  for (const { player, follows, ...measured } of subjects) {
    const { cases: results } = await runCases(chosen, player, {
      profile: elsewhere(follows, [choice]),
      killspec: packageVersion(),
      seed: 1,
      keepAll: true
    });
    runs.push({ measured, results });
  }
  const rows = runs.map(({ measured, results }) => ({
    measured: measured.name,
    inferred: inferredFrom(results).filter((row2) => row2.choice === choice)
  }));
  return { choice, rows, cases: shownCases(choice, chosen, rows, runs), caseCount: chosen.length };
};
var nothingLookedAt = (pair) => {
  const [settled] = settledPairs(pair);
  if (settled === void 0) throw new Error(`the readings of ${pair.choice} cannot be taken`);
  return { status: "none", pair: settled, looked: [] };
};
var askedIn = (distinction) => {
  if (distinction.status !== "found") return {};
  const { world } = distinction.parting;
  const traceOf = (side) => side.kind === "profile" ? playObedient(world, settleProfile(side.profile), { boundUs: worldBoundUs(world, 0) }).trace : void 0;
  const [one, other] = distinction.pair.sides.map(traceOf);
  return one === void 0 || other === void 0 ? {} : { asked: [one, other] };
};
var gatherDossier = async (ambiguity, cases, subjects) => {
  const search = { stages: shortStages(), candidates: 1 };
  const pairs = [];
  for (const pair of readingPairs(ambiguity)) {
    const isSearched = ambiguity.shows === "trace" || knownWorld(pair) !== void 0;
    const distinction = isSearched ? await distinguishReadings(pair, search) : nothingLookedAt(pair);
    pairs.push({ ...pair, distinction, ...askedIn(distinction) });
  }
  const practices = [];
  for (const { id } of ambiguity.choices) practices.push(await practiceOf(id, cases, subjects));
  const measured = subjects.map(({ player: _, follows: _follows, ...rest }) => rest);
  return { ambiguity, killspec: packageVersion(), pairs, measured, practices };
};

// harness/cli/dossier-command.ts
var recordedSubject = async (name) => {
  const recording = loadRecording(name, packageRoot());
  if (!recording.ok) return recording;
  const follows = await findProfile(name, packageRoot());
  if (!follows.ok) return follows;
  const { version, machine } = recording.value.provenance;
  const player = recordedPlayer(recording.value);
  return found({ name, version, machine, chosenBy: ["--recording", name], player, follows: follows.value });
};
var referenceSubject = {
  name: reference.name,
  version: reference.version,
  chosenBy: ["--adapter", `killspec:${reference.name}`],
  player: trustedPlayer(reference),
  follows: literal
};
var findSubjects = async () => {
  const subjects = [referenceSubject];
  for (const name of recordingNames()) {
    const subject = await recordedSubject(name);
    if (!subject.ok) return subject;
    subjects.push(subject.value);
  }
  return found(subjects);
};
var checkEnding = (file) => file === void 0 || /\.(?:md|html)$/.test(file) ? found(void 0) : mistake(`${file} ends neither in .md nor in .html`, "the ending says which of the two it is to be");
var refuse = async (wrong, io) => {
  io.writeError(await renderMistake(wrong.mistake));
  return exitCodes.usage;
};
var dossierCommand = async (id, { output }, io) => {
  const ambiguity = findAmbiguity(id);
  if (!ambiguity.ok) return refuse(ambiguity, io);
  for (const checked of [checkEnding(output), checkOutput(output, io.cwd)]) if (!checked.ok) return refuse(checked, io);
  const cases = selectCases({ operands: [], cwd: io.cwd });
  if (!cases.ok) return refuse(cases, io);
  const subjects = await findSubjects();
  if (!subjects.ok) return refuse(subjects, io);
  const document = dossierDocument(await gatherDossier(ambiguity.value, cases.value, subjects.value));
  const text = output?.endsWith(".html") === true ? toHtml(document) : toMarkdown(document);
  if (output === void 0) {
    io.write(text);
    return exitCodes.ok;
  }
  writeWhole(resolve(io.cwd, output), text);
  io.write(`${ambiguity.value.id}: ${output}
`);
  return exitCodes.ok;
};
export {
  dossierCommand
};
