// spec/oracle/products.ts
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
var serialise = (product, except) => Object.keys(product).filter((choice) => choice !== except).map((choice) => `${choice}=${product[choice]?.join(",")}`).join(";");
var productKey = (product) => serialise(product);
var unique = (readings) => [...new Set(readings)].toSorted(compare);
var tidy = (product, domain) => {
  const result = {};
  for (const choice of Object.keys(product).toSorted(compare)) {
    const readings = unique(product[choice] ?? []);
    const all = domain(choice);
    if (all !== void 0 && all.every((reading) => readings.includes(reading))) continue;
    result[choice] = readings;
  }
  return result;
};
var isEmpty = (product) => Object.values(product).some((readings) => readings.length === 0);
var meetProduct = (a, b) => {
  const result = {};
  for (const choice of [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].toSorted(compare)) {
    const left = a[choice];
    const right = b[choice];
    const shared = left === void 0 ? right : right === void 0 ? left : left.filter((r) => right.includes(r));
    if (shared === void 0 || shared.length === 0) return void 0;
    result[choice] = shared;
  }
  return result;
};
var covers = (wide, narrow) => Object.entries(wide).every(([choice, readings]) => {
  const other = narrow[choice];
  return other !== void 0 && other.every((reading) => readings.includes(reading));
});
var mergeAlong = (products, choice) => {
  const groups = /* @__PURE__ */ new Map();
  for (const product of products) {
    const key = product[choice] === void 0 ? `open ${serialise(product)}` : serialise(product, choice);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [product]);
    else group.push(product);
  }
  return [...groups.values()].map((group) => {
    const first = group[0] ?? {};
    return group.length === 1 ? first : { ...first, [choice]: unique(group.flatMap((product) => product[choice] ?? [])) };
  });
};
var choicesOf = (products) => unique(products.flatMap((product) => Object.keys(product)));
var mergeAll = (products) => {
  let current = products;
  for (; ; ) {
    let merged = current;
    for (const choice of choicesOf(current)) merged = mergeAlong(merged, choice);
    if (merged.length === current.length) return merged;
    current = merged;
  }
};
var simplify = (products, domain) => {
  const known = /* @__PURE__ */ new Map();
  for (const product of products) {
    if (isEmpty(product)) continue;
    const tidied = tidy(product, domain);
    known.set(serialise(tidied), tidied);
  }
  const merged = mergeAll([...known.values()]).map((product) => tidy(product, domain));
  const kept = merged.filter(
    (product, at) => !merged.some((other, place) => place !== at && covers(other, product) && (place < at || !covers(product, other)))
  );
  return kept.toSorted((a, b) => compare(serialise(a), serialise(b)));
};
var meet = (a, b, domain) => {
  const shared = [];
  for (const left of a) {
    for (const right of b) {
      const product = meetProduct(left, right);
      if (product !== void 0) shared.push(product);
    }
  }
  return simplify(shared, domain);
};
var project = (products) => {
  const result = {};
  for (const choice of choicesOf(products)) {
    if (products.every((product) => product[choice] !== void 0)) {
      result[choice] = unique(products.flatMap((product) => product[choice] ?? []));
    }
  }
  return result;
};
var factorise = (products) => {
  const first = products[0];
  if (first === void 0) return [[]];
  const alike = Object.keys(first).filter(
    (choice) => products.every((product) => product[choice]?.join(",") === first[choice]?.join(","))
  );
  const rest = products.map(
    (product) => Object.fromEntries(Object.entries(product).filter(([choice]) => !alike.includes(choice)))
  );
  const single = alike.map((choice) => [{ [choice]: first[choice] ?? [] }]);
  return rest.every((product) => Object.keys(product).length === 0) ? single : [...single, rest];
};

export {
  productKey,
  tidy,
  simplify,
  meet,
  project,
  factorise
};
