import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { compileOwnScenarios } from '../harness/scenarios/own-scenarios.ts';
import { build } from './build.js';

const dist = join(import.meta.dirname, '../dist');

/** What is loaded together with a bundle: packages and modules of Node, found through static imports only. */
const loadedWith = (entry: string): ReadonlySet<string> => {
  const loaded = new Set<string>();
  const waiting = [join(dist, entry)];
  const seen = new Set(waiting);
  for (const file of waiting) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023);
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      if (statement.moduleSpecifier === undefined || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
      const specifier = statement.moduleSpecifier.text;
      const path = join(dirname(file), specifier);
      if (!specifier.startsWith('.')) loaded.add(specifier.replace(/^node:/u, ''));
      else if (!seen.has(path)) waiting.push(path);
      seen.add(path);
    }
  }
  return loaded;
};

let mistakes: readonly string[] = [];

beforeAll(async () => {
  mistakes = await build({ full: false });
});

test('every package that the bundles import is a dependency', () => {
  expect(mistakes).toEqual([]);
});

test('the command line starts without the packages that only some commands need', () => {
  const heavy = ['@sinonjs/fake-timers', 'esbuild', 'fast-check', 'worker_threads', 'yaml'];
  const loaded = loadedWith('cli.js');
  expect(heavy.filter((name) => loaded.has(name))).toEqual([]);
  expect(loaded).toContain('commander');
});

test('spec needs nothing', () => {
  expect(loadedWith('spec.js')).toEqual(new Set());
});

test('what was compiled holds for the scenarios as they are', () => {
  const compiled: unknown = JSON.parse(readFileSync(join(dist, 'scenarios.json'), 'utf8'));
  expect(compiled).toEqual(JSON.parse(compileOwnScenarios()));
});
