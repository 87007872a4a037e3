// Finds for every unit type which cases tell which readings apart, and writes it to harness/runner/comparison/tellers.ts,
// to be formatted. Takes some minutes for each; a test looks whether each case does.
//
//   node scripts/find-tellers.js            all
//   node scripts/find-tellers.js mount      those of one unit type

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadTypescript } from './load-typescript.js';

const { makeTellers } = await loadTypescript('scripts/distinctions/make-tellers.ts');
const { tellers } = await loadTypescript('harness/runner/comparison/tellers.ts');
const { unitTypes } = await loadTypescript('spec/vocabulary/unit.ts');

const [, , ...asked] = process.argv;
/** @type {Record<string, unknown>} */
const made = {};
for (const unitType of unitTypes) {
  made[unitType] = asked.length === 0 || asked.includes(unitType) ? await makeTellers(unitType) : tellers[unitType];
}
const text = `// Made by scripts/find-tellers.js.
/* oxlint-disable max-lines */
import type { ChoiceId } from '../../../spec/readings/register.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { Teller } from './teller.ts';

/** For each unit type and each choice that shows in it, what tells which two of its readings apart. */
export const tellers: Readonly<Record<UnitType, Readonly<Partial<Record<ChoiceId, readonly Teller[]>>>>> =
  ${JSON.stringify(made)};
`;
writeFileSync(join(import.meta.dirname, '../harness/runner/comparison/tellers.ts'), text);
