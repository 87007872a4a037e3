import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const spec = import.meta.dirname;
const isTest = (file: string): boolean => /\.(?:test|test-d|prop|conformance|browser)\.ts$/u.test(file);

/** Why `specifier`, imported by `file`, is not allowed; absent when it is. */
const objection = (file: string, specifier: string): string | undefined => {
  if (!specifier.startsWith('.')) return 'a package';
  const target = join(dirname(file), specifier);
  if (relative(spec, target).startsWith('..')) return 'outside spec/';
  if (isTest(target)) return 'a test';
  return existsSync(target) ? undefined : 'no such file';
};

const modules = readdirSync(spec, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !isTest(name))
  .map((name) => join(spec, name));

/** What a module names: in import and export statements, literal import(), and triple-slash directives. */
const importsOf = (text: string): readonly string[] => {
  const found = ts.preProcessFile(text);
  return [found.importedFiles, found.referencedFiles, found.typeReferenceDirectives, found.libReferenceDirectives]
    .flat()
    .map(({ fileName }) => fileName);
};

test('spec/ imports no package and nothing from outside itself', () => {
  const objections = modules.flatMap((file) =>
    importsOf(readFileSync(file, 'utf8')).flatMap((specifier) => {
      const why = objection(file, specifier);
      return why === undefined ? [] : [`${relative(spec, file)} imports ${specifier}: ${why}`];
    }),
  );
  expect(objections).toEqual([]);
  expect(modules).toContain(join(spec, 'index.ts'));
});

test('finds every form of import', () => {
  const text = `/// <reference types="a" />
    import 'b'; import type { C } from 'c'; export * from 'd'; export type { E } from 'e';
    const later = () => import('f'); type G = import('g').G;`;
  expect(importsOf(text).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

test('objects to packages, to what lies outside and to what does not exist', () => {
  const file = join(spec, 'vocabulary/time.ts');
  expect(
    ['yaml', 'node:fs', '../../harness/index.ts', './time.test.ts', './nothing.ts', './signals.ts'].map((specifier) =>
      objection(file, specifier),
    ),
  ).toEqual(['a package', 'a package', 'outside spec/', 'a test', 'no such file', undefined]);
});
