// `npm run verify`: every script of package.json whose name begins with `check:`, in order. All run, whatever fails;
// a check speaks only when it fails. The last line is plain: `N passed, N failed`.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));

const failed = checks.filter((name) => {
  const begunMs = Date.now();
  const { status, stdout, stderr, error } = spawnSync('npm', ['run', '--silent', name], {
    cwd: root,
    encoding: 'utf8',
  });
  const seconds = ((Date.now() - begunMs) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} ${seconds} s`);
  if (status !== 0) console.log(`${stdout}${stderr}${error?.message ?? ''}`);
  return status !== 0;
});

console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && checks.length > 0 ? 0 : 1;
