import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { smallScopeVersion } from '../generators/small-scope.ts';
import { generatorVersion } from '../generators/world-at.ts';
import { suiteWorlds } from '../kits/kit-worlds.ts';
import { suite as current } from '../runner/run-sheet.ts';
import { hashWorld, readSuite, type Suite, suitesFolder, suiteVersions } from './suites.ts';

const hashes = new Map(suiteWorlds().map(({ name, world }) => [name, hashWorld(world)]));

/** A suite as what is there makes it: of a new one all that there is, of an old one what has become of its parts. */
const asItIs = (version: number): Suite => {
  const isThere = existsSync(join(suitesFolder(), `${version}.json`));
  const before = isThere
    ? readSuite(version)
    : {
        rules: ruleIds,
        generator: generatorVersion,
        scope: smallScopeVersion,
        cases: Object.fromEntries(hashes),
      };
  const cases = Object.keys(before.cases).toSorted();
  return {
    suite: version,
    rules: before.rules.filter((id) => (ruleIds as readonly string[]).includes(id)),
    generator: before.generator,
    scope: before.scope,
    cases: Object.fromEntries(cases.map((name) => [name, hashes.get(name) ?? 'it is gone'])),
  };
};

// A frozen case has changed, or is gone. Whoever pinned the suite would be judged by something else: leave it as it was,
// and write another scenario. Only where the page makes it wrong may it change: then bring the suite up to it with
// `npx vitest run harness/suites -u`, and say in CHANGELOG.md why. New cases and rules belong to the next suite: raise
// `suite` in run-cases.ts and run the same command.
test.each(suiteVersions().includes(current) ? suiteVersions() : [...suiteVersions(), current])(
  'suite %i is as it was frozen',
  async (version) => {
    const text = `${JSON.stringify(asItIs(version), undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(suitesFolder(), `${version}.json`));
  },
);
