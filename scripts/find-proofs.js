// Finds for each rule a mutant that breaks it and a case in which it refuses this mutant, and writes them to
// harness/mutation/proofs.ts (`npm run generate`). Rules that have no proof are listed.
//
// Exit code: 0 every rule has one, 1 some have none.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadTypescript } from './load-typescript.js';

const target = 'harness/mutation/proofs.ts';

const { makeProofs } = await loadTypescript('scripts/proofs/make-proofs.ts');
const { module, count, lacking } = makeProofs();
writeFileSync(join(import.meta.dirname, '..', target), module);
console.log(`${target}: ${count} proofs`);
if (lacking.length > 0) console.error(`no mutant shows that these rules judge: ${lacking.join(' ')}`);
process.exitCode = lacking.length > 0 ? 1 : 0;
