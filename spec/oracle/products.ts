import type { Assignment } from './verdict.ts';

/**
 * Sets of joint readings are kept as unions of products: each `Assignment` is the product of the readings it allows,
 * choice by choice, a choice that is absent being wholly open.
 */
export type Products = readonly Assignment[];

/** All readings of a choice, where they are known: a choice that allows all of them says nothing and is dropped. */
export type Domain = (choice: string) => readonly string[] | undefined;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const serialise = (product: Assignment, except?: string): string =>
  Object.keys(product)
    .filter((choice) => choice !== except)
    .map((choice) => `${choice}=${product[choice]?.join(',')}`)
    .join(';');

/** One text for one product, whatever the order it was written in. Takes products that `tidy` has been over. */
export const productKey = (product: Assignment): string => serialise(product);

const unique = (readings: readonly string[]): readonly string[] => [...new Set(readings)].toSorted(compare);

/** The product with choices and readings sorted, and without choices that allow everything. */
export const tidy = (product: Assignment, domain: Domain): Assignment => {
  const result: Record<string, readonly string[]> = {};
  for (const choice of Object.keys(product).toSorted(compare)) {
    const readings = unique(product[choice] ?? []);
    const all = domain(choice);
    if (all !== undefined && all.every((reading) => readings.includes(reading))) continue;
    result[choice] = readings;
  }
  return result;
};

const isEmpty = (product: Assignment): boolean => Object.values(product).some((readings) => readings.length === 0);

/** What two products share, or nothing where some choice has no reading left. */
export const meetProduct = (a: Assignment, b: Assignment): Assignment | undefined => {
  const result: Record<string, readonly string[]> = {};
  for (const choice of [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted(compare)) {
    const left = a[choice];
    const right = b[choice];
    const shared = left === undefined ? right : right === undefined ? left : left.filter((r) => right.includes(r));
    if (shared === undefined || shared.length === 0) return undefined;
    result[choice] = shared;
  }
  return result;
};

const covers = (wide: Assignment, narrow: Assignment): boolean =>
  Object.entries(wide).every(([choice, readings]) => {
    const other = narrow[choice];
    return other !== undefined && other.every((reading) => readings.includes(reading));
  });

/** Joins the products that differ in this one choice only; exact, as the union of such two is a product again. */
const mergeAlong = (products: Products, choice: string): Products => {
  const groups = new Map<string, Assignment[]>();
  for (const product of products) {
    const key = product[choice] === undefined ? `open ${serialise(product)}` : serialise(product, choice);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [product]);
    else group.push(product);
  }
  return [...groups.values()].map((group) => {
    const first = group[0] ?? {};
    return group.length === 1
      ? first
      : { ...first, [choice]: unique(group.flatMap((product) => product[choice] ?? [])) };
  });
};

const choicesOf = (products: Products): readonly string[] =>
  unique(products.flatMap((product) => Object.keys(product)));

const mergeAll = (products: Products): Products => {
  let current = products;
  // Each round that changes anything leaves fewer products, so this ends.
  for (;;) {
    let merged = current;
    for (const choice of choicesOf(current)) merged = mergeAlong(merged, choice);
    if (merged.length === current.length) return merged;
    current = merged;
  }
};

/**
 * The same set in fewer products: empty ones dropped, neighbours joined, subsumed ones dropped. `[]` is the empty set,
 * `[{}]` the set of everything. Where more than `countMax` are left, only one more than these are given.
 */
export const simplify = (products: Products, domain: Domain, countMax = Infinity): Products => {
  const known = new Map<string, Assignment>();
  for (const product of products) {
    if (isEmpty(product)) continue;
    const tidied = tidy(product, domain);
    known.set(serialise(tidied), tidied);
  }
  const merged = mergeAll([...known.values()]).map((product) => tidy(product, domain));
  const isSubsumed = (product: Assignment, at: number): boolean =>
    merged.some((other, place) => covers(other, product) && (place < at || !covers(product, other)));
  const kept: Assignment[] = [];
  for (const [at, product] of merged.entries()) {
    if (!isSubsumed(product, at)) kept.push(product);
    if (kept.length > countMax) break;
  }
  return kept.toSorted((a, b) => compare(serialise(a), serialise(b)));
};

/** The intersection of two sets of joint readings, of at most one product more than `countMax`. */
export const meet = (a: Products, b: Products, domain: Domain, countMax = Infinity): Products => {
  const shared: Assignment[] = [];
  for (const left of a) {
    for (const right of b) {
      const product = meetProduct(left, right);
      if (product !== undefined) shared.push(product);
    }
  }
  return simplify(shared, domain, countMax);
};

/** The choices that a set narrows: for each, the readings that occur in it. */
export const project = (products: Products): Assignment => {
  const result: Record<string, readonly string[]> = {};
  for (const choice of choicesOf(products)) {
    if (products.every((product) => product[choice] !== undefined)) {
      result[choice] = unique(products.flatMap((product) => product[choice] ?? []));
    }
  }
  return result;
};

/**
 * The set as a product of smaller sets over separate choices: those that every product treats alike stand alone, what
 * is left stays together. Keeps independent choices from multiplying.
 */
export const factorise = (products: Products): readonly Products[] => {
  const first = products[0];
  if (first === undefined) return [[]];
  const alike = Object.keys(first).filter((choice) =>
    products.every((product) => product[choice]?.join(',') === first[choice]?.join(',')),
  );
  const rest = products.map((product) =>
    Object.fromEntries(Object.entries(product).filter(([choice]) => !alike.includes(choice))),
  );
  const single = alike.map((choice): Products => [{ [choice]: first[choice] ?? [] }]);
  return rest.every((product) => Object.keys(product).length === 0) ? single : [...single, rest];
};
