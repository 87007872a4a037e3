import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { packageRoot } from '../package-root.ts';
import { found, type Found, meant, mistake } from './mistake.ts';

const folder = (): string => join(packageRoot(), 'spec/profiles');

const ending = '.yaml';

/** The names of the profiles that come with killspec as files: what real implementations were seen to follow. */
export const profileNames = (): readonly string[] =>
  readdirSync(folder())
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

/** The profile of a name, or of a user's file. `open` where nothing was said. */
export const findProfile = async (name: string | undefined, cwd: string): Promise<Found<Profile>> => {
  if (name === undefined || name === 'open') return found(open);
  if (name === 'literal') return found(literal);
  const { loadProfileFile } = await import('./load-profile.ts');
  // A file of one's own comes first, whatever it is called.
  const isOwn = existsSync(join(cwd, name)) || !profileNames().includes(name);
  if (isOwn && !existsSync(resolve(cwd, name))) {
    const names = ['literal', 'open', ...profileNames()];
    const hint = meant(didYouMean(name, names)) ?? `a YAML file, or one of ${names.join(', ')}`;
    return mistake(`there is no profile ${name}`, hint);
  }
  return isOwn ? loadProfileFile(name, cwd) : loadProfileFile(`${name}${ending}`, folder());
};

/** Whether a word names a profile, where a file of results may be named as well: a YAML file, or one of ours. */
export const isProfile = (word: string, cwd: string): boolean =>
  /^profile:|\.ya?ml$/.test(word) ||
  (!existsSync(join(cwd, word)) && ['literal', 'open', ...profileNames()].includes(word));
