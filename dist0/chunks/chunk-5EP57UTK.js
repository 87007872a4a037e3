import {
  implications,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// spec/profiles/implications.ts
var narrowByImplications = (assignment) => {
  const sets = { ...assignment };
  const fired = [];
  if (Object.values(sets).some((readings) => readings.length === 0)) return { status: "contradictory", because: fired };
  for (let changed = true; changed; ) {
    changed = false;
    for (const implication of implications) {
      const { when, then } = implication;
      const from = sets[when.choice] ?? readingsOf[when.choice];
      const to = sets[then.choice] ?? readingsOf[then.choice];
      const met = to.filter((reading) => then.readings.includes(reading));
      const forced = from.length === 1 && from[0] === when.reading;
      if (forced && met.length < to.length) {
        fired.push(implication);
        if (met.length === 0) return { status: "contradictory", because: fired };
        sets[then.choice] = met;
        changed = true;
      } else if (met.length === 0 && from.includes(when.reading)) {
        fired.push(implication);
        sets[when.choice] = from.filter((reading) => reading !== when.reading);
        changed = true;
      }
    }
  }
  return { status: "consistent", assignment: sets };
};
var applyImplications = (assignment) => {
  const narrowing = narrowByImplications(assignment);
  return narrowing.status === "consistent" ? narrowing.assignment : void 0;
};

export {
  narrowByImplications,
  applyImplications
};
