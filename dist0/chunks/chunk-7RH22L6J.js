import {
  applyImplications
} from "./chunk-5EP57UTK.js";
import {
  choiceIds,
  literalOf,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// spec/profiles/settle-profile.ts
var settleProfile = (profile) => {
  let choices = applyImplications(profile.choices);
  for (const id of choiceIds) {
    if (choices === void 0) break;
    const allowed = choices[id] ?? readingsOf[id];
    const preferred = profile.plays?.[id]?.[0] ?? literalOf[id];
    const first = allowed.filter((reading) => reading === preferred);
    const before = choices;
    choices = [...first, ...allowed].map((reading) => applyImplications({ ...before, [id]: [reading] })).find((narrowed) => narrowed !== void 0);
  }
  if (choices === void 0) throw new Error(`profile ${profile.name} contradicts itself`);
  return { ...profile, choices };
};

export {
  settleProfile
};
