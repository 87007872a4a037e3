import type { Case } from '../../../harness/scenarios/case.ts';
import { parseUnit } from '../../../spec/vocabulary/parse-unit.ts';
import { unitSources } from '../../../harness/kernel/load-unit.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Attempt } from './attempt.ts';
import { lineDeeds } from './deeds.ts';

/** The codes of the mistakes that the unit files of a world make; in a scenario that was read, they are meant. */
export const meantIn = ({ unit, operations }: World): readonly string[] => {
  const reloaded = operations.flatMap((each) => (each.op === 'daemon-reload' ? [each.text] : []));
  const units = [unitSources(unit), ...reloaded.map((text) => [{ file: unit.name, text }])];
  const codes = units.flatMap((sources) =>
    parseUnit(unit.name, sources).diagnostics.flatMap(({ severity, code }) => (severity === 'advice' ? [] : [code])),
  );
  return [...new Set(codes)].toSorted();
};

/** One case as something to be tried: by the reference and the readings of `literal`, or by what the case expects. */
export const attemptFrom = ({ title, rules, world, expect }: Case): Attempt => ({
  title,
  rules,
  world,
  meant: meantIn(world),
  actor: expect === undefined ? { kind: 'reference' } : { kind: 'deeds', deeds: lineDeeds(expect) },
  profile: { base: 'literal', readings: {} },
});
