import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a module as a browser would get it: one script that sets a global to the module's exports. Fails where the
 * module needs anything that only Node has.
 *
 * @param {string} source the module, relative to the project's folder
 * @param {string} globalName
 * @returns {Promise<string>} the script
 */
export const browserBundle = async (source, globalName) => {
  const { outputFiles } = await build({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: [source],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName,
    write: false,
    logLevel: 'silent',
  });
  const script = outputFiles[0];
  if (script === undefined) throw new Error(`${source} was bundled to nothing`);
  return script.text;
};
