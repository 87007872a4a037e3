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

/** Whether a word can be no name, but the path of a file. */
const isPath = (word: string): boolean => /[/.]/.test(word);

const anyOf = (names: readonly string[]): string => `a YAML file, or one of ${names.join(', ')}`;

const everyName = (): readonly string[] => ['literal', 'open', ...profileNames()];

/** The profile of a name, or of a user's file. `open` where nothing was said. A name that is wrong is told `names`. */
export const findProfile = async (
  name: string | undefined,
  cwd: string,
  names: readonly string[] = everyName(),
): Promise<Found<Profile>> => {
  if (name === undefined || name === 'open') return found(open);
  if (name === 'literal') return found(literal);
  const { loadProfileFile } = await import('./load-profile.ts');
  // A file of one's own comes first, whatever it is called.
  const isOwn = existsSync(join(cwd, name)) || !profileNames().includes(name);
  if (isOwn && !existsSync(resolve(cwd, name))) {
    const hint = meant(didYouMean(name, names)) ?? anyOf(names);
    return mistake(isPath(name) ? `${name} is not there` : `there is no profile ${name}`, hint);
  }
  return isOwn ? loadProfileFile(name, cwd) : loadProfileFile(`${name}${ending}`, folder());
};

/** A profile that can be settled: any but `open`, which says nothing of how to read the page. */
export const findProfileToSettle = async (name: string, cwd: string): Promise<Found<Profile>> => {
  const names = everyName().filter((each) => each !== open.name);
  return name === open.name
    ? mistake(`profile ${name} settles nothing, and one reading of each point is needed`, anyOf(names))
    : findProfile(name, cwd, names);
};

/** Whether a word names a profile, where a file of results may be named as well: a YAML file, or one of ours. */
export const isProfile = (word: string, cwd: string): boolean =>
  /^profile:|\.ya?ml$/.test(word) || (!existsSync(join(cwd, word)) && everyName().includes(word));
