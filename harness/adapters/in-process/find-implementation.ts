import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import process from 'node:process';
import { didYouMean } from '../../../spec/vocabulary/did-you-mean.ts';
import { builtinImplementations, implementationNamed } from '../../implementations/registry.ts';
import { printable } from '../../kernel/printable.ts';
import type { AdapterProblem } from './adapter-problem.ts';
import { bundleModule } from './bundle-module.ts';
import type { ImplementationSource } from './implementation-source.ts';

/** What a user's adapter turned out to be. */
export type FoundImplementation =
  | { readonly status: 'found'; readonly source: ImplementationSource }
  | { readonly status: 'refused'; readonly problem: AdapterProblem };

const scheme = 'killspec:';
const javaScript: readonly string[] = ['.js', '.mjs', '.cjs'];
const typeScript: readonly string[] = ['.ts', '.mts', '.cts'];
const textLengthMax = 200;

const refused = (problem: AdapterProblem): FoundImplementation => ({ status: 'refused', problem });

const findBuiltin = (place: string): FoundImplementation => {
  const name = place.slice(scheme.length);
  if (implementationNamed(name) !== undefined) return { status: 'found', source: { kind: 'builtin', name } };
  const known = Object.keys(builtinImplementations);
  const near = didYouMean(name, known);
  return refused({
    code: 'unknown-name',
    place,
    found: `no implementation of killspec is called ${printable(name, textLengthMax)}`,
    expected: `one of ${known.join(', ')}`,
    hint: near === undefined ? 'for a file of yours, write its path' : `did you mean ${scheme}${near}?`,
  });
};

const notAFile = (place: string, path: string): AdapterProblem | undefined => {
  const stats = statSync(path, { throwIfNoEntry: false });
  const expected = 'a .js or .ts file that exports an implementation';
  if (stats === undefined) {
    const isName = Object.hasOwn(builtinImplementations, place);
    const hint = isName ? `did you mean ${scheme}${place}?` : `looked for ${path}`;
    return { code: 'not-found', place, found: 'no such file', expected, hint };
  }
  if (stats.isFile()) return undefined;
  const found = stats.isDirectory() ? 'a directory' : 'something that is no file';
  return { code: 'not-a-file', place, found, expected, hint: 'name the file that exports the implementation' };
};

const bundle = async (place: string, path: string, folder: string): Promise<FoundImplementation> => {
  const bundled = await bundleModule(path, folder);
  if (bundled.status === 'bundled') return { status: 'found', source: { kind: 'bundle', path, code: bundled.code } };
  return refused({
    code: 'does-not-load',
    place,
    found: bundled.found,
    expected: 'a TypeScript module that compiles',
    hint: 'types are not checked here, only syntax and imports',
  });
};

/**
 * Finds what a user means by an adapter: `killspec:NAME` for one that comes with killspec, or else the path of a
 * JavaScript or TypeScript file, the latter bundled with all that it imports. Runs none of its code.
 */
export const findImplementation = async (place: string, folder = process.cwd()): Promise<FoundImplementation> => {
  if (place.startsWith(scheme)) return findBuiltin(place);
  const path = resolve(folder, place);
  const problem = notAFile(place, path);
  if (problem !== undefined) return refused(problem);
  const extension = extname(path);
  if (javaScript.includes(extension)) return { status: 'found', source: { kind: 'file', path } };
  if (typeScript.includes(extension)) return bundle(place, path, folder);
  return refused({
    code: 'unknown-kind',
    place,
    found: extension === '' ? 'a file without an ending' : `a file that ends in ${printable(extension, textLengthMax)}`,
    expected: `a file that ends in ${[...javaScript, ...typeScript].join(', ')}`,
    hint: 'an adapter is a module that exports an implementation',
  });
};
