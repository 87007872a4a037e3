import { Narrowing } from '../../../spec/oracle/narrowing.ts';
import { registerConstraints } from '../../../spec/oracle/register-constraints.ts';
import { type UnitType, unitTypes } from '../../../spec/vocabulary/unit.ts';
import type { HuntChunk, HuntFailure } from './hunt-chunk.ts';

/** The failures of a hunt that are of one kind. */
export interface HuntKind {
  readonly status: HuntFailure['status'];
  readonly manner: string;
  readonly count: number;
  /** Those that are listed, the first world first. */
  readonly failures: readonly HuntFailure[];
}

/** So many failures of a kind are listed of a hunt; of more only their number is kept. */
export const listedPerKindMax = 1000;

const keyOf = ({ status, manner }: Pick<HuntFailure, 'status' | 'manner'>): string => `${status} ${manner}`;

/** What a key was made of; no status has a space in it. */
const kindOf = (key: string): Pick<HuntKind, 'status' | 'manner'> => {
  const at = key.indexOf(' ');
  return { status: key.slice(0, at) as HuntKind['status'], manner: key.slice(at + 1) };
};

/**
 * Lets through of the chunks of a hunt what is worth keeping: the first failures of each kind, and of what conformant
 * worlds say of the readings what is new. What is left of a hunt does not grow with it, but for a line for each chunk.
 * Sifting parts of a hunt first, each for itself, changes nothing in what is left of all of it.
 */
export class HuntSift {
  readonly #narrowing = new Narrowing(registerConstraints);
  readonly #kinds = new Map<string, { count: number; readonly failures: HuntFailure[] }>();

  /** The kinds of failures so far. */
  kinds(): readonly HuntKind[] {
    return [...this.#kinds].map(([key, { count, failures }]) => ({ ...kindOf(key), count, failures }));
  }

  /** The unit types of which not all that their worlds say was kept. */
  exceeded(): readonly UnitType[] {
    return unitTypes.filter((unitType) => this.#narrowing.isExceeded(unitType));
  }

  /** What is kept of the next chunk. */
  take({ failures, unlisted = {}, statements, rules: _rules, mistaken: _mistaken, ...chunk }: HuntChunk): HuntChunk {
    const listed: HuntFailure[] = [];
    const left = new Map<string, number>(Object.entries(unlisted));
    for (const failure of failures) {
      if (this.#lists(failure)) listed.push(failure);
      else left.set(keyOf(failure), (left.get(keyOf(failure)) ?? 0) + 1);
    }
    for (const [key, count] of Object.entries(unlisted)) this.#entry(key).count += count;
    return {
      ...chunk,
      statements: statements.filter(({ unitType, assignments }) => this.#narrowing.take(unitType, assignments)),
      failures: listed,
      ...(left.size === 0
        ? {}
        : { unlisted: Object.fromEntries([...left].toSorted(([one], [other]) => (one < other ? -1 : 1))) }),
    };
  }

  #entry(key: string): { count: number; readonly failures: HuntFailure[] } {
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const entry = { count: 0, failures: [] };
    this.#kinds.set(key, entry);
    return entry;
  }

  #lists(failure: HuntFailure): boolean {
    const entry = this.#entry(keyOf(failure));
    entry.count += 1;
    if (entry.failures.length >= listedPerKindMax) return false;
    entry.failures.push(failure);
    return true;
  }
}
