import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

/** The command of our own implementation behind standard input and output, bundled into a new folder. */
export const wrappedAdapter = async (): Promise<{
  readonly folder: string;
  readonly command: (name: string, mode: 'reactor' | 'syscalls' | 'slow') => readonly string[];
}> => {
  const folder = mkdtempSync(join(tmpdir(), 'killspec-test-'));
  const outfile = join(folder, 'wrapped-adapter.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'wrapped-adapter.ts')],
    bundle: true,
    platform: 'node',
    // A module of the other kind that imports node:process opens standard input, which then cannot be waited for.
    format: 'cjs',
    target: 'node20.19',
    outfile,
    logLevel: 'silent',
  });
  return { folder, command: (name, mode) => [process.execPath, outfile, name, mode] };
};
