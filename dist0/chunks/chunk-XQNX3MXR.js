import {
  unitTypes
} from "./chunk-7V4W5W7R.js";

// spec/profiles/profile-for.ts
var known = /* @__PURE__ */ new WeakMap();
var narrowed = (profile) => {
  const { unitTypes: own = {}, ...rest } = profile;
  const entries = unitTypes.map((type) => [type, { ...rest, choices: { ...profile.choices, ...own[type] } }]);
  return Object.fromEntries(entries);
};
var profileFor = (profile, unitType) => {
  if (profile.unitTypes === void 0) return profile;
  const before = known.get(profile) ?? narrowed(profile);
  known.set(profile, before);
  return before[unitType];
};

export {
  profileFor
};
