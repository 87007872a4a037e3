import {
  described,
  isMapping,
  meant,
  readChoices,
  reporting
} from "./chunk-Z5MSWFNR.js";
import {
  narrowByImplications
} from "./chunk-5EP57UTK.js";
import {
  literal,
  open
} from "./chunk-T2VQK4PI.js";
import {
  unitTypes
} from "./chunk-7V4W5W7R.js";

// spec/profiles/parse-profile.ts
var profileFormat = "killspec-profile/1";
var bases = { open, literal };
var keys = ["format", "name", "base", "choices", "unitTypes", "plays", "quirks"];
var parseProfile = (data) => {
  const { problems, report } = reporting();
  if (!isMapping(data)) {
    report("wrong-type", [], `${described(data)} where a mapping is needed`, "a profile has a name and choices");
    return { status: "bad", problems };
  }
  for (const key of Object.keys(data)) {
    if (!keys.some((each) => each === key))
      report("unknown-key", [key], `"${key}" is no key of a profile`, meant(key, keys));
  }
  checkFormat(data["format"], report);
  const name = readName(data["name"], report);
  const base = readBase(data["base"], report);
  const choices = readChoices(data["choices"], ["choices"], report);
  const ofTypes = readUnitTypes(data["unitTypes"], choices, report);
  const plays = readChoices(data["plays"], ["plays"], report);
  const quirks = readQuirks(data["quirks"], report);
  const settled = problems.length > 0 ? void 0 : completed(base, choices, report);
  if (problems.length > 0 || settled === void 0) return { status: "bad", problems };
  const more = {
    ...data["unitTypes"] === void 0 ? {} : { unitTypes: ofTypes },
    ...data["plays"] === void 0 ? {} : { plays }
  };
  return { status: "ok", profile: { name, choices: settled, ...more, quirks } };
};
var checkFormat = (value, report) => {
  if (value === void 0 || value === profileFormat) return;
  report("unknown-name", ["format"], `${described(value)} is no format that is understood`, `write ${profileFormat}`);
};
var readName = (value, report) => {
  if (typeof value === "string" && value.trim() !== "") return value;
  if (value === void 0) report("missing-key", [], "the profile has no name", "add a line like name: my-init");
  else report("wrong-type", ["name"], `${described(value)} where a name is needed`);
  return "";
};
var readBase = (value, report) => {
  if (value === void 0 || value === "open") return open;
  if (value === "literal") return literal;
  const hint = typeof value === "string" ? meant(value, Object.keys(bases)) : void 0;
  report("unknown-name", ["base"], `${described(value)} is neither open nor literal`, hint);
  return open;
};
var readQuirks = (value, report) => {
  if (value === void 0) return [];
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  report("wrong-type", ["quirks"], `${described(value)} where a list of texts is needed`);
  return [];
};
var readUnitTypes = (value, choices, report) => {
  if (value === void 0) return {};
  if (!isMapping(value)) {
    report(
      "wrong-type",
      ["unitTypes"],
      `${described(value)} where a mapping is needed`,
      "write scope: { AMB-48: never }"
    );
    return {};
  }
  const read = {};
  for (const [key, own] of Object.entries(value)) {
    const path = ["unitTypes", key];
    if (!unitTypes.some((each) => each === key))
      report("unknown-name", path, `"${key}" is no unit type`, meant(key, unitTypes));
    const of = readChoices(own, path, report);
    const isRead = [choices, of].every((each) => Object.values(each).every(({ length }) => length > 0));
    if (isRead && narrowByImplications({ ...choices, ...of }).status === "contradictory")
      report("inconsistent", path, "these readings and those of all units contradict each other");
    read[key] = of;
  }
  return read;
};
var completed = (base, named, report) => {
  const narrowing = narrowByImplications(named);
  if (narrowing.status === "contradictory") {
    const because = narrowing.because.map(
      ({ when, then }) => `${when.choice}=${when.reading} leaves only ${then.readings.join(" or ")} of ${then.choice}`
    );
    report("inconsistent", ["choices"], "these readings contradict each other", because.join("; "));
    return void 0;
  }
  const choices = { ...narrowing.assignment };
  for (const [id, readings] of Object.entries(base.choices)) {
    const left = choices[id];
    const kept = left === void 0 ? readings : left.filter((reading) => readings.includes(reading));
    if (named[id] === void 0 && kept.length > 0) choices[id] = kept;
  }
  return choices;
};

export {
  profileFormat,
  parseProfile
};
