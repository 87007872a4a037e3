import {
  effectsJson,
  effectsOf,
  findWitnesses,
  renderEffects
} from "./chunk-5RZHY4K3.js";
import {
  findReading
} from "./chunk-TQFCZ5NB.js";
import "./chunk-6ICDQDHL.js";
import "./chunk-2XLJCF6U.js";
import "./chunk-GJNGV3OW.js";
import "./chunk-O6C4QBKP.js";
import "./chunk-MIGWRUPW.js";
import "./chunk-OLMCU6AT.js";
import "./chunk-SWT2Z7TB.js";
import "./chunk-NTJONRPB.js";
import "./chunk-GWLQXPX5.js";
import {
  loadDataFile
} from "./chunk-RMAL67AP.js";
import "./chunk-KIPMHDIU.js";
import "./chunk-2D5C2LF7.js";
import "./chunk-BNF7CU2F.js";
import {
  settingFor
} from "./chunk-PEW346XG.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import "./chunk-YKSCE4M3.js";
import "./chunk-PLJNS6M4.js";
import {
  selectCases
} from "./chunk-ALYZVJ6A.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import "./chunk-IXH7SIGX.js";
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
import "./chunk-WX4QZNMR.js";
import "./chunk-IPA5NXA4.js";
import "./chunk-WFPZXVLM.js";
import "./chunk-LFBB3VR5.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import {
  described,
  isMapping,
  meant,
  readChoices,
  reporting
} from "./chunk-Z5MSWFNR.js";
import "./chunk-U2FUGU44.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-ILLNLCQ4.js";
import "./chunk-JVJKMZ6A.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-M5JTRKYI.js";
import "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-YDPLBXIQ.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-SPANGXFO.js";
import "./chunk-4IDPMULI.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-FDP2BIH7.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import {
  narrowByImplications
} from "./chunk-5EP57UTK.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-ZYRKR7M2.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-7Q2MR3UJ.js";
import "./chunk-5Z73KAZC.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import {
  rule,
  rules
} from "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
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
import {
  killModes,
  signalNames
} from "./chunk-QAWU4L6M.js";
import {
  unitTypes
} from "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// spec/profiles/overlay.ts
var settledIn = (choices, readings) => {
  const settled = narrowByImplications(readings);
  if (settled.status === "contradictory") return void 0;
  const { assignment } = settled;
  const kept = Object.entries(choices).map(([choice, allowed]) => {
    const left = assignment[choice]?.filter((reading) => allowed.includes(reading)) ?? allowed;
    return [choice, left.length > 0 ? left : assignment[choice] ?? allowed];
  });
  return { ...assignment, ...Object.fromEntries(kept), ...readings };
};
var withOverlay = (profile, { title, rules: rules2, readings }) => {
  const choices = settledIn(profile.choices, readings);
  if (choices === void 0) return void 0;
  const ofTypes = unitTypes.flatMap((type) => {
    const own = profile.unitTypes?.[type];
    const settled = own === void 0 ? void 0 : settledIn(own, readings);
    return settled === void 0 ? [] : [[type, settled]];
  });
  return {
    ...profile,
    name: `${profile.name}, if: ${title}`,
    choices,
    ...ofTypes.length === 0 ? {} : { unitTypes: Object.fromEntries(ofTypes) },
    ...Object.keys(rules2).length === 0 ? {} : { page: rules2 }
  };
};

// spec/profiles/parse-overlay.ts
var keys = ["title", "rules", "readings"];
var ruleKeys = ["modes", "duty", "unitTypes", "signal"];
var duties = ["owed", "licensed"];
var parseOverlay = (data) => {
  const { problems, report } = reporting();
  if (!isMapping(data)) {
    report("wrong-type", [], `${described(data)} where a mapping is needed`, "an overlay has rules or readings");
    return { status: "bad", problems };
  }
  for (const key of Object.keys(data)) {
    if (!keys.some((each) => each === key))
      report("unknown-key", [key], `"${key}" is no key of an overlay`, meant(key, keys));
  }
  const title = readTitle(data["title"], report);
  const changed = readRules(data["rules"], report);
  const readings = readChoices(data["readings"], ["readings"], report);
  const isRead = Object.values(readings).every(({ length }) => length > 0);
  if (isRead && narrowByImplications(readings).status === "contradictory")
    report("inconsistent", ["readings"], "these readings contradict each other");
  if (Object.keys(changed).length + Object.keys(readings).length === 0 && problems.length === 0)
    report("missing-key", [], "nothing is changed", "add rules:, as in KM-CG-4: dropped, or readings:");
  return problems.length > 0 ? { status: "bad", problems } : { status: "ok", overlay: { title, rules: changed, readings } };
};
var readTitle = (value, report) => {
  if (value === void 0) return "the page said so";
  if (typeof value === "string" && value.trim() !== "") return value;
  report("wrong-type", ["title"], `${described(value)} where a text is needed`);
  return "";
};
var readRules = (value, report) => {
  if (value === void 0) return {};
  if (!isMapping(value)) {
    report("wrong-type", ["rules"], `${described(value)} where a mapping is needed`, "write KM-CG-4: dropped");
    return {};
  }
  const changes = {};
  for (const [id, change] of Object.entries(value)) {
    const known = ruleIds.find((each) => each === id);
    if (known === void 0) report("unknown-name", ["rules", id], `"${id}" is no rule`, meant(id, ruleIds));
    else {
      const read = readChange(rule(known), change, ["rules", id], report);
      if (read !== void 0) changes[known] = read;
    }
  }
  return changes;
};
var isOfReading = ({ id, owes, names, follows, adds, forbids }) => [owes, names, follows, adds, forbids].every((part) => part === void 0) && !isWhole.includes(id);
var isWhole = ["PROC-1", "KM-CG-2", "KM-NO-2", "KM-NO-3", "KM-NO-4", "SK-3"];
var readChange = (rule2, value, path, report) => {
  if (isOfReading(rule2)) {
    const hint = "write the unit file that you mean instead";
    report("inconsistent", path, `${rule2.id} says how a unit file is read, which cannot be changed here`, hint);
    return void 0;
  }
  if (value === "dropped") return { kind: "dropped" };
  if (isWhole.includes(rule2.id)) {
    report("inconsistent", path, `${rule2.id} can only be dropped`, "write dropped");
    return void 0;
  }
  if (!isMapping(value)) {
    report("wrong-type", path, `${described(value)} where a change is needed`, "write dropped, or { duty: licensed }");
    return void 0;
  }
  for (const key of Object.keys(value)) {
    if (!ruleKeys.some((each) => each === key))
      report("unknown-key", [...path, key], `"${key}" is nothing that can be changed`, meant(key, ruleKeys));
  }
  const modes = readModes(rule2, value, path, report);
  const ofTypes = readTypes(value["unitTypes"], [...path, "unitTypes"], report);
  const signal = readSignal(rule2, value["signal"], [...path, "signal"], report);
  return {
    kind: "changed",
    ...modes === void 0 ? {} : { modes },
    ...ofTypes === void 0 ? {} : { unitTypes: ofTypes },
    ...signal === void 0 ? {} : { signal }
  };
};
var asWord = (value) => typeof value === "string" ? value : "";
var isDuty = (value) => duties.some((each) => each === value);
var readModes = (rule2, { modes, duty = "owed" }, path, report) => {
  if (!isDuty(duty)) {
    report("unknown-name", [...path, "duty"], `${described(duty)} is no duty`, "owed or licensed");
    return void 0;
  }
  const isAsking = [rule2.owes, rule2.adds, rule2.follows].some((part) => part !== void 0);
  const isLicensed = duty === "licensed" || isMapping(modes) && Object.values(modes).includes("licensed");
  if (isLicensed && !isAsking) {
    report("inconsistent", path, `${rule2.id} asks for nothing that could be left to choice`, "it can be dropped");
    return void 0;
  }
  if (modes === void 0 && duty === "owed") return void 0;
  const own = rule2.modes ?? killModes;
  const listed = modes ?? own;
  const read = {};
  const pairs = Array.isArray(listed) ? listed.map((mode, index) => [mode, duty, [...path, "modes", index]]) : isMapping(listed) ? Object.entries(listed).map(([mode, its]) => [mode, its, [...path, "modes", mode]]) : [];
  if (pairs.length === 0)
    report("wrong-type", [...path, "modes"], `${described(listed)} where modes are needed`, "write [mixed, process]");
  for (const [mode, its, place] of pairs) {
    const known = killModes.find((each) => each === mode);
    if (known === void 0)
      report("unknown-name", place, `${described(mode)} is no mode`, meant(asWord(mode), killModes));
    else if (known === "none" && !own.includes("none"))
      report("inconsistent", place, "under none nothing is killed, whatever another rule asks for");
    else if (isDuty(its)) read[known] = its;
    else report("unknown-name", place, `${described(its)} is no duty`, "owed or licensed");
  }
  return read;
};
var readTypes = (value, path, report) => {
  if (value === void 0) return void 0;
  const listed = Array.isArray(value) ? value : [value];
  listed.forEach((type, index) => {
    if (!unitTypes.some((each) => each === type)) {
      const place = Array.isArray(value) ? [...path, index] : path;
      report("unknown-name", place, `${described(type)} is no unit type`, meant(asWord(type), unitTypes));
    }
  });
  return unitTypes.filter((type) => listed.includes(type));
};
var readSignal = (rule2, value, path, report) => {
  if (value === void 0) return void 0;
  const signal = signalNames.find((each) => each === value);
  if (signal === void 0)
    report("unknown-name", path, `${described(value)} is no signal`, meant(asWord(value), signalNames));
  if (rule2.names === void 0) {
    const naming = rules.filter(({ names }) => names !== void 0).map(({ id }) => id);
    report("inconsistent", path, `${rule2.id} names no signal`, `those that do: ${naming.join(", ")}`);
  }
  return signal;
};

// harness/cli/load-overlay.ts
var loadOverlayFile = (file, cwd) => loadDataFile(file, {
  cwd,
  kind: "overlay",
  parse: (data) => {
    const parsed = parseOverlay(data);
    return parsed.status === "ok" ? { status: "ok", value: parsed.overlay } : parsed;
  }
});

// harness/cli/what-if-command.ts
var findOverlay = ({ set = [], overlay: file }, cwd) => {
  const loaded = file === void 0 ? void 0 : loadOverlayFile(file, cwd);
  if (loaded?.ok === false) return loaded;
  const settled = {};
  for (const word of set.flatMap((each) => each.split(","))) {
    const reading = findReading(word);
    if (!reading.ok) return reading;
    settled[reading.value.choice] = [reading.value.reading];
  }
  const words = Object.entries(settled).map(([choice, readings]) => `${choice}=${readings.join()}`);
  if (loaded === void 0 && words.length === 0)
    return mistake(
      "nothing is changed",
      "as in: npx killspec what-if --set AMB-16=only-kill-signal, or --overlay FILE"
    );
  return found({
    title: [...loaded === void 0 ? [] : [loaded.value.title], ...words].join(", "),
    rules: loaded?.value.rules ?? {},
    readings: { ...loaded?.value.readings, ...settled }
  });
};
var findPages = async (options, overlay, cwd) => {
  const profile = await findProfile(options.profile, cwd);
  if (!profile.ok) return profile;
  const [other, literally] = [withOverlay(profile.value, overlay), withOverlay(literal, overlay)];
  if (other === void 0 || literally === void 0)
    return mistake(`the readings of ${overlay.title} exclude each other`, "npx killspec explain says why");
  return found({ page: profile.value, other, literally: { page: literal, other: literally } });
};
var whatIfCommand = async (operands, options, io) => {
  const refuse = async (of) => {
    io.writeError(await renderMistake(of));
    return exitCodes.usage;
  };
  const overlay = findOverlay(options, io.cwd);
  if (!overlay.ok) return refuse(overlay.mistake);
  const pages = await findPages(options, overlay.value, io.cwd);
  if (!pages.ok) return refuse(pages.mistake);
  const selected = selectCases({ operands: [], cwd: io.cwd });
  if (!selected.ok) return refuse(selected.mistake);
  const witnesses = await findWitnesses(operands, selected.value, io.cwd);
  if (!witnesses.ok) return refuse(witnesses.mistake);
  const effects = effectsOf(witnesses.value, pages.value, selected.value);
  const title = `What if: ${overlay.value.title}`;
  const about = `Judged by profile ${pages.value.page.name}, as the page is and as it would be.`;
  io.write(
    options.json === true ? `${effectsJson(title, effects)}
` : renderEffects({ title, about, terms: ["now", "then"] }, effects, settingFor(io, options.color ?? true))
  );
  return exitCodes.ok;
};
export {
  whatIfCommand
};
