import { lstatSync, readFileSync } from 'node:fs';
import type { RootImage } from '../root-image.ts';
import { copiedPath } from './load-recipe.ts';
import type { LoadedRecipe, RecipeMachine } from './recipe.ts';
import { bootFile } from './recipe-reader.ts';

/** systemd aligns its timers by the boot id, which would be drawn anew each time. */
const bootId = '6b696c6c-7370-4563-a000-000000000001\n';

const isExecutable = (place: string): boolean => (lstatSync(place).mode & 0o111) !== 0;

/** Puts what a recipe says into the root of a machine, and what the guest's program has to know of it. */
export const installRecipe = (loaded: LoadedRecipe, { environment }: RecipeMachine, image: RootImage): void => {
  const { root, init, driver } = loaded.recipe;
  for (const path of root.take) image.take(path);
  for (const path of root.takeIfThere) if (image.has(path)) image.take(path);
  for (const name of root.librariesIfThere) image.takeLibraryIfThere(name);
  for (const [path, from] of root.copy) {
    const place = copiedPath(loaded, from);
    image.addProgram(path, readFileSync(place), isExecutable(place));
  }
  const add = (path: string, text: string): void => image.add({ kind: 'file', path, bytes: Buffer.from(text) });
  for (const [path, text] of root.files) add(path, text);
  add('etc/boot-id', bootId);
  // Three lines: who starts the driver, the first process, and its environment.
  add(bootFile, [driver, init.command.join(' '), environment.join(' '), ''].join('\n'));
};
