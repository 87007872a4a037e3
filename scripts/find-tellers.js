// Finds for every unit type which cases tell which readings apart, and writes it to harness/runner/comparison/tellers.ts.
// Takes some minutes for each; a test looks whether each case does.
//
//   node scripts/find-tellers.js            all
//   node scripts/find-tellers.js mount      those of one unit type

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadTypescript } from './load-typescript.js';

const { makeTellers, tellersText, unitTypes } = await loadTypescript('scripts/distinctions/make-tellers.ts');
const [, , ...asked] = process.argv;
/** @type {Record<string, unknown>} */
const made = {};
for (const unitType of asked.length > 0 ? asked : unitTypes) made[unitType] = await makeTellers(unitType);
writeFileSync(join(import.meta.dirname, '../harness/runner/comparison/tellers.ts'), tellersText(made));
