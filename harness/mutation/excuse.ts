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

const readingsAmong = (choices: Assignment): readonly string[] =>
  choiceIds
    .filter((id) => (choices[id] ?? literal.choices[id])?.join() !== literal.choices[id]?.join())
    .map((id) => `${id}=${choices[id]?.join()}`);

/**
 * What a profile takes otherwise than `literal`: `AMB-22=only-after-timeout`, or `swap AMB-22=only-after-timeout` where it
 * does so for units of one type only.
 */
const readingsIn = ({ choices, unitTypes = {} }: Profile): readonly string[] => [
  ...readingsAmong(choices),
  ...Object.entries(unitTypes).flatMap(([type, own]) => readingsAmong(own).map((reading) => `${type} ${reading}`)),
];

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

/** The readings that these traces need together, whatever the types of their units: one set for each way to read them. */
const needed = (all: readonly Excusable[]): readonly Assignment[] => {
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
  return ways.map((way) => pinReadings(way)).filter((choices) => choices !== undefined);
};

const allowingAll = (all: readonly Excusable[]): readonly Profile[] =>
  needed(all)
    .map((choices) => ({ ...literal, choices }))
    .filter((profile) => all.every((each) => isAllowed(profile, each)));

/** `literal` but for what these traces need; where readings for all types do not do, each type of unit has its own. */
const allowingJointly = (all: readonly Excusable[]): readonly Profile[] => {
  const alike = allowingAll(all);
  if (alike.length > 0) return alike;
  const types = [...new Set(all.map(({ trial }) => trial.unit.type))];
  const own = types.map((type) => [type, allowingAll(all.filter(({ trial }) => trial.unit.type === type))[0]] as const);
  if (own.some(([, profile]) => profile === undefined)) return [];
  return [{ ...literal, unitTypes: Object.fromEntries(own.map(([type, profile]) => [type, profile?.choices])) }];
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
    return allowingJointly([...this.#seen, excusable]);
  }
}
