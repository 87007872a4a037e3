import { judge } from '../../spec/oracle/judge.ts';
import { registerConstraints } from '../../spec/oracle/register-constraints.ts';
import { runConstraints } from '../../spec/oracle/run-constraints.ts';
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

/** `literal` but for what a trace needs: a profile for each way in which it may be read. */
const needed = ({ trace, trial }: Excusable): readonly Profile[] => {
  const verdict = judge(trace, open, trial.unit);
  if (verdict.status !== 'conformant') return [];
  return verdict.assignments.map((assignment) => {
    const choices = Object.entries(assignment).map(([choice, readings]): [string, readonly string[]] => {
      const [literally] = literal.choices[choice] ?? [];
      return [choice, literally !== undefined && readings.includes(literally) ? [literally] : readings.slice(0, 1)];
    });
    return { ...literal, choices: { ...literal.choices, ...Object.fromEntries(choices) } };
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
    const cases = [...this.#seen, { trace, trial }].flatMap((each) => {
      const verdict = judge(each.trace, open, each.trial.unit);
      if (verdict.status !== 'conformant') return [];
      return [{ name: each.trial.name, unitType: each.trial.unit.type, assignments: verdict.assignments }];
    });
    const found = runConstraints(cases, registerConstraints).find(({ status }) => status === 'contradiction');
    return found?.status === 'contradiction' ? { cases: found.certificate, choices: found.choices } : undefined;
  }

  #joint(excusable: Excusable): readonly Profile[] {
    const all = [...this.#seen, excusable];
    return all.flatMap(needed).filter((profile) => all.every((each) => isAllowed(profile, each)));
  }
}
