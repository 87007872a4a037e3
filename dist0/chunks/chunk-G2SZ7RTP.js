import {
  implementationNames,
  placeOf,
  recordingNames
} from "./chunk-THEFI7I5.js";
import {
  isOfResults
} from "./chunk-HGYQC3QO.js";
import {
  loadResults
} from "./chunk-XO7LMOCJ.js";
import {
  referenceAdapter
} from "./chunk-W4AOJ4MX.js";
import {
  proofs
} from "./chunk-GWLQXPX5.js";
import {
  plainSetting,
  plural
} from "./chunk-KB4DQ42V.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  openAdapter
} from "./chunk-7CY7C6ZZ.js";
import {
  found,
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  subjects
} from "./chunk-DUX7XAYH.js";
import {
  reference
} from "./chunk-HYO2APQB.js";
import {
  unsupported
} from "./chunk-Q2QRSEV6.js";
import {
  registerConstraints,
  runConstraints
} from "./chunk-YDPLBXIQ.js";
import {
  judge
} from "./chunk-IUGB6F7Y.js";
import {
  worldBoundUs
} from "./chunk-KDJ6W52P.js";
import {
  begin,
  end,
  step
} from "./chunk-AEVTBZKY.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import {
  describePlace,
  ledger
} from "./chunk-O6P3D35C.js";
import {
  rulesOfValues
} from "./chunk-F7E56YYU.js";
import {
  recordCaseSync
} from "./chunk-CTNUK54U.js";
import {
  loadUnit,
  unitSources
} from "./chunk-OCQDXIP5.js";
import {
  literal
} from "./chunk-T2VQK4PI.js";
import {
  unitTypeOf
} from "./chunk-FSO4RA7Y.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";

// reports/formats/effects.ts
var shownMax = 20;
var standingWords = ({ was, now }) => was.standing === now.standing ? now.standing : `${was.standing} \u2192 ${now.standing}`;
var tableLines = (implementations, [page, other]) => {
  const rows = [
    ["", "cases", `conformant ${page}`, other, ""],
    ...implementations.map((one) => [
      printable(one.name),
      String(one.caseCount),
      String(one.was.conformantCount),
      String(one.now.conformantCount),
      standingWords(one)
    ])
  ];
  const width = (column) => Math.max(...rows.map((row) => (row[column] ?? "").length));
  const widths = [0, 1, 2, 3].map(width);
  return rows.map(
    ([name = "", ...cells]) => [
      `  ${name.padEnd(widths[0] ?? 0)}`,
      ...cells.slice(0, 3).map((cell, at) => cell.padStart(widths[at + 1] ?? 0)),
      cells[3] ?? ""
    ].join("   ").trimEnd()
  );
};
var shortName = (name) => name.split(" ")[0] ?? name;
var sharedChanges = (implementations) => {
  const shared = /* @__PURE__ */ new Map();
  for (const { name, changes } of implementations) {
    for (const change of changes) {
      const key = JSON.stringify(change);
      const before = shared.get(key)?.implementations ?? [];
      shared.set(key, { ...change, implementations: [...before, shortName(name)] });
    }
  }
  return [...shared.values()];
};
var whoseWords = ([first = "", ...others]) => others.length > 1 ? `${first} and ${others.length} others` : [first, ...others].join(", ");
var changeLines = (changes, head) => {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, shownMax);
  const width = Math.max(...shown.map(({ name }) => name.length));
  return [
    "",
    `${head}: ${plural(changes.length, "case", "cases")}`,
    ...shown.map(
      ({ name, rules, implementations }) => printable(
        `  ${name.padEnd(width)}   ${rules.filter((id) => !rulesOfValues.includes(id)).join(", ")}   ${whoseWords(implementations)}`
      )
    ),
    ...changes.length > shown.length ? [`  and ${changes.length - shown.length} more (--json has all)`] : []
  ];
};
var sentenceLines = ({ needless, conflicts, triedCount }, { width }) => [
  "",
  ...conflicts.length === 0 ? ["No sentence would contradict another."] : conflicts.flatMap(
    ({ asking, forbidding, caseName }) => wrap(`Contradiction: ${asking} would ask for what ${forbidding} forbids, as in ${caseName}.`, width, {
      first: "",
      rest: "  "
    })
  ),
  ...needless.length === 0 ? ["No sentence would be needless that is not so already."] : needless.flatMap(
    (sentence) => wrap(`Needless: ${sentence.id} (${describePlace(sentence)}). ${sentence.paraphrase}`, width, {
      first: "",
      rest: "  "
    })
  ),
  ...wrap(
    `Sentences were tried by literal: on ${triedCount.right} traces of the reference, and ${triedCount.wrong} of mutants.`,
    width,
    { first: "", rest: "" }
  )
];
var renderEffects = ({ title, about, terms }, effects, setting = plainSetting) => {
  const { style } = setting;
  const changes = sharedChanges(effects.implementations);
  const lost = changes.filter(({ was }) => was === "conformant");
  const won = changes.filter(({ now }) => now === "conformant");
  const others = changes.filter((change) => !lost.includes(change) && !won.includes(change));
  return [
    ...wrap(printable(title), setting.width, { first: "", rest: "  " }).map(style.bold),
    printable(about),
    "",
    ...tableLines(effects.implementations, terms),
    ...changes.length === 0 ? ["", "No verdict would be another one."] : [],
    ...changeLines(lost, `No longer conformant ${terms[1]}, and what is then broken`),
    ...changeLines(won, `Conformant ${terms[1]}, and what is broken ${terms[0]}`),
    ...changeLines(others, "Another verdict"),
    ...sentenceLines(effects, setting),
    ""
  ].join("\n");
};

// reports/formats/effects-json.ts
var effectsJson = (title, { implementations, needless, conflicts, triedCount }) => JSON.stringify({
  format: "killspec-what-if/1",
  title,
  implementations,
  needless: needless.map(({ id }) => id),
  conflicts,
  triedCount
});

// harness/what-if/conflicts.ts
var clashesIn = ({ trace, unit }, profile) => {
  const found2 = [];
  let state = begin(unit, profile, trace.header, void 0, (rules, forbidding) => {
    const asking = rules.filter((id) => !rulesOfValues.includes(id));
    if (!rulesOfValues.includes(forbidding)) found2.push({ asking, forbidding });
  });
  for (const event of trace.events) state = step(state, event);
  end(state, trace.endUs);
  return found2;
};
var keyOf = ({ asking, forbidding }) => `${asking.join(" ")} against ${forbidding}`;
var changedIn = ({ page = {} }) => ruleIds.filter((id) => page[id] !== void 0);
var newConflicts = (cases, page, other) => {
  const changed = [...changedIn(page), ...changedIn(other)];
  if (changed.length === 0) return [];
  const found2 = /* @__PURE__ */ new Map();
  for (const one of cases) {
    const known = new Set([page, literal].flatMap((profile) => clashesIn(one, profile)).map(keyOf));
    for (const clash of clashesIn(one, other)) {
      const { asking, forbidding } = clash;
      const isOfChange = [...asking, forbidding].some((id) => changed.includes(id));
      const [first] = [...asking.filter((id) => changed.includes(id)), ...asking];
      if (!isOfChange || first === void 0 || known.has(keyOf(clash))) continue;
      const key = keyOf({ asking: [first], forbidding });
      if (!found2.has(key)) found2.set(key, { asking: first, forbidding, caseName: one.name });
    }
  }
  const place = ({ forbidding }) => ruleIds.indexOf(forbidding);
  return [...found2.values()].toSorted((a, b) => place(a) - place(b));
};

// harness/what-if/judged-twice.ts
var standingOf = (cases, verdicts) => {
  if (verdicts.some(({ status }) => status === "nonconformant")) return "nonconformant";
  const constraints = verdicts.flatMap((verdict, at) => {
    const of = cases[at];
    if (verdict.status !== "conformant" || of === void 0) return [];
    return [{ name: of.name, unitType: of.unitType, assignments: verdict.assignments }];
  });
  const together = runConstraints(constraints, registerConstraints);
  if (together.some(({ status }) => status === "contradiction")) return "self-contradiction";
  const isOpen = together.some(({ status }) => status === "inconclusive");
  return isOpen || verdicts.some(({ status }) => status === "inconclusive") ? "inconclusive" : "conformant";
};
var brokenBy = (verdict) => verdict?.status === "nonconformant" ? verdict.violation.rules : [];
var countConformant = (verdicts) => verdicts.filter(({ status }) => status === "conformant").length;
var judgeTwice = ({ name, cases }, page, other) => {
  const by = (profile) => cases.map(({ trace, unit }) => judge(trace, profile, unit));
  const [before, after] = [by(page), by(other)];
  const changes = cases.flatMap((one, at) => {
    const [was, now] = [before[at], after[at]];
    if (was === void 0 || now === void 0 || was.status === now.status) return [];
    const rules = now.status === "nonconformant" ? brokenBy(now) : brokenBy(was);
    return [{ name: one.name, unitType: one.unitType, was: was.status, now: now.status, rules }];
  });
  return {
    name,
    caseCount: cases.length,
    was: { standing: standingOf(cases, before), conformantCount: countConformant(before) },
    now: { standing: standingOf(cases, after), conformantCount: countConformant(after) },
    changes
  };
};

// harness/what-if/needless-sentences.ts
var rulesOf = ({ rules }) => rules.filter((rule) => ledger.filter((sentence) => sentence.rules.includes(rule)).length === 1);
var without = (profile, rules) => {
  const dropped = Object.fromEntries(rules.map((id) => [id, { kind: "dropped" }]));
  const page = { ...profile.page, ...dropped };
  return { ...profile, name: `${profile.name}, without ${rules.join(", ")}`, page };
};
var isRefused = ({ trace, unit }, profile) => judge(trace, profile, unit).status === "nonconformant";
var needlessSentences = (contrasts, page, other) => {
  const usable = contrasts.filter(({ right, wrong }) => !isRefused(right, other) && isRefused(wrong, page));
  return ledger.filter((sentence) => {
    const rules = rulesOf(sentence);
    const isThere = rules.some(
      (rule) => page.page?.[rule]?.kind !== "dropped" && other.page?.[rule]?.kind !== "dropped"
    );
    if (!isThere) return false;
    const [pageWithout, otherWithout] = [without(page, rules), without(other, rules)];
    const decided = usable.filter(({ wrong }) => !isRefused(wrong, pageWithout));
    return decided.length > 0 && decided.every(({ wrong }) => isRefused(wrong, otherWithout));
  });
};

// harness/what-if/proving-cases.ts
var played = (implementation, { name, world }) => ({
  name,
  unitType: unitTypeOf(world.unit.name) ?? "service",
  unit: loadUnit(world.unit.name, unitSources(world.unit)),
  trace: recordCaseSync(implementation, world, { boundUs: worldBoundUs(world, 0) }).trace
});
var provingCases = (cases) => {
  const byName = new Map(cases.map((one) => [one.name, one]));
  const right = new Map(cases.map((one) => [one.name, played(reference, one)]));
  const contrasts = Object.entries(proofs).flatMap(([rule, proof]) => {
    const [one, kept] = [byName.get(proof.case), right.get(proof.case)];
    if (one === void 0 || kept === void 0) return [];
    return subjects.filter(({ mutant }) => mutant.name === proof.mutant || mutant.breaks === rule).map(({ mutant }) => ({ right: kept, wrong: played(mutant.implementation, one) }));
  });
  return { right: [...right.values()], contrasts };
};

// harness/what-if/what-if.ts
var effectsOf = (witnessed, pages, cases) => {
  const { page, other, literally } = pages;
  const tried = provingCases(cases);
  return {
    implementations: witnessed.map((one) => judgeTwice(one, page, other)),
    needless: needlessSentences(tried.contrasts, literally.page, literally.other),
    conflicts: newConflicts(tried.right, literally.page, literally.other),
    triedCount: { right: tried.right.length, wrong: tried.contrasts.length }
  };
};

// harness/what-if/witnessed.ts
var witnessedCase = (name, trace) => {
  const { name: unitName, sources } = trace.header.unit;
  return { name, unitType: unitTypeOf(unitName) ?? "service", unit: loadUnit(unitName, sources), trace };
};
var titleOf = ({ name, version }) => version === "" ? name : `${name} ${version}`;
var witness = async (player, cases) => {
  try {
    const { capabilities } = player.implementation;
    const playable = cases.filter(({ world }) => unsupported(world, capabilities) === void 0);
    player.prepare?.(playable.map(({ world }) => world));
    const seen = [];
    for (const { name, world } of playable) {
      const played2 = await player.play(world);
      if (played2.status === "recorded") seen.push(witnessedCase(name, played2.trace));
    }
    return { name: titleOf(player.implementation), cases: seen };
  } finally {
    await player.close();
  }
};
var witnessedIn = ({ header, cases }) => ({
  name: titleOf(header.implementation),
  cases: cases.flatMap(({ name, trace }) => trace === void 0 ? [] : [witnessedCase(name, trace)])
});

// harness/cli/find-witnesses.ts
var findWitness = async (operand, cases, cwd) => {
  if (isOfResults(operand, cwd)) {
    const loaded = loadResults(operand, cwd);
    if (!loaded.ok) return loaded;
    const witnessed = witnessedIn(loaded.value);
    return witnessed.cases.length > 0 ? found(witnessed) : mistake(`${operand} holds no trace`, "a run keeps those of conformant cases with: run --output FILE --traces");
  }
  const place = placeOf(operand, cwd);
  if (place === void 0) {
    const near = didYouMean(operand, implementationNames());
    return mistake(
      `${operand} is no implementation and no file of results`,
      meant(near) ?? "as in: systemd-257, killspec:reference, ./my-init.ts, a file of run --output FILE --traces"
    );
  }
  const player = await openAdapter(place, { folder: cwd });
  return player.ok ? found(await witness(player.value, cases)) : player;
};
var findWitnesses = async (operands, cases, cwd) => {
  const all = operands.length === 0 ? [referenceAdapter, ...recordingNames()] : operands;
  const witnesses = [];
  for (const operand of all) {
    const each = await findWitness(operand, cases, cwd);
    if (!each.ok) return each;
    witnesses.push(each.value);
  }
  return found(witnesses);
};

export {
  renderEffects,
  effectsJson,
  effectsOf,
  findWitnesses
};
