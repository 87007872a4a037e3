import {
  begin,
  end,
  step
} from "./chunk-SBT7JU65.js";
import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";

// spec/oracle/judge.ts
var judge = (trace, profile, unit, onAsk) => {
  const { header, events, endUs } = trace;
  let state = begin(unit ?? parseUnit(header.unit.name, header.unit.sources), profile, header, onAsk);
  for (const event of events) state = step(state, event);
  return end(state, endUs);
};

export {
  judge
};
