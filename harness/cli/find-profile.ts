import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import { found, type Found } from './mistake.ts';

/** The profile of a name, or of a user's file. `open` where nothing was said. */
export const findProfile = async (name: string | undefined, cwd: string): Promise<Found<Profile>> => {
  if (name === undefined || name === 'open') return found(open);
  if (name === 'literal') return found(literal);
  const { loadProfileFile } = await import('./load-profile.ts');
  return loadProfileFile(name, cwd);
};
