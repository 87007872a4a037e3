import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packageRoot } from '../../package-root.ts';

/** What a worker thread runs: a file of the package, or code. */
export type WorkerEntry = { readonly file: URL } | { readonly code: string };

let bundled: Promise<string> | undefined;

const bundle = async (): Promise<string> => {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    // What code that is no file runs as.
    format: 'cjs',
    target: 'node20.19',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};

/**
 * The code of the worker: the package's own bundle, or, where killspec runs from its sources, a bundle made once for
 * this process.
 */
export const workerEntry = async (): Promise<WorkerEntry> => {
  if (!import.meta.url.endsWith('.ts')) return { file: pathToFileURL(join(packageRoot(), 'dist', 'worker.js')) };
  bundled ??= bundle();
  return { code: await bundled };
};
