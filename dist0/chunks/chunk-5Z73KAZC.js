import {
  commandFailed,
  everyRemaining,
  failureModeBy,
  finalSignalOf,
  hasAnybodyEnded,
  inBlocks,
  isAbortedByTimeout,
  isAnybodyLeft,
  isBoundByLeftOvers,
  isForNewcomer,
  isLastCommand,
  isLastMain,
  isOfLaterRun,
  isSpared,
  itemsFrom,
  listOf,
  livingMainOf,
  mainFailed,
  mainOf,
  mainOfRuns,
  mainWentBefore,
  mayHaveStarted,
  neverHadMain,
  othersRemain,
  processNamed,
  valueRules,
  viewOf,
  withItem,
  withoutItem
} from "./chunk-B3TH7CUU.js";
import {
  killSettings
} from "./chunk-QAWU4L6M.js";

// spec/vocabulary/time.ts
var addSpan = (atUs, span) => span === "infinity" ? "infinity" : atUs + span;
var formatInstant = (atUs) => `${atUs / 1e6} s`;

// spec/oracle/alike.ts
var isObject = (value) => typeof value === "object" && value !== null;
var alike = (a, b) => {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => alike(a[key], b[key]));
};
var alikeInOrder = (a, b) => a.length === b.length && a.every((item, index) => alike(item, b[index]));

// spec/oracle/entries.ts
var listedMax = 64;
var indexedMin = 32;
var isIndexed = (entries) => "placed" in entries;
var targetOf = ({ act }) => act.kind === "signal" ? act.to : "";
var isTowards = ({ act }, to) => act.kind === "signal" && act.to === to;
var samePass = ({ point: a }, { point: b }) => a === b || a.atUs === b.atUs && a.kind === b.kind && a.trigger === b.trigger;
var isOfSort = (a, b) => a.part === b.part && a.owed === b.owed && a.toUs === b.toUs && a.beside === b.beside && a.begun === b.begun && a.asked === b.asked && samePass(a, b);
var outlineOfEntry = (entry) => {
  const { part, owed, point, toUs, lapsed } = entry;
  const to = targetOf(entry);
  const ofTarget = 3 * to.length + 7 * (to.charCodeAt(to.length - 1) || 0);
  const ofRest = part.length + 5 * point.trigger.length + 11 * Number(owed) + 13 * Number(lapsed ?? false);
  return Math.imul(ofRest + ofTarget, 31) ^ toUs;
};
var outlineOfEntries = (entries) => isIndexed(entries) ? entries.outline : entries.reduce((sum, entry) => sum + outlineOfEntry(entry) | 0, 0);
var placeDigits = 16;
var keyOf = ({ key }) => key;
var placeOf = ({ place }) => place;
var placedAt = (entry, place) => ({
  key: `${targetOf(entry)}\0${String(place).padStart(placeDigits, "0")}`,
  place,
  entry
});
var sortedIn = (sorts, placed) => {
  const at = sorts.findIndex(({ like: like2 }) => isOfSort(like2, placed.entry));
  const sort = sorts[at];
  if (sort === void 0) return [...sorts, { like: placed.entry, count: 1, placed: [[placed]] }];
  const { like, count } = sort;
  return sorts.with(at, { like, count: count + 1, placed: withItem(sort.placed, placed, placeOf) });
};
var sortedOut = (sorts, { entry, place }) => {
  const at = sorts.findIndex(({ like: like2 }) => isOfSort(like2, entry));
  const sort = sorts[at];
  if (sort === void 0) return sorts;
  const { like, count } = sort;
  if (count === 1) return sorts.toSpliced(at, 1);
  return sorts.with(at, { like, count: count - 1, placed: withoutItem(sort.placed, place, placeOf) });
};
var withPlaced = ({ placed, sorts, count, outline, nextPlace }, one) => ({
  placed: withItem(placed, one, keyOf),
  sorts: sortedIn(sorts, one),
  count: count + 1,
  outline: outline + outlineOfEntry(one.entry) | 0,
  nextPlace: Math.max(nextPlace, one.place + 1)
});
var withoutPlaced = ({ placed, sorts, count, outline, nextPlace }, one) => ({
  placed: withoutItem(placed, one.key, keyOf),
  sorts: sortedOut(sorts, one),
  count: count - 1,
  outline: outline - outlineOfEntry(one.entry) | 0,
  nextPlace
});
var withEntry = (entries, entry) => withPlaced(entries, placedAt(entry, entries.nextPlace));
var indexOf = (list) => {
  const all = list.map(placedAt);
  const groups = [];
  for (const one of all) {
    const group = groups.find(([first]) => first !== void 0 && isOfSort(first.entry, one.entry));
    if (group === void 0) groups.push([one]);
    else group.push(one);
  }
  return {
    placed: inBlocks(all.toSorted((a, b) => a.key < b.key ? -1 : 1)),
    sorts: groups.flatMap((group) => {
      const [first] = group;
      return first === void 0 ? [] : [{ like: first.entry, count: group.length, placed: inBlocks(group) }];
    }),
    count: list.length,
    outline: outlineOfEntries(list),
    nextPlace: list.length
  };
};
var entriesOf = (list) => list.length > listedMax ? indexOf(list) : list;
var listedInOrder = (placed) => placed.toSorted((one, other) => one.place - other.place).map(({ entry }) => entry);
var inOrder = (entries) => isIndexed(entries) ? listedInOrder(listOf(entries.placed)) : entries;
var countOf = (entries) => isIndexed(entries) ? entries.count : entries.length;
var placedUnder = ({ placed }, to) => {
  const from = `${to}\0`;
  return itemsFrom(placed, from, keyOf, ({ key }) => key.startsWith(from));
};
var placedTowards = (entries, to) => placedUnder(entries, to).filter(({ entry }) => isTowards(entry, to));
var towards = (entries, to) => isIndexed(entries) ? placedTowards(entries, to).map(({ entry }) => entry) : entries.filter((entry) => isTowards(entry, to));
var isAnyEntry = (entries, isMeant) => isIndexed(entries) ? entries.sorts.some(({ like }) => isMeant(like)) : entries.some(isMeant);
var isAnyElsewhere = (entries, to, isMeant) => {
  if (!isIndexed(entries)) return entries.some((entry) => !isTowards(entry, to) && isMeant(entry));
  const own = placedTowards(entries, to);
  const isElsewhere = ({ like, count }) => count > own.length || count > own.filter(({ entry }) => isOfSort(like, entry)).length;
  return entries.sorts.some((sort) => isElsewhere(sort) && isMeant(sort.like));
};
var placedWhere = ({ sorts }, isMeant) => sorts.flatMap(({ like, placed }) => isMeant(like) ? listOf(placed) : []);
var entriesWhere = (entries, isMeant) => isIndexed(entries) ? listedInOrder(placedWhere(entries, isMeant)) : entries.filter(isMeant);
var firstCloseUs = (entries) => {
  let firstUs = Number.POSITIVE_INFINITY;
  if (isIndexed(entries)) for (const { like } of entries.sorts) firstUs = Math.min(firstUs, like.toUs);
  else for (const { toUs } of entries) firstUs = Math.min(firstUs, toUs);
  return firstUs;
};
var withEntries = (entries, more) => {
  if (more.length === 0) return entries;
  return isIndexed(entries) ? more.reduce(withEntry, entries) : entriesOf([...entries, ...more]);
};
var without = (entries, some, isMeant = () => true) => {
  const left = some.reduce((all, one) => isMeant(one.entry) ? withoutPlaced(all, one) : all, entries);
  return left.count < indexedMin ? inOrder(left) : left;
};
var withoutEntry = (entries, entry) => isIndexed(entries) ? without(entries, placedUnder(entries, targetOf(entry)), (other) => other === entry) : entries.toSpliced(entries.indexOf(entry), 1);
var withoutThose = (entries, mayBeMeant, isMeant = () => true) => isIndexed(entries) ? without(entries, placedWhere(entries, mayBeMeant), isMeant) : entries.filter((entry) => !mayBeMeant(entry) || !isMeant(entry));
var replaced = (entries, some, change) => some.reduce((all, one) => {
  const entry = change(one.entry);
  return entry === one.entry ? all : withPlaced(withoutPlaced(all, one), { ...one, entry });
}, entries);
var withTowards = (entries, to, change) => isIndexed(entries) ? replaced(entries, placedTowards(entries, to), change) : entries.map((entry) => isTowards(entry, to) ? change(entry) : entry);
var withThose = (entries, isMeant, change) => isIndexed(entries) ? replaced(entries, placedWhere(entries, isMeant), change) : entries.map((entry) => isMeant(entry) ? change(entry) : entry);
var samePlaces = (a, b) => a.placed.length === b.placed.length && a.placed.every((block, at) => {
  const other = b.placed[at] ?? [];
  return block === other || block.length === other.length && block.every((one, within) => one.entry === other[within]?.entry && one.place === other[within].place);
});
var sameEntries = (a, b) => {
  if (a === b) return true;
  if (countOf(a) !== countOf(b)) return false;
  if (isIndexed(a) && isIndexed(b) && samePlaces(a, b)) return true;
  return alikeInOrder(inOrder(a), inOrder(b));
};

// spec/oracle/hypothesis.ts
var timersOfStop = [
  "command",
  "no-command",
  "final",
  "last",
  "helper",
  "helper-final",
  "stopping-final"
];
var emptyHypothesis = { entries: [], timers: [], exercised: [] };
var withMore = (known, more) => {
  const news = more.filter((id) => !known.includes(id));
  return news.length === 0 ? known : [...known, ...news];
};
var outlineOf = ({ stop, entries, timers }) => {
  const { t0Us = 1, finalUs = 2, claimedUs = 3, rounds = 4, firstKind = "", cause = "" } = stop ?? {};
  const ofStop = t0Us + 7 * finalUs + 11 * claimedUs + 13 * rounds + 17 * firstKind.length + 19 * cause.length;
  const ofTimers = timers.reduce((sum, { kind, atUs }) => 3 * sum + kind.length + atUs, timers.length);
  return 23 * ofStop + 29 * ofTimers + 31 * (outlineOfEntries(entries) + countOf(entries));
};
var sameState = (a, b) => a.stop?.t0Us === b.stop?.t0Us && a.startJob === b.startJob && alikeInOrder(a.timers, b.timers) && alike(a.stop, b.stop) && alike(a.earlier, b.earlier) && sameEntries(a.entries, b.entries);

// spec/oracle/explain-point.ts
var explainPoint = (point) => {
  const at = formatInstant(point.atUs);
  const since = point.sinceUs === void 0 ? "" : ` since ${formatInstant(point.sinceUs)}`;
  switch (point.trigger) {
    case "requested":
      return `the unit was to be stopped at ${at}`;
    case "command-ended":
      return `the stop command had ended at ${at}`;
    case "command-timed-out":
      return `the stop command had not ended by its timeout at ${at}`;
    case "main-exited":
      return `the main process exited at ${at} while others remained`;
    case "main-gone":
      return `the main process was gone at ${at} while others remained`;
    case "no-main":
      return `there was no main process at ${at}`;
    case "stop-timeout":
    case "abort-timeout":
      return `the stop timeout${since} had passed at ${at}`;
    case "final-timeout":
      return `one more stop timeout${since} had passed at ${at}`;
    case "watchdog-expired":
      return `the watchdog timeout expired at ${at}`;
    case "second-request":
      return `a stop was asked for again at ${at}`;
    case "forked":
      return `${point.process} was forked at ${at}`;
    case "post-ended":
      return `ExecStopPost= had ended at ${at}`;
    case "helper-timed-out":
      return `${point.process ?? "the helper"} had not ended by its timeout at ${at}`;
    case "start-failed":
      return `the start failed at ${at}`;
    case "start-timed-out":
      return `the start timed out at ${at}`;
    case "runtime-over":
      return `the unit's maximum running time was over at ${at}`;
    case "out-of-memory":
      return `a process was killed for lack of memory at ${at}`;
    case "said-stopping":
      return `the service said at ${at} that it is stopping`;
    case "reload-timed-out":
      return `the reload timed out at ${at}`;
    case "start-over-left-overs":
      return `a start was asked for at ${at} while processes of an earlier run remained`;
  }
};

// spec/oracle/passes.ts
var unique = (items) => [...new Set(items)];
var exercise = (draft, ids) => {
  draft.exercised = withMore(draft.exercised, ids);
};
var standing = ({ dropped }, ids) => dropped.size === 0 ? ids : ids.filter((id) => !dropped.has(id));
var die = (draft, book, death) => {
  const rules = standing(book, death.rules);
  if (rules.length > 0) draft.dead ??= { ...death, rules };
};
var valuesOf = (view2, options) => standing(
  view2.book,
  unique(options).flatMap((option) => option === void 0 ? [] : valueRules(view2.kill, view2.unitType, option))
);
var nameSignal = (point, view2) => {
  const answers = view2.book.naming.flatMap((rule) => {
    const answer = rule.names(point, view2);
    return answer === void 0 ? [] : [{ rule, ...answer }];
  });
  const chosen = answers.find(({ rule }) => rule.specific) ?? answers[0];
  if (chosen === void 0) return void 0;
  const agreeing = answers.filter((answer) => answer.signal === chosen.signal);
  const { signal, option } = chosen;
  return { signal, option, rules: unique([...agreeing.map(({ rule }) => rule.id), ...valuesOf(view2, [option])]) };
};
var aims = (asked) => {
  const byName = /* @__PURE__ */ new Map();
  for (const { rule, target } of asked) {
    const name = target.present.process.info.name;
    const before = byName.get(name);
    byName.set(name, {
      name,
      owed: (before?.owed ?? false) || target.duty === "owed",
      gone: target.present.gone,
      who: [...before?.who ?? [], rule]
    });
  }
  return [...byName.values()];
};
var optionsBehind = (point) => point.kind === "final" || point.kind === "helper-final" ? ["KillMode", "SendSIGKILL"] : ["KillMode"];
var openPass = (draft, view2, point, header, change) => {
  const guards = view2.book.guarding.filter((rule) => rule.guards(point, view2));
  exercise(draft, [...guards.map(({ id }) => id), ...valuesOf(view2, unique(guards.map(({ option }) => option)))]);
  const named = nameSignal(point, view2);
  const window = { fromUs: point.atUs, toUs: point.atUs + point.slackUs + header.latenessUs };
  const values = valuesOf(view2, optionsBehind(point));
  const final = point.kind === "final" || point.kind === "helper-final" || point.kind === "last";
  const opened = [];
  if (named !== void 0) {
    const asked = view2.book.owing.flatMap(
      (rule) => rule.owes(point, view2).map((target) => ({ rule: rule.id, target }))
    );
    for (const { name, owed, gone, who } of aims(asked)) {
      opened.push({
        act: { kind: "signal", to: name, signal: named.signal },
        part: "signal",
        option: named.option,
        point,
        ...window,
        owed,
        ...gone ? { lapsed: true } : {},
        ...gone && final ? { late: true } : {},
        who: unique([...who, ...values]),
        what: named.rules
      });
    }
  }
  for (const rule of view2.book.adding) opened.push(...addedBy(rule, point, view2, window));
  noteConflicts(opened, view2);
  exercise(draft, unique(opened.flatMap(({ who, what, lapsed }) => lapsed ? [] : [...who, ...what])));
  const changed = change === void 0 ? opened : opened.map(change);
  draft.entries = withEntries(draft.entries, changed);
  return changed;
};
var noteConflicts = (opened, view2) => {
  const { onConflict, forbidding } = view2.book;
  if (onConflict === void 0) return;
  for (const { act, owed, who, what } of opened) {
    if (act.kind !== "signal" || !owed) continue;
    const stray = { to: act.to, signal: act.signal, instead: [] };
    for (const rule of forbidding) if (rule.forbids(stray, view2)) onConflict(unique([...who, ...what]), rule.id);
  }
};
var addedBy = (rule, point, view2, window) => rule.adds(point, view2).map(({ present, duty, signal }) => ({
  act: { kind: "signal", to: present.process.info.name, signal },
  part: signal === "SIGHUP" ? "SIGHUP" : "SIGCONT",
  point,
  ...window,
  owed: duty === "owed",
  beside: true,
  who: unique([rule.id, ...valuesOf(view2, [rule.option])]),
  what: [rule.id]
}));
var openFollowUps = (draft, view2, sent, atUs) => {
  const { act } = sent;
  if (act.kind !== "signal") return;
  const to = processNamed(view2.facts, act.to);
  const isOwed = sent.lapsed === void 0 && !(to !== void 0 && isSpared(to, view2));
  const opened = view2.book.following.flatMap((rule) => {
    const follow = rule.follows(sent, view2);
    if (follow === void 0) return [];
    return [
      {
        act: { kind: "signal", to: act.to, signal: follow.signal },
        part: follow.signal === "SIGHUP" ? "SIGHUP" : "SIGCONT",
        point: sent.point,
        fromUs: atUs,
        toUs: Math.max(sent.toUs, atUs),
        owed: follow.duty === "owed" && isOwed,
        ...sent.lapsed === void 0 ? {} : { lapsed: true },
        who: unique([rule.id, ...valuesOf(view2, [rule.option])]),
        what: [rule.id]
      }
    ];
  });
  exercise(
    draft,
    opened.flatMap(({ who, lapsed }) => lapsed ? [] : who)
  );
  draft.entries = withEntries(draft.entries, opened);
};
var expectationOf = (entry) => ({
  act: entry.act,
  window: { fromUs: entry.fromUs, toUs: entry.toUs },
  owed: entry.owed,
  rules: unique([...entry.who, ...entry.what]),
  because: explainPoint(entry.point)
});
var withFollowersFreed = (entries, lapsed) => {
  const isFreed = (entry) => entry.beside === true && entry.owed && entry.asked === void 0 && lapsed.some((signal) => samePass(signal, entry)) && !isAnyEntry(entries, (other) => other.part === "signal" && other.owed && samePass(other, entry));
  return isAnyEntry(entries, isFreed) ? withThose(entries, isFreed, (entry) => ({ ...entry, owed: false })) : entries;
};
var lapse = (draft, name, which = "all") => {
  const concerns = (entry) => !entry.lapsed && (which === "all" || isFinal(entry));
  const concerned = towards(draft.entries, name).filter(concerns);
  if (concerned.length === 0) return;
  const lapsed = withTowards(
    draft.entries,
    name,
    (entry) => concerns(entry) ? { ...entry, owed: false, lapsed: true, ...isFinal(entry) ? { late: true } : {} } : entry
  );
  const signals = concerned.filter(({ part, owed }) => part === "signal" && owed);
  draft.entries = signals.length === 0 ? lapsed : withFollowersFreed(lapsed, signals);
};
var isFinal = ({ part, point }) => part === "signal" && (point.kind === "final" || point.kind === "helper-final" || point.kind === "last");
var closeWindows = (draft, book, atUs) => {
  if (firstCloseUs(draft.entries) >= atUs) return;
  const isClosed = ({ toUs }) => toUs < atUs;
  const closed = entriesWhere(draft.entries, isClosed);
  draft.entries = withoutThose(draft.entries, isClosed);
  const unpaid = closed.filter(({ owed }) => owed).toSorted((a, b) => a.toUs - b.toUs)[0];
  if (unpaid === void 0) return;
  const breach = { kind: "unpaid", expectation: expectationOf(unpaid) };
  const rulesCharged = unpaid.act.kind === "run" ? unpaid.what : unpaid.who;
  die(draft, book, { atUs: unpaid.toUs, rules: rulesCharged, breach, point: unpaid.point });
};
var chargedFor = (stray, view2) => {
  const forbidders = view2.book.forbidding.filter((rule) => rule.forbids(stray, view2));
  const options = forbidders.map(({ option }) => option);
  const expected = stray.instead.filter(({ part, owed }) => part === "signal" && owed).flatMap(({ what }) => what);
  return unique([...forbidders.map(({ id }) => id), ...expected, ...valuesOf(view2, options)]);
};
var dieOfStray = (draft, view2, event, charged) => {
  const instead = towards(draft.entries, event.to);
  const breach = {
    kind: "unlicensed",
    to: event.to,
    signal: event.signal,
    instead: instead.map(expectationOf)
  };
  const point = instead[0]?.point;
  die(draft, view2.book, {
    atUs: event.atUs,
    eventIndex: view2.facts.eventIndex,
    rules: charged.length > 0 ? charged : ["PROC-1"],
    breach,
    ...point === void 0 ? {} : { point }
  });
};

// spec/oracle/context.ts
var view = ({ draft, facts, choose, book }, stop = underWay(draft)) => viewOf(facts, stop, choose, book);
var underWay = (draft) => {
  if (draft.stop === void 0) throw new Error("no stop is under way");
  return draft.stop;
};
var amend = ({ draft }, by) => {
  const stop = { ...underWay(draft), ...by };
  draft.stop = stop;
  return stop;
};
var isPassBeforeFinal = ({ kind, process }) => process === void 0 && (kind === "first" || kind === "again" || kind === "watchdog" || kind === "abort");
var raise = (context, point, change) => {
  const { draft, facts, header } = context;
  const seen = view(context);
  if (seen.stop.passive) return [];
  const full = { atUs: facts.nowUs, slackUs: 0, ...point };
  const opened = openPass(draft, seen, full, header, change);
  if (isPassBeforeFinal(full)) draft.stop = { ...seen.stop, pass: full };
  return opened;
};
var license = (context, point) => {
  raise(context, point, (entry) => ({ ...entry, owed: false }));
};
var setTimer = ({ draft }, timer) => {
  const others = draft.timers.filter(({ kind, process }) => kind !== timer.kind || process !== timer.process);
  draft.timers = [...others, timer];
};
var after = (context, kind, sinceUs, span, more = {}) => {
  if (span === "infinity") {
    clearTimers(context, kind);
    return;
  }
  const { notBeforeUs } = context.draft.timers.find((timer) => timer.kind === kind && timer.process === more.process) ?? {};
  const atUs = Math.max(sinceUs + span, context.facts.nowUs, notBeforeUs ?? 0);
  const putOff = notBeforeUs === void 0 ? {} : { notBeforeUs };
  setTimer(context, { kind, atUs, sinceUs, slackUs: 0, ...putOff, ...more });
};
var clearTimers = ({ draft }, ...kinds) => {
  if (draft.timers.some(({ kind }) => kinds.includes(kind)))
    draft.timers = draft.timers.filter(({ kind }) => !kinds.includes(kind));
};

// spec/oracle/stopping.ts
var isOver = (context) => {
  const { stop } = context.draft;
  if (stop === void 0 || stop.passive || stop.aside) return true;
  return stop.claimedUs !== void 0 || stop.t0Us !== void 0 && !othersRemain(view(context));
};
var hasGivenUp = ({ draft: { stop }, choose }) => stop?.timedOutUs !== void 0 && choose("AMB-72/ends") === "yes";
var isDown = (context, before) => {
  const { draft, facts } = context;
  const { stop } = draft;
  if (stop === void 0 || stop.passive || stop.aside || stop.t0Us === void 0 || facts.run > stop.run) return false;
  if (stop.startedUs !== void 0) return false;
  return !mayHaveStarted(before) && (stop.claimedUs !== void 0 || !othersRemain(view(context)));
};
var mayGoOnAnew = (context, before) => {
  const { stop } = context.draft;
  if (stop?.post !== void 0 && processNamed(before, stop.post)?.deadUs === void 0) return false;
  return stop?.claimedUs === void 0 && mayHaveStarted(before) && hasGivenUp(context);
};
var noteEnd = (context) => {
  const { draft, facts } = context;
  const { stop } = draft;
  if (stop?.t0Us === void 0 || stop.passive || stop.endedUs !== void 0 && stop.endedUs < facts.nowUs) return;
  const isEnded = !othersRemain(view(context));
  if (isEnded === (stop.endedUs !== void 0)) return;
  const { endedUs: _, ...going } = stop;
  draft.stop = isEnded ? { ...going, endedUs: facts.nowUs } : going;
};
var stopping = (context) => !isOver(context);

// spec/oracle/timeouts.ts
var zeroAware = (span, choose) => span === 0 && choose("AMB-48") === "never" ? "infinity" : span;
var stopTimeout = (unit, choose) => zeroAware(unit.settings.timeoutStop, choose);
var timeoutCounts = (unit, choose) => {
  if (unit.type === "service") return true;
  return unit.type === "scope" ? choose("AMB-49") === "counts" : choose("AMB-03") === "timeout-sec";
};
var plain = /* @__PURE__ */ new WeakMap();
var stopSettings = (unit, choose) => {
  const found = plain.get(unit);
  if (found !== void 0) return found;
  let asked = false;
  const noting = (choice, apart) => {
    asked = true;
    return choose(choice, apart);
  };
  const kill = killSettings(unit, noting);
  const stop = stopTimeout(unit, noting);
  const settings = { unit, kill, stopTimeout: stop, abortTimeout: unit.settings.timeoutAbort ?? stop };
  if (!asked) plain.set(unit, settings);
  return settings;
};
var afterStop = (stop, unit, choose) => ({
  ...stop,
  settings: stopSettings(unit, choose)
});

// spec/oracle/consume.ts
var isFollowUp = ({ part }) => part === "SIGHUP" || part === "SIGCONT";
var isOwnFollowUp = (entry) => isFollowUp(entry) && entry.beside === void 0;
var isUnderWay = (entry) => isOwnFollowUp(entry) || entry.begun === true;
var matching = (entries, event) => towards(entries, event.to).filter(({ act }) => act.kind === "signal" && act.signal === event.signal).toSorted(
  (a, b) => Number(b.owed) - Number(a.owed) || a.toUs - b.toUs || Number(isFollowUp(b)) - Number(isFollowUp(a))
)[0];
var lateBy = (entry, atUs) => atUs - entry.point.atUs;
var disordered = (order, passedOver) => ({ order, passedOver });
var isThaw = ({ part }) => part === "thaw";
var isOrdered = ({ choose }, apart) => apart(choose("AMB-18", apart));
var isOneByOne = (view2) => isOrdered(view2, (order) => order.startsWith("per-process"));
var comesFirst = ({ part }, view2) => isOrdered(view2, (order) => order.endsWith(part === "SIGHUP" ? "hup-first" : "cont-first"));
var disorderWithin = (entry, entries, view2) => {
  if (isAnyEntry(entries, isThaw)) return disordered("a frozen unit is thawed first", entriesWhere(entries, isThaw));
  const to = targetOf(entry);
  const isPerProcess = () => isOneByOne(view2);
  const isOfPass = (other) => other.owed && samePass(other, entry);
  const isPending = (other) => other.part === "signal" && isOfPass(other);
  const isFollowing = (other) => isFollowUp(other) && isUnderWay(other) && isOfPass(other);
  const elsewhere = (isMeant) => entriesWhere(entries, isMeant).filter((other) => targetOf(other) !== to);
  const { t0Us, mainAtT0 } = view2.stop;
  const first = t0Us === void 0 ? mainOf(view2)?.info.name : mainAtT0;
  const main = first === void 0 || first === to ? [] : towards(entries, first).filter(isPending);
  if (main.length > 0 && view2.choose("AMB-38") === "main-first")
    return disordered("the main process comes first", main);
  if (entry.part === "signal") {
    if (!isAnyElsewhere(entries, to, isFollowing) || !isPerProcess()) return void 0;
    return disordered("what follows a signal comes before the next process is signalled", elsewhere(isFollowing));
  }
  if (isAnyElsewhere(entries, to, isPending) && !isPerProcess())
    return disordered("every process is signalled before anything follows", elsewhere(isPending));
  if (entry.beside === true && isAnyElsewhere(entries, to, isFollowing) && isPerProcess())
    return disordered("what follows a signal comes before anything to another process", elsewhere(isFollowing));
  const siblings = towards(entries, to).filter(
    (other) => other !== entry && isFollowUp(other) && isOfPass(other) && other.part !== entry.part
  );
  const [sibling] = siblings;
  if (sibling === void 0 || comesFirst(entry, view2)) return void 0;
  return disordered(`${sibling.part} comes before ${entry.part}`, siblings);
};
var isLicence = (entry) => !entry.owed && isFollowUp(entry);
var withoutMissed = (entries, sent, view2) => {
  const to = targetOf(sent);
  const isMissedElsewhere = (other) => {
    if (!isLicence(other)) return false;
    if (!samePass(other, sent)) return sent.part === "signal" && !isForNewcomer(sent.point);
    return isUnderWay(other) && isOneByOne(view2);
  };
  const isMissed = (other) => {
    if (targetOf(other) !== to || !samePass(other, sent)) return isMissedElsewhere(other);
    return isLicence(other) && isFollowUp(sent) && other.part !== sent.part && !comesFirst(sent, view2);
  };
  const isAny = isAnyElsewhere(entries, to, isMissedElsewhere);
  if (!isAny && !towards(entries, to).some(isMissed)) return entries;
  return withoutThose(entries, isLicence, isMissed);
};
var withBegun = (entries, sent) => sent.beside === void 0 ? entries : withTowards(
  entries,
  targetOf(sent),
  (other) => other.beside === true && samePass(other, sent) ? { ...other, begun: true } : other
);
var withAsked = (entries, sent) => {
  const isUnasked = (other) => other.beside === true && other.asked === void 0 && samePass(other, sent);
  return isAnyEntry(entries, isUnasked) ? withThose(entries, isUnasked, (other) => ({ ...other, asked: true })) : entries;
};
var isFinal2 = ({ point }) => point.kind === "final" || point.kind === "helper-final" || point.kind === "last";
var opensStop = ({ point }) => point.kind === "first" || point.kind === "watchdog" || point.kind === "abort";
var disorderOfPasses = (entry, entries) => {
  if (entry.part !== "signal") return void 0;
  const isDue = (other) => other.owed && !samePass(other, entry);
  if (!isAnyEntry(entries, isDue)) return void 0;
  const isRequest = (other) => other.part === "signal" && isDue(other);
  const isAsking = (pass) => isAnyEntry(entries, (other) => isRequest(other) && samePass(other, pass));
  const hasItsTurn = (other) => isDue(other) && (isOwnFollowUp(other) || other.beside === true && !isAsking(other));
  if (!isForNewcomer(entry.point) && isAnyEntry(entries, hasItsTurn))
    return disordered("what follows a signal comes before the next pass", entriesWhere(entries, hasItsTurn));
  if (!isFinal2(entry)) return void 0;
  const isUnasked = (other) => isRequest(other) && !isFinal2(other);
  const to = targetOf(entry);
  const isAny = isAnyEntry(entries, (other) => isUnasked(other) && opensStop(other)) || towards(entries, to).some(isUnasked);
  if (!isAny) return void 0;
  const unasked = entriesWhere(entries, isUnasked).filter((other) => opensStop(other) || targetOf(other) === to);
  return disordered("the request comes before the signal that repeats it", unasked);
};
var disorder = (entry, entries, view2) => disorderOfPasses(entry, entries) ?? disorderWithin(entry, entries, view2);
var orderRules = (entries) => [
  ...new Set(entries.flatMap((entry) => isFollowUp(entry) ? entry.who : []))
];
var consumeEntry = (draft, view2, entry, event, header) => {
  const broken = header.ordered ? disorder(entry, draft.entries, view2) : void 0;
  if (broken !== void 0) {
    const { order, passedOver } = broken;
    const asked = orderRules([...passedOver, entry]);
    const rules = asked.length > 0 ? asked : passedOver.flatMap(({ who }) => who);
    const breach = { kind: "out-of-order", to: event.to, signal: event.signal, order };
    die(draft, view2.book, { atUs: event.atUs, eventIndex: view2.facts.eventIndex, rules, breach, point: entry.point });
    return;
  }
  const others = withoutEntry(draft.entries, entry);
  draft.entries = header.ordered ? withBegun(withoutMissed(others, entry, view2), entry) : others;
  if (entry.part !== "signal") return;
  draft.entries = withAsked(draft.entries, entry);
  draft.stop = {
    ...view2.stop,
    ...event.to === view2.stop.mainAtT0 ? { mainSignalled: true } : {},
    ...isFinal2(entry) ? { finalSentUs: event.atUs } : {}
  };
  openFollowUps(draft, view2, entry, event.atUs);
};
var licenses = (entry, event, view2, header) => {
  if (header.latenessUs > 0 && lateBy(entry, event.atUs) > 0 && view2.choose("AMB-62") === "exact") return false;
  return entry.late === void 0 || !header.ordered || view2.choose("AMB-63") === "licensed";
};
var isLicensed = (draft, view2, event, header) => {
  const entry = matching(draft.entries, event);
  return entry !== void 0 && licenses(entry, event, view2, header);
};
var callsForNothing = ({ facts, stop: { stillRun } }, to) => stillRun !== void 0 && (processNamed(facts, to)?.run ?? facts.run) <= stillRun;
var standing2 = (draft, view2, event, header) => {
  const entry = matching(draft.entries, event);
  if (entry !== void 0 && licenses(entry, event, view2, header)) return { kind: "entry", entry };
  const isStill = callsForNothing(view2, event.to);
  const isUnseen = view2.stop.cause === "left-overs";
  const isMet = isUnseen && view2.stop.leftOversUs === view2.facts.nowUs;
  if (isUnseen && !isMet)
    return isStill ? { kind: "forbidden", charged: [] } : { kind: "out-of-scope", by: "later-run" };
  const stray = { to: event.to, signal: event.signal, instead: towards(draft.entries, event.to) };
  const forbidding = chargedFor(stray, view2);
  const charged = isUnseen && !forbidding.includes("SK-3") ? [] : forbidding;
  const isLater = isOfLaterRun(event.to, view2);
  const by = !isStill && (charged.length === 0 || isLater) ? outOfScope(draft, view2, event) : void 0;
  return by === void 0 ? { kind: "forbidden", charged } : { kind: "out-of-scope", by };
};
var judgeSignal = (draft, view2, event, header) => {
  const found = standing2(draft, view2, event, header);
  if (found.kind === "entry") consumeEntry(draft, view2, found.entry, event, header);
  if (found.kind === "forbidden") dieOfStray(draft, view2, event, found.charged);
};
var isToCome = ({ kind }, view2) => {
  const { unitType, kill, choose } = view2;
  if (kind === "last") return choose("AMB-25") === "then-sigkill";
  if (kind !== "final") return timersOfStop.includes(kind);
  if (isAbortedByTimeout(view2)) return true;
  if (kill.sendSigkill || choose("AMB-72/kill-signal") === "again") return true;
  return unitType !== "service" && choose("AMB-28") === "services-only";
};
var isEarlierInForce = ({ earlier = [], ...own }, view2, event) => earlier.some(({ stop, timers }) => outOfScope({ ...own, stop, timers }, { ...view2, stop }, event) === void 0);
var outOfScope = (draft, view2, event) => {
  const { stop, choose } = view2;
  if (isEarlierInForce(draft, view2, event)) return void 0;
  if (stop.passive) return isOfLaterRun(event.to, view2) ? "later-run" : void 0;
  if (stop.cause === "left-overs") return "later-run";
  if (stop.t0Us === void 0) return choose("AMB-75/start") === "first-pass" ? "AMB-75/start" : void 0;
  if (stop.timedOutUs !== void 0 && event.atUs > stop.timedOutUs && choose("AMB-72/ends") === "yes")
    return "AMB-72/ends";
  if (stop.endedUs !== void 0 && event.atUs > stop.endedUs) return "AMB-75/end";
  return isClosedByClaim(draft, view2) ? "AMB-75/end" : void 0;
};
var isClosedByClaim = ({ entries, timers }, view2) => {
  if (view2.stop.claimedUs === void 0) return false;
  const isPending = isAnyEntry(entries, ({ owed }) => owed) || timers.some((timer) => isToCome(timer, view2));
  return !isPending && view2.choose("AMB-75/end") === "claimed";
};

// spec/oracle/final-pass.ts
var finalAllowed = (context) => {
  const { kill, unitType, choose } = view(context);
  if (kill.sendSigkill) return true;
  return unitType !== "service" && choose("AMB-28") === "services-only";
};
var maySend = ({ draft, book }) => draft.stop === void 0 ? void 0 : book.callFor("main-exit", draft.stop.settings.kill.killMode);
var beforeTimeout = ["main-exited", "main-gone", "post-ended", "no-main"];
var finalPass = (context, trigger, slackUs = 0, sinceUs) => {
  const { facts, header } = context;
  if (!finalAllowed(context)) {
    exercise(context.draft, ["SK-2"]);
    return;
  }
  const byMainExit = beforeTimeout.includes(trigger);
  const raised = { kind: "final", trigger, slackUs, ...sinceUs === void 0 ? {} : { sinceUs } };
  if (byMainExit && maySend(context) === "licensed") license(context, raised);
  else raise(context, raised);
  const due = { finalUs: facts.nowUs, finalSlackUs: slackUs };
  const { settings } = amend(context, { ...due, ...byMainExit ? { byMainExit: "due" } : {} });
  if (finalSignalOf(view(context)) === "SIGKILL") return;
  const { stopTimeout: stopTimeout2 } = settings;
  if (stopTimeout2 === "infinity") return;
  const { nowUs } = facts;
  const last = {
    kind: "last",
    atUs: nowUs + stopTimeout2,
    sinceUs: nowUs,
    slackUs: slackUs + header.latenessUs
  };
  context.draft.timers = [...context.draft.timers, last];
};
var stopTimedOut = (context, slackUs, sinceUs) => {
  const seen = view(context);
  const { stop, kill, choose, facts, book } = seen;
  if (book.callFor("stop-timeout", kill.killMode) === void 0) return;
  if (isAbortedByTimeout(seen)) {
    amend(context, { firstKind: "abort" });
    raise(context, { kind: "abort", trigger: "stop-timeout", slackUs, sinceUs });
    const late = { slackUs: slackUs + context.header.latenessUs };
    after(context, "final", facts.nowUs, stop.settings.abortTimeout, late);
    return;
  }
  if (!finalAllowed(context)) {
    const isRestart = stop.lastJob !== void 0 && stop.lastJob !== "stop";
    exercise(context.draft, isRestart && isBoundByLeftOvers(seen) && othersRemain(seen) ? ["SK-2", "SK-3"] : ["SK-2"]);
    if (stop.endedUs === void 0 || stop.endedUs === facts.nowUs) amend(context, { timedOutUs: facts.nowUs });
    if (othersRemain(seen) && choose("AMB-72/kill-signal") === "again") again(context, "stop-timeout");
    return;
  }
  const isFirst = stop.finalSentUs === void 0 && maySend(context) === "licensed";
  if (stop.byMainExit === "due" && !isFirst) {
    if (stop.finalUs === facts.nowUs) return;
    if (othersRemain(seen) && choose("AMB-68") === "once") return;
  }
  finalPass(context, stop.firstKind === "first" ? "stop-timeout" : "abort-timeout", slackUs, sinceUs);
};
var again = (context, trigger) => {
  const stop = amend(context, { rounds: view(context).stop.rounds + 1 });
  raise(context, { kind: "again", trigger });
  if (stop.t0Us === void 0) throw new Error("a second round needs a first");
};
var mainExited = (context) => {
  const seen = view(context);
  const { kill, book } = seen;
  if (kill.killMode === "control-group" && othersRemain(seen)) mainExitedInGroup(context);
  if (book.callFor("main-exit", kill.killMode) !== void 0)
    mainExitedByRule(context, "main-exited", !othersRemain(seen));
};
var mainExitedInGroup = (context) => {
  const { stop, choose, facts } = view(context);
  if (stop.finalUs !== void 0 || hasGivenUp(context)) return;
  const { stopTimeout: stopTimeout2 } = stop.settings;
  const slackUs = context.header.latenessUs;
  if (stop.firstKind !== "first") {
    const reading = choose("AMB-33/survivors");
    if (reading === "final-signal") finalPass(context, "main-exited");
    if (reading !== "kill-signal") return;
    again(context, "main-exited");
    if (stop.timedOutUs === void 0) after(context, "final", facts.nowUs, stopTimeout2, { slackUs });
    return;
  }
  if (stop.mainSignalled && choose("AMB-06") === "again") again(context, "main-exited");
  else if (stopTimeout2 === "infinity" || choose("AMB-07") === "first-pass") return;
  if (stop.timedOutUs !== void 0) return;
  after(context, "final", facts.nowUs, stopTimeout2, { slackUs });
};
var hasBeenSent = ({ stop, facts, choose }) => stop.finalUs !== void 0 && (stop.finalUs === facts.nowUs || choose("AMB-68") === "once");
var mainExitedByRule = (context, trigger, isAlone) => {
  const seen = view(context);
  const { stop, choose, unitType } = seen;
  const { settings } = stop.settings.unit;
  const posts = settings.commands.ExecStopPost?.length ?? 0;
  if (unitType !== "service" || stop.byMainExit !== void 0 || isAlone && posts === 0) return;
  if (!finalAllowed(context)) {
    exercise(context.draft, ["SK-2"]);
    return;
  }
  if (settings.exitType === "cgroup" && choose("AMB-41") === "does-not") return;
  if (choose("AMB-22") === "only-after-timeout") return;
  if (posts > 0 && choose("AMB-08") === "after-stop-post") {
    amend(context, { byMainExit: "after-post" });
    return;
  }
  if (isAlone || hasBeenSent(seen)) return;
  if (stop.finalUs === void 0 || !isClosedByClaim(context.draft, seen)) finalPass(context, trigger);
};
var helperTimedOut = (context, process, slackUs, sinceUs) => {
  const { stop, kill, choose, facts } = view(context);
  if (kill.killMode === "none" || choose("AMB-79") === "nothing") return;
  if (kill.killMode !== "control-group" && choose("AMB-10") === "included") return;
  const { unit, stopTimeout: stopTimeout2, abortTimeout } = stop.settings;
  const mode = failureModeBy(unit.settings.timeoutStopFailureMode, choose);
  const isKilled = mode === "kill" && finalAllowed(context);
  const kind = isKilled ? "helper-final" : mode === "abort" ? "helper-abort" : "helper";
  raise(context, { kind, trigger: "helper-timed-out", process, slackUs, sinceUs });
  const delay = mode === "abort" ? abortTimeout : stopTimeout2;
  if (isKilled || delay === "infinity" || !finalAllowed(context)) return;
  const late = slackUs + context.header.latenessUs;
  setTimer(context, {
    kind: "helper-final",
    atUs: facts.nowUs + delay,
    sinceUs: facts.nowUs,
    slackUs: late,
    process
  });
};

// spec/oracle/first-pass.ts
var stopCommand = {
  service: "ExecStop",
  socket: "ExecStopPre",
  mount: "ExecUnmount",
  swap: "ExecDeactivate"
};
var commandsFirst = ({ facts, choose }, cause) => {
  const isService = facts.unit.type === "service";
  if (facts.phase === "inactive") return false;
  if (cause === "own-exit") return isService ? choose("AMB-35") === "commands-first" : true;
  if (cause !== "job" && cause !== "runtime-max" && cause !== "oom") return false;
  if (facts.phase === "starting") return isService && choose("AMB-43/start") === "commands-first";
  if (isService && facts.reloading !== void 0) return choose("AMB-43/reload") === "commands-first";
  return true;
};
var waitsForCommands = (context, stop) => {
  const { killMode } = stop.settings.kill;
  if (stop.settings.unit.type !== "service" || killMode === "control-group" || killMode === "none") return true;
  return context.choose("AMB-76") === "all-modes";
};
var oweCommand = (context, stop) => {
  const { commands, settings } = stop;
  if (commands === void 0 || settings.unit.type !== "service" || stop.t0Us !== void 0) return;
  const atUs = context.facts.nowUs;
  const rule = settings.kill.killMode === "none" ? "KM-NO-2" : "KM-CG-2";
  exercise(context.draft, [rule]);
  const point = { kind: "first", trigger: "requested", atUs, slackUs: 0 };
  context.draft.entries = withEntries(context.draft.entries, [
    {
      act: { kind: "run", command: { name: commands.name, index: commands.next } },
      part: "run",
      point,
      fromUs: atUs,
      toUs: atUs + context.header.latenessUs,
      owed: true,
      who: [rule],
      what: [rule]
    }
  ]);
};
var triggerOf = {
  job: "requested",
  "own-exit": "main-exited",
  "start-failure": "start-failed",
  "start-timeout": "start-timed-out",
  "runtime-max": "runtime-over",
  oom: "out-of-memory",
  watchdog: "watchdog-expired",
  stopping: "said-stopping",
  "reload-timeout": "reload-timed-out",
  "remount-timeout": "helper-timed-out",
  "left-overs": "start-over-left-overs"
};
var isOfStop = ({ kind }) => timersOfStop.includes(kind);
var goesOnBeside = ({ kind }) => kind === "runtime" || kind === "start";
var standStill = (context, cause) => {
  const { draft, facts, choose } = context;
  const isEnded = draft.stop?.endedUs !== void 0;
  const isGoingOn = countOf(draft.entries) > 0 || !isEnded && draft.timers.some(isOfStop);
  const isUnended = draft.stop !== void 0 && !draft.stop.passive && !isEnded;
  if (draft.stop !== void 0 && (isGoingOn || isUnended && choose("AMB-75/end") === "last-exit")) {
    amend(context, { stillRun: facts.run });
    return;
  }
  draft.timers = draft.timers.filter((timer) => !isOfStop(timer));
  draft.stop = {
    cause,
    requestedUs: facts.nowUs,
    sincePlace: facts.processCount,
    sinceRun: facts.sinceRun,
    run: facts.run,
    settings: stopSettings(facts.unit, choose),
    passive: true,
    slackUs: 0,
    rounds: 0
  };
};
var isEarlierGoingOn = ({ draft: { stop, timers }, facts }) => stop !== void 0 && stop.passive === void 0 && stop.claimedUs !== void 0 && stop.endedUs === void 0 && stop.run < facts.run && timers.some(isOfStop);
var ruleOfMode = {
  "control-group": "KM-CG-1",
  mixed: "KM-MX-1",
  process: "KM-PR-1",
  none: void 0
};
var oweThaw = (context, { cause, settings }) => {
  const { draft, facts, header, choose } = context;
  const rule = ruleOfMode[settings.kill.killMode];
  if (!facts.frozen || rule === void 0 || choose("AMB-51") === "as-it-is") return;
  const atUs = facts.nowUs;
  draft.entries = withEntries(draft.entries, [
    {
      act: { kind: "thaw" },
      part: "thaw",
      point: { kind: "first", trigger: triggerOf[cause], atUs, slackUs: 0 },
      fromUs: atUs,
      toUs: atUs + header.latenessUs,
      owed: true,
      who: [rule],
      what: [rule]
    }
  ]);
};
var keepEarlier = (context, begun) => {
  const { draft, facts } = context;
  const { stop, timers, earlier = [] } = draft;
  if (stop?.t0Us === void 0 || stop.passive || stop.aside) return;
  const isFollowed = stop.claimedUs !== void 0 || begun.run !== stop.run;
  const isEnded = stop.endedUs !== void 0 && stop.endedUs < facts.nowUs;
  if (!isFollowed || isEnded) return;
  const kept = stop.claimedUs === void 0 ? stop : { ...stop, nextPlace: begun.sincePlace };
  draft.earlier = [...earlier, { stop: kept, timers: timers.filter(isOfStop) }];
};
var newStop = (context, cause, { job, passive, unseen }) => {
  const { facts, choose } = context;
  const settings = stopSettings(facts.unit, choose);
  return {
    cause,
    requestedUs: facts.nowUs,
    // What nothing has shown until now is shown by the process that has just come.
    sincePlace: facts.processCount - (unseen === true ? 1 : 0),
    sinceRun: facts.sinceRun,
    run: facts.run,
    settings,
    ...job === void 0 ? {} : { firstJob: job, lastJob: job },
    ...passive === true || !settings.kill.loads ? { passive: true } : {},
    slackUs: 0,
    rounds: 0
  };
};
var beginStop = (context, cause, beginning = {}) => {
  const { facts, draft } = context;
  const begun = newStop(context, cause, beginning);
  const { passive = false } = begun;
  const name = stopCommand[facts.unit.type];
  const configured = name === void 0 ? 0 : facts.unit.settings.commands[name]?.length ?? 0;
  const isNone = beginning.passive === true && (cause === "oom" || cause === "reload-timeout");
  if (beginning.passive === true && isEarlierGoingOn(context)) {
    draft.timers = draft.timers.filter((timer) => isOfStop(timer) || isNone && goesOnBeside(timer));
    amend(context, { stillRun: facts.run });
    return;
  }
  keepEarlier(context, begun);
  draft.timers = isNone || beginning.aside === true ? draft.timers.filter(goesOnBeside) : [];
  draft.stop = begun;
  if (!isNone && beginning.unseen !== true) delete draft.startJob;
  if (!passive && beginning.aside !== true) oweThaw(context, begun);
  if (passive || beginning.firstPass === "later") return;
  const awaits = configured > 0 && name !== void 0 && commandsFirst(context, cause);
  const isUnseen = beginning.unseen ?? (cause !== "own-exit" && hasEndedUnseen(context));
  if (awaits) awaitCommands(context, { ...begun, commands: { name, next: 0 } }, isUnseen);
  if (!awaits || !waitsForCommands(context, begun)) firstPass(context, triggerOf[cause]);
};
var hasEndedUnseen = ({ facts, choose }) => {
  const { serviceType, exitType, remainAfterExit } = facts.unit.settings;
  if (facts.phase !== "active" || remainAfterExit || isAnybodyLeft(facts)) return false;
  if (facts.sinceRun === 0 && !hasAnybodyEnded(facts)) return false;
  const main = mainOfRuns(facts, facts.sinceRun, facts.run, choose);
  if (main !== void 0 && (main.deadUs === void 0 || exitType === "main")) return false;
  return serviceType === "oneshot" ? choose("AMB-53") === "by-kill-mode" : choose("AMB-64/own-exit") === "owed";
};
var awaitCommands = (context, stop, isUnseen = false) => {
  context.draft.stop = stop;
  const sinceUs = context.facts.nowUs;
  if (stop.settings.unit.type !== "service" || isUnseen)
    setTimer(context, { kind: "no-command", atUs: sinceUs + context.header.latenessUs, sinceUs, slackUs: 0 });
  else if (waitsForCommands(context, stop)) oweCommand(context, stop);
};
var withoutCommand = (context, sinceUs) => {
  const { facts, draft } = context;
  if (draft.stop === void 0 || draft.stop.t0Us !== void 0) return;
  firstPass({ ...context, facts: { ...facts, nowUs: sinceUs } }, "requested");
};
var targetsIn = (opened, facts) => opened.flatMap(({ act, part, owed }) => {
  if (act.kind !== "signal" || part !== "signal") return [];
  return owed || processNamed(facts, act.to)?.deadUs === void 0 ? [act.to] : [];
});
var firstPass = (context, trigger, kind = "first") => {
  const { facts, draft } = context;
  if (draft.stop?.passive) return;
  clearTimers(context, "command", "no-command");
  const main = livingMainOf(view(context));
  const watchdog = kind !== "first";
  const before = amend(context, {
    t0Us: facts.nowUs,
    firstKind: kind,
    ...main === void 0 ? {} : { mainAtT0: main.info.name },
    ...watchdog ? {} : { rounds: 1 }
  });
  const opened = raise(context, { kind, trigger });
  amend(context, { first: { mode: before.settings.kill.killMode, targets: targetsIn(opened, facts) } });
  if (before.settings.kill.killMode === "none") {
    draft.timers = draft.timers.filter(({ kind: timer }) => timer === "helper");
    return;
  }
  startFinalTimer(context);
  withoutMain(context);
};
var startFinalTimer = (context) => {
  const { draft, header, choose } = context;
  const { stop } = draft;
  if (stop?.t0Us === void 0) return;
  const { stopTimeout: stopTimeout2, abortTimeout } = stop.settings;
  const slackUs = stop.slackUs + header.latenessUs;
  if (stop.firstKind !== "first") {
    const differ = stopTimeout2 !== abortTimeout;
    const abort = stop.firstKind === "abort" || differ && choose("AMB-33/timeout") === "abort-timeout";
    after(context, "final", stop.t0Us, abort ? abortTimeout : stopTimeout2, { slackUs });
    return;
  }
  const early = stop.requestedUs !== stop.t0Us && choose("AMB-04") === "stop-request";
  after(context, "final", early ? stop.requestedUs : stop.t0Us, stopTimeout2, { slackUs });
};
var withoutMain = (context) => {
  const seen = view(context);
  const { stop, kill, choose, book } = seen;
  if (book.callFor("main-exit", kill.killMode) === void 0) return;
  if (livingMainOf(seen) !== void 0) return;
  const isAlone = !othersRemain(seen) || everyRemaining(seen).every(({ gone }) => gone);
  const posts = stop.settings.unit.settings.commands.ExecStopPost?.length ?? 0;
  if (isAlone && posts === 0) return;
  if (mainWentBefore(seen) && choose("AMB-65") === "before-too") {
    mainExitedByRule(context, stop.cause === "own-exit" ? "main-exited" : "main-gone", isAlone);
    return;
  }
  if (isAlone) return;
  if ((neverHadMain(seen) || mainWentBefore(seen)) && choose("AMB-11") === "final-at-once")
    finalPass(context, "no-main");
};

// spec/rules/ending.ts
var isCleanEnding = (ending) => ending.signal === void 0 ? ending.status === 0 : ["SIGHUP", "SIGINT", "SIGTERM", "SIGPIPE"].includes(ending.signal);

// spec/oracle/on-exit.ts
var restartsBy = (facts, event) => {
  const clean = isCleanEnding(event);
  switch (facts.unit.settings.restart) {
    case "always":
      return true;
    case "on-success":
      return clean;
    case "on-failure":
      return !clean;
    case "on-abnormal":
    case "on-abort":
      return event.signal !== void 0 && !clean;
    case "no":
    case "on-watchdog":
      return false;
  }
};
var onOwnExit = (context, process, event) => {
  const { facts, choose } = context;
  const { remainAfterExit, exitType, serviceType } = facts.unit.settings;
  if (remainAfterExit) return;
  if (exitType === "cgroup" && isAnybodyLeft(facts)) return;
  const job = restartsBy(facts, event) ? "automatic" : void 0;
  const finished = serviceType === "oneshot" && !mainFailed(facts, process, event.status);
  const owed = finished ? choose("AMB-53") === "by-kill-mode" : choose("AMB-64/own-exit") === "owed";
  beginStop(context, "own-exit", { job, passive: !owed });
};
var startCommands = [
  "ExecCondition",
  "ExecStartPre",
  "ExecStart",
  "ExecStartPost",
  "ExecMount",
  "ExecActivate"
];
var onCommandEnd = (context, event, process) => {
  const { draft, facts } = context;
  const { stop } = draft;
  if (stop?.commands?.running === event.process) {
    stopCommandEnded(context, commandFailed(context.facts, process, event.status));
    return;
  }
  if (stop?.post === event.process) postEnded(context, process, commandFailed(facts, process, event.status));
  if (stopping(context)) return;
  if (process.command?.name === "ExecStartPost" && facts.phase === "active") {
    const main = mainOfRuns(facts, facts.sinceRun, facts.run, context.choose);
    if (main?.ending !== void 0 && isLastCommand(facts, process)) onOwnExit(context, main, main.ending);
    return;
  }
  const name = process.command?.name ?? "";
  const isStopped = stop !== void 0 && !stop.passive && process.run <= stop.run;
  const isOfThisStart = facts.phase === "starting" && process.run === facts.run && !isStopped;
  if (!isOfThisStart || !startCommands.includes(name) || !commandFailed(context.facts, process, event.status)) return;
  beginStop(context, "start-failure", { passive: context.choose("AMB-64/start-failure") === "not" });
};
var stopCommandEnded = (context, failure) => {
  const { stop } = view(context);
  const { commands, settings } = stop;
  if (commands === void 0) return;
  const tie = context.draft.timers.some(({ kind, atUs }) => kind === "command" && atUs === context.facts.nowUs);
  clearTimers(context, "command");
  const configured = settings.unit.settings.commands[commands.name]?.length ?? 0;
  const next = failure ? configured : commands.next;
  const { running: _, ...idle } = commands;
  const idling = amend(context, { commands: { ...idle, next } });
  if (next < configured && tie)
    setTimer(context, { kind: "no-command", atUs: context.facts.nowUs, sinceUs: context.facts.nowUs, slackUs: 0 });
  else if (next < configured) awaitCommands(context, idling);
  else if (stop.t0Us === void 0) firstPass(context, "command-ended");
};
var postEnded = (context, process, failure) => {
  const { post: _, ...without2 } = view(context).stop;
  context.draft.stop = without2;
  const { draft } = context;
  const configured = without2.settings.unit.settings.commands.ExecStopPost?.length ?? 0;
  const isLast = failure || (process.command?.index ?? 0) + 1 >= configured;
  const { nowUs } = context.facts;
  draft.timers = draft.timers.filter((timer) => timer.process !== process.info.name || timer.atUs === nowUs);
  if (!isLast || without2.byMainExit !== "after-post") return;
  const { byMainExit: __, ...waiting } = without2;
  draft.stop = waiting;
  const seen = view(context);
  if (othersRemain(seen) && !hasBeenSent(seen)) finalPass(context, "post-ended");
};
var onExitAfter = (context, event) => {
  const { stop } = view(context);
  const process = processNamed(context.facts, event.process);
  if (process === void 0) return;
  if (stop.post === event.process) postEnded(context, process, commandFailed(context.facts, process, event.status));
  if (stop.mainAtT0 === event.process) mainExited(context);
};
var timersOfReload = ["reload", "remount"];
var reloadEnded = ({ draft }, name) => {
  const isOver2 = ({ kind, process }) => process === name && timersOfReload.includes(kind);
  if (draft.timers.some(isOver2)) draft.timers = draft.timers.filter((timer) => !isOver2(timer));
};
var onExit = (context, event, before) => {
  const { draft, facts } = context;
  const isDebtor = event.zombie === true && towards(draft.entries, event.process).length > 0;
  if (!isDebtor || context.choose("AMB-36/zombies") === "gone") lapse(draft, event.process);
  const process = processNamed(facts, event.process);
  if (process === void 0) return;
  reloadEnded(context, event.process);
  if (process.info.role === "control") onCommandEnd(context, event, process);
  const { stop } = draft;
  if (stop !== void 0 && !stop.passive && !stop.aside && process.run <= stop.run) {
    if (stop.mainAtT0 === process.info.name) mainExited(context);
    if (facts.sinceRun <= stop.run) return;
  }
  if (process !== mainOfRuns(facts, facts.sinceRun, facts.run, context.choose)) return;
  if (before.phase === "active") onOwnExit(context, process, event);
  else if (before.phase === "starting") mainExitedWhileStarting(context, event, process);
};
var mainExitedWhileStarting = (context, event, process) => {
  const { facts } = context;
  const { serviceType, commands } = facts.unit.settings;
  const isOneshot = serviceType === "oneshot";
  const isDone = isOneshot && !mainFailed(facts, process, event.status);
  if (isDone && !isLastMain(facts, process)) return;
  const hasStartPost = (commands.ExecStartPost?.length ?? 0) > 0;
  if (hasStartPost && (isDone || facts.isAtStartPost || ["simple", "exec", "idle", "dbus"].includes(serviceType)))
    return;
  if (isDone) onOwnExit(context, process, event);
  else beginStop(context, "start-failure", { passive: context.choose("AMB-64/start-failure") === "not" });
};

export {
  inOrder,
  isAnyEntry,
  firstCloseUs,
  withoutThose,
  emptyHypothesis,
  withMore,
  outlineOf,
  sameState,
  addSpan,
  formatInstant,
  explainPoint,
  exercise,
  die,
  openPass,
  expectationOf,
  lapse,
  closeWindows,
  view,
  amend,
  raise,
  license,
  setTimer,
  after,
  clearTimers,
  isLicensed,
  standing2 as standing,
  judgeSignal,
  hasGivenUp,
  isDown,
  mayGoOnAnew,
  noteEnd,
  stopping,
  finalAllowed,
  finalPass,
  stopTimedOut,
  again,
  helperTimedOut,
  stopTimeout,
  timeoutCounts,
  stopSettings,
  afterStop,
  stopCommand,
  standStill,
  beginStop,
  withoutCommand,
  firstPass,
  startFinalTimer,
  restartsBy,
  startCommands,
  onExitAfter,
  onExit
};
