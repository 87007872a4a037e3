import {
  unsupported
} from "./chunk-Q2QRSEV6.js";
import {
  isFailure
} from "./chunk-6M5GG3IU.js";
import {
  judge
} from "./chunk-SPANGXFO.js";
import {
  loadUnit
} from "./chunk-OCQDXIP5.js";

// harness/runner/play-ahead.ts
async function* playAhead(things, play2, inFlightMax) {
  const ahead = [];
  for (const thing of things) {
    ahead.push({ thing, played: play2(thing) });
    const first = ahead.length < inFlightMax ? void 0 : ahead.shift();
    if (first !== void 0) yield [first.thing, await first.played];
  }
  for (const { thing, played } of ahead) yield [thing, await played];
}

// harness/runner/play-case.ts
var messageOf = (error) => error instanceof Error ? error.message : String(error);
var words = (event) => event === void 0 ? "nothing" : JSON.stringify(event);
var difference = (first, again) => {
  if (JSON.stringify(first) === JSON.stringify(again)) return void 0;
  if (first.status !== again.status) return `first ${first.status}, then ${again.status}`;
  const [one, other] = [first.trace?.events ?? [], again.trace?.events ?? []];
  const at = one.findIndex((event, index) => JSON.stringify(event) !== JSON.stringify(other[index]));
  const place = at < 0 ? one.length : at;
  return `event ${place + 1}: first ${words(one[place])}, then ${words(other[place])}`;
};
var bySuite = (verdict, rules) => {
  const only = (violation) => ({
    ...violation,
    rules: violation.rules.filter((id) => rules.includes(id))
  });
  return { ...verdict, violation: only(verdict.violation), deaths: verdict.deaths.map(only) };
};
var outcomeOfVerdict = (verdict, rules) => {
  switch (verdict.status) {
    case "conformant":
      return { status: "conformant", verdict };
    case "nonconformant": {
      if (rules === void 0) return { status: "nonconformant", verdict };
      const broken = verdict.violation.rules;
      if (broken.some((id) => rules.includes(id))) return { status: "nonconformant", verdict: bySuite(verdict, rules) };
      const why = `what is broken first is of a later suite: ${broken.join(", ")}`;
      return { status: "not-applicable", why, isOfLaterSuite: true };
    }
    case "inconclusive":
      return verdict;
  }
};
var judgeLoaded = (trace, profile) => {
  const { name, sources } = trace.header.unit;
  return judge(trace, profile, loadUnit(name, sources));
};
var outcomeOf = (played, options) => {
  switch (played.status) {
    case "recorded":
      return outcomeOfVerdict((options.judge ?? judgeLoaded)(played.trace, options.profile), options.rules);
    case "inconclusive":
      return { status: "inconclusive", reason: played.message };
    case "not-applicable":
      return { status: "not-applicable", why: played.message };
    case "not-kept":
    case "crash":
    case "hang":
    case "protocol-error":
      return { status: played.status, message: played.message };
  }
};
var play = async (world, player, options) => {
  const what = unsupported(world, player.implementation.capabilities);
  if (what !== void 0) return { outcome: { status: "unsupported", what } };
  const first = await player.play(world);
  for (let repetition = 2; repetition <= (options.repeat ?? 1); repetition += 1) {
    const found = difference(first, await player.play(world));
    if (found === void 0) continue;
    const kept = first.trace === void 0 ? {} : { trace: first.trace };
    return { outcome: { status: "nondeterministic", repetition, difference: found }, ...kept };
  }
  const outcome = outcomeOf(first, options);
  const isKept = first.trace !== void 0 && (options.keepAll === true || isFailure(outcome));
  return {
    outcome,
    ...isKept ? { trace: first.trace } : {},
    ..."isLast" in first && first.isLast ? { isLast: true } : {}
  };
};
var playCase = async (world, player, options) => {
  try {
    return await play(world, player, options);
  } catch (error) {
    return { outcome: { status: "harness-error", message: messageOf(error) } };
  }
};

export {
  playCase,
  playAhead
};
