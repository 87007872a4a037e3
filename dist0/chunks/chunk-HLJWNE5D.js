import {
  openSource
} from "./chunk-JZGGAKTW.js";

// harness/runner/drawn-cases.ts
var nameOf = (seed, index) => `seed-${seed}/world-${index}`;
var indexIn = (name) => {
  const digits = /^seed-\d+\/world-(\d+)$/.exec(name)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
};
var lookedAtPerWorldMax = 1e3;
var drawnCases = (origin, count, isLetIn) => {
  const source = openSource(origin);
  const cases = [];
  for (let index = 0; cases.length < count && index < count * lookedAtPerWorldMax; index++) {
    const one = { name: nameOf(origin.seed, index), world: source.at(index) };
    if (isLetIn(one)) cases.push(one);
  }
  return cases;
};
var casesNamed = (names, origin) => {
  const source = openSource(origin);
  return names.flatMap((name) => {
    const index = indexIn(name);
    return index === void 0 || name !== nameOf(origin.seed, index) ? [] : [{ name, world: source.at(index) }];
  });
};

export {
  drawnCases,
  casesNamed
};
