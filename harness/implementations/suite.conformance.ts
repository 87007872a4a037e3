import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CaseConstraint, runConstraints } from '../../spec/oracle/run-constraints.ts';
import { singleDeviations } from '../../spec/profiles/single-deviations.ts';
import type { Mutant } from './mutants/mutant.ts';
import { judge } from '../../spec/oracle/judge.ts';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import type { Host, Implementation } from '../adapters/adapter.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { packageRoot } from '../package-root.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { loadScenarioTree } from '../scenarios/load.ts';
import { mutants } from './registry.ts';
import { reference } from './reference/reference.ts';

const loaded = loadScenarioTree(join(packageRoot(), 'scenarios'));
const cases = (loaded.ok ? loaded.scenarios.flatMap((scenario) => scenario.cases) : []).map((one) => ({
  ...one,
  boundUs: worldBoundUs(one.world, 0),
  unit: loadUnit(one.world.unit.name, unitSources(one.world.unit)),
}));

const play = (implementation: Implementation, profile: Profile, one: (typeof cases)[number]) => {
  const { trace } = recordCaseSync(implementation, one.world, { boundUs: one.boundUs });
  return judge(trace, profile, one.unit);
};

/** The cases on which an implementation fails, with the rules that each breaks. */
const failures = (implementation: Implementation, profile: Profile): ReadonlyMap<string, readonly RuleId[]> =>
  new Map(
    cases.flatMap((one) => {
      const verdict = play(implementation, profile, one);
      return verdict.status === 'conformant'
        ? []
        : [[one.name, verdict.status === 'nonconformant' ? verdict.violation.rules : []] as const];
    }),
  );

test('loads at least 150 cases, and at least two for each rule', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  const few = ruleIds.filter((id) => cases.filter(({ rules }) => rules.includes(id)).length < 2);
  expect(few).toEqual([]);
});

test.each([open, literal])('the reference conforms in every case under $name', (profile) => {
  expect([...failures(reference, profile)]).toEqual([]);
});

test('every rule passes in at least two cases of the reference', () => {
  const verdicts = cases.map((one) => play(reference, literal, one));
  const few = ruleIds.filter(
    (id) => verdicts.filter((verdict) => verdict.status === 'conformant' && verdict.rules[id] === 'pass').length < 2,
  );
  expect(few).toEqual([]);
});

const isSaved = ({ savedBy }: Mutant): boolean => savedBy !== undefined;

describe('mutants', () => {
  test.each(mutants.filter((mutant) => !isSaved(mutant)))(
    '$name is caught under open, and $breaks is among the rules that fail',
    ({ implementation, breaks }) => {
      const found = failures(implementation, open);
      expect(found.size).toBeGreaterThan(0);
      expect([...found.values()].flat()).toContain(breaks);
    },
  );

  test.each(mutants.filter(isSaved))(
    '$name is caught under literal, with $breaks among the rules that fail, and excused by one reading',
    ({ implementation, breaks, savedBy }) => {
      expect([...failures(implementation, literal).values()].flat()).toContain(breaks);
      const excusing = singleDeviations().find(
        ({ choices }) => savedBy !== undefined && choices[savedBy.choice]?.join() === savedBy.reading,
      );
      expect(excusing).toBeDefined();
      expect([...failures(implementation, excusing ?? literal)]).toEqual([]);
    },
  );

  test('there is one for each rule', () => {
    const broken = new Set(mutants.map(({ breaks }) => breaks));
    expect(ruleIds.filter((id) => !broken.has(id))).toEqual([]);
  });
});

/** The reference, but what follows a signal is sent after all processes have been signalled: another reading of AMB-18. */
const inBatches: Implementation = {
  ...reference,
  name: 'in-batches',
  start: (host) => {
    const waiting: (() => void)[] = [];
    const flush = (): void => waiting.splice(0).forEach((send) => send());
    const kill: Host['kill'] = (pid, signal) => {
      if (signal !== 'SIGCONT') return host.kill(pid, signal);
      waiting.push(() => host.kill(pid, signal));
      setTimeout(flush, 0);
      return 'ok';
    };
    const manager = reference.start(Object.create(host, { kill: { value: kill } }) as Host);
    // What goes out because main has died at once comes after all of the first pass, too.
    const handle: typeof manager.handle = (event) => {
      flush();
      return manager.handle(event);
    };
    return { handle };
  },
};

/** What the run of an implementation says of the readings, when it takes them from case to case as the dice fall. */
const mixing = (dice: () => Implementation) =>
  runConstraints(
    cases.flatMap((one): readonly CaseConstraint[] => {
      const verdict = play(dice(), open, one);
      if (verdict.status !== 'conformant') return [];
      return [{ name: one.name, unitType: one.unit.type, assignments: verdict.assignments }];
    }),
  ).find(({ unitType }) => unitType === 'service');

test('an implementation that mixes readings at random contradicts itself, and two cases show it', () => {
  let state = 1;
  const dice = (): Implementation => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 2 === 0 ? reference : inBatches;
  };
  const run = mixing(dice);
  expect(run).toMatchObject({ status: 'contradiction', smallest: true, choices: ['AMB-18'] });
  expect(run?.status === 'contradiction' && run.certificate).toHaveLength(2);
});

test.each([reference, inBatches])('$name, which keeps to its readings, does not', (implementation) => {
  expect(mixing(() => implementation)).toMatchObject({ status: 'consistent' });
});
