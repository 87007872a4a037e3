import { parseProfile } from '../../spec/profiles/parse-profile.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { loadDataFile } from './load-data-file.ts';
import type { Found } from './mistake.ts';

/** Loads a profile from a user's file. */
export const loadProfileFile = (file: string, cwd: string): Found<Profile> =>
  loadDataFile(file, {
    cwd,
    kind: 'profile',
    parse: (data) => {
      const parsed = parseProfile(data);
      return parsed.status === 'ok' ? { status: 'ok', value: parsed.profile } : parsed;
    },
  });
