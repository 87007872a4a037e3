// Compiles spec/readings/AMB-*.yaml to spec/readings/register.ts (`npm run generate`).
//
//   node scripts/compile-readings.js           writes the module
//   node scripts/compile-readings.js --check   only says whether the module is fresh
//
// Exit code: 0 written, or fresh; 1 stale; 2 a file is wrong.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadTypescript } from './load-typescript.js';

const root = join(import.meta.dirname, '..');
const folder = 'spec/readings';
const target = `${folder}/register.ts`;

const run = async () => {
  const { compileRegister } = await loadTypescript('scripts/readings/compile.ts');
  const files = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
  const compilation = compileRegister(files);
  if (compilation.status === 'bad') {
    console.error(compilation.problems.join('\n'));
    return 2;
  }
  if (process.argv.includes('--check')) {
    if (readFileSync(join(root, target), 'utf8') === compilation.module) return 0;
    console.error(`${target} is stale: npm run generate`);
    return 1;
  }
  writeFileSync(join(root, target), compilation.module);
  console.log(`${target}: ${files.length} ambiguities`);
  return 0;
};

process.exitCode = await run();
