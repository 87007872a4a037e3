// Finds for every two readings of a choice the shortest scenario in which they differ, and writes it to
// harness/distinguish/worlds/. Takes some minutes; a test looks at every file.
//
//   node scripts/find-distinctions.js            all
//   node scripts/find-distinctions.js AMB-16     those of choices whose names begin so

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadTypescript } from './load-typescript.js';

const folder = join(import.meta.dirname, '../harness/distinguish/worlds');

const { makeDistinctions } = await loadTypescript('scripts/distinctions/make-distinctions.ts');
mkdirSync(folder, { recursive: true });
for await (const made of makeDistinctions(process.argv[2] ?? '')) {
  if (typeof made === 'string') console.log(made);
  else {
    writeFileSync(join(folder, made.name), made.text);
    console.log(made.name);
  }
}
