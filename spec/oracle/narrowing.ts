import type { UnitType } from '../vocabulary/unit.ts';
import { type Domain, productKey, type Products } from './products.ts';
import { type ConstraintOptions, type Factor, factorsOf, meetAll, meetCountMax } from './run-constraints.ts';
import type { Assignment } from './verdict.ts';

/** What remains of linked choices; nothing is known any more of those that have too many joint readings. */
interface Component {
  readonly choices: ReadonlySet<string>;
  readonly products: Products | 'too many';
}

const without = (readings: readonly string[], others: readonly string[]): readonly string[] =>
  readings.filter((reading) => !others.includes(reading));

/** What is left of a product without another: pieces that share nothing. */
const minus = (product: Assignment, taken: Assignment, domain: Domain): Products => {
  const pieces: Assignment[] = [];
  let rest = product;
  for (const [choice, readings] of Object.entries(taken)) {
    const own = rest[choice] ?? domain(choice);
    // Where not all readings of a choice are known, some reading may be left.
    if (own === undefined) return [product];
    const left = without(own, readings);
    const shared = without(own, left);
    if (shared.length === 0) return [product];
    if (left.length > 0) pieces.push({ ...rest, [choice]: left });
    rest = { ...rest, [choice]: shared };
  }
  return pieces;
};

/** Whether everything in a product is in a set. */
const isWithin = (product: Assignment, set: Products, domain: Domain): boolean =>
  set.reduce((left: Products, taken) => left.flatMap((piece) => minus(piece, taken, domain)), [product]).length === 0;

const onto = (products: Products, choices: readonly string[]): Products => {
  const projected = products.map(
    (product): Assignment =>
      Object.fromEntries(
        choices.flatMap((choice) => (product[choice] === undefined ? [] : [[choice, product[choice]]])),
      ),
  );
  return [...new Map(projected.map((product) => [productKey(product), product])).values()];
};

const sharesChoice = ({ choices }: Component, factor: Factor): boolean =>
  factor.choices.some((choice) => choices.has(choice));

/**
 * What conformant cases have said of the readings so far, to tell which of them say anything new. Whoever says nothing
 * new changes nothing, so that what is new among some of the cases in a row is all that can be new among all of them.
 */
export class Narrowing {
  readonly #domain: Domain;
  readonly #components = new Map<UnitType, readonly Component[]>();

  constructor({ domain }: Pick<ConstraintOptions, 'domain'>) {
    this.#domain = domain ?? (() => undefined);
  }

  /** Takes what the next case says; true where that leaves fewer joint readings than before. */
  take(unitType: UnitType, assignments: readonly Assignment[]): boolean {
    let isNew = false;
    for (const factor of factorsOf(assignments, this.#domain)) {
      const all = this.#components.get(unitType) ?? [];
      const touched = all.filter((component) => sharesChoice(component, factor));
      if (this.#says(touched, factor)) continue;
      isNew = true;
      const others = all.filter((component) => !touched.includes(component));
      this.#components.set(unitType, [...others, this.#joined(touched, factor)]);
    }
    return isNew;
  }

  /** Whether some choices of this unit type had too many joint readings to be kept, so that their cases were not told apart. */
  isExceeded(unitType: UnitType): boolean {
    return (this.#components.get(unitType) ?? []).some(({ products }) => products === 'too many');
  }

  /** Whether what is known says this already; of choices that nothing is known of any more nothing more is asked. */
  #says(touched: readonly Component[], { products: set, choices }: Factor): boolean {
    const known = touched.map(({ products }) => (products === 'too many' ? undefined : onto(products, choices)));
    if (known.includes(undefined) || known.some((products) => products?.length === 0)) return true;
    if (known.length === 0 || known.reduce((count, products) => count * (products?.length ?? 0), 1) > meetCountMax) {
      return false;
    }
    const combine = (at: number, product: Assignment): boolean => {
      const next = known[at];
      if (next === undefined) return isWithin(product, set, this.#domain);
      return next.every((each) => combine(at + 1, { ...product, ...each }));
    };
    return combine(0, {});
  }

  #joined(touched: readonly Component[], { products, choices }: Factor): Component {
    const linked = new Set([...choices, ...touched.flatMap((component) => [...component.choices])]);
    const others = touched.map((component) => component.products).filter((other) => other !== 'too many');
    return { choices: linked, products: meetAll([products, ...others], this.#domain) ?? 'too many' };
  }
}
