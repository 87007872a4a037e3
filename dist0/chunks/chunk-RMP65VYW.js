import {
  possibleUnder
} from "./chunk-7Q2MR3UJ.js";
import {
  choiceIds,
  literalOf,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// spec/oracle/pin-readings.ts
var pinReadings = (assignment) => {
  if (possibleUnder(assignment) === void 0) return void 0;
  let pinned = assignment;
  for (const choice of choiceIds) {
    const allowed = pinned[choice] ?? readingsOf[choice];
    const literal = literalOf[choice];
    const wanted = allowed.includes(literal) ? [literal, ...allowed] : allowed;
    const taken = wanted.find((reading) => possibleUnder({ ...pinned, [choice]: [reading] }) !== void 0);
    if (taken !== void 0) pinned = { ...pinned, [choice]: [taken] };
  }
  return pinned;
};

export {
  pinReadings
};
