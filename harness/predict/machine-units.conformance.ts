import { expect, test } from 'vitest';
import { judge } from '../../spec/oracle/judge.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import { killSettings } from '../../spec/vocabulary/kill-settings.ts';
import { renderPrediction } from '../../reports/formats/prediction.ts';
import { findUnit } from './find-unit.ts';
import { playObedient } from './obedient.ts';
import { predict } from './predict.ts';
import { tellingWorlds } from './telling-worlds.ts';
import { templateOf } from './unit-name.ts';
import { systemUnitPath } from './unit-path.ts';
import { openUnitTree } from './unit-tree.ts';

const tree = openUnitTree(systemUnitPath);
const names = [...tree.entries.keys()].filter((name) => unitTypeOf(name) !== undefined).toSorted();

const instanceOf = (name: string): string =>
  templateOf(name.replace('@.', '@x.')) === name ? name.replace('@.', '@x.') : name;

test('every unit of this machine is predicted, masked or has nothing to be killed, and what is told conforms', () => {
  const counts = { predicted: 0, masked: 0, dangling: 0 };
  const wrong: string[] = [];
  for (const name of names) {
    const found = findUnit(instanceOf(name), { tree, cwd: '/' });
    if (found.status === 'masked') counts.masked += 1;
    else if (found.status === 'mistake' && found.message.endsWith('which is not there')) counts.dangling += 1;
    else if (found.status !== 'found') wrong.push(`${name}: ${JSON.stringify(found)}`);
    if (found.status !== 'found') continue;
    const unit = parseUnit(found.name, found.sources);
    const text = renderPrediction(predict(unit));
    if (!text.startsWith(`${found.name} when it is stopped`)) wrong.push(`${name}: ${text.slice(0, 100)}`);
    const kill = killSettings(unit, (choice) => literal.choices[choice]?.[0] ?? '');
    for (const { when, world } of tellingWorlds(unit, 'stop', kill)) {
      const { trace } = playObedient(world, literal, { boundUs: 10_000_000_000 });
      const verdict = judge(trace, literal, unit);
      if (verdict.status !== 'conformant') wrong.push(`${name} when ${when}: ${verdict.status}`);
    }
    counts.predicted += 1;
  }
  const { predicted, masked, dangling } = counts;
  console.log(`units of this machine: ${predicted} predicted, ${masked} masked, ${dangling} links to nothing`);
  expect(wrong).toEqual([]);
  expect(predicted + masked + dangling).toBe(names.length);
});
