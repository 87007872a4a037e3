import { judge } from '../../spec/oracle/judge.ts';
import { pinReadings } from '../../spec/oracle/pin-readings.ts';
import { registerConstraints } from '../../spec/oracle/register-constraints.ts';
import { runConstraints } from '../../spec/oracle/run-constraints.ts';
import type { Assignment } from '../../spec/oracle/verdict.ts';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import { singleDeviations } from '../../spec/profiles/single-deviations.ts';
import { choiceIds } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Trial } from './trial.ts';
import { refusalUnder } from './try-out.ts';

/** What a profile takes otherwise than `literal`: `AMB-22=only-after-timeout`. */
export const readingsIn = ({ choices }: Profile): readonly string[] =>
  choiceIds
    .filter((id) => choices[id]?.join() !== literal.choices[id]?.join())
    .map((id) => `${id}=${choices[id]?.join()}`);

/** Something that `literal` refuses and `open` does not. */
interface Excusable {
  readonly trace: Trace;
  readonly trial: Trial;
}

/** Cases that no reading allows together, and the choices of which it takes one reading here and another there. */
export interface Contradiction {
  readonly cases: readonly string[];
  readonly choices: readonly string[];
}

const isAllowed = (profile: Profile, { trace, trial }: Excusable): boolean =>
  refusalUnder(profile, trace, trial) === undefined;

const assignmentsOf = ({ trace, trial }: Excusable): readonly Assignment[] => {
  const verdict = judge(trace, open, trial.unit);
  return verdict.status === 'conformant' ? verdict.assignments : [];
};

/** So many ways to take one joint assignment of each group of choices are tried. */
const wayMax = 64;

/** `literal` but for what these traces need together, whatever the types of their units: a profile for each way to read them. */
const needed = (all: readonly Excusable[]): readonly Profile[] => {
  const cases = all.map((each) => ({
    name: each.trial.name,
    unitType: 'service' as const,
    assignments: assignmentsOf(each),
  }));
  const [together] = runConstraints(cases, registerConstraints);
  if (together?.status !== 'consistent') return [];
  let ways: readonly Assignment[] = [{}];
  for (const factor of together.factors)
    ways = ways.flatMap((way) => factor.map((one) => ({ ...way, ...one }))).slice(0, wayMax);
  return ways.flatMap((way) => {
    const choices = pinReadings(way);
    return choices === undefined ? [] : [{ ...literal, choices }];
  });
};

/** Looks for the readings that allow everything which `literal` refuses of a mutant, and `open` does not. */
export class ExcuseSearch {
  readonly #seen: Excusable[] = [];
  /** Those that have allowed everything so far: one reading away from `literal`, or more where one is not enough. */
  #profiles = singleDeviations();

  /** Whether the readings that have allowed everything so far, or others that have, allow this too. */
  allows(trace: Trace, trial: Trial): boolean {
    const excusable = { trace, trial };
    const allowing = this.#profiles.filter((profile) => isAllowed(profile, excusable));
    const found = allowing.length > 0 ? allowing : this.#joint(excusable);
    if (found.length === 0) return false;
    this.#profiles = found;
    this.#seen.push(excusable);
    return true;
  }

  /** What has allowed everything so far: the first in the order of the register. */
  get readings(): readonly string[] {
    const [profile] = this.#profiles;
    return profile === undefined ? [] : readingsIn(profile);
  }

  /** Cases among those that have been seen which no reading allows together with this one, where that is known. */
  contradiction(trace: Trace, trial: Trial): Contradiction | undefined {
    const cases = [...this.#seen, { trace, trial }].map((each) => ({
      name: each.trial.name,
      unitType: each.trial.unit.type,
      assignments: assignmentsOf(each),
    }));
    const found = runConstraints(cases, registerConstraints).find(({ status }) => status === 'contradiction');
    return found?.status === 'contradiction' ? { cases: found.certificate, choices: found.choices } : undefined;
  }

  #joint(excusable: Excusable): readonly Profile[] {
    const all = [...this.#seen, excusable];
    return needed(all).filter((profile) => all.every((each) => isAllowed(profile, each)));
  }
}
