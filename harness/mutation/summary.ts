import { type RuleId, ruleIds } from '../../spec/rules/rule-id.ts';
import type { Assessment, Fate } from './assessment.ts';
import type { Subject } from './subject.ts';

/** How many mutants there are of each kind. */
export type FateCounts = Readonly<Record<Fate['kind'], number>>;

/**
 * What one rule, or one scenario, does for the whole. A scenario kills a mutant where one of its cases does; a rule is
 * charged with one where it is broken by what is shown of a case that kills it.
 */
export interface Share<Name extends string> {
  readonly name: Name;
  /** How many mutants it kills, or is charged with, whatever else does so. */
  readonly kills: number;
  /** Those that nothing else of its kind kills. */
  readonly onlyIt: readonly string[];
}

/** What the mutants say of the rules and of the suite. */
export interface MutationSummary {
  readonly counts: Readonly<Record<Subject['origin'], FateCounts>>;
  readonly rules: readonly Share<RuleId>[];
  readonly scenarios: readonly Share<string>[];
  /** The scenarios whose removal, one at a time, loses no kill. */
  readonly redundant: readonly string[];
  /** How many die under every reading, and how many of them in this many drawn worlds. */
  readonly hunt: { readonly mortal: number; readonly found: number; readonly worldCount: number };
}

/** The scenario of a case: its folder and its file. */
const scenarioOf = (caseName: string): string => caseName.split('/', 2).join('/');

/** By which rules a mutant is killed, and in which scenarios: under every reading where it dies so, else by `literal`. */
const killersOf = ({
  fate,
  kills,
}: Assessment): { readonly rules: ReadonlySet<RuleId>; readonly scenarios: ReadonlySet<string> } => {
  const counted = kills.flatMap(({ case: name, literal, open }) => {
    const refusal = fate.kind === 'killed' ? open : literal;
    return refusal === undefined ? [] : [{ name, failing: refusal.failing }];
  });
  return {
    rules: new Set(counted.flatMap(({ failing }) => failing)),
    scenarios: new Set(counted.map(({ name }) => scenarioOf(name))),
  };
};

const sharesOf = <Name extends string>(
  names: readonly Name[],
  killers: readonly { readonly mutant: string; readonly by: ReadonlySet<Name> }[],
): readonly Share<Name>[] =>
  names.map((name) => {
    const killed = killers.filter(({ by }) => by.has(name));
    return { name, kills: killed.length, onlyIt: killed.filter(({ by }) => by.size === 1).map(({ mutant }) => mutant) };
  });

const countsOf = (assessments: readonly Assessment[], origin: Subject['origin']): FateCounts => {
  const count = (kind: Fate['kind']): number =>
    assessments.filter((each) => each.origin === origin && each.fate.kind === kind).length;
  return {
    killed: count('killed'),
    reading: count('reading'),
    contradiction: count('contradiction'),
    equivalent: count('equivalent'),
    unexplained: count('unexplained'),
  };
};

/** Sums up what was found out of each mutant. `caseNames` are those of the suite. */
export const summarise = (
  assessments: readonly Assessment[],
  caseNames: readonly string[],
  worldCount: number,
): MutationSummary => {
  const killers = assessments.map((each) => ({ mutant: each.name, ...killersOf(each) }));
  const names = [...new Set(caseNames.map(scenarioOf))];
  const scenarios = sharesOf(
    names,
    killers.map(({ mutant, scenarios: by }) => ({ mutant, by })),
  );
  const mortal = assessments.filter(({ fate }) => fate.kind === 'killed');
  return {
    counts: { hand: countsOf(assessments, 'hand'), operator: countsOf(assessments, 'operator') },
    rules: sharesOf(
      ruleIds,
      killers.map(({ mutant, rules: by }) => ({ mutant, by })),
    ),
    scenarios,
    redundant: scenarios.filter(({ onlyIt }) => onlyIt.length === 0).map(({ name }) => name),
    hunt: {
      mortal: mortal.length,
      found: mortal.filter(({ worldsNeeded }) => worldsNeeded !== undefined && worldsNeeded <= worldCount).length,
      worldCount,
    },
  };
};
