import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '../../../package-root.ts';
import type { Problem } from '../../../scenarios/problem.ts';
import { readTextFile } from '../../../scenarios/read-text-file.ts';
import { SourceText } from '../../../scenarios/source-text.ts';
import { readRecipe } from './read-recipe.ts';
import type { LoadedRecipe, Recipe } from './recipe.ts';

/** A recipe, or everything that is wrong with its file. */
export type RecipeResult =
  | { readonly ok: true; readonly loaded: LoadedRecipe }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The largest file of this machine that is copied into one. */
const copiedBytesMax = 64 * 1024 * 1024;

/** Where a file is that a recipe copies: paths are relative to the recipe. */
export const copiedPath = ({ path }: Pick<LoadedRecipe, 'path'>, from: string): string => resolve(dirname(path), from);

const whyNotCopied =
  (path: string) =>
  (from: string): string | undefined => {
    const found = statSync(copiedPath({ path }, from), { throwIfNoEntry: false });
    if (found?.isFile() !== true) return `there is no file ${from}`;
    return found.size > copiedBytesMax ? `${from} has more than ${copiedBytesMax / 1024 / 1024} MB` : undefined;
  };

const load = (path: string, shownAs: string, reservedNames: readonly string[]): RecipeResult => {
  const read = readTextFile(path, shownAs);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { source } = read;
  const recipe = readRecipe(source, { reservedNames, whyNotCopied: whyNotCopied(path) });
  return recipe === undefined
    ? { ok: false, problems: source.problems }
    : { ok: true, loaded: { recipe, text: source.text, path } };
};

/** The recipe that a machine was built by, from the text that was kept; `undefined` where it cannot be read any more. */
export const storedRecipe = (text: string): Recipe | undefined => readRecipe(new SourceText('recipe.yaml', text));

let own: LoadedRecipe | undefined;

/** The recipe of systemd, which comes with killspec. */
export const systemdRecipe = (): LoadedRecipe => {
  if (own !== undefined) return own;
  const result = load(join(packageRoot(), 'harness/adapters/machine/recipes/systemd.yaml'), 'systemd.yaml', []);
  if (!result.ok) throw new Error(`the recipe of systemd: ${result.problems[0]?.message}`);
  own = result.loaded;
  return own;
};

/** The names of the machines that its recipe describes. */
export const machineNames = ({ recipe }: LoadedRecipe): readonly string[] => recipe.machines.map(({ name }) => name);

/** Loads a user's recipe from a file; `shownAs` is its name in problems. */
export const loadRecipe = (path: string, shownAs: string): RecipeResult =>
  load(path, shownAs, machineNames(systemdRecipe()));

/** Goes up when the same recipe puts other files into a machine: those that were built before are built anew. */
const imageVersion = 3;

/** What tells whether a machine is what its recipe makes today: the recipe's own text, and the files that it copies. */
export const recipeKey = ({ recipe, text, path }: LoadedRecipe): string => {
  const hash = createHash('sha256').update(`${imageVersion}\n${text}`);
  for (const from of recipe.root.copy.values()) hash.update('\0').update(readFileSync(copiedPath({ path }, from)));
  return hash.digest('hex');
};
