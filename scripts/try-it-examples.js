import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');

/** What a reader of the page has no use for: the schema's place, and what stands there to be read in the file only. */
const shortened = (/** @type {string} */ text) => text.replace(/^#.*\n/gm, '');

/**
 * The files below a folder, as their names without the ending and what is in them.
 *
 * @param {string} folder
 * @returns {readonly (readonly [name: string, text: string])[]}
 */
const yamlBelow = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => [name.replace(/\.yaml$/, ''), readFileSync(join(root, folder, name), 'utf8')]);

/**
 * What the tab *Try it* is bundled with: for esbuild's `define`.
 *
 * @returns {Record<string, string>}
 */
export const tryItExamples = () => {
  const scenarios = Object.fromEntries(yamlBelow('scenarios').map(([name, text]) => [name, shortened(text)]));
  const profiles = Object.fromEntries(
    yamlBelow('spec/profiles').map(([name, text]) => [name, parse(text, { schema: 'failsafe' })]),
  );
  return { killspecExamples: JSON.stringify({ scenarios, profiles }) };
};
