import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildFailure, BuildOptions, Message } from 'esbuild';
import { printable } from '../../kernel/printable.ts';

/** A module with all that it imports as one text of JavaScript, or what is wrong with it and where. */
export type Bundled =
  | { readonly status: 'bundled'; readonly code: string }
  | { readonly status: 'refused'; readonly found: string };

const textLengthMax = 200;

/** A file as it is seen from the folder, where it is in it. */
const seenFrom = (folder: string, path: string): string => {
  const way = relative(folder, path);
  return way.startsWith('..') || isAbsolute(way) ? path : way.split(sep).join('/');
};

/** Builds, and gives what was built or the first error in one line. */
const build = async (path: string, folder: string, options: BuildOptions): Promise<Bundled> => {
  // Loaded when it is needed: most commands bundle nothing.
  const esbuild = await import('esbuild');
  const workingFolder = dirname(path);
  const textOf = ({ text, location }: Message): string => {
    if (location === null) return printable(text, textLengthMax);
    const file = seenFrom(folder, resolve(workingFolder, location.file));
    return printable(`${file}:${location.line}:${location.column + 1}: ${text}`, textLengthMax);
  };
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [path],
      absWorkingDir: workingFolder,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
      ...options,
      write: false,
    });
    return { status: 'bundled', code: outputFiles[0]?.text ?? '' };
  } catch (thrown) {
    if (!isBuildFailure(thrown)) throw thrown;
    const first = thrown.errors[0];
    return { status: 'refused', found: first === undefined ? 'it does not compile' : textOf(first) };
  }
};

const isBuildFailure = (thrown: unknown): thrown is BuildFailure =>
  thrown instanceof Error && Array.isArray((thrown as Partial<BuildFailure>).errors);

/** Bundles a TypeScript file of a user's with all that it imports. What is wrong with it is placed from the folder. */
export const bundleModule = (path: string, folder: string): Promise<Bundled> =>
  build(path, folder, {
    target: 'node20.19',
    sourcemap: 'inline',
    sourceRoot: `${pathToFileURL(dirname(path)).href}/`,
    // For packages in CommonJS, which find Node's own modules by require.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });

/**
 * What is wrong with the syntax and the imports of a JavaScript file that does not load, and where, which Node does not
 * say of the former; `undefined` where nothing is found.
 */
export const syntaxErrorIn = async (path: string, folder: string): Promise<string | undefined> => {
  const built = await build(path, folder, { packages: 'external' });
  return built.status === 'refused' ? built.found : undefined;
};
