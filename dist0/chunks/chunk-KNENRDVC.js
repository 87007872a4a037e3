import {
  formatInstant
} from "./chunk-DDWHQTZF.js";

// harness/predict/shown-process.ts
var helpers = {
  ExecMount: "mount",
  ExecUnmount: "umount",
  ExecRemount: "mount -o remount",
  ExecActivate: "swapon",
  ExecDeactivate: "swapoff"
};
var shownProcess = (name) => {
  const [base = name, number] = name.split(".");
  const helper = helpers[base];
  if (helper !== void 0) return helper;
  if (!base.startsWith("Exec")) return name;
  return number === void 0 ? `${base}=` : `${base}= no. ${number}`;
};

// harness/predict/describe-changes.ts
var listed = (words) => {
  const unique = [...new Set(words)];
  const last = unique.at(-1) ?? "";
  return unique.length < 2 ? last : `${unique.slice(0, -1).join(", ")} and ${last}`;
};
var phraseOf = (change) => ({
  kind: change.kind,
  whats: [change.what],
  whos: [shownProcess(change.who)],
  at: formatInstant(change.atUs),
  from: change.kind === "moved" ? formatInstant(change.fromUs) : "",
  not: change.kind === "instead" ? change.not : ""
});
var joinBy = (phrases, field) => {
  const joined = /* @__PURE__ */ new Map();
  for (const phrase of phrases) {
    const isRun = phrase.whats[0] === "run";
    const key = JSON.stringify({ ...phrase, [field]: isRun && field === "whats" ? phrase.whats : [] });
    const other = joined.get(key);
    joined.set(key, other === void 0 ? phrase : { ...other, [field]: [...other[field], ...phrase[field]] });
  }
  return [...joined.values()];
};
var runText = ({ kind, whos, at, from }) => {
  const commands = listed(whos);
  if (kind === "gone") return `${commands} not run`;
  return kind === "moved" ? `${commands} run at ${at}, not ${from}` : `${commands} run at ${at}`;
};
var signalText = ({ kind, whats, whos, at, from, not }) => {
  const to = `to ${listed(whos)}`;
  const signals = listed(whats);
  switch (kind) {
    case "gone":
      return `no ${whats.length === 1 ? signals : whats.join(" or ")} ${to} at ${at}`;
    case "added":
      return `${signals} ${to} at ${at} too`;
    case "moved":
      return `${signals} ${to} at ${at}, not ${from}`;
    case "instead":
      return `${signals}, not ${not}, ${to} at ${at}`;
  }
};
var orderText = ({ atUs, acts }) => {
  const sent = acts.map(
    ({ what, who }) => what === "run" ? `${shownProcess(who)} run` : `${what} to ${shownProcess(who)}`
  );
  return `in another order at ${formatInstant(atUs)}: ${sent.join(", ")}`;
};
var describeChanges = (changes) => {
  const plain = changes.filter((change) => change.kind !== "order").map(phraseOf);
  const phrases = joinBy(joinBy(plain, "whats"), "whos");
  return [
    ...phrases.map((phrase) => phrase.whats[0] === "run" ? runText(phrase) : signalText(phrase)),
    ...changes.filter((change) => change.kind === "order").map(orderText)
  ].join("; ");
};

// harness/predict/acts.ts
var actsOf = ({ events }) => events.flatMap((event) => {
  if (event.kind === "signal" && event.from === "manager")
    return [{ atUs: event.atUs, what: event.signal, who: event.to }];
  if (event.kind === "spawn" && event.command !== void 0 && event.process.role !== "main")
    return [{ atUs: event.atUs, what: "run", who: event.process.name }];
  return [];
});
var without = (acts, others) => {
  const left = [...others];
  return acts.filter((act) => {
    const index = left.findIndex((other) => isSame(act, other));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
};
var isSame = (a, b) => a.atUs === b.atUs && a.what === b.what && a.who === b.who;
var takeNearest = (acts, atUs, fits) => {
  const distance = (act) => Math.abs(act.atUs - atUs);
  const nearest = acts.filter(fits).toSorted((a, b) => distance(a) - distance(b))[0];
  if (nearest !== void 0) acts.splice(acts.indexOf(nearest), 1);
  return nearest;
};
var reordered = (before, after) => {
  const instants = [...new Set(before.map(({ atUs }) => atUs))];
  return instants.flatMap((atUs) => {
    const was = before.filter((act) => act.atUs === atUs);
    const is = after.filter((act) => act.atUs === atUs);
    const sameOrder = was.every((act, index) => is[index] !== void 0 && isSame(act, is[index]));
    return sameOrder ? [] : [{ kind: "order", atUs, acts: is }];
  });
};
var changesBetween = (before, after) => {
  const lost = without(before, after);
  const gained = without(after, before);
  if (lost.length === 0 && gained.length === 0) return reordered(before, after);
  const changes = lost.map((act) => {
    const { who, what, atUs } = act;
    const instead = takeNearest(gained, atUs, (other) => other.who === who && other.atUs === atUs);
    if (instead !== void 0) return { kind: "instead", who, what: instead.what, not: what, atUs };
    const moved = takeNearest(gained, atUs, (other) => other.who === who && other.what === what);
    if (moved !== void 0) return { kind: "moved", who, what, atUs: moved.atUs, fromUs: atUs };
    return { kind: "gone", who, what, atUs };
  });
  const all = [...changes, ...gained.map((act) => ({ kind: "added", ...act }))];
  const bySignals = all.some((change) => change.kind !== "order" && change.what !== "run");
  return all.filter((change) => !(bySignals && change.kind === "moved" && change.what === "run"));
};
var isTouched = (change, act) => {
  switch (change.kind) {
    case "added":
      return false;
    case "order":
      return act.atUs === change.atUs && act.what !== "run";
    case "gone":
      return isSame(act, change);
    case "instead":
      return isSame(act, { ...change, what: change.not });
    case "moved":
      return isSame(act, { ...change, atUs: change.fromUs });
  }
};

export {
  shownProcess,
  describeChanges,
  actsOf,
  changesBetween,
  isTouched
};
