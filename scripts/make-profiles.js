// Infers the profiles that come with killspec, in spec/profiles, from what was recorded and from the reference
// (`npm run profiles`). `--check` only says whether they are fresh: 1 where one is not.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadTypescript } from './load-typescript.js';

const folder = join(import.meta.dirname, '..', 'spec/profiles');
const isCheck = process.argv.includes('--check');

const { makeProfiles } = await loadTypescript('scripts/profiles/make-profiles.ts');
for await (const { name, text } of makeProfiles()) {
  const file = join(folder, `${name}.yaml`);
  if (!isCheck) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`spec/profiles/${name}.yaml is stale: npm run profiles`);
    process.exitCode = 1;
  }
}
