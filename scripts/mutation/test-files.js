import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders that are mutated. */
export const judgingFolders = ['spec/rules', 'spec/oracle', 'spec/model'];

/** The lists of what is known to survive, one of each folder. */
export const survivorsFolder = 'scripts/mutation/survivors';

/** Where this is set in the environment, what is listed there is tried as well. */
export const tryListed = 'KILLSPEC_TRY_LISTED';

/** The other folders whose tests judge. */
const testingFolders = ['spec/readings', 'spec/profiles', 'harness/corpus', 'harness/crosscheck'];

/** The tests outside of spec/, and the properties, that judge fast enough to be run for every mutant. */
const others = [
  /^harness\/crosscheck\/(witnesses|(settled|agreed).*)[.]test[.]ts$/,
  /^harness\/(crosscheck\/sample|corpus\/verdicts)[.]conformance[.]ts$/,
  /^spec\/(rules\/(ended|sorted-blocks)|oracle\/(entries|narrowing|possible|restrict))[.]prop[.]ts$/,
];

const isTest = (/** @type {string} */ file) =>
  others.some((each) => each.test(file)) || (file.startsWith('spec/') && file.endsWith('.test.ts'));

/**
 * The files of some folders of a project, relative to it.
 *
 * @param {string} root
 * @param {readonly string[]} folders
 */
export const filesOf = (root, folders) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .toSorted(),
  );

/** The files of tests that are run for every mutant, relative to the project. */
export const testFiles = () => filesOf('.', [...judgingFolders, ...testingFolders]).filter(isTest);
