import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import {
  choiceIds,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// spec/profiles/data-problem.ts
var reporting = () => {
  const problems = [];
  const report = (code, path, message, hint) => void problems.push({ code, path, message, ...hint === void 0 ? {} : { hint } });
  return { problems, report };
};
var isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var described = (value) => {
  if (value === void 0 || value === null) return "nothing";
  if (typeof value === "string") return `the text "${value}"`;
  if (Array.isArray(value)) return "a list";
  return isMapping(value) ? "a mapping" : JSON.stringify(value);
};
var meant = (word, candidates) => {
  const candidate = didYouMean(word, candidates);
  return candidate === void 0 ? `known: ${candidates.join(", ")}` : `did you mean "${candidate}"?`;
};

// spec/profiles/read-choices.ts
var readChoices = (value, within, report) => {
  if (value === void 0) return {};
  if (!isMapping(value)) {
    report(
      "wrong-type",
      within,
      `${described(value)} where a mapping is needed`,
      "write lines like AMB-16: restart-too"
    );
    return {};
  }
  const choices = {};
  for (const [id, readings] of Object.entries(value)) {
    const choice = choiceIds.find((each) => each === id);
    if (choice === void 0) report("unknown-name", [...within, id], `"${id}" is no choice`, choiceMeant(id));
    else choices[choice] = readReadings(choice, readings, [...within, choice], report);
  }
  return choices;
};
var choiceMeant = (id) => {
  const within = choiceIds.filter((each) => each.startsWith(`${id}/`));
  if (within.length > 0) return `it holds several: ${within.join(", ")}`;
  const candidate = didYouMean(id, choiceIds);
  return candidate === void 0 ? "choices are called like AMB-16 or AMB-14/SIGKILL" : `did you mean "${candidate}"?`;
};
var readReadings = (choice, value, within, report) => {
  const known = readingsOf[choice];
  const listed = Array.isArray(value) ? value : [value];
  if (listed.length === 0) report("wrong-type", within, "an empty list allows no reading", meant("", known));
  listed.forEach((reading, index) => {
    if (known.some((each) => each === reading)) return;
    const path = Array.isArray(value) ? [...within, index] : within;
    if (typeof reading === "string") {
      report("unknown-name", path, `"${reading}" is no reading of ${choice}`, meant(reading, known));
    } else report("wrong-type", path, `${described(reading)} where a reading is needed`, meant("", known));
  });
  return known.filter((reading) => listed.includes(reading));
};

export {
  reporting,
  isMapping,
  described,
  meant,
  readChoices
};
