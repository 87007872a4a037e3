import {
  findCases
} from "./chunk-YX3TF3QB.js";
import {
  failablesOf
} from "./chunk-BW3BHSTX.js";
import {
  howItFails
} from "./chunk-WPYISE77.js";

// harness/runner/baseline/compare-with-baseline.ts
var failureWords = ({ what, manner }) => `${/^[A-Z]/.test(what) ? `rule ${what}` : what}, ${manner}`;
var isSameFailure = (one, known, isPart) => one.what === known.what && (one.manner === known.manner || isPart && one.what === "self-contradiction");
var removeIt = "npx killspec baseline --prune removes it";
var knownBy = ({ known }, profile) => (result) => {
  const how = howItFails(result, profile);
  if (how === void 0) return false;
  return known.some(
    (entry) => isSameFailure(how, entry, false) && entry.cases.some(({ value }) => findCases([value], [result]).cases.length > 0)
  );
};
var noticeOf = ({ name, how }, entry, offset, isPart) => {
  const about = { offset, caseName: name };
  if (how === void 0) return { kind: "fixed", ...about, message: `${name} does not fail any more`, hint: removeIt };
  if (isSameFailure(how, entry, isPart)) return void 0;
  const hint = `was ${failureWords(entry)}
now ${failureWords(how)}`;
  return { kind: "differs", ...about, message: `${name} still fails, but differently`, hint };
};
var compareOne = (text, entry, failables, isPart) => {
  const matched = findCases([text.value], failables).cases;
  const judged = matched.filter(({ isJudged }) => isJudged);
  if (judged.length === 0 && matched.some(({ isOfLaterSuite }) => isOfLaterSuite !== true)) {
    const message = `${text.value} is not judged: the implementation says that it cannot do this`;
    const notice = { kind: "not-judged", offset: text.offset, message, hint: removeIt };
    return { known: [], notices: [notice], isMatched: true };
  }
  const compared = judged.map((each) => ({ name: each.name, notice: noticeOf(each, entry, text.offset, isPart) }));
  return {
    known: compared.flatMap(({ name, notice }) => notice === void 0 ? [name] : []),
    notices: compared.flatMap(({ notice }) => notice ?? []),
    isMatched: matched.length > 0
  };
};
var ownNotices = (entry, today) => {
  const { until, why, whyOffset } = entry;
  const notices = [];
  if (why === "") {
    const hint = "say why this is not mended yet";
    notices.push({ kind: "without-reason", offset: whyOffset, message: "this failure has no reason", hint });
  }
  if (until !== void 0 && until.value < today) {
    const message = `this failure was to be mended by ${until.value}, and today is ${today}`;
    notices.push({ kind: "expired", offset: until.offset, message });
  }
  return notices;
};
var compareWithBaseline = (baseline, results, { today, isPart }) => {
  const known = /* @__PURE__ */ new Map();
  const notices = [];
  let notLookedAt = 0;
  const mayMiss = isPart || results.end !== "complete";
  const failables = failablesOf(results, mayMiss);
  for (const entry of baseline.known) {
    notices.push(...ownNotices(entry, today));
    for (const text of entry.cases) {
      const compared = compareOne(text, entry, failables, mayMiss);
      for (const name of compared.known) known.set(name, entry);
      notices.push(...compared.notices);
      if (compared.isMatched) continue;
      if (mayMiss) notLookedAt += 1;
      else notices.push(unmatched(text, results));
    }
  }
  return { known, notices: notices.toSorted((one, other) => one.offset - other.offset), notLookedAt };
};
var unmatched = (text, results) => {
  const [missing] = findCases([text.value], results.cases).unmatched;
  const message = `no case of this run is called ${text.value}`;
  return { kind: "unmatched", offset: text.offset, message, hint: missing?.hint ?? removeIt };
};

export {
  failureWords,
  isSameFailure,
  knownBy,
  compareWithBaseline
};
