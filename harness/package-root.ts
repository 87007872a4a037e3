import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the installed package, where its data files (scenarios, schemas, package.json) are: the nearest one
 * above this module that has a package.json. Holds for the sources and for the bundles in dist/ alike.
 */
export const packageRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('killspec is not inside a package');
    folder = parent;
  }
  return folder;
};
