import {
  comeToEnd,
  goOn,
  isRefused
} from "./chunk-ENECEMAH.js";
import {
  initial,
  isSignalOfManager,
  unitFrom
} from "./chunk-WFPZXVLM.js";

// spec/model/accepts.ts
var factsFirst = (events) => events.toSorted(
  (one, other) => one.atUs - other.atUs || Number(isSignalOfManager(one)) - Number(isSignalOfManager(other))
);
var accepts = (trace, profile, unit = unitFrom(trace.header.unit.name, trace.header.unit.sources), onAsk) => {
  const { header, events, endUs } = trace;
  let course = [initial(unit, header, profile, onAsk)];
  for (const event of header.ordered ? events : factsFirst(events)) {
    course = goOn(course, event);
    if (isRefused(course)) return { status: "rejected", ...course };
  }
  course = comeToEnd(course, endUs);
  return isRefused(course) ? { status: "rejected", ...course } : { status: "accepted" };
};

export {
  accepts
};
